using System.Text.RegularExpressions;

namespace Styrkedja.Documents.Reading;

/// <summary>Lines that are of the file's form alone and that no page shows: comments of HTML, the fences around code.</summary>
internal static partial class UnprintedLines
{
    // A longer one is a mistake, and its lines are text.
    private const int LongestComment = 40;

    /// <summary>The numbers of such lines.</summary>
    public static HashSet<int> Find(IReadOnlyList<RawLine> lines)
    {
        var found = new HashSet<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text.AsSpan().Trim();
            if (text.StartsWith("<!--"))
            {
                var end = EndOfComment(lines, i);
                for (; end >= i; i++)
                {
                    found.Add(lines[i].Number);
                }
                i -= end >= 0 ? 1 : 0;
            }
            else if ((text.StartsWith("```") || text.StartsWith("~~~")) && Fence().IsMatch(lines[i].Text))
            {
                found.Add(lines[i].Number);
            }
        }
        return found;
    }

    /// <summary>True for a comment that says the number of a page, which begins with it.</summary>
    public static bool NamesPage(string line) => PageComment().IsMatch(line);

    // The line that a comment ends, with nothing after its end; -1 where there is none.
    private static int EndOfComment(IReadOnlyList<RawLine> lines, int start)
    {
        for (var i = start; i < lines.Count && i <= start + LongestComment; i++)
        {
            var end = lines[i].Text.IndexOf("-->", StringComparison.Ordinal);
            if (end >= 0)
            {
                return lines[i].Text.AsSpan(end + 3).Trim().IsEmpty ? i : -1;
            }
        }
        return -1;
    }

    [GeneratedRegex(@"^\s*(?:`{3,}|~{3,})\s*[\w-]{0,30}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(
        @"^\s*<!--\s*(?:sida|sid|page|p\.|s\.)\s*:?\s*\d{1,4}\b[^>]{0,40}-->\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PageComment();
}
