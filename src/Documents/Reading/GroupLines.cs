using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Headings of groups within a table on a page: lines of names alone, over a row that has a name and numbers of its own. The
/// end of a long name looks alike, and is told apart by what would have fitted on the line before.
/// </summary>
internal static class GroupLines
{
    /// <summary>Why a row is in doubt in whose name a text begins anew.</summary>
    public const string TwoRows = "namnet kan höra till två rader";

    private const int LongestHeading = 3;

    private static readonly HashSet<string> Joining =
    [
        "och",
        "samt",
        "eller",
        "för",
        "av",
        "i",
        "till",
        "med",
        "på",
        "från",
        "inom",
        "inkl",
        "exkl",
    ];

    /// <summary>Where each heading begins and ends, both included.</summary>
    /// <param name="cells">The cells of each line.</param>
    /// <param name="name">The column of names.</param>
    /// <param name="parted">Lines with an empty one before them: no name goes on over it.</param>
    public static List<(int First, int Last)> Find(IReadOnlyList<string[]> cells, int name, HashSet<int> parted)
    {
        var found = new List<(int, int)>();
        var width = cells.Select(c => c[name].Length).DefaultIfEmpty(0).Max();
        for (var i = 0; i < cells.Count; i++)
        {
            // Where rows begin with their codes, what stands right under a name is more of it.
            var isUnderCodes = name > 0 && i > 0 && !parted.Contains(i);
            if (isUnderCodes || !IsNameAlone(cells[i], name) || !char.IsUpper(cells[i][name][0]))
            {
                continue;
            }
            var last = i;
            while (
                last + 1 < cells.Count
                && last - i + 1 < LongestHeading
                && !parted.Contains(last + 1)
                && IsNameAlone(cells[last + 1], name)
            )
            {
                last++;
            }
            if (
                last + 1 < cells.Count
                && IsOwnRow(cells[last + 1], name)
                && !Joins(cells, name, last, parted, width)
                && (i == 0 || IsShouted(cells[i][name]) || !Joins(cells, name, i - 1, parted, width))
            )
            {
                found.Add((i, last));
            }
            i = last;
        }
        return found;
    }

    private static bool Joins(IReadOnlyList<string[]> cells, int name, int at, HashSet<int> parted, int width) =>
        !parted.Contains(at + 1) && GoesOn(cells[at][name], cells[at + 1][name], width);

    // What is left open, or broken though the next word would not have fitted, may go on with the next line.
    private static bool GoesOn(string text, string next, int width)
    {
        var blank = next.IndexOf(' ', StringComparison.Ordinal);
        return IsOpen(text) || next[0] == '(' || text.Length + 1 + (blank < 0 ? next.Length : blank) > width;
    }

    /// <summary>True for a text that must go on: it ends with a comma, a hyphen, "och".</summary>
    public static bool IsOpen(string text) =>
        text.Length == 0
        || text[^1] is ',' or '/' or '-' or '–'
        || text.LastIndexOf('(') > text.LastIndexOf(')')
        || Joining.Contains(text[(text.LastIndexOf(' ') + 1)..].ToLowerInvariant());

    /// <summary>True where a text does not go on with the one before: that is not open, and this begins like a name.</summary>
    public static bool BeginsAnew(string text, string next) =>
        !IsOpen(text) && (char.IsUpper(next[0]) || next.StartsWith("- ", StringComparison.Ordinal));

    private static bool IsShouted(string text) => !text.Any(char.IsLower) && text.Count(char.IsUpper) > 3;

    private static bool IsNameAlone(string[] line, int name) =>
        line[name].Any(char.IsLetter) && !line.Where((c, i) => i != name && c.Length > 0).Any();

    private static bool IsOwnRow(string[] line, int name) =>
        line[name].Length > 0
        && !SwedishText.StartsLower(line[name])
        && line.Skip(name + 1).Any(AlignedColumns.IsNumber);
}
