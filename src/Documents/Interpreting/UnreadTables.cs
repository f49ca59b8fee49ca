using System.Text.RegularExpressions;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Interpreting;

/// <summary>
/// Tables of indicators, activities or goals that became text since nothing parts their columns: the head names the columns,
/// and what stands right under it is rows.
/// </summary>
internal static partial class UnreadTables
{
    private const int MostRows = 40;
    private const int LongestRow = 160;

    // Two such lines after each other are running text.
    private const int LongLine = 80;

    private const int MostInParagraph = 16;
    private const int FewestNarrow = 4;

    // Where each cell is a paragraph, the first under the head is a goal.
    private const int NextParagraph = 3;

    /// <summary>The lines of such tables, and what each looks like.</summary>
    /// <param name="lines">The lines of text in order, none of them empty.</param>
    public static Dictionary<int, MissedLook> Find(IReadOnlyList<(int Number, string Text)> lines)
    {
        var found = new Dictionary<int, MissedLook>();
        for (var i = 0; i < lines.Count; i++)
        {
            var ofGoals = HeadNames.OfGoals(lines[i].Text);
            if (!ofGoals && !HeadNames.OfRecords(lines[i].Text))
            {
                continue;
            }
            found[lines[i].Number] = MissedLook.TableHead;
            var end = i + 1;
            // A paragraph of its own is all rows; of a text without empty lines running text ends them.
            var whole = Together(lines, i) <= MostInParagraph;
            while (end < lines.Count && end - i <= MostRows && IsRow(lines, end, whole))
            {
                found[lines[end].Number] = MissedLook.TableRow;
                end++;
            }
            if (
                ofGoals
                && end == i + 1
                && end < lines.Count
                && lines[end].Number <= lines[i].Number + NextParagraph
                && GoalTable.IsTitle(lines[end].Text)
            )
            {
                found[lines[end].Number] = MissedLook.Goal;
            }
            i = end - 1;
        }
        AddNarrow(lines, found);
        return found;
    }

    private static int Together(IReadOnlyList<(int Number, string Text)> lines, int at)
    {
        var end = at + 1;
        while (end < lines.Count && end - at <= MostInParagraph && lines[end].Number == lines[end - 1].Number + 1)
        {
            end++;
        }
        return end - at;
    }

    // A name and one number, line after line: no contents, whose numbers grow.
    private static void AddNarrow(IReadOnlyList<(int Number, string Text)> lines, Dictionary<int, MissedLook> found)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var start = i;
            var figures = new List<long>();
            while (
                i < lines.Count
                && (i == start || lines[i].Number == lines[i - 1].Number + 1)
                && Narrow().Match(lines[i].Text) is { Success: true } row
                && TableDraft.Number(row.Groups[1].Value) is { } figure
            )
            {
                figures.Add(figure.Millionths);
                i++;
            }
            var grow = figures.Zip(figures.Skip(1), (one, next) => one <= next).All(g => g);
            if (figures.Count >= FewestNarrow && !grow)
            {
                for (var k = start; k < i; k++)
                {
                    found.TryAdd(lines[k].Number, MissedLook.TableRow);
                }
            }
            i = i > start ? i - 1 : i;
        }
    }

    private static bool IsRow(IReadOnlyList<(int Number, string Text)> lines, int at, bool whole)
    {
        var (number, text) = lines[at];
        return number == lines[at - 1].Number + 1
            && (whole || text.Length <= LongestRow)
            && !Other().IsMatch(text)
            && !HeadNames.OfGoals(text)
            && !HeadNames.OfRecords(text)
            && !(!whole && IsLong(text) && at + 1 < lines.Count && IsLong(lines[at + 1].Text));
    }

    private static bool IsLong(string text) => text.Length > LongLine;

    [GeneratedRegex(@"^\p{Lu}[^.:;]{2,60}?\s([-−–]?\s?\d{1,3}(?:\s\d{3})*(?:,\d+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Narrow();

    // The number of a page, a chapter.
    [GeneratedRegex(@"^(?:\d{1,3}(?: ?\(\d{1,3}\))?$|\d+(?:\.\d+)+\.?\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
