using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Organisation;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Components;
using Styrkedja.Web.Features.Economy;
using Styrkedja.Web.Features.Goals;
using Styrkedja.Web.Features.Indicators;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Overview;

/// <summary>Översikt: a board's year at a glance.</summary>
[Needs(Right.Read)]
[NeedsNoDocument]
public sealed class IndexModel(Place place, EconomyCache economies) : PageModel
{
    /// <summary>The goals, with how many indicators of each status.</summary>
    public GoalChain Chain { get; private set; } = null!;

    /// <summary>The document as it was imported.</summary>
    public StoredDocument Imported { get; private set; } = null!;

    /// <summary>All indicators of the document, also those outside the goals.</summary>
    public StatusCount Indicators => Chain.Indicators;

    /// <summary>Activities in all, of the council, of the board, and how many deviate.</summary>
    public (int All, int Council, int Board, int Deviating) Activities { get; private set; }

    /// <summary>The figure of the economy that says most: the last of the head figures; null where there is none.</summary>
    public HeadFigure? Economy { get; private set; }

    /// <summary>True where the document has outcomes to judge.</summary>
    public bool HasResults => Indicators.All > Indicators.NotYet;

    /// <summary>The goals that the document judges otherwise than the results under them do.</summary>
    public IReadOnlyList<GoalNode> Disputed { get; private set; } = [];

    /// <summary>What the document says of the goals, in a sentence; null where it judges none.</summary>
    public string? State
    {
        get
        {
            // The board's own goals; where it judges none of them those of the council.
            foreach (var level in (GoalLevel[])[GoalLevel.Board, GoalLevel.Area])
            {
                var judged = Chain.All.Where(n => n.Goal.Level == level && n.Goal.Status is not null).ToList();
                if (judged.Count > 0)
                {
                    var full = judged.Count(node => node.Goal.Status == Assessment.Full);
                    return $"{(place.ShowsForecast ? "Prognosen är att" : "Dokumentet säger att")} {full} av {Goals(level)} {(level == GoalLevel.Board ? "nämndmål" : "verksamhetsmål")} uppfylls helt.";
                }
            }
            return null;
        }
    }

    /// <summary>How a status is derived; empty where none is.</summary>
    public string Rule => StatusRuleWords.Of(Chain.Rows);

    /// <summary>How many goals of a level there are.</summary>
    public int Goals(GoalLevel level) => Chain.All.Count(node => node.Goal.Level == level);

    /// <summary>Loads it all.</summary>
    /// <param name="format">"csv" or "xlsx" for the table as a file.</param>
    public async Task<IActionResult> OnGet(string? format)
    {
        if (!place.HasDocument)
        {
            return format is null ? Page() : NotFound();
        }
        var (id, reading) = (place.Document.Id, place.Document.Reading);
        Chain = await GoalChain.Load(place);
        Disputed = [.. Chain.Disputed];
        Economy = HeadFigure.Of(await economies.Of(place.Db, reading)) is [.., var last] ? last : null;
        Imported = await place.Db.Documents.SingleAsync(d => d.Id == id);
        var activities = await place
            .Db.PrintedActivities.Where(a => a.ReadingId == reading)
            .GroupBy(a => new { a.Owner, Deviates = a.Deviation })
            .Select(group => new
            {
                group.Key.Owner,
                group.Key.Deviates,
                Count = group.Count(),
            })
            .ToListAsync();
        Activities = (
            activities.Sum(a => a.Count),
            activities.Where(a => a.Owner == Owner.Council).Sum(a => a.Count),
            activities.Where(a => a.Owner == Owner.Board).Sum(a => a.Count),
            activities.Where(a => a.Deviates).Sum(a => a.Count)
        );
        return TableFile.IsAsked(format) ? OverviewFile.Of(place, Chain) : Page();
    }
}
