using System.Text.RegularExpressions;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Interpreting;

/// <summary>
/// Rows whose cells were run together, as text from a web page may have them: "Friluftsnämnd673235". Where one number ends
/// and the next begins nobody can say; the lines are listed.
/// </summary>
internal static partial class GluedRows
{
    private const int LongestRow = 200;
    private const int LeastName = 3;
    private const int LongestBetween = 140;
    private const int MostHeads = 3;
    private const int FewestRows = 2;
    private const int FewestDigits = 2;

    // Names of roads, forms and years have few figures: three such lines are rows.
    private const int SureDigits = 5;
    private const int ManyRows = 3;

    /// <summary>The lines of such tables, and what each looks like.</summary>
    /// <param name="lines">The lines of text in order, none of them empty.</param>
    public static Dictionary<int, MissedLook> Find(IReadOnlyList<(int Number, string Text)> lines)
    {
        var found = new Dictionary<int, MissedLook>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (Figures(lines[i].Text) == 0)
            {
                continue;
            }
            var end = i;
            var rows = new List<int> { i };
            for (var k = i + 1; k < lines.Count && k <= end + 2 && GoesOn(lines, k); k++)
            {
                if (Figures(lines[k].Text) > 0)
                {
                    rows.Add(k);
                }
                end = Figures(lines[k].Text) > 0 || AreFigures(lines[k].Text) ? k : end;
            }
            if (IsTable(rows.ConvertAll(k => Figures(lines[k].Text))))
            {
                Add(lines, (i, end), found);
            }
            i = end;
        }
        return found;
    }

    private static bool IsTable(List<int> figures) =>
        figures.Count >= ManyRows || (figures.Count >= FewestRows && figures.TrueForAll(f => f >= SureDigits));

    private static void Add(
        IReadOnlyList<(int Number, string Text)> lines,
        (int First, int Last) rows,
        Dictionary<int, MissedLook> found
    )
    {
        // Right over the first row, and between rows, a sentence of what shall be is the goal of those under it.
        var first = rows.First;
        if (
            first > 0
            && IsNext(lines, first)
            && !IsHead(lines[first - 1].Text)
            && MissedGoals.IsTitle(lines[first - 1].Text)
        )
        {
            first--;
        }
        for (var k = first; k <= rows.Last; k++)
        {
            var isRow = Figures(lines[k].Text) > 0 || AreFigures(lines[k].Text);
            found[lines[k].Number] =
                !isRow && MissedGoals.IsTitle(lines[k].Text) ? MissedLook.Goal : MissedLook.TableRow;
        }
        for (var k = first - 1; k >= 0 && k >= first - MostHeads && IsNext(lines, k + 1); k--)
        {
            if (!IsHead(lines[k].Text) && !StackedCells.IsYear(lines[k].Text))
            {
                break;
            }
            found.TryAdd(lines[k].Number, MissedLook.TableHead);
        }
    }

    private static bool IsNext(IReadOnlyList<(int Number, string Text)> lines, int at) =>
        lines[at].Number == lines[at - 1].Number + 1;

    private static bool GoesOn(IReadOnlyList<(int Number, string Text)> lines, int at) =>
        IsNext(lines, at) && lines[at].Text is { Length: <= LongestBetween } text && text[^1] is not ('.' or ':');

    // How many figures are glued to the name that a line begins with; 0 for any other line.
    private static int Figures(string text)
    {
        if (text.Length is < 5 or > LongestRow || !char.IsUpper(text[0]) || !text.Any(char.IsAsciiDigit))
        {
            return 0;
        }
        for (var at = LeastName; at < text.Length; at++)
        {
            if (
                IsBorder(text, at)
                && !text[..at].Contains(". ", StringComparison.Ordinal)
                && Tail().IsMatch(text[at..])
            )
            {
                return text[at..].Count(char.IsAsciiDigit) is var count and >= FewestDigits ? count : 0;
            }
        }
        return 0;
    }

    // Right behind a letter or a bracket comes a number, with its sign. "E6" and "CO2" are words.
    private static bool IsBorder(string text, int at)
    {
        var isSign = text[at] is '-' or '−' or '–' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
        return (char.IsAsciiDigit(text[at]) || isSign)
            && (
                char.IsLower(text[at - 1])
                || text[at - 1] == ')'
                || (char.IsUpper(text[at - 1]) && char.IsUpper(text[at - 2]) && char.IsUpper(text[at - 3]))
            );
    }

    private static bool AreFigures(string text) =>
        text.Any(char.IsAsciiDigit)
        && text.All(c => char.IsAsciiDigit(c) || c is ' ' or ',' or '-' or '−' or '–' or '%');

    // "Utfall 2030Utfall 2031Målvärde": names of columns run together, too.
    private static bool IsHead(string text)
    {
        var parts = Border().Split(text.Trim());
        return parts.Length > 1
            && parts.Count(p => TableHeader.Spells(p) || ColumnMeanings.Kind(SwedishText.Fold(p)) is not null) > 1;
    }

    // Nothing but numbers; "minst" may stand before a target.
    [GeneratedRegex(
        @"^[−–-]?\d[\d ,%−–-]*(?:(?:[Mm]inst|[Hh]ögst|[Mm]ax|[Mm]in|Öka|Minska)(?: \p{Lu}{2,5})?[\d ,%−–-]*)*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Tail();

    [GeneratedRegex(@"(?<=[\p{Ll}\d])(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Border();
}
