using System.Text.RegularExpressions;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// The head of a pipe table that swallowed the first row, as programs make it that copy a table out of a page: name, year
/// and amount are in one cell, parted by line breaks.
/// </summary>
internal static partial class PipeHead
{
    private const string Mixed = "rubriken och den första radens belopp står i samma celler";
    private const int MostLetters = 5;

    // Smaller whole numbers count groups, months and years of school.
    private const int LeastAmount = 12;

    private static readonly Vocabulary OverLabels = Vocabulary.Named("labelheads");

    /// <summary>The first line of a table: its head, and the row that stands in the same cells where there is one.</summary>
    /// <param name="raw">The cells as the file has them.</param>
    /// <param name="number">The number of the line.</param>
    public static IReadOnlyList<Row> Part(IReadOnlyList<string> raw, int number)
    {
        var whole = new Row([.. raw.Select(c => PrintedText.Clean(c, markup: true))], [number]);
        var cells = raw.Select(Lines).ToList();
        var first = Math.Max(1, cells.FindIndex(c => c.Count > 0 && IsAmount(c[^1])));
        var values = cells.Skip(first).Where(c => c.Count > 0).ToList();
        var mixed = values.FindAll(IsMixed);
        var broken = cells.Skip(1).Count(c => c.Count > 1);
        if (mixed.Count == 0 || mixed.Count * 2 < Math.Max(values.Count, broken) || !Tell(mixed))
        {
            return [whole];
        }
        var labels = cells.Take(first).Select(Texts).ToList();
        if (values.Count == 1)
        {
            // One column alone may be called by an amount, unless a name stands in the same way under another head.
            return first == 1 && labels[0].Count == 2 ? Split(cells, labels, number)
                : values[0].SkipLast(1).Any(PrintedText.IsYear) ? [whole with { Doubt = Mixed }]
                : [whole];
        }
        if (labels.Skip(1).Any(l => l.Count > 1))
        {
            return [whole with { Doubt = Mixed }];
        }
        var heads = mixed.ConvertAll(Head);
        return values.TrueForAll(c => IsAmount(c[^1]) || c[^1] is "-" or "–") && heads.Distinct().Count() == heads.Count
            ? Split(cells, labels, number)
            : [whole with { Doubt = Mixed }];
    }

    /// <summary>The first line under a head without a name over its first column: a second head may have swallowed a row.</summary>
    /// <param name="raw">The cells as the file has them.</param>
    /// <param name="row">The row as it was read.</param>
    public static Row Doubted(IReadOnlyList<string> raw, Row row)
    {
        var mixed = raw.Skip(1).Select(Lines).Where(IsMixed).ToList();
        return mixed.Count > 1 && Tell(mixed) ? row with { Doubt = Mixed } : row;
    }

    private static IReadOnlyList<Row> Split(List<List<string>> cells, List<List<string>> labels, int number)
    {
        var (head, row) = (new List<string>(), new List<string>());
        var sure = true;
        foreach (var texts in labels)
        {
            var over = texts.Count > 0 && IsOverLabels(texts[0]);
            var isHead = texts.Count > 1 || over;
            head.Add(isHead ? SwedishText.Join(texts.SkipLast(texts.Count > 1 ? 1 : 0)) : "");
            row.Add(isHead && texts.Count == 1 ? "" : texts.LastOrDefault() ?? "");
            // A name that may be two, or a head that may be the beginning of a name: the row is shown, and not counted.
            sure &= texts.Count < 2 || (texts.Count == 2 && over);
        }
        foreach (var lines in cells.Skip(labels.Count))
        {
            head.Add(Head(lines));
            row.Add(lines.LastOrDefault() ?? "");
        }
        return [new Row(head, [number]), new Row(row, [number], Doubt: sure && row[0].Length > 0 ? null : Mixed)];
    }

    private static List<string> Lines(string cell) =>
        [.. Break().Split(cell).Select(p => PrintedText.Clean(p, markup: true)).Where(p => p.Length > 0)];

    // Lines joined where the one goes on with the other.
    private static List<string> Texts(List<string> lines)
    {
        var texts = new List<string>();
        foreach (var line in lines)
        {
            if (
                texts.Count > 0
                && (
                    SwedishText.StartsLower(line)
                    || texts[^1][^1] is '-' or ',' or '/' or '&'
                    || texts[^1].AsSpan().Count('(') > texts[^1].AsSpan().Count(')')
                )
            )
            {
                texts[^1] = SwedishText.Join(texts[^1], line);
            }
            else
            {
                texts.Add(line);
            }
        }
        return texts;
    }

    private static string Head(List<string> lines) => SwedishText.Join(lines.SkipLast(1)).TrimEnd();

    private static bool IsMixed(List<string> lines) =>
        lines.Count > 1 && IsAmount(lines[^1]) && lines.SkipLast(1).Any(l => l.Any(char.IsLetter));

    private static bool IsAmount(string text) =>
        text.Length > 0
        && (char.IsAsciiDigit(text[0]) || SwedishNumber.IsSign(text[0]))
        && text.Count(char.IsLetter) <= MostLetters
        && Measure.TryRead(text, out _)
        && !PrintedText.IsYear(text);

    // "Grupp 1" and "Klass 3" are names of columns, and so is "Andel 50 %".
    private static bool Tell(List<List<string>> mixed)
    {
        var lasts = mixed.ConvertAll(l => l[^1]);
        if (lasts.Exists(l => l.Contains(',', StringComparison.Ordinal) || SwedishNumber.IsSign(l[0])))
        {
            return true;
        }
        var heads = mixed.ConvertAll(Head);
        return heads.Count > 1
            && heads.Distinct().Count() == heads.Count
            && lasts.Exists(l => Measure.TryRead(l, out var m) && m.Quantity.Value > LeastAmount);
    }

    private static bool IsOverLabels(string text)
    {
        if (OverLabels.KeyOf(text) is not null || OverLabels.LongestPrefix(SwedishText.Fold(text)).Key == "begins")
        {
            return true;
        }
        foreach (Match word in Word().Matches(text))
        {
            if (MoneyUnits.Read(word.Value) is not null)
            {
                return true;
            }
        }
        return false;
    }

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
