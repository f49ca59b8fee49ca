using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Economy;

/// <summary>Ekonomi: a board's year in money, and every table of the document.</summary>
[Needs(Right.Read)]
public sealed class IndexModel(Place place, EconomyCache cache) : PageModel
{
    /// <summary>The tables of the document.</summary>
    public DocumentEconomy Economy { get; private set; } = null!;

    /// <summary>The table that shows the board by area; null where there is none.</summary>
    public TableView? Main { get; private set; }

    /// <summary>The figures of the whole board.</summary>
    public IReadOnlyList<HeadFigure> Figures { get; private set; } = [];

    /// <summary>All tables by kind, each with its place from 1.</summary>
    public IEnumerable<(TableKind Kind, List<(PrintedTable Table, int Number)> Tables)> Kinds =>
        from kind in TableKindNames.All
        let tables = Economy
            .Tables.Select((t, i) => (Table: t, Number: i + 1))
            .Where(t => t.Table.Kind == kind)
            .ToList()
        where tables.Count > 0
        select (kind, tables);

    /// <summary>Loads it all.</summary>
    /// <param name="varav">"dolj" folds the rows that are parts.</param>
    public async Task OnGet(string? varav)
    {
        Economy = await cache.Of(place.Db, place.Document.Reading);
        Figures = HeadFigure.Of(Economy);
        // It may stand under the heading of the area before it, and is about them all.
        Main = Economy.MainTable is { } index
            ? new TableView(Economy, index, varav != "dolj") { Title = "Nämndens verksamhetsområden" }
            : null;
    }
}
