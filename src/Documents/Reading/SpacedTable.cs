using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Tables of text from a PDF in which nothing but single spaces parts the columns, and cells are paragraphs of their own.
/// A row of indicators ends with its periodicity, a row of activities with its dates, a row of money with its numbers.
/// </summary>
internal sealed partial class SpacedTable
{
    private const int LongestRow = 16;

    private static readonly Vocabulary Markers = Vocabulary.Named("markers");
    private static readonly Vocabulary Fields = Vocabulary.Named("fields");
    private static readonly Vocabulary Chapters = Vocabulary.Named("chapters");
    private static readonly Vocabulary Comments = Vocabulary.Named("comments");

    private readonly IReadOnlyList<RawLine> _lines;
    private readonly HashSet<int> _furniture;
    private readonly TableHeader _header;
    private readonly List<Row> _rows = [];
    private readonly List<TextLine> _pending = [];

    private SpacedTable(IReadOnlyList<RawLine> lines, HashSet<int> furniture, TableHeader header)
    {
        _lines = lines;
        _furniture = furniture;
        _header = header;
    }

    /// <summary>Reads the table that begins at a line; null where none does.</summary>
    public static (TableBlock Table, int Next)? TryRead(IReadOnlyList<RawLine> lines, int start, HashSet<int> furniture)
    {
        if (TableHeader.RecogniseGlued(lines[start].Text) is not { } header || !EndsEachRow(header))
        {
            return SpacedMoney.TryRead(lines, start, furniture);
        }
        var table = new SpacedTable(lines, furniture, header);
        table._rows.Add(new Row(HeaderCells(header), [lines[start].Number]));
        var next = table.ReadRows(start + 1);
        return (new TableBlock(table._rows), next);
    }

    // A row without columns is known by its end: the periodicity of an indicator, the two dates of an activity.
    private static bool EndsEachRow(TableHeader header) =>
        header.NameAt == 0
        && !header.Columns.Contains(Column.Unknown)
        && (
            header.IsIndicators
                ? header.Columns[^1] == Column.Periodicity
                : header.IndexOf(Column.Start) > 0 && header.IndexOf(Column.End) > 0
        );

    /// <summary>True for a line that can stand in no row: a goal, a field of a goal, the header of another table.</summary>
    public static bool Ends(string line)
    {
        if (line.Length > 250)
        {
            return true;
        }
        return IsGoalOrField(line)
            || line.TrimStart() is ['#' or '|', ..]
            || TableHeader.RecogniseGlued(line) is not null;
    }

    /// <summary>
    /// True for a goal's marker, the label of a goal's field (comments apart) and the heading of a chapter, which begins with a
    /// capital: "övrigt" is the end of a name.
    /// </summary>
    public static bool IsGoalOrField(string line)
    {
        var text = SwedishText.Collapse(line);
        return (
                text.Contains(':', StringComparison.Ordinal) && Markers.LongestPrefix(SwedishText.Fold(text)).Length > 7
            )
            || (Fields.KeyOf(text) is { } field && field is not ("comment" or "analysis"))
            || (Chapters.KeyOf(text) is not null && !SwedishText.StartsLower(text));
    }

    // The names by which the interpretation knows the columns again.
    private static List<string> HeaderCells(TableHeader header) =>
        [
            .. header.Columns.Select(
                (c, i) =>
                    header.Names.ElementAtOrDefault(i) is { Length: > 0 } printed
                        ? printed
                        : Vocabulary
                            .Named("columns")
                            .Entries.First(e => e.Key.Equals(c.ToString(), StringComparison.OrdinalIgnoreCase))
                            .Words[0]
            ),
        ];

    private int ReadRows(int at)
    {
        var rowStart = at;
        while (at < _lines.Count)
        {
            var line = _lines[at];
            if (line.IsBlank)
            {
                at++;
                at = EndContinuation(at);
                rowStart = _pending.Count == 0 ? at : rowStart;
                continue;
            }
            if (_furniture.Contains(line.Number) || Ends(line.Text) || _pending.Count >= LongestRow)
            {
                break;
            }
            if (_pending.Count == 0)
            {
                rowStart = at;
            }
            var text = PrintedText.CleanLine(line.Text, markup: true);
            if (_pending.Count == 0 && Comments.KeyOf(text) is not null)
            {
                at = ReadComment(at);
                rowStart = at;
                continue;
            }
            _pending.Add(new TextLine(line.Number, text, false));
            if (EndsRow())
            {
                EndRow();
                rowStart = at + 1;
            }
            at++;
        }
        var wholeContinuation = _pending.Count > 0 && IsContinuation();
        if (wholeContinuation)
        {
            EndContinuation(at);
        }
        return _pending.Count == 0 ? at : rowStart;
    }

