namespace Styrkedja.Core.Organisation;

/// <summary>
/// What a change of the organisation touches: every record that is gone or new, at both of its ends, as it was and as it
/// becomes. A unit's period has the unit and, where that changes, what it stands under; a succession its predecessor and
/// its successor; a service the unit and the board.
/// </summary>
public static class OrganisationReach
{
    /// <summary>
    /// The ways up from all that is touched, each from the thing itself to its board; empty for the municipality, which
    /// boards stand under. Whoever changes it needs the right with every one. They are found while they are asked for, so
    /// that whoever may not change the first costs no more.
    /// </summary>
    /// <param name="before">What is.</param>
    /// <param name="after">What is to be, without <see cref="OrganisationProblems"/>.</param>
    public static IEnumerable<IReadOnlyList<Guid>> Of(OrganisationOverTime before, OrganisationOverTime after)
    {
        var seen = new HashSet<Way?>();
        var known = new Dictionary<(Guid, Way?), Way>();
        var (was, becomes) = (new Ascent(before, known), new Ascent(after, known));
        foreach (var (unit, when) in Touched(before, after))
        {
            IEnumerable<Way?> ways = unit is not { } id ? [null] : [.. was.Ways(id, when), .. becomes.Ways(id, when)];
            // What stands nowhere then: nobody holds more of it than itself.
            foreach (var way in ways.DefaultIfEmpty(Ascent.Of(known, unit ?? Guid.Empty, null)))
            {
                if (seen.Add(way))
                {
                    yield return Way.Ids(way);
                }
            }
        }
    }

    // Null is the municipality.
    private static IEnumerable<(Guid? Unit, DateSpan When)> Touched(
        OrganisationOverTime before,
        OrganisationOverTime after
    )
    {
        var changed = after.Units.Where(unit => !unit.Equals(before.Find(unit.Id))).Select(unit => unit.Id);
        var gone = before.Units.Where(unit => after.Find(unit.Id) is null).Select(unit => unit.Id);
        foreach (var end in changed.Concat(gone).SelectMany(id => Periods(before.Find(id), after.Find(id))))
        {
            yield return end;
        }
        foreach (var link in Different(before.Successions, after.Successions))
        {
            var eve = link.On == DateOnly.MinValue ? link.On : link.On.AddDays(-1);
            yield return (link.Predecessor, new DateSpan(eve, eve));
            yield return (link.Successor, new DateSpan(link.On, link.On));
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

    /// <summary>A unit and what it stands under; there is one of each.</summary>
    private sealed class Way(Guid id, Way? above)
    {
        public static List<Guid> Ids(Way? way)
        {
            var ids = new List<Guid>();
            for (var at = way; at is not null; at = at.Above)
            {
                ids.Add(at.Id);
            }
            return ids;
        }

        private Guid Id => id;

        private Way? Above => above;
    }

    /// <summary>The ways up in one organisation, each found once however many units lie below.</summary>
    private sealed class Ascent(OrganisationOverTime organisation, Dictionary<(Guid, Way?), Way> known)
    {
        private readonly Dictionary<(Guid, DateSpan), IReadOnlyCollection<Way>> _found = [];
        private readonly HashSet<Guid> _below = [];

        public static Way Of(Dictionary<(Guid, Way?), Way> known, Guid id, Way? above)
        {
            if (!known.TryGetValue((id, above), out var way))
            {
                known.Add((id, above), way = new Way(id, above));
            }
            return way;
        }

        // Where it stands may change during the time, and so may where that stands. None where it is not there.
        public IReadOnlyCollection<Way> Ways(Guid id, DateSpan when)
        {
            if (_found.TryGetValue((id, when), out var found))
            {
                return found;
            }
            if (!_below.Add(id))
            {
                return [Of(known, id, null)]; // under itself
            }
            var ways = new HashSet<Way>();
            foreach (var period in organisation.Find(id)?.Periods.Where(period => period.Valid.Overlaps(when)) ?? [])
            {
                IEnumerable<Way?> above = period.Parent is { } parent ? Ways(parent, period.Valid.During(when)) : [];
                ways.UnionWith(above.DefaultIfEmpty(null).Select(way => Of(known, id, way)));
            }
            _below.Remove(id);
            return _found[(id, when)] = ways;
        }
    }
}
