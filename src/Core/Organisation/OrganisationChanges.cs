using System.Collections.Immutable;

namespace Styrkedja.Core.Organisation;

/// <summary>
/// What can happen to an organisation. Each gives another organisation, which may have
/// <see cref="OrganisationProblems"/>; nothing is refused here but what cannot be written down at all.
/// </summary>
public static class OrganisationChanges
{
    /// <summary>A unit gets another name from a day on.</summary>
    /// <exception cref="ArgumentException">It is not there on that day.</exception>
    public static OrganisationOverTime Rename(
        this OrganisationOverTime organisation,
        Guid unit,
        string name,
        DateOnly on
    ) => organisation.From(unit, on, period => period with { Name = name });

    /// <summary>A unit comes to stand under another from a day on; what stands under it follows.</summary>
    /// <exception cref="ArgumentException">It is not there on that day.</exception>
    public static OrganisationOverTime Move(
        this OrganisationOverTime organisation,
        Guid unit,
        Guid? parent,
        DateOnly on
    ) => organisation.From(unit, on, period => period with { Parent = parent });

    /// <summary>A unit and everything below it ends.</summary>
    /// <param name="organisation">What is.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="last">Its last day.</param>
    /// <exception cref="ArgumentException">It is not there on that day.</exception>
    public static OrganisationOverTime Close(this OrganisationOverTime organisation, Guid unit, DateOnly last)
    {
        Present(organisation, unit, last);
        var below = organisation.At(last).WithAllUnder(unit).Select(placed => placed.Unit);
        var service = organisation.Served.Select(s => s.Unit == unit || s.Board == unit ? Ended(s, last) : s);
        return organisation.With(below.Select(u => Ended(u, last))).With(service.OfType<ServedBoard>());
    }

    /// <summary>
    /// Units become one: they end on the day before, the successor begins, and what stood under them stands under it.
    /// </summary>
    /// <param name="organisation">What is.</param>
    /// <param name="units">At least one; one alone is continued.</param>
    /// <param name="successor">
    /// What they become. A unit that is known with an unknown first day (read from a document) begins on the day; one that
    /// is there already takes over.
    /// </param>
    /// <param name="on">The successor's first day.</param>
    /// <exception cref="ArgumentException">One of the units is not there on the day before.</exception>
    public static OrganisationOverTime Merge(
        this OrganisationOverTime organisation,
        IReadOnlyCollection<Guid> units,
        OrganisationUnit successor,
        DateOnly on
    )
    {
        var known = organisation.Find(successor.Id);
        var begun = known is { Valid.From: null } ? Begun(known, on) : known ?? successor;
        return units
            .Aggregate(organisation.With(begun), (result, unit) => TakeOver(result, unit, begun.Id, on))
            .With(organisation.Successions.Concat(units.Select(unit => new Succession(unit, begun.Id, on))).Distinct());
    }

    /// <summary>
    /// A unit becomes several: it ends on the day before, and they begin. What stood under it stands under the first of
    /// them, from where it can be moved.
    /// </summary>
    /// <exception cref="ArgumentException">It is not there on the day before, or becomes nothing.</exception>
    public static OrganisationOverTime Split(
        this OrganisationOverTime organisation,
        Guid unit,
        IReadOnlyList<OrganisationUnit> parts,
        DateOnly on
    )
    {
        if (parts.Count == 0)
        {
            throw new ArgumentException("It becomes nothing.", nameof(parts));
        }
        var links = parts.Select(part => new Succession(unit, part.Id, on));
        return TakeOver(organisation.With(parts), unit, parts[0].Id, on)
            .With(organisation.Successions.Concat(links).Distinct());
    }

    /// <summary>A unit begins to work for another board, or does so with another share.</summary>
    public static OrganisationOverTime Serve(this OrganisationOverTime organisation, ServedBoard service)
    {
        var others = organisation.Served.Select(s =>
            s.Unit == service.Unit && s.Board == service.Board && s.Valid.Overlaps(service.Valid)
                ? Ended(s, service.Valid.First.AddDays(-1))
                : s
        );
        return organisation.With(others.OfType<ServedBoard>().Append(service));
    }

