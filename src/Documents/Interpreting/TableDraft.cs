using System.Text.RegularExpressions;
using Styrkedja.Core.Periods;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>A table while its parts are put together again: header rows, data rows, notes.</summary>
internal sealed partial class TableDraft
{
    private static readonly Vocabulary NoteWords = Vocabulary.Named("notes");

    private const int FewestShared = 12;

    // A name and two values; of fewer, every list is the rest of every other.
    private const int FewestColumns = 3;

    private readonly List<Row> _header = [];
    private readonly List<Row> _rows = [];
    private readonly List<PrintedNote> _notes = [];

    /// <summary>Begins a table.</summary>
    public TableDraft(TableBlock table, string title, string above)
    {
        (Title, Above) = (title, above);
        Width = table.Rows.Max(r => r.Cells.Count);
        var rows = table.Rows.Where(r => !r.Rule).ToList();
        var headers = HeaderRows(rows);
        _header.AddRange(rows.Take(headers));
        AddRows(rows.Skip(headers), afterHeader: false);
        First = table.Lines.First;
        Last = table.Lines.Last;
    }

    /// <summary>The heading it stands under.</summary>
    public string Title { get; }

    /// <summary>The heading right above that one; empty where there is none.</summary>
    public string Above { get; }

    /// <summary>The most cells of a row.</summary>
    public int Width { get; }

    /// <summary>First line.</summary>
    public int First { get; }

    /// <summary>Last line.</summary>
    public int Last { get; private set; }

    /// <summary>The header rows.</summary>
    public IReadOnlyList<Row> Header => _header;

    /// <summary>True where figures that belong to rows stand in the header: what the other rows say is doubted, too.</summary>
    public bool HasDoubtedHeader => _header.Exists(h => h.Doubt is not null);

    /// <summary>The data rows.</summary>
    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>The notes.</summary>
    public IReadOnlyList<PrintedNote> Notes => _notes;

    /// <summary>Takes the part of the table that stands after a page; false where it is a table of its own.</summary>
    public bool TryAppend(TableBlock table)
    {
        var rows = table.Rows.Where(r => !r.Rule).ToList();
        var repeated = 0;
        while (repeated < rows.Count && repeated < _header.Count && Same(rows[repeated], _header[repeated]))
        {
            repeated++;
        }
        var width = table.Rows.Max(r => r.Cells.Count);
        var goesOn = repeated == 0 && width == Width && HeaderRows(rows) == 0;
        if (repeated == 0 && !goesOn)
        {
            return false;
        }
        AddRows(rows.Skip(repeated), afterHeader: true);
        Last = table.Lines.Last;
        return true;
    }

    /// <summary>
    /// True where a table after text is surely the rest of this one, which a page cut before its sum: it has no header of its
    /// own, or the same one over rows that lack the beginning.
    /// </summary>
    public bool IsCutBefore(TableBlock table)
    {
        var rows = table.Rows.Where(r => !r.Rule && !r.IsEmpty).ToList();
        if (
            _header.Count == 0
            || Width < FewestColumns
            || rows.Count == 0
            || !table.Rows.Any(r => r.Rule)
            || table.Rows.Max(r => r.Cells.Count) != Width
            || _rows.Count == 0
            || TableRows.IsTotal(NameOf(_rows[^1]))
        )
        {
            return false;
        }
        var repeated = rows.TakeWhile((r, i) => i < _header.Count && Same(r, _header[i])).Count();
        var rest = rows.Skip(repeated).ToList();
        if (rest.Count == 0 || (repeated == 0 ? HeaderRows(rows) > 0 : repeated < _header.Count))
        {
            return false;
        }
        var lacksGroup = rest[0].Cells is ["", { Length: > 0 } side, ..] && Number(side) is null;
        // What repeats the rows above is another table of the same form, unless it is of the next group.
        var names = _rows.ConvertAll(NameOf).ToHashSet(StringComparer.Ordinal);
        var own = rest.TakeWhile(r => r.Cells.Count(c => c.Length > 0) > 1);
        return lacksGroup || (repeated == 0 ? !own.Any(r => names.Contains(NameOf(r))) : AreTotals(rest));
    }

    private static bool AreTotals(List<Row> rows) => rows.TrueForAll(r => TableRows.IsTotal(NameOf(r)));

    private static string NameOf(Row row) => row.Cells.FirstOrDefault(c => c.Length > 0) ?? "";

    /// <summary>Adds a note that stands under the table.</summary>
    public void AddNote(PrintedNote note) => _notes.Add(note);

    /// <summary>True for a text that is a note to a table.</summary>
    public static bool IsNote(string text) =>
        (text.Length > 1 && text[0] == '*' && char.IsLetter(text[1]))
        || NoteMarks.BeginsNote(text)
        || NoteWords.LongestPrefix(SwedishText.Fold(text)).Key is not null;

    /// <summary>True for a note to the table below: "(-) = underskott", "Belopp i mnkr".</summary>
    public static bool IsBefore(string text) =>
        text.Length is > 4 and < 60
        && (
            (text[0] == '(' && text[2] == ')' && SwedishNumber.IsSign(text[1]))
            || (text.StartsWith("Belopp i ", StringComparison.Ordinal) && TableKinds.Unit([text]) is not null)
        );

    /// <summary>The number in a cell, its unit left out; null where there is none.</summary>
    public static Quantity? Number(string cell) => PrintedValue.Read(cell).Measure?.Quantity;

