using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Goals;

/// <summary>Målkedjan: the goals of a board and year as a tree that opens in place.</summary>
[Needs(Right.Read)]
public sealed class ChainModel(Place place) : PageModel
{
    /// <summary>The goals.</summary>
    public GoalChain Chain { get; private set; } = null!;

    /// <summary>Loads them.</summary>
    public async Task<IActionResult> OnGet(string? format)
    {
        Chain = await GoalChain.Load(place);
        return TableFile.IsAsked(format) ? AsFile() : Page();
    }

    private TableFile AsFile() =>
        new TableFile(
            $"malkedjan-{place.Board?.Slug}-{place.YearText}",
            ["Nivå", "Nummer", "Mål", "Bedömning", "Indikatorer", "Aktiviteter", "Rad"],
            Chain.All.Select(node =>
                (SheetCell[])
                    [
                        node.Goal.LevelName,
                        node.Goal.Number,
                        node.Goal.Title,
                        node.Goal.Status is { } status ? StatusMark.Of(status).Word : "",
                        node.Indicators.All,
                        node.Activities,
                        node.Goal.FirstLine,
                    ]
            )
        );
}
