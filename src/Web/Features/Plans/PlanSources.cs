using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Plans;

namespace Styrkedja.Web.Features.Plans;

/// <summary>What a plan can be made from.</summary>
internal static class PlanSources
{
    /// <summary>
    /// The documents of a board, plans first, the latest first, and none; for the council those of all boards, which print
    /// what it has decided.
    /// </summary>
    public static async Task<IReadOnlyList<SelectListItem>> Of(Place place)
    {
        var documents = await CouncilPlans.IsCouncil(place.Db, place.Board!.Id)
            ? await OfAll(place)
            : place.BoardDocuments.Select(d => (d.Id, d.Kind, Words: Words(d.Name, d.Year)));
        return
        [
            .. documents
                .Where(d => d.Kind != DocumentKind.MonthlyReport)
                .OrderBy(d => d.Kind != DocumentKind.Plan)
                .Select(d => new SelectListItem(d.Words, d.Id.ToString())),
            new SelectListItem("En tom plan", ""),
        ];
    }

    private static async Task<IEnumerable<(Guid Id, DocumentKind Kind, string Words)>> OfAll(Place place)
    {
        var rows = await place
            .Db.Documents.Where(d => d.State == DocumentState.Accepted)
            .Join(
                place.Db.Boards,
                d => d.BoardId,
                b => b.Id,
                (d, b) =>
                    new
                    {
                        d.Id,
                        d.Kind,
                        d.Year,
                        b.Name,
                    }
            )
            .OrderByDescending(d => d.Year)
            .ThenBy(d => d.Name)
            .ToListAsync();
        return rows.Select(d => (d.Id, d.Kind, $"{Words(DocumentKinds.Name(d.Kind), d.Year)}, {d.Name}"));
    }

    private static string Words(string name, int? year) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} {year}");
}
