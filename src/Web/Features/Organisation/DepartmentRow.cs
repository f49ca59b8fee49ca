using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.People;
using Styrkedja.Store.Printed;
using Styrkedja.Store.Search;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>A department beside the others of its board.</summary>
/// <param name="Unit">The department.</param>
/// <param name="Heads">Who leads it; empty for nobody.</param>
/// <param name="Units">How many units stand under it.</param>
/// <param name="Results">Its result units in the document, by name.</param>
/// <param name="Named">How often the documents of the year name it.</param>
/// <param name="Search">Where they do.</param>
public sealed record DepartmentRow(
    PlacedUnit Unit,
    string Heads,
    int Units,
    IReadOnlyList<Money> Results,
    long Named,
    string Search
)
{
    /// <summary>What its result units have left together; null where the document has none of them.</summary>
    public Money? Result => Results.Count == 0 ? null : Results.Aggregate(Money.Zero, Money.Add);

    /// <summary>The departments under a unit, each beside the others; empty where there are not at least two.</summary>
    /// <param name="place">Where.</param>
    /// <param name="database">Where they are searched for.</param>
    /// <param name="ofDay">The organisation.</param>
    /// <param name="under">The board or administration.</param>
    /// <param name="board">Their board; null for none.</param>
    /// <returns>The departments, and the document that their results are of.</returns>
    internal static async Task<(IReadOnlyList<DepartmentRow> Rows, PlacedDocument? Latest)> Of(
        Place place,
        Database database,
        OrganisationOfDay ofDay,
        Guid under,
        StoredBoard? board
    )
    {
        var departments = ofDay.WithAllUnder(under).Where(u => u.Unit.Kind == UnitKind.Department).ToList();
        if (departments.Count < 2)
        {
            return ([], null);
        }
        var latest = await LatestOf(place, board);
        var ids = departments.ConvertAll(d => d.Unit.Id);
        var people = await place
            .Db.PeopleInRoles(ofDay.Day)
            .Where(p => p.Held.Role == Role.HeadOfDepartment && ids.Contains(p.Held.UnitId ?? Guid.Empty))
            .ToListAsync();
        var heads = people.ToLookup(p => p.Held.UnitId, p => p.Person.Name);
        var results = await Printed(place, latest);
        var rows = new List<DepartmentRow>();
        foreach (var department in departments)
        {
            var units = ofDay.WithAllUnder(department.Unit.Id).Where(u => u.Unit.Id != department.Unit.Id).ToList();
            var named = new SearchQuery(department.Name, board?.Id, latest?.Year);
            rows.Add(
                new DepartmentRow(
                    department,
                    string.Join(", ", heads[department.Unit.Id].Order(SwedishOrder.Names)),
                    units.Count,
                    [.. units.Prepend(department).SelectMany(u => results[SwedishText.Fold(u.Name)])],
                    latest is null ? 0 : await named.Count(database, place.Db),
                    place.MunicipalityLink(
                        $"sok?q={Uri.EscapeDataString(department.Name)}&namnd={board?.Slug}&ar={latest?.Year}"
                    )
                )
            );
        }
        return (rows, latest);
    }

    // The latest document of a board that prints result units with results, else the latest of all; null for none.
    private static async Task<PlacedDocument?> LatestOf(Place place, StoredBoard? board)
    {
        if (board is null)
        {
            return null;
        }
        var documents = await PlacedDocument.Of(place.Db, [board.Id]);
        var readings = documents.Select(d => d.Reading).ToList();
        var with = await place
            .Db.PrintedResultUnits.Where(u => readings.Contains(u.ReadingId) && u.Result != null)
            .Select(u => u.ReadingId)
            .Distinct()
            .ToListAsync();
        return documents.FirstOrDefault(d => with.Contains(d.Reading)) ?? (documents is [var first, ..] ? first : null);
    }

    private static async Task<ILookup<string, Money>> Printed(Place place, PlacedDocument? latest)
    {
        var reading = latest?.Reading;
        var printed = await place
            .Db.PrintedResultUnits.Where(u => u.ReadingId == reading && u.Result != null)
            .Select(u => new { u.Name, Result = u.Result!.Value })
            .ToListAsync();
        return printed.ToLookup(u => SwedishText.Fold(u.Name), u => new Money(u.Result));
    }
}
