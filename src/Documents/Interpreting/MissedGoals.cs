using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Interpreting;

/// <summary>
/// Lines that look like goals in words that say no level: behind a word of their own ("Effektmål: …"), numbered under a
/// chapter of goals, or alone on a line as what shall be.
/// </summary>
internal static partial class MissedGoals
{
    private const int LongestTitle = 240;
    private const int LeastWords = 4;
    private const int LeastLetters = 4;

    /// <summary>The numbers of such lines.</summary>
    /// <param name="lines">The lines of text in order with what was printed, none of them empty.</param>
    /// <param name="alone">True where a line alone that says what shall be may be one.</param>
    public static HashSet<int> Find(IReadOnlyList<(int Number, string Text)> lines, bool alone)
    {
        var found = new HashSet<int>();
        var chapters = new Dictionary<string, List<(string Code, int Number)>>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            var (number, text) = lines[i];
            if (text.Length == 0 || char.IsLower(text[0]))
            {
                continue;
            }
            if (Marked().Match(text) is { Success: true } marked)
            {
                AddMarked(lines, i, marked, found);
            }
            else if (Coded().Match(text) is { Success: true } coded)
            {
                var code = coded.Groups[1].Value.TrimEnd('.');
                chapters
                    .Where(c => code.StartsWith(c.Key + ".", StringComparison.Ordinal))
                    .ToList()
                    .ForEach(c => c.Value.Add((code, number)));
                if (IsChapter(coded.Groups[2].Value) || IsChapter(WithNext(lines, i, coded.Groups[2].Value)))
                {
                    chapters.TryAdd(code, []);
                }
            }
            else if (alone && IsAlone(lines, i) && Shall(text))
            {
                found.Add(number);
            }
        }
        found.UnionWith(DecidedGoals.Find(lines));
        foreach (var (code, under) in chapters)
        {
            // A heading that has others under it is a group of goals.
            found.UnionWith(
                under
                    .Where(u => !under.Exists(o => o.Code.StartsWith(u.Code + ".", StringComparison.Ordinal)))
                    .Where(u => !chapters.ContainsKey(u.Code) && u.Code.Length > code.Length)
                    .Select(u => u.Number)
            );
        }
        return found;
    }

    private static void AddMarked(
        IReadOnlyList<(int Number, string Text)> lines,
        int at,
        Match marked,
        HashSet<int> found
    )
    {
        // "Mål: 90 %" says a target, "Våra mål: att fler …" goes on with a sentence.
        var title = marked.Groups[1].Value;
        if (title.Length > 0 && (title.Count(char.IsLetter) < LeastLetters || !char.IsUpper(title[0])))
        {
            return;
        }
        // "Mål 5: …" after the Global Goals is one of the world's.
        if (at > 0 && (IsGlobal(lines[at - 1].Text) || (IsNumberedOnly(lines[at].Text) && WasGlobal(lines, at))))
        {
            return;
        }
        found.Add(lines[at].Number);
        if (marked.Groups[1].Length + marked.Groups[2].Length == 0 && at + 1 < lines.Count)
        {
            found.Add(lines[at + 1].Number);
        }
    }

    private static bool WasGlobal(IReadOnlyList<(int Number, string Text)> lines, int at)
    {
        while (at > 0 && IsNumberedOnly(lines[at - 1].Text))
        {
            at--;
        }
        return at > 0 && IsGlobal(lines[at - 1].Text);
    }

    private static bool IsNumberedOnly(string text) => Numbered().IsMatch(text);

    private static bool IsGlobal(string text) =>
        text.Contains("Agenda 2030", StringComparison.OrdinalIgnoreCase)
        || text.Contains("globala mål", StringComparison.OrdinalIgnoreCase);

    private static string WithNext(IReadOnlyList<(int Number, string Text)> lines, int at, string title) =>
        at + 1 < lines.Count && lines[at + 1].Number == lines[at].Number + 1
            ? SwedishText.Join(title, lines[at + 1].Text)
            : title;

    // "Mål", "Nämndens mål", "Uppföljning av fullmäktiges budgetmål": the last word is the goals.
    internal static bool IsChapter(string title) =>
        title.Length < 90
        && !title.Contains(" ska ", StringComparison.Ordinal)
        && title.TrimEnd().Split(' ') is { Length: < 8 } words
        && (
            words[^1].EndsWith("mål", StringComparison.OrdinalIgnoreCase)
            || words[^1].EndsWith("målen", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsAlone(IReadOnlyList<(int Number, string Text)> lines, int at) =>
        (at == 0 || lines[at - 1].Number < lines[at].Number - 1)
        && (at + 1 == lines.Count || lines[at + 1].Number > lines[at].Number + 1);

    /// <summary>True for a text that says what shall be, or be so, and is no sentence with a stop.</summary>
    public static bool IsTitle(string text) => Shall(text) && !text.Any(char.IsAsciiDigit);

    private static bool Shall(string text) =>
        text.Length < LongestTitle
        && char.IsUpper(text[0])
        && text.Contains(" ska ", StringComparison.Ordinal)
        && char.IsLetter(text[^1])
        && !text.Contains(". ", StringComparison.Ordinal)
        && text.Split(' ').Length >= LeastWords;

    [GeneratedRegex(
        @"^(?:\d+(?:\.\d+)*\.?\s+)?(?:(?!och|på|av|för|till|med|om)\p{L}+\s){0,2}\p{L}*(?:[Mm]ål|[Mm]ålsättning)(?:(?:\s(?:nr\s)?\d+(?:\.\d+)*)?:\s*(.*)|\s(?:nr\s)?\d{1,2}(?:\.\d+)*\.?\s+(\p{Lu}.*[^.]))$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Marked();

    [GeneratedRegex(@"^[Mm]ål\s\d+:", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(\d+(?:\.\d+)+\.?)\s+(\p{Lu}[^:]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Coded();
}
