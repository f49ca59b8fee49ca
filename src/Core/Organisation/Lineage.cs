namespace Styrkedja.Core.Organisation;

/// <summary>How one unit became another.</summary>
public enum SuccessionKind
{
    /// <summary>One unit took over from one.</summary>
    Continuation,

    /// <summary>Several units became one.</summary>
    Merger,

    /// <summary>One unit became several.</summary>
    Split,
}

/// <summary>A forerunner of a unit, and how it became what came after.</summary>
/// <param name="Unit">The forerunner.</param>
/// <param name="Successor">What took over from it: the unit itself, or one of its forerunners.</param>
/// <param name="On">The day on which that happened.</param>
/// <param name="Kind">How.</param>
public sealed record Forerunner(OrganisationUnit Unit, OrganisationUnit Successor, DateOnly On, SuccessionKind Kind);

/// <summary>Where a unit comes from: its history is also that of those it took over from.</summary>
public static class Lineage
{
    /// <summary>All forerunners of a unit, the latest first; each once.</summary>
    public static IReadOnlyList<Forerunner> Of(OrganisationOverTime organisation, Guid unit)
    {
        var found = new List<Forerunner>();
        var seen = new HashSet<Guid> { unit };
        var rest = new Queue<Guid>([unit]);
        while (rest.TryDequeue(out var successor))
        {
            foreach (var link in organisation.Successions.Where(s => s.Successor == successor))
            {
                if (seen.Add(link.Predecessor) && organisation.Find(link.Predecessor) is { } before)
                {
                    found.Add(new(before, organisation[successor], link.On, KindOf(organisation, link)));
                    rest.Enqueue(link.Predecessor);
                }
            }
        }
        return [.. found.OrderByDescending(f => f.On).ThenBy(f => f.Unit.LatestName, Swedish.SwedishOrder.Names)];
    }

    /// <summary>What became of a unit that ended: those that took over from it directly.</summary>
    public static IReadOnlyList<Forerunner> After(OrganisationOverTime organisation, Guid unit) =>
        [
            .. organisation
                .Successions.Where(s => s.Predecessor == unit && organisation.Find(s.Successor) is not null)
                .Select(s => new Forerunner(
                    organisation[unit],
                    organisation[s.Successor],
                    s.On,
                    KindOf(organisation, s)
                ))
                .OrderBy(f => f.Successor.LatestName, Swedish.SwedishOrder.Names),
        ];

    /// <summary>Whether a succession is part of a merger or of a split.</summary>
    public static SuccessionKind KindOf(OrganisationOverTime organisation, Succession link) =>
        organisation.Successions.Count(s => s.Predecessor == link.Predecessor && s.On == link.On) > 1
            ? SuccessionKind.Split
        : organisation.Successions.Count(s => s.Successor == link.Successor && s.On == link.On) > 1
            ? SuccessionKind.Merger
        : SuccessionKind.Continuation;
}
