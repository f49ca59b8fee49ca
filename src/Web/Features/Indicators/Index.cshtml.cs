using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>Indikatorer: those of a document, with outcomes, targets and status.</summary>
[Needs(Right.Read)]
public sealed class IndexModel(Place place) : PageModel
{
    /// <summary>The indicators.</summary>
    public IndicatorList List { get; private set; } = null!;

    /// <summary>How a status is derived; empty where none is.</summary>
    public string Rule => StatusRuleWords.Of(List.All.Select(i => i.Judged));

    /// <summary>Loads them.</summary>
    /// <param name="status">A status to show alone.</param>
    /// <param name="agare">An owner.</param>
    /// <param name="mal">Address of a goal.</param>
    /// <param name="q">A part of the name.</param>
    /// <param name="format">"csv" or "xlsx" for a file.</param>
    public async Task<IActionResult> OnGet(string? status, string? agare, string? mal, string? q, string? format)
    {
        var filter = new IndicatorFilter(status ?? "", agare ?? "", mal ?? "", q ?? "");
        List = await IndicatorList.Load(place, filter);
        return TableFile.IsAsked(format) ? AsFile() : Page();
    }

    private TableFile AsFile() =>
        new TableFile(
            $"indikatorer-{place.Board?.Slug}-{place.YearText}-{place.Document.Slug}",
            [
                "Indikator",
                "Mål",
                "Målets namn",
                "Ägare",
                .. SheetCell.HeadsApart("Utfall"),
                .. SheetCell.HeadsApart("Prognos helår"),
                .. SheetCell.HeadsApart("Män/pojkar"),
                .. SheetCell.HeadsApart("Kvinnor/flickor"),
                .. SheetCell.HeadsApart("Årsmål"),
                .. SheetCell.HeadsApart("KF:s årsmål"),
                "Status",
                "Tryckt status",
                "Rättat",
                "Period",
                "Rad",
            ],
            List.Shown.Select(i =>
                (SheetCell[])
                    [
                        i.Row.Name,
                        i.Goal?.Number,
                        i.Goal?.Title,
                        Owners.Name(i.Row.Owner),
                        .. i.Judged.Outcome.Apart,
                        .. i.Judged.Forecast.Apart,
                        .. i.Judged.Men.Apart,
                        .. i.Judged.Women.Apart,
                        .. i.Judged.Target.Apart,
                        .. i.Judged.CouncilTarget.Apart,
                        i.Judged.Mark(place.ShowsForecast).Word,
                        i.Judged.Printed is { } printed ? StatusMark.Of(printed).Word : "",
                        i.Judged.Corrected,
                        i.Row.Period ?? i.Row.Periodicity,
                        i.Row.FirstLine,
                    ]
            )
        );
}
