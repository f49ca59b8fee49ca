using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Organisation;

/// <summary>The organisation as it was on one day: a tree under the municipality.</summary>
public sealed class OrganisationOfDay
{
    private readonly Dictionary<Guid, PlacedUnit> _units = [];
    private readonly ILookup<Guid, PlacedUnit> _children;

    internal OrganisationOfDay(OrganisationOverTime organisation, DateOnly day)
    {
        Day = day;
        foreach (var unit in organisation.Units)
        {
            if (unit.At(day) is { } period)
            {
                _units.Add(unit.Id, new PlacedUnit(unit, period.Name, period.Parent));
            }
        }
        _children = _units
            .Values.OrderBy(unit => unit.Unit.Kind)
            .ThenBy(unit => unit.Name, SwedishOrder.Names)
            .ThenBy(unit => unit.Unit.Code, StringComparer.Ordinal)
            .ToLookup(unit => unit.Parent ?? Guid.Empty);
    }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>Every unit of the day.</summary>
    public IReadOnlyCollection<PlacedUnit> Units => _units.Values;

    /// <summary>What stands directly under the municipality: the council, then the boards in Swedish order.</summary>
    public IEnumerable<PlacedUnit> Top => _children[Guid.Empty];

    /// <summary>What a unit was on the day; null where it was not.</summary>
    public PlacedUnit? Find(Guid unit) => _units.GetValueOrDefault(unit);

    /// <summary>What stands directly under a unit: by kind, then in Swedish order.</summary>
    public IEnumerable<PlacedUnit> Under(Guid unit) => _children[unit];

    /// <summary>A unit and everything that it stands under, itself first, its board last; empty where it was not.</summary>
    public IReadOnlyList<PlacedUnit> Path(Guid unit)
    {
        var path = new List<PlacedUnit>();
        for (
            var at = Find(unit);
            at is not null && !path.Contains(at);
            at = at.Parent is { } parent ? Find(parent) : null
        )
        {
            path.Add(at);
        }
        return path;
    }

    /// <summary>The ids of a unit and of everything that it stands under; its own alone where it was not.</summary>
    public IReadOnlyCollection<Guid> PathIds(Guid unit) =>
        Find(unit) is null ? [unit] : [.. Path(unit).Select(above => above.Unit.Id)];

    /// <summary>The board that a unit stood under, itself if it is one; null where it stood under none.</summary>
    public PlacedUnit? BoardOf(Guid unit) => Path(unit) is [.., { Unit.Kind: UnitKind.Board } board] ? board : null;

    /// <summary>A unit and everything below it; nothing where it was not.</summary>
    public IEnumerable<PlacedUnit> WithAllUnder(Guid unit)
    {
        var seen = new HashSet<Guid>();
        var rest = new Stack<PlacedUnit>();
        if (Find(unit) is { } top)
        {
            rest.Push(top);
        }
        while (rest.TryPop(out var next))
        {
            if (!seen.Add(next.Unit.Id))
            {
                continue;
            }
            yield return next;
            foreach (var child in Under(next.Unit.Id).Reverse())
            {
                rest.Push(child);
            }
        }
    }
}

/// <summary>A unit on a day.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Name">What it was called.</param>
/// <param name="Parent">What it stood under; null for a board.</param>
public sealed record PlacedUnit(OrganisationUnit Unit, string Name, Guid? Parent);
