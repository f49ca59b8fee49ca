namespace Styrkedja.Core.Organisation;

/// <summary>
/// What a change of the organisation touches: every record that is gone or new, at both of its ends, as it was and as it
/// becomes. A unit's period has the unit and, where that changes, what it stands under; a succession its predecessor and
/// its successor; a service the unit and the board.
/// </summary>
public static class OrganisationReach
{
    private static readonly List<IReadOnlyList<Guid>> TheMunicipality =
    [
        [],
    ];

    /// <summary>
    /// The ways up from all that is touched, each from the thing itself to its board; empty for the municipality, which
    /// boards stand under. Whoever changes it needs the right with every one.
    /// </summary>
    public static IReadOnlyCollection<IReadOnlyList<Guid>> Of(OrganisationOverTime before, OrganisationOverTime after)
    {
        var ways = new Dictionary<string, IReadOnlyList<Guid>>(StringComparer.Ordinal);
        foreach (var (unit, when) in Touched(before, after))
        {
            foreach (var way in unit is { } id ? Ways(before, after, id, when) : TheMunicipality)
            {
                ways.TryAdd(string.Join('/', way), way);
            }
        }
        return ways.Values;
    }

    // Null is the municipality.
    private static IEnumerable<(Guid? Unit, DateSpan When)> Touched(
        OrganisationOverTime before,
        OrganisationOverTime after
    )
    {
        foreach (var id in before.Units.Concat(after.Units).Select(unit => unit.Id).Distinct())
        {
            foreach (var end in Periods(before.Find(id), after.Find(id)))
            {
                yield return end;
            }
        }
        foreach (var link in Different(before.Successions, after.Successions))
        {
            yield return (link.Predecessor, DateSpan.Always);
            yield return (link.Successor, DateSpan.Always);
        }
        foreach (var service in Different(before.Served, after.Served))
        {
            yield return (service.Unit, service.Valid);
            yield return (service.Board, service.Valid);
        }
    }

    // The days on which it is not what it was.
    private static IEnumerable<(Guid? Unit, DateSpan When)> Periods(OrganisationUnit? before, OrganisationUnit? after)
    {
        var id = after?.Id ?? before?.Id ?? throw new ArgumentNullException(nameof(after));
        var all = (before?.Periods ?? []).Concat(after?.Periods ?? []).Select(period => period.Valid).ToList();
        if (before is not null && after is not null && (before.Code, before.Kind) != (after.Code, after.Kind))
        {
            yield return (id, DateSpan.Always);
        }
        var days = all.Select(span => span.First)
            .Concat(all.Where(span => span.Last < DateOnly.MaxValue).Select(span => span.Last.AddDays(1)))
            .Distinct()
            .Order()
            .ToList();
        for (var i = 0; i < days.Count; i++)
        {
            var (was, becomes) = (before?.At(days[i]), after?.At(days[i]));
            if ((was?.Name, was?.Parent, was is null) == (becomes?.Name, becomes?.Parent, becomes is null))
            {
                continue;
            }
            var when = new DateSpan(days[i], i + 1 < days.Count ? days[i + 1].AddDays(-1) : null);
            yield return (id, when);
            if ((was?.Parent, was is null) == (becomes?.Parent, becomes is null))
            {
                continue;
            }
            foreach (var period in new[] { was, becomes }.OfType<UnitPeriod>())
            {
                yield return (period.Parent, when);
            }
        }
    }

    private static IEnumerable<T> Different<T>(IReadOnlyCollection<T> before, IReadOnlyCollection<T> after) =>
        before.Except(after).Concat(after.Except(before));

    private static List<IReadOnlyList<Guid>> Ways(
        OrganisationOverTime before,
        OrganisationOverTime after,
        Guid id,
        DateSpan when
    )
    {
        var ways = Ways(before, id, when, []).Concat(Ways(after, id, when, [])).ToList();
        // It stands nowhere then: nobody holds more of it than itself.
        return ways.Count > 0
            ? ways
            :
            [
                [id],
            ];
    }

    // Where it stands may change during the time, and so may where that stands. Nothing where it is not there.
    private static IEnumerable<IReadOnlyList<Guid>> Ways(
        OrganisationOverTime organisation,
        Guid id,
        DateSpan when,
        IReadOnlyList<Guid> below
    )
    {
        IReadOnlyList<Guid> way = [.. below, id];
        if (below.Contains(id))
        {
            return [way]; // a cycle, which is refused later
        }
        var periods = organisation.Find(id)?.Periods.Where(period => period.Valid.Overlaps(when)) ?? [];
        return periods.SelectMany(period =>
            period.Parent is { } parent
                ? Ways(organisation, parent, period.Valid.During(when), way).DefaultIfEmpty(way)
                : [way]
        );
    }
}
