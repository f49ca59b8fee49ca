using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>Money tables whose columns are parted by single spaces: the header tells how many numbers a row ends with.</summary>
internal static class SpacedMoney
{
    private const int LongestLabel = 8;

    private static readonly HashSet<string> HeaderWords = [.. Vocabulary.Named("headers").Entries[0].Folded];
    private static readonly VocabularyEntry Beginnings = Vocabulary.Named("headers").Entries[1];
    private static readonly Vocabulary Totals = Vocabulary.Named("totals");

    /// <summary>Reads the table that begins at a line; null where none does.</summary>
    public static (TableBlock Table, int Next)? TryRead(IReadOnlyList<RawLine> lines, int start, HashSet<int> furniture)
    {
        var line = lines[start].Text;
        if (line.Length > 300 || !MayNameUnit(line) || line.Contains('\t', StringComparison.Ordinal))
        {
            return null;
        }
        var first = SwedishText.Collapse(line);
        if (first.Length > 120 || TakeLabel(first) is not { } label)
        {
            return null;
        }
        var (header, numbers, at) = ReadHeader(lines, start, first[label.Length..].Trim(), furniture);
        var columns = Columns(header);
        if (columns.Count == 0)
        {
            return null;
        }
        var rows = new List<Row> { new([label, .. columns], numbers) };
        at = ReadRows(lines, at, columns.Count, rows, furniture);
        return rows.Count > 1 ? (new TableBlock(rows), at) : null;
    }

    // Asked of every line: most name no unit of money.
    private static bool MayNameUnit(string line) =>
        line.Contains("kr", StringComparison.OrdinalIgnoreCase)
        || line.Contains("mnr", StringComparison.OrdinalIgnoreCase);

    // "Mnkr VP 2021 …" or "Omslutningsförändring (mnkr) Kostnader …": what stands before the column headers.
    private static string? TakeLabel(string line)
    {
        var words = line.Split(' ');
        if (words.Length >= 3 && MoneyUnits.Read(words[0]) is not null && IsHeaderWord(words[1]))
        {
            return words[0];
        }
        var unit = Array.FindIndex(
            words,
            w => w.Length > 2 && w[0] == '(' && w[^1] == ')' && MoneyUnits.Read(w[1..^1]) is not null
        );
        return unit > 0 && unit < words.Length - 1 && Array.TrueForAll(words[(unit + 1)..], IsHeaderWord)
            ? string.Join(' ', words[..(unit + 1)])
            : null;
    }

    private static (string Header, List<int> Numbers, int Next) ReadHeader(
        IReadOnlyList<RawLine> lines,
        int start,
        string header,
        HashSet<int> furniture
    )
    {
        List<int> numbers = [lines[start].Number];
        var at = start + 1;
        for (var i = at; i < lines.Count && i < start + 12; i++)
        {
            if (lines[i].IsBlank)
            {
                continue;
            }
            var text = SwedishText.Collapse(lines[i].Text);
            if (furniture.Contains(lines[i].Number) || !Array.TrueForAll(text.Split(' '), IsHeaderWord))
            {
                break;
            }
            header += " " + text;
            numbers.Add(lines[i].Number);
            at = i + 1;
        }
        return (header, numbers, at);
    }

    private static bool IsHeaderWord(string word)
    {
        var folded = SwedishText.Fold(word);
        return IsYear(word)
            || HeaderWords.Contains(folded)
            || Beginnings.Folded.Any(b => folded.StartsWith(b, StringComparison.Ordinal));
    }

    private static bool IsYear(string word) =>
        word.Length == 4 && word.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && word[0] is '1' or '2';

    // A column ends with its year and what stands in brackets after it; without years each word is a column.
    private static List<string> Columns(string header)
    {
        var words = header.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!Array.Exists(words, IsYear))
        {
            return [.. words];
        }
        var columns = new List<string>();
        var column = "";
        for (var i = 0; i < words.Length; i++)
        {
            column = SwedishText.Join(column, words[i]);
            var bracketFollows = i + 1 < words.Length && words[i + 1][0] == '(';
            if ((IsYear(words[i]) && !bracketFollows) || (words[i][^1] == ')' && column.Length > words[i].Length))
            {
                columns.Add(column);
                column = "";
            }
        }
        if (column.Length > 0)
        {
            columns.Add(column);
        }
        return columns;
    }

    private static int ReadRows(
        IReadOnlyList<RawLine> lines,
        int at,
        int columns,
        List<Row> rows,
        HashSet<int> furniture
    )
    {
        var pending = new List<PendingLine>();
        var (end, paragraph) = (at, 0);
        for (; at < lines.Count && pending.Count < LongestLabel; at++)
        {
            if (lines[at].IsBlank)
            {
                paragraph++;
                continue;
            }
            if (furniture.Contains(lines[at].Number) || SpacedTable.Ends(lines[at].Text))
            {
                break;
            }
            pending.Add(new PendingLine(lines[at].Number, PrintedText.Clean(lines[at].Text, markup: true), paragraph));
            if (SpacedValues.PartNumbers(pending[^1].Text, columns) is not { } part)
            {
                continue;
            }
            AddRow(rows, pending, part, columns);
            pending.Clear();
            end = at + 1;
            if (IsTotal(rows[^1].Cells[0]) && !RowFollows(lines, end, columns))
            {
                break;
            }
        }
        return end;
    }

    // The numbers belong to the last paragraph before them; earlier paragraphs are group headings.
    private static void AddRow(
        List<Row> rows,
        List<PendingLine> pending,
        (string Label, IReadOnlyList<string> Numbers) part,
        int columns
    )
    {
        var valueLine = pending[^1];
        var labelParagraph = part.Label.Length > 0 || pending.Count == 1 ? valueLine.Paragraph : pending[^2].Paragraph;
        foreach (var group in pending.Where(p => p.Paragraph < labelParagraph).GroupBy(p => p.Paragraph))
        {
            var text = group.Aggregate("", (all, p) => SwedishText.Join(all, p.Text));
            rows.Add(new Row([text, .. Enumerable.Repeat("", columns)], [.. group.Select(p => p.Number)]));
        }
        var own = pending.Where(p => p.Paragraph >= labelParagraph).ToList();
        var label = own.Where(p => p != valueLine).Aggregate("", (all, p) => SwedishText.Join(all, p.Text));
        var doubt = SpacedValues.CanBeOthers(part.Numbers)
            ? "talen kan delas på mer än ett sätt mellan kolumnerna"
            : null;
        rows.Add(
            new Row(
                [SwedishText.Join(label, part.Label), .. part.Numbers],
                [.. own.Select(p => p.Number)],
                Doubt: doubt
            )
        );
    }

    private static bool IsTotal(string label) => Totals.LongestPrefix(SwedishText.Fold(label)).Key is not null;

    private static bool RowFollows(IReadOnlyList<RawLine> lines, int at, int columns)
    {
        while (at < lines.Count && lines[at].IsBlank)
        {
            at++;
        }
        return at < lines.Count
            && lines[at].Text.Length < 120
            && SpacedValues.PartNumbers(SwedishText.Collapse(lines[at].Text), columns) is { Label.Length: > 0 };
    }

    // A line of a row whose numbers have not come yet, and which paragraph it stands in.
    private sealed record PendingLine(int Number, string Text, int Paragraph);
}
