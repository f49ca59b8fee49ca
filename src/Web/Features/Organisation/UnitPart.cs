using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.People;
using Styrkedja.Store.Printed;
using Styrkedja.Store.Search;
using Styrkedja.Web.Features.Search;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>What there is to see of a unit beside its place in the organisation: who leads it, and where it is named.</summary>
/// <param name="Leaders">Those who lead it, with what they are.</param>
/// <param name="Named">Where the documents of its board name it, the best first.</param>
/// <param name="Search">The address of the whole search.</param>
/// <param name="Rows">Rows of tables of its board's documents that are the unit's own, the latest first.</param>
public sealed record UnitPart(
    IReadOnlyList<(string Name, Role Role)> Leaders,
    IReadOnlyList<FoundPlace> Named,
    string Search,
    IReadOnlyList<RowOfUnit> Rows
)
{
    private const int MostPlaces = 8;

    /// <summary>Finds it.</summary>
    /// <param name="place">Where.</param>
    /// <param name="database">Where it is searched.</param>
    /// <param name="unit">The unit; a board has pages of its own.</param>
    /// <param name="board">The board that it stands under; null for none.</param>
    /// <param name="today">Today.</param>
    public static async Task<UnitPart> Load(
        Place place,
        Database database,
        OrganisationUnit unit,
        StoredBoard? board,
        DateOnly today
    )
    {
        var leaders = await place
            .Db.PeopleInRoles(today)
            .Where(p =>
                p.Held.UnitId == unit.Id
                && (
                    p.Held.Role == Role.Director || p.Held.Role == Role.HeadOfDepartment || p.Held.Role == Role.UnitHead
                )
            )
            .ToListAsync();
        List<(string, Role)> led =
        [
            .. leaders.Select(p => (p.Person.Name, p.Held.Role)).OrderBy(l => l.Name, SwedishOrder.Names),
        ];
        if (board is null || UnitKinds.Decides(unit.Kind))
        {
            return new UnitPart(led, [], "", []);
        }
        var name = unit.LatestName;
        var query = new SearchQuery(name, board.Id, null);
        var hits = (await query.Find(database, place.Db, 0, MostPlaces)).Hits;
        return new UnitPart(
            led,
            await FoundPlace.Of(hits, query, place),
            place.MunicipalityLink($"sok?q={Uri.EscapeDataString(name)}&namnd={board.Slug}"),
            await RowsOf(place, board, name)
        );
    }

    private static async Task<IReadOnlyList<RowOfUnit>> RowsOf(Place place, StoredBoard board, string name)
    {
        var documents = (await PlacedDocument.Of(place.Db, [board.Id])).ToDictionary(d => d.Reading);
        var readings = documents.Keys.ToList();
        var rows = await place
            .Db.PrintedRows.Where(row => readings.Contains(row.ReadingId) && row.Label == name)
            .Join(
                place.Db.PrintedTables,
                row => new { row.ReadingId, row.TablePosition },
                table => new { table.ReadingId, TablePosition = table.Position },
                (row, table) =>
                    new
                    {
                        row.ReadingId,
                        row.TablePosition,
                        table.Title,
                    }
            )
            .ToListAsync();
        return
        [
            .. rows.Select(row => (Row: row, Document: documents[row.ReadingId]))
                .OrderByDescending(found => found.Document.Year)
                .ThenByDescending(found => DocumentKinds.Order(found.Document.Kind))
                .ThenBy(found => found.Row.TablePosition)
                .Select(found => new RowOfUnit(
                    found.Row.Title,
                    found.Document.Kind,
                    found.Document.Year,
                    place.Link(
                        board,
                        found.Document.Year,
                        "ekonomi/" + (found.Row.TablePosition + 1).ToString(CultureInfo.InvariantCulture)
                    )
                        + "?dokument="
                        + DocumentKinds.Slug(found.Document.Kind)
                )),
        ];
    }
}

/// <summary>A table that has a row of a unit's own.</summary>
/// <param name="Table">What the table is called.</param>
/// <param name="Kind">The kind of document.</param>
/// <param name="Year">Its year.</param>
/// <param name="Link">The table.</param>
public sealed record RowOfUnit(string Table, DocumentKind Kind, int Year, string Link);