    /// <summary>A unit no longer works for a board.</summary>
    /// <exception cref="ArgumentException">It does not do so on that day.</exception>
    public static OrganisationOverTime StopServing(
        this OrganisationOverTime organisation,
        Guid unit,
        Guid board,
        DateOnly last
    )
    {
        var holding = organisation.Served.FirstOrDefault(s =>
            s.Unit == unit && s.Board == board && s.Valid.Contains(last)
        );
        return holding is null
            ? throw new ArgumentException("The board is not served then.", nameof(last))
            : organisation.With(organisation.Served.Replace(holding, Ended(holding, last)!));
    }

    private static OrganisationOverTime From(
        this OrganisationOverTime organisation,
        Guid unit,
        DateOnly on,
        Func<UnitPeriod, UnitPeriod> change
    )
    {
        var known = Present(organisation, unit, on);
        var periods = ImmutableArray.CreateBuilder<UnitPeriod>();
        foreach (var period in known.Periods)
        {
            if (period.Valid.Last < on)
            {
                periods.Add(period);
                continue;
            }
            if (period.Valid.First < on)
            {
                periods.Add(period with { Valid = period.Valid.Until(on.AddDays(-1)) });
            }
            var since = period.Valid.First < on ? period.Valid.Since(on) : period.Valid;
            periods.Add(change(period with { Valid = since }));
        }
        return organisation.With(known with { Periods = Joined(periods) });
    }

    // Two periods that say the same are one.
    private static ImmutableArray<UnitPeriod> Joined(ImmutableArray<UnitPeriod>.Builder periods)
    {
        for (var i = periods.Count - 1; i > 0; i--)
        {
            var (before, after) = (periods[i - 1], periods[i]);
            if ((before.Name, before.Parent) == (after.Name, after.Parent) && before.Valid.IsFollowedBy(after.Valid))
            {
                periods[i - 1] = before with { Valid = before.Valid.Until(after.Valid.To) };
                periods.RemoveAt(i);
            }
        }
        return periods.ToImmutable();
    }

    private static OrganisationOverTime TakeOver(
        OrganisationOverTime organisation,
        Guid unit,
        Guid successor,
        DateOnly on
    )
    {
        var last = on.AddDays(-1);
        var ended = organisation.With(Ended(Present(organisation, unit, last), last));
        // What stands under it then, or is to stand under it later.
        var children = organisation
            .Units.Where(u =>
                u.Id != successor && u.Id != unit && u.Periods.Any(p => p.Parent == unit && p.Valid.Last >= on)
            )
            .ToList();
        foreach (var child in children)
        {
            var first = child.Periods.First(p => p.Parent == unit && p.Valid.Last >= on).Valid.First;
            ended = ended.From(
                child.Id,
                first > on ? first : on,
                period => period.Parent == unit ? period with { Parent = successor } : period
            );
        }
        return ended;
    }

    private static OrganisationUnit Begun(OrganisationUnit unit, DateOnly on) =>
        unit with
        {
            Periods =
            [
                .. unit
                    .Periods.Where(p => p.Valid.Last >= on)
                    .Select(p => p.Valid.First < on ? p with { Valid = p.Valid.Since(on) } : p),
            ],
        };

    private static OrganisationUnit Ended(OrganisationUnit unit, DateOnly last) =>
        unit with
        {
            Periods =
            [
                .. unit
                    .Periods.Where(p => p.Valid.First <= last)
                    .Select(p => p.Valid.Last > last ? p with { Valid = p.Valid.Until(last) } : p),
            ],
        };

    private static ServedBoard? Ended(ServedBoard service, DateOnly last) =>
        service.Valid.First > last ? null
        : service.Valid.Last > last ? service with { Valid = service.Valid.Until(last) }
        : service;

    private static OrganisationUnit Present(OrganisationOverTime organisation, Guid unit, DateOnly on) =>
        organisation.Find(unit) is { } known && known.At(on) is not null
            ? known
            : throw new ArgumentException("The unit is not there on that day.", nameof(on));
}
