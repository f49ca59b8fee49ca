using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Goals;

/// <summary>A goal: what it says, what stands under it, and where it comes from.</summary>
[Needs(Right.Read)]
public sealed class DetailsModel(Place place) : PageModel
{
    /// <summary>What is shown.</summary>
    public GoalDetails Details { get; private set; } = null!;

    /// <summary>Loads it; 404 where the document has no such goal.</summary>
    /// <param name="code">The first part of its address.</param>
    /// <param name="number">The second part, where it has no code of its own.</param>
    /// <param name="format">"csv" or "xlsx" for its indicators as a file.</param>
    public async Task<IActionResult> OnGet(string code, int? number, string? format)
    {
        var address = number is { } n ? $"{code}/{n.ToString(CultureInfo.InvariantCulture)}" : code;
        if (await GoalDetails.Load(place, address) is not { } details)
        {
            return NotFound();
        }
        Details = details;
        return TableFile.IsAsked(format) ? AsFile(address) : Page();
    }

    private TableFile AsFile(string address) =>
        new TableFile(
            $"indikatorer-{address}-{place.Board?.Slug}-{place.YearText}-{place.Document.Slug}",
            [
                "Indikator",
                "Ägare",
                .. SheetCell.HeadsApart("Utfall"),
                .. SheetCell.HeadsApart("Årsmål"),
                .. SheetCell.HeadsApart("KF:s årsmål"),
                "Status",
                "Rad",
            ],
            Details.Indicators.Select(indicator =>
                (SheetCell[])
                    [
                        indicator.Row.Name,
                        Owners.Name(indicator.Row.Owner),
                        .. indicator.Result.Apart,
                        .. indicator.Target.Apart,
                        .. indicator.CouncilTarget.Apart,
                        indicator.Mark(place.ShowsForecast).Word,
                        indicator.Row.FirstLine,
                    ]
            )
        );
}
