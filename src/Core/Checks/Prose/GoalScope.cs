using Styrkedja.Core.Goals;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>The part of a document that a count in a section speaks of.</summary>
/// <param name="Code">A direction or area goal's code; null for the whole document.</param>
/// <param name="BoardGoal">Title of a board goal, or null.</param>
internal sealed record GoalScope(string? Code, string? BoardGoal)
{
    // Titles of direction goals differ by a word between a summary and the goal itself; a document has three or four.
    private const int MostLikened = 12;
    private const double LikeEnough = 0.8;

    /// <summary>The whole document.</summary>
    public static GoalScope Document { get; } = new(null, null);

    /// <summary>How a finding names it.</summary>
    public string Name =>
        BoardGoal is not null ? $" under nämndmålet ”{BoardGoal}”"
        : Code is not null ? $" under mål {Code}"
        : "";

    /// <summary>
    /// The scope of each section, by its place; null where the section is about a topic, so that a count in it may be one of
    /// some. A section under no goal that has a goal's title is a summary of that goal.
    /// </summary>
    public static IReadOnlyList<GoalScope?> Of(CheckedDocument document)
    {
        var goals = document.Records.Goals;
        var titles = new Dictionary<string, PrintedGoal>(StringComparer.Ordinal);
        foreach (var goal in goals.Where(g => g.Level is GoalLevel.Direction or GoalLevel.Area && g.Code is not null))
        {
            titles.TryAdd(SwedishText.Fold(goal.Title), goal);
        }
        var likened = goals
            .Where(g => g.Level == GoalLevel.Direction && g.Code is not null)
            .Take(MostLikened)
            .Select(g => new LikenedGoal(g, Words(g.Title)))
            .ToList();
        return [.. document.Records.Sections.Select(s => Of(s, titles, likened, document))];
    }

    private static GoalScope? Of(
        PrintedSection section,
        Dictionary<string, PrintedGoal> titles,
        List<LikenedGoal> likened,
        CheckedDocument document
    )
    {
        var title = SwedishText.Fold(section.Title);
        var named = titles.GetValueOrDefault(title) ?? Like(section.Title, likened);
        if (section.Goal is null)
        {
            return named is not null ? new GoalScope(named.Code, null)
                : document.Areas.In(section.Title).Count > 0 ? null
                : Document;
        }
        var isGoalsOwn =
            section.Level == 4
            || named?.Code == section.Goal
            || (section.BoardGoal is { } board && SwedishText.Fold(board) == title);
        return isGoalsOwn ? new GoalScope(section.Goal, section.BoardGoal) : null;
    }

    private static PrintedGoal? Like(string title, List<LikenedGoal> likened)
    {
        var words = likened.Count == 0 ? [] : Words(title);
        return likened.Find(g => IsLike(g.Words, words))?.Goal;
    }

    private static bool IsLike(HashSet<string> goal, HashSet<string> title)
    {
        var both = goal.Count(title.Contains);
        return both > 3 && both >= LikeEnough * (goal.Count + title.Count - both);
    }

    private static HashSet<string> Words(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(40).Select(SwedishText.Fold)];

    private sealed record LikenedGoal(PrintedGoal Goal, HashSet<string> Words);
}
