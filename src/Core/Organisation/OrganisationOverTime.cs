using System.Collections.Immutable;

namespace Styrkedja.Core.Organisation;

/// <summary>
/// The whole organisation of a municipality at all times. It cannot be changed: <see cref="OrganisationChanges"/> makes
/// another one, and <see cref="OrganisationProblems"/> says whether that one can be.
/// </summary>
public sealed class OrganisationOverTime
{
    private readonly Dictionary<Guid, OrganisationUnit> _units;
    private readonly Lazy<Dictionary<string, OrganisationUnit>> _codes;

    /// <summary>Makes one of its parts; whether they fit together is for <see cref="OrganisationProblems"/>.</summary>
    /// <exception cref="ArgumentException">Two units have the same id.</exception>
    public OrganisationOverTime(
        IEnumerable<OrganisationUnit> units,
        IEnumerable<Succession> successions,
        IEnumerable<ServedBoard> served
    )
    {
        _units = units.ToDictionary(unit => unit.Id);
        _codes = new(() =>
        {
            var codes = new Dictionary<string, OrganisationUnit>(StringComparer.OrdinalIgnoreCase);
            foreach (var unit in _units.Values)
            {
                codes.TryAdd(unit.Code, unit);
            }
            return codes;
        });
        (Successions, Served) = ([.. successions], [.. served]);
    }

    /// <summary>An organisation without anything in it.</summary>
    public static OrganisationOverTime Empty { get; } = new([], [], []);

    /// <summary>Every unit that there is or was.</summary>
    public IReadOnlyCollection<OrganisationUnit> Units => _units.Values;

    /// <summary>Who took over from whom.</summary>
    public ImmutableArray<Succession> Successions { get; }

    /// <summary>Which units work for other boards than their own.</summary>
    public ImmutableArray<ServedBoard> Served { get; }

    /// <summary>The unit with an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public OrganisationUnit this[Guid id] => _units[id];

    /// <summary>The unit with an id, or null.</summary>
    public OrganisationUnit? Find(Guid id) => _units.GetValueOrDefault(id);

    /// <summary>The unit with a code, capitals aside, or null.</summary>
    public OrganisationUnit? WithCode(string code) => _codes.Value.GetValueOrDefault(code.Trim());

    /// <summary>The organisation of one day.</summary>
    public OrganisationOfDay At(DateOnly day) => new(this, day);

    /// <summary>The same with some units in place of those with their ids, or added.</summary>
    public OrganisationOverTime With(params IEnumerable<OrganisationUnit> units)
    {
        var all = new Dictionary<Guid, OrganisationUnit>(_units);
        foreach (var unit in units)
        {
            all[unit.Id] = unit;
        }
        return new OrganisationOverTime(all.Values, Successions, Served);
    }

    /// <summary>The same with other successions.</summary>
    public OrganisationOverTime With(IEnumerable<Succession> successions) => new(Units, successions, Served);

    /// <summary>The same with other served boards.</summary>
    public OrganisationOverTime With(IEnumerable<ServedBoard> served) => new(Units, Successions, served);
}
