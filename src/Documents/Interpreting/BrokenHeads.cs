using System.Text.RegularExpressions;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Interpreting;

/// <summary>
/// Names of a table's columns that stand one a line, as print leaves them that has lost the table: "Bokslut", "2023",
/// "Budget". They say nothing of the document.
/// </summary>
internal static partial class BrokenHeads
{
    private const int LongestName = 30;
    private const int LongestHead = 90;

    /// <summary>Where such lines stand.</summary>
    /// <param name="lines">Lines in order.</param>
    public static HashSet<int> In(IReadOnlyList<string> lines)
    {
        var found = new HashSet<int>();
        for (var (start, i) = (0, 0); i <= lines.Count; i++)
        {
            if (i < lines.Count && (IsPart(lines[i]) || IsWholeHead(lines, i)))
            {
                continue;
            }
            var run = lines.Skip(start).Take(i - start).ToList();
            if (IsHead(run) || Enumerable.Range(start, run.Count).Any(at => IsWholeHead(lines, at)))
            {
                found.UnionWith(Enumerable.Range(start, run.Count));
            }
            start = i + 1;
        }
        return found;
    }

    // "Belopp i tkr Utfall 2031" over "Budget 2031": the lines beside it are more of the head. Nothing over a title is one.
    private static bool IsWholeHead(IReadOnlyList<string> lines, int at) =>
        at > 0
        && lines[at].Length <= LongestHead
        && KindWords.IsHead(lines[at])
        && lines[at].Split(' ').All(w => IsPlain(w) || ColumnMeanings.Kind(SwedishText.Fold(w)) is not null);

    private static bool IsPlain(string word) =>
        word.All(c => char.IsAsciiDigit(c) || c is '-' or '–' or '/')
        || SwedishText.Fold(word) is "belopp" or "i"
        || MoneyUnits.Read(word.Trim('(', ')', ',')) is not null;

    // A title and its year under it are none: a head has columns of several kinds, or years.
    private static bool IsHead(List<string> run) =>
        run.Count > 1
        && (
            run.Select(Word).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).Count() > 1
            || (run.Count > 2 && run.SelectMany(l => Year().Matches(l).Select(m => m.Value)).Distinct().Count() > 1)
        );

    private static bool IsPart(string line) => line.Length is > 2 and <= LongestName && IsWhole(Word(line), line);

    private static bool IsWhole(string word, string line) =>
        word.Length == 0
            ? Year().IsMatch(line) && line.Count(char.IsAsciiDigit) == 4
            : !word.Contains(' ', StringComparison.Ordinal) && ColumnMeanings.Kind(SwedishText.Fold(word)) is not null;

    // Without the year and what stands in brackets: "(mnkr) Bokslut 2023".
    private static string Word(string line) => Others().Replace(line, "").Trim();

    [GeneratedRegex(@"\b(?:19|20)\d{2}\b(?!\s?[-–]\s?\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\([^)]*\)|\b(?:19|20)\d{2}\b(?!\s?[-–]\s?\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
