using System.Text.RegularExpressions;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Interpreting;

/// <summary>
/// Tables whose cells stand one under the other, each a line of its own, as text from a web page has them: a name, its
/// figures, the next name.
/// </summary>
internal static partial class StackedCells
{
    private const int LongestName = 160;
    private const int LongestFigure = 24;
    private const int LongestHead = 40;
    private const int MostHeads = 14;

    // Of rows with one figure each a few may stand under each other by chance; one row of many may not.
    private const int FewRows = 3;
    private const int ManyFigures = 4;

    /// <summary>The lines of such tables, and what each looks like.</summary>
    /// <param name="lines">The lines of text in order, none of them empty.</param>
    public static Dictionary<int, MissedLook> Find(IReadOnlyList<(int Number, string Text)> lines)
    {
        var found = new Dictionary<int, MissedLook>();
        for (var i = 0; i < lines.Count; i++)
        {
            var start = i;
            var rows = new List<int>();
            while (Figures(lines, i) is var figures and > 0)
            {
                rows.Add(figures);
                i += figures + 1;
            }
            if (IsTable(rows))
            {
                for (var k = start; k < i; k++)
                {
                    found[lines[k].Number] = MissedLook.TableRow;
                }
                for (var k = start - 1; k >= 0 && k >= start - MostHeads && IsHead(lines[k].Text); k--)
                {
                    found.TryAdd(lines[k].Number, MissedLook.TableHead);
                }
            }
            i = i > start ? i - 1 : i;
        }
        return found;
    }

    // How many figures stand under a name; 0 where none do.
    private static int Figures(IReadOnlyList<(int Number, string Text)> lines, int at)
    {
        if (at >= lines.Count || !IsName(lines[at].Text))
        {
            return 0;
        }
        var count = 0;
        while (at + count + 1 < lines.Count && IsFigure(lines[at + count + 1].Text))
        {
            count++;
        }
        return count;
    }

    private static bool IsTable(List<int> rows) =>
        rows.Count >= FewRows || (rows.Count == 2 && rows[0] > 1 && rows[1] > 1) || rows.Exists(r => r >= ManyFigures);

    private static bool IsName(string text) =>
        text.Length <= LongestName && text.Count(char.IsLetter) > 2 && !IsFigure(text);

    /// <summary>True for a line that is a year.</summary>
    public static bool IsYear(string text) => Year().IsMatch(text);

    private static bool IsFigure(string text) =>
        text is "-" or "–" or "−" || (text.Length <= LongestFigure && Figure().IsMatch(text) && !IsYear(text));

    private static bool IsHead(string text)
    {
        if (text.Length > LongestHead || text.Contains(':', StringComparison.Ordinal))
        {
            return false;
        }
        var folded = SwedishText.Fold(text);
        return IsYear(text)
            || TableHeader.Spells(text)
            || folded.StartsWith("mal", StringComparison.Ordinal)
            || folded.StartsWith("belopp", StringComparison.Ordinal)
            || ColumnMeanings.Kind(folded) is not null
            || ColumnMeanings.Side(folded) is not null;
    }

    [GeneratedRegex(
        @"^(?:(?:minst|högst|max|min|mer än|mindre än|under|över|ca|[<>≤≥±+])\s?)?[-−–]?\s?\d[\d  ]*(?:[.,]\d+)?\s?(?:%|\p{L}{1,9})?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(?:19|20)\d{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