    private void AddRows(IEnumerable<Row> rows, bool afterHeader)
    {
        foreach (var row in rows)
        {
            var label = row.Cells.FirstOrDefault(c => c.Length > 0) ?? "";
            var bare = row.Cells.Count(c => c.Length > 0) == 1;
            if (label.Length == 0)
            {
                continue;
            }
            if (bare && (IsNote(label) || Caption().IsMatch(label)))
            {
                _notes.Add(new PrintedNote(label, row.Lines));
            }
            else if (
                bare
                && _rows.Count > 0
                && (afterHeader || !IsFirstWordPart(label))
                && SwedishText.StartsLower(label)
            )
            {
                _rows[^1] = Joined(_rows[^1], row, label);
            }
            else
            {
                _rows.Add(row);
            }
            afterHeader = false;
        }
    }

    private static bool IsFirstWordPart(string label) => label.StartsWith("varav", StringComparison.OrdinalIgnoreCase);

    private static Row Joined(Row row, Row next, string label)
    {
        var cells = row.Cells.ToArray();
        var at = Array.FindIndex(cells, c => c.Length > 0);
        cells[at] = SwedishText.Join(cells[at], label);
        return row with { Cells = cells, Numbers = [.. row.Numbers, .. next.Numbers] };
    }

    // A header has words and no numbers but years; a second one stands under it where the first has no label, or names groups
    // of columns that the second tells apart.
    private static int HeaderRows(List<Row> rows)
    {
        // A year of its own stands over the whole head, and a title over years.
        if (
            rows.Count > 2
            && IsHeader(rows[1])
            && !IsHeader(rows[2])
            && (IsYearAlone(rows[0]) || (IsFirstAlone(rows[0]) && AreYears(rows[1])))
        )
        {
            return 2;
        }
        if (rows.Count == 0 || !IsHeader(rows[0]))
        {
            return 0;
        }
        var second =
            rows.Count > 1
            && rows[1].Doubt is null
            && IsHeader(rows[1])
            && (rows[0].Cells[0].Length == 0 || IsOverColumns(rows));
        return second ? 2 : 1;
    }

    private static bool IsFirstAlone(Row row) => row.Cells[0].Length > 0 && row.Cells.Skip(1).All(c => c.Length == 0);

    private static bool AreYears(Row row) =>
        row.Cells.Count > 2 && row.Cells.Skip(1).All(c => Number(c) is { } number && IsYear(c, number));

    private static bool IsYearAlone(Row row) =>
        row.Cells.Count(c => c.Length > 0) == 1
        && row.Cells.First(c => c.Length > 0) is var cell
        && Number(cell) is { } number
        && IsYear(cell, number);

    private static bool IsOverColumns(List<Row> rows)
    {
        var columns = rows[1].Cells.Count - 1;
        var groups = rows[0].Cells.Skip(1).Count(c => c.Length > 0);
        return columns > 2
            && rows[1].Cells.All(c => c.Length > 0)
            && rows[0].Cells.Count > 1
            && rows[0].Cells[1].Length > 0
            && groups * 2 <= columns
            && rows.Skip(2).Any(r => r.Cells.Skip(1).Count(c => Number(c) is not null) * 2 > columns);
    }

    /// <summary>
    /// Where another header stands within a table, whose columns are called almost as in the first; 0 for nowhere.
    /// </summary>
    public static int AnotherHeader(TableBlock table)
    {
        var rows = table.Rows.ToList();
        var first = rows.FindIndex(r => !r.Rule && !r.IsEmpty);
        if (first < 0 || !IsHeader(rows[first]))
        {
            return 0;
        }
        return Math.Max(
            0,
            rows.FindIndex(
                first + 1,
                r => !r.Rule && IsHeader(r) && (IsLike(r, rows[first]) || AreAgain(r, rows[first]))
            )
        );
    }

    // The same years, under another name: the next table begins.
    private static bool AreAgain(Row row, Row header) =>
        AreYears(row) && row.Cells[0] != header.Cells[0] && row.Cells.Skip(1).SequenceEqual(header.Cells.Skip(1));

    // The same words with others before or after them; the very same is the header once more, after a page.
    private static bool IsLike(Row row, Row header) =>
        row.Cells.Count == header.Cells.Count
        && row.Cells.Skip(1).All(c => c.Length > 0)
        && Enumerable
            .Range(1, row.Cells.Count - 1)
            .Any(i =>
                SwedishText.Fold(row.Cells[i]) is var text
                && SwedishText.Fold(header.Cells[i]) is var over
                && Math.Min(text.Length, over.Length) >= FewestShared
                && text != over
                && (text.Contains(over, StringComparison.Ordinal) || over.Contains(text, StringComparison.Ordinal))
            );

    private static bool IsHeader(Row row)
    {
        var values = row.Cells.Skip(1).Where(c => c.Length > 0).ToList();
        return values.Count > 0
            && values.TrueForAll(c => Number(c) is not { } number || IsYear(c, number) || BeginsWithYear(c));
    }

    private static bool IsYear(string cell, Quantity number) =>
        cell.Length == 4 && number.Decimals == 0 && number.Value is >= Years.First and <= Years.Last;

    // "2031 Kostnad"
    private static bool BeginsWithYear(string cell) =>
        cell.Length > 6
        && cell[4] == ' '
        && char.IsLetter(cell[5])
        && Number(cell[..4]) is { } year
        && IsYear(cell[..4], year);

    private static bool Same(Row row, Row header) =>
        row
            .Cells.Where(c => c.Length > 0)
            .Select(SwedishText.Fold)
            .SequenceEqual(header.Cells.Where(c => c.Length > 0).Select(SwedishText.Fold));

    // "Tabell 3 Besök vid baden": it stands under or over the table, in a cell of its own.
    [GeneratedRegex(@"^(?:Tabell|Diagram|Figur) \d{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Caption();
}
