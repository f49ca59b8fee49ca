using Styrkedja.Web.Features.Goals;

namespace Styrkedja.Web.Features;

/// <summary>The head of the rows of a goal in a long list.</summary>
/// <param name="Name">The goal.</param>
/// <param name="Count">How many rows, in words.</param>
/// <param name="Columns">How many columns the table has.</param>
public sealed record GroupHead(string Name, string Count, int Columns)
{
    // Shorter lists are read as they stand.
    private const int Fewest = 16;

    /// <summary>The rows in groups of the same goal, in order; one group without a head where they are few.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="goal">The area goal of a row.</param>
    /// <param name="words">How many rows, in words.</param>
    /// <param name="columns">How many columns the table has.</param>
    internal static IEnumerable<(GroupHead? Head, IReadOnlyList<T> Rows)> Of<T>(
        IReadOnlyList<T> rows,
        Func<T, GoalHeading?> goal,
        Func<int, string> words,
        int columns
    )
    {
        if (rows.Count < Fewest)
        {
            return [(null, rows)];
        }
        var groups = new List<(GoalHeading? Goal, List<T> Rows)>();
        foreach (var row in rows)
        {
            var of = goal(row);
            if (groups is not [.., var last] || last.Goal?.Position != of?.Position)
            {
                groups.Add(last = (of, []));
            }
            last.Rows.Add(row);
        }
        return groups.Select(g =>
            (
                (GroupHead?)
                    new GroupHead(
                        g.Goal is { } of ? $"{of.Number} {of.Title}".Trim() : "Utan mål",
                        words(g.Rows.Count),
                        columns
                    ),
                (IReadOnlyList<T>)g.Rows
            )
        );
    }
}
