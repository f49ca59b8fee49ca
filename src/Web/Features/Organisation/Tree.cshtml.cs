using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Store.Organisation;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>The organisation as it was, is or is to be on a day.</summary>
[Needs(Right.Read)]
public sealed class TreeModel(Place place, TimeProvider clock) : PageModel
{
    /// <summary>The organisation of the day.</summary>
    public OrganisationOfDay OfDay { get; private set; } = null!;

    /// <summary>The day as typed, or today.</summary>
    public string Day { get; private set; } = "";

    /// <summary>True where nothing has been entered at all.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The days on which something changed, the latest first.</summary>
    public IReadOnlyList<DateOnly> Turns { get; private set; } = [];

    /// <summary>The page.</summary>
    /// <param name="datum">The day; today where none is given.</param>
    /// <param name="format">"csv" or "xlsx" for the whole organisation as a table.</param>
    public async Task<IActionResult> OnGet(string? datum, string? format)
    {
        var organisation = await UnitRegister.Load(place.Db);
        if (TableFile.IsAsked(format))
        {
            var rows = OrganisationCsv.Write(organisation).ToList();
            return new TableFile(
                $"organisation-{place.Municipality.Slug}",
                rows[0],
                rows.Skip(1).Select(row => row.Select(SheetCell.FromString).ToArray())
            );
        }
        var today = SwedishTime.Day(clock.GetUtcNow());
        var day = today;
        if (!string.IsNullOrWhiteSpace(datum) && !SwedishDate.TryReadTyped(datum, out day))
        {
            ModelState.AddModelError("datum", $"{datum} är inget datum. Skriv som 2020-06-30. Nu visas i dag.");
            day = today;
        }
        Day = SwedishDate.Write(day);
        OfDay = organisation.At(day);
        IsEmpty = organisation.Units.Count == 0;
        Turns =
        [
            .. organisation
                .Units.SelectMany(unit => unit.Periods)
                .SelectMany(period =>
                    new[]
                    {
                        period.Valid.From,
                        period.Valid.To is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : null,
                    }
                )
                .OfType<DateOnly>()
                .Distinct()
                .OrderDescending(),
        ];
        return Page();
    }
}
