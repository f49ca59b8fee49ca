using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Plans;

/// <summary>
/// A board's next plan, from the one that it has decided on: its goals, results, measures, texts, and the activities and
/// assignments that still run, each with the part that answers for it and the lines of the decided document. What was handed
/// down comes along as what the board has of it, until the council's next plan takes its place.
/// </summary>
public static class PlanFromPlan
{
    /// <summary>Whether something still is to be done in a later year: what has no last day, one in that year, or the whole of its own.</summary>
    /// <param name="item">The item.</param>
    /// <param name="last">The year of the plan that it stands in.</param>
    /// <param name="year">The later year.</param>
    public static bool Runs(PlanItem item, int last, int year) =>
        item.Kind is not (PlanItemKind.Activity or PlanItemKind.Assignment)
        || item.Says.Ends is not { } ends
        || ends.Year >= year
        || IsOfWholeYear(item, last);

    /// <summary>Makes it.</summary>
    /// <param name="plan">The plan that was decided on.</param>
    /// <param name="document">The document that it became.</param>
    /// <param name="places">The lines of each item there.</param>
    /// <param name="last">Its year.</param>
    /// <param name="year">The year of the new plan. What was of the whole last year is of the whole of it.</param>
    /// <param name="leaves">What somebody has said is not to come along, with all that stands under it.</param>
    /// <param name="newId">Gives each item its id.</param>
    /// <returns>The items, each after what it stands under.</returns>
    public static IReadOnlyList<PlanItem> Of(
        PlanOutline plan,
        Guid document,
        IReadOnlyDictionary<Guid, SourceLines> places,
        int last,
        int year,
        IReadOnlySet<Guid> leaves,
        Func<Guid> newId
    )
    {
        var ids = new Dictionary<Guid, Guid>();
        var items = new List<PlanItem>();
        foreach (var node in plan.All)
        {
            var item = node.Item;
            var comes = item.Under is not { } under || ids.ContainsKey(under);
            if (!comes || leaves.Contains(item.Id) || !Runs(item, last, year))
            {
                continue;
            }
            ids.Add(item.Id, newId());
            var says = IsOfWholeYear(item, last)
                ? item.Says with
                {
                    Starts = new DateOnly(year, 1, 1),
                    Ends = new DateOnly(year, 12, 31),
                }
                : item.Says;
            items.Add(
                new PlanItem(
                    ids[item.Id],
                    item.Kind,
                    item.Level,
                    item.Under is { } goal ? ids[goal] : null,
                    // What was answered of an assignment was answered then.
                    item.Kind == PlanItemKind.Assignment
                        ? says with
                        {
                            Body = "",
                        }
                        : says,
                    places.TryGetValue(item.Id, out var lines) ? new ItemSource(document, lines) : null
                )
            );
        }
        return items;
    }

    private static bool IsOfWholeYear(PlanItem item, int last) =>
        (item.Says.Starts, item.Says.Ends) == (new DateOnly(last, 1, 1), new DateOnly(last, 12, 31));
}
