using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Organisation;

/// <summary>What happens to a unit between two organisations.</summary>
public enum OrganisationChangeKind
{
    /// <summary>It is new.</summary>
    Entered,

    /// <summary>What was said of it is said otherwise: name, parent or days.</summary>
    Changed,

    /// <summary>It ends.</summary>
    Ended,

    /// <summary>It takes over from another.</summary>
    TookOver,

    /// <summary>It begins or ceases to work for another board, or does so with another share.</summary>
    Served,
}

/// <summary>One thing that is different between two organisations.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Unit">To which unit.</param>
/// <param name="Text">A sentence in Swedish.</param>
public sealed record OrganisationChange(OrganisationChangeKind Kind, OrganisationUnit Unit, string Text);

/// <summary>What is different between two organisations, in words: shown before it is saved.</summary>
public static class OrganisationDifference
{
    /// <summary>Every difference: units by code, then successions, then served boards.</summary>
    public static IReadOnlyList<OrganisationChange> Between(OrganisationOverTime before, OrganisationOverTime after)
    {
        var changes = new List<OrganisationChange>();
        foreach (var unit in after.Units.OrderBy(u => u.Code, StringComparer.Ordinal))
        {
            if (before.Find(unit.Id) is not { } known)
            {
                changes.Add(new(OrganisationChangeKind.Entered, unit, Entered(after, unit)));
            }
            else if (!known.Equals(unit))
            {
                changes.AddRange(Changed(before, after, known, unit));
            }
        }
        changes.AddRange(Successions(before, after));
        changes.AddRange(Services(before, after));
        return changes;
    }

    private static string Entered(OrganisationOverTime after, OrganisationUnit unit)
    {
        var first = unit.Periods[0];
        var where = first.Parent is { } parent ? $" under {NameOf(after, parent, first.Valid.First)}" : "";
        var then = unit.Periods.Length > 1 ? $", sedan {unit.LatestName}" : "";
        return $"Ny {UnitKinds.Name(unit.Kind)}: {first.Name} ({unit.Code}){then}, {unit.Valid}{where}.";
    }

    private static IEnumerable<OrganisationChange> Changed(
        OrganisationOverTime before,
        OrganisationOverTime after,
        OrganisationUnit known,
        OrganisationUnit unit
    )
    {
        var name = $"{known.LatestName} ({known.Code})";
        if ((known.Code, known.Kind) != (unit.Code, unit.Kind))
        {
            yield return new(
                OrganisationChangeKind.Changed,
                unit,
                $"{name} blir {UnitKinds.Name(unit.Kind)} med koden {unit.Code}."
            );
        }
        if (known.Valid.From != unit.Valid.From)
        {
            yield return new(OrganisationChangeKind.Changed, unit, $"{name} börjar {Day(unit.Valid.From)}.");
        }
        foreach (var day in Days(known, unit))
        {
            if (known.At(day) is { } old && unit.At(day) is { } now)
            {
                if (old.Name != now.Name)
                {
                    yield return new(
                        OrganisationChangeKind.Changed,
                        unit,
                        $"{old.Name} ({unit.Code}) heter {now.Name} {now.Valid}."
                    );
                }
                if (old.Parent != now.Parent)
                {
                    yield return new(
                        OrganisationChangeKind.Changed,
                        unit,
                        $"{now.Name} ({unit.Code}) hör till {NameOf(after, now.Parent, day)} i stället för {NameOf(before, old.Parent, day)} {now.Valid}."
                    );
                }
            }
        }
        if (known.Valid.To != unit.Valid.To)
        {
            yield return unit.Valid.To is { } last
                ? new(OrganisationChangeKind.Ended, unit, $"{name} upphör efter {SwedishDate.Write(last)}.")
                : new(OrganisationChangeKind.Changed, unit, $"{name} gäller tills vidare.");
        }
    }

    private static IEnumerable<DateOnly> Days(OrganisationUnit known, OrganisationUnit unit) =>
        known.Periods.Concat(unit.Periods).Select(p => p.Valid.First).Distinct().Order();

    private static IEnumerable<OrganisationChange> Successions(OrganisationOverTime before, OrganisationOverTime after)
    {
        foreach (var link in after.Successions.Except(before.Successions))
        {
            if (after.Find(link.Successor) is { } unit)
            {
                yield return new(
                    OrganisationChangeKind.TookOver,
                    unit,
                    $"{unit.LatestName} ({unit.Code}) tar över efter {NameOf(after, link.Predecessor, link.On.AddDays(-1))} {SwedishDate.Write(link.On)}."
                );
            }
        }
        foreach (var link in before.Successions.Except(after.Successions))
        {
            yield return new(
                OrganisationChangeKind.TookOver,
                before[link.Successor],
                $"{before[link.Successor].LatestName} tar inte längre över efter {NameOf(before, link.Predecessor, link.On.AddDays(-1))}."
            );
        }
    }

    private static IEnumerable<OrganisationChange> Services(OrganisationOverTime before, OrganisationOverTime after)
    {
        foreach (var service in after.Served.Except(before.Served))
        {
            if (after.Find(service.Unit) is { } unit)
            {
                yield return new(
                    OrganisationChangeKind.Served,
                    unit,
                    $"{unit.LatestName} ({unit.Code}) arbetar till {SwedishNumber.Print(service.Percent, Math.Min((int)service.Percent.Scale, 2))} % åt {NameOf(after, service.Board, service.Valid.First)} {service.Valid}."
                );
            }
        }
        foreach (var service in before.Served.Except(after.Served))
        {
            var still = after.Served.Any(s =>
                (s.Unit, s.Board, s.Valid.From) == (service.Unit, service.Board, service.Valid.From)
            );
            if (!still && after.Find(service.Unit) is { } unit)
            {
                yield return new(
                    OrganisationChangeKind.Served,
                    unit,
                    $"{unit.LatestName} ({unit.Code}) arbetar inte åt {NameOf(before, service.Board, service.Valid.First)} {service.Valid}."
                );
            }
        }
    }

    private static string Day(DateOnly? day) => day is { } known ? SwedishDate.Write(known) : "utan känt datum";

    private static string NameOf(OrganisationOverTime organisation, Guid? unit, DateOnly day) =>
        unit is { } id && organisation.Find(id) is { } known ? known.At(day)?.Name ?? known.LatestName : "kommunen";
}
