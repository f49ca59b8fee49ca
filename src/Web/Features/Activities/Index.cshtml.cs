using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Activities;

/// <summary>Aktiviteter: those of a document, as a table or along the year.</summary>
[Needs(Right.Read)]
public sealed class IndexModel(Place place) : PageModel
{
    /// <summary>The activities.</summary>
    public ActivityList List { get; private set; } = null!;

    /// <summary>True for the timeline, false for the table.</summary>
    public bool AsTimeline { get; private set; }

    /// <summary>Loads them.</summary>
    /// <param name="agare">An owner to show alone.</param>
    /// <param name="mal">Address of a goal.</param>
    /// <param name="avvikelse">"ja" or "nej".</param>
    /// <param name="q">A part of the text.</param>
    /// <param name="vy">"tidslinje" for the timeline.</param>
    /// <param name="format">"csv" or "xlsx" for a file.</param>
    public async Task<IActionResult> OnGet(
        string? agare,
        string? mal,
        string? avvikelse,
        string? q,
        string? vy,
        string? format
    )
    {
        AsTimeline = vy == "tidslinje";
        List = await ActivityList.Load(place, new ActivityFilter(agare ?? "", mal ?? "", avvikelse ?? "", q ?? ""));
        return TableFile.IsAsked(format) ? AsFile() : Page();
    }

    private TableFile AsFile() =>
        new TableFile(
            $"aktiviteter-{place.Board?.Slug}-{place.YearText}-{place.Document.Slug}",
            [
                "Aktivitet",
                "Mål",
                "Målets namn",
                "Ägare",
                "Start",
                "Slut",
                "Ansvarig",
                "Deltar",
                "Avvikelse",
                "Status",
                "Kommentar",
                "Rad",
            ],
            List.Shown.Select(a =>
                (SheetCell[])
                    [
                        a.Text,
                        List.Goals.At(a.GoalPosition)?.Number,
                        List.Goals.At(a.GoalPosition)?.Title,
                        Owners.Name(a.Owner),
                        a.Start,
                        a.End,
                        a.Lead,
                        ActivityWords.Participants(a.Participants),
                        a.Deviation ? "avviker" : "",
                        ActivityWords.Name(a.Status),
                        a.Analysis,
                        a.FirstLine,
                    ]
            )
        );
}
