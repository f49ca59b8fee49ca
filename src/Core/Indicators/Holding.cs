using Styrkedja.Core.Printed;
using Styrkedja.Core.Sources;

namespace Styrkedja.Core.Indicators;

/// <summary>
/// Which of the values that several origins give of the same (indicator, unit, period, measure, split) holds, as known now:
/// what was entered or loaded here, of which the latest; then what the document says that was decided last; then older ones.
/// What follows by a rule holds where nobody says anything. The others stand beside. Source: the design's rule of origins.
/// </summary>
public static class Holding
{
    /// <summary>Puts values of the same in the order in which they hold: the first is what holds.</summary>
    /// <param name="values">The values.</param>
    /// <param name="of">What a value is.</param>
    /// <returns>All but what was taken back: then what was there before holds again.</returns>
    public static IReadOnlyList<T> InOrder<T>(IEnumerable<T> values, Func<T, Standing> of) =>
        [.. values.Where(value => !of(value).IsTakenBack).OrderByDescending(of, Last)];

    // Above zero where the first holds over the second.
    private static readonly Comparer<Standing> Last = Comparer<Standing>.Create(
        (one, other) =>
        {
            var byRank = Rank(one.Source).CompareTo(Rank(other.Source));
            return byRank != 0 ? byRank
                : one.Source is Source.Printed mine && other.Source is Source.Printed theirs
                    ? Order(mine, one.Occurrence).CompareTo(Order(theirs, other.Occurrence))
                : one.At.CompareTo(other.At);
        }
    );

    private static int Rank(Source source) =>
        source switch
        {
            Source.Entered or Source.Loaded => 2,
            Source.Printed => 1,
            Source.Computed => 0,
            _ => throw new InvalidOperationException("A source of a kind that there is not."),
        };

    private static (int, int, int) Order(Source.Printed printed, int occurrence) =>
        (printed.Year, DocumentKinds.Order(printed.Kind), -occurrence);
}

/// <summary>What decides whether a value holds.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="At">When it became known.</param>
/// <param name="Occurrence">Which of the times that its document prints it, from the top: the first holds.</param>
/// <param name="IsTakenBack">True for an entry that says that there is none.</param>
public sealed record Standing(Source Source, DateTime At, int Occurrence = 0, bool IsTakenBack = false);
