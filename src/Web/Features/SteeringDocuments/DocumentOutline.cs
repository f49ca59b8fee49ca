using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Goals;
using Styrkedja.Store;

namespace Styrkedja.Web.Features.SteeringDocuments;

/// <summary>A heading of a document: of a section or of a goal.</summary>
/// <param name="First">Its first line.</param>
/// <param name="Last">Its last line.</param>
/// <param name="Level">1 for a chapter or a direction goal, 2 for what is right below, and so on.</param>
/// <param name="Title">Its words.</param>
public sealed record OutlineHeading(int First, int Last, int Level, string Title);

/// <summary>A part of a document that is read as one page.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Title">What it is called.</param>
/// <param name="First">Its first line.</param>
/// <param name="Last">Its last line.</param>
public sealed record OutlinePage(int Number, string Title, int First, int Last);

/// <summary>How a document is divided: its headings, and the pages that it is read in.</summary>
/// <param name="Headings">In the order of the document.</param>
/// <param name="Pages">All its lines, each on one page.</param>
/// <param name="Contents">Its chapters and their parts, each with the page that it begins on.</param>
public sealed record DocumentOutline(
    IReadOnlyList<OutlineHeading> Headings,
    IReadOnlyList<OutlinePage> Pages,
    IReadOnlyList<(OutlineHeading Heading, OutlinePage Page)> Contents
)
{
    // Lines between two headings that follow on each other: the second, and a blank one.
    private const int Gap = 2;

    /// <summary>Headings deeper than this stand on the page of the one above.</summary>
    private const int DeepestPage = 2;

    /// <summary>Loads it.</summary>
    /// <param name="db">Where.</param>
    /// <param name="reading">The reading of the document.</param>
    /// <param name="lines">How many lines it has.</param>
    public static async Task<DocumentOutline> Load(StyrkedjaDb db, Guid reading, int lines)
    {
        var goals = await db
            .PrintedGoals.Where(g => g.ReadingId == reading)
            .Select(g => new
            {
                g.FirstLine,
                g.LastLine,
                g.Level,
                g.Title,
            })
            .ToListAsync();
        var sections = await db
            .PrintedSections.Where(s => s.ReadingId == reading && s.Title != "")
            // The lines of a section go on over its prose: its heading is the first.
            .Select(s => new OutlineHeading(s.FirstLine, s.FirstLine, s.Level, s.Title))
            .ToListAsync();
        var headings = goals
            .Select(g => new OutlineHeading(g.FirstLine, g.LastLine, LevelOf(g.Level), g.Title))
            .Concat(sections)
            .GroupBy(h => h.First)
            .Select(same => same.First())
            .OrderBy(h => h.First)
            .ToList();
        return Divide(headings, lines);
    }

    private static int LevelOf(GoalLevel level) =>
        level switch
        {
            GoalLevel.Direction => 1,
            GoalLevel.Area => 2,
            GoalLevel.Board => 3,
            GoalLevel.Unit => 4,
        };

    private static DocumentOutline Divide(List<OutlineHeading> headings, int lines)
    {
        var starts = headings.Where(h => h.Level <= DeepestPage).ToList();
        if (starts.Count == 0 || starts[0].First > 1)
        {
            starts.Insert(0, new OutlineHeading(1, 0, 1, "Framsida"));
        }
        // Under a heading with nothing of its own the next one stands on the same page.
        var firsts = starts
            .Where((start, i) => i == 0 || start.Level <= starts[i - 1].Level || start.First - starts[i - 1].Last > Gap)
            .ToList();
        List<OutlinePage> pages =
        [
            .. firsts.Select(
                (first, i) =>
                    new OutlinePage(
                        i + 1,
                        first.Title,
                        first.First,
                        i + 1 < firsts.Count ? firsts[i + 1].First - 1 : lines
                    )
            ),
        ];
        return new DocumentOutline(
            headings,
            pages,
            starts.ConvertAll(start => (start, pages.Last(page => page.First <= start.First)))
        );
    }
}