    private bool EndsRow()
    {
        var text = _pending[^1].Text;
        return _header.IsIndicators ? Periodicity(text) is not null : Dates().IsMatch(Joined());
    }

    private void EndRow()
    {
        int[] numbers = [.. _pending.Select(p => p.Number)];
        var text = Joined();
        var cells = new string[_header.Columns.Count];
        Array.Fill(cells, "");
        var lost = false;
        if (_header.IsIndicators)
        {
            // A line before that ends with a hyphen is joined without a blank, and hides where the word begins.
            var periodicity = Periodicity(text) ?? Periodicity(_pending[^1].Text)!;
            var columns = cells.Length - 2;
            var (name, values) = SpacedValues.Part(text[..^periodicity.Length].TrimEnd(), columns);
            cells[_header.NameAt] = name;
            for (var i = 0; i < values.Count; i++)
            {
                cells[_header.NameAt + 1 + i] = values[i];
            }
            cells[^1] = periodicity;
            lost = values.Count > 0 && values.Count < columns;
        }
        else
        {
            var dates = Dates().Match(text);
            cells[_header.NameAt] = text[..dates.Index].TrimEnd();
            cells[_header.IndexOf(Column.Start)] = dates.Groups[1].Value;
            cells[_header.IndexOf(Column.End)] = dates.Groups[2].Value;
            if (_header.IndexOf(Column.Deviation) is var deviation and >= 0)
            {
                cells[deviation] = dates.Groups[3].Value.Trim();
            }
        }
        _rows.Add(new Row(cells, numbers, ColumnsLost: lost));
        _pending.Clear();
    }

    // What begins with a lower-case letter goes on with the row before, which a page has cut.
    private bool IsContinuation() =>
        SwedishText.StartsLower(_pending[0].Text) && (!_header.IsIndicators || Periodicity(Joined()) is null);

    private int EndContinuation(int at)
    {
        if (_pending.Count > 0 && IsContinuation())
        {
            AddTextRow(_header.NameAt, Joined(), [.. _pending.Select(p => p.Number)]);
            _pending.Clear();
        }
        return at;
    }

    private int ReadComment(int at)
    {
        AddTextRow(0, PrintedText.Clean(_lines[at].Text, markup: true), [_lines[at].Number]);
        at++;
        while (at < _lines.Count && _lines[at].IsBlank)
        {
            at++;
        }
        var text = "";
        var numbers = new List<int>();
        while (
            at < _lines.Count
            && !_lines[at].IsBlank
            && !Ends(_lines[at].Text)
            && !_furniture.Contains(_lines[at].Number)
        )
        {
            text = SwedishText.Join(text, PrintedText.Clean(_lines[at].Text, markup: true));
            numbers.Add(_lines[at].Number);
            at++;
        }
        if (numbers.Count > 0)
        {
            AddTextRow(0, text, numbers);
        }
        return at;
    }

    private void AddTextRow(int column, string text, IReadOnlyList<int> numbers)
    {
        var cells = new string[_header.Columns.Count];
        Array.Fill(cells, "");
        cells[column] = text;
        _rows.Add(new Row(cells, numbers));
    }

    private string Joined() => _pending.Aggregate("", (text, line) => SwedishText.Join(text, line.Text));

    // Capitals matter: "20-29 år" is part of a name.
    private static string? Periodicity(string text)
    {
        foreach (var word in Vocabulary.Named("periodicity").Entries[0].Words)
        {
            if (text == word || (text.EndsWith(word, StringComparison.Ordinal) && text[^(word.Length + 1)] == ' '))
            {
                return word;
            }
        }
        return null;
    }

    [GeneratedRegex(@"(\d{4}-\d{2}-\d{2})\s+(\d{4}-\d{2}-\d{2})(\s+Avvikelse)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();
}
