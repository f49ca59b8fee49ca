using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Paragraphs of Word whose text is set in columns with tabs or blanks: rows of a table that was never made one. They are
/// read as the same lines of a text are, together with those that follow.
/// </summary>
internal sealed class DocxLines
{
    private const int FewestRows = 2;

    private readonly List<(string Text, bool Emphasised, int Line)> _lines = [];

    /// <summary>Keeps a paragraph that may belong to such rows; false for any other.</summary>
    public bool TryAdd(IReadOnlyList<(string Text, bool Emphasised)> lines, int number)
    {
        // After an empty paragraph only more rows go on; two empty ones end them.
        var isEmpty = lines.All(l => IsEmpty(l.Text));
        var afterEmpty = _lines.Count == 0 || IsEmpty(_lines[^1].Text);
        if (afterEmpty && (isEmpty || !lines.Any(l => IsInColumns(l.Text))))
        {
            return false;
        }
        _lines.AddRange(lines.Select(l => (l.Text, l.Emphasised, number)));
        return true;
    }

    /// <summary>The tables that the paragraphs are, and the lines that are none, in order; nothing is kept.</summary>
    public IReadOnlyList<(TableBlock? Table, (string Text, bool Emphasised) Line, int Number)> Take()
    {
        if (_lines.Count == 0)
        {
            return [];
        }
        (string Text, bool Emphasised, int Line)[] lines = [.. _lines];
        _lines.Clear();
        var tables = Array.Exists(lines, l => IsInColumns(l.Text))
            ? TextBlocks
                .Read([.. lines.Select((l, i) => new RawLine(i + 1, l.Text, StartsPage: false))])
                .OfType<TableBlock>()
                .Where(IsTable)
                .ToList()
            : [];
        var taken = new List<(TableBlock?, (string, bool), int)>();
        for (var i = 0; i < lines.Length; i++)
        {
            var at = i + 1;
            if (tables.Find(t => t.Rows[0].Numbers[0] == at) is { } table)
            {
                taken.Add((Numbered(table, lines), default, lines[i].Line));
                i = table.Rows.Max(r => r.Numbers[^1]) - 1;
            }
            else
            {
                taken.Add((null, (lines[i].Text, lines[i].Emphasised), lines[i].Line));
            }
        }
        return taken;
    }

    private static TableBlock Numbered(TableBlock table, (string Text, bool Emphasised, int Line)[] lines) =>
        new([.. table.Rows.Select(r => r with { Numbers = [.. r.Numbers.Select(n => lines[n - 1].Line).Distinct()] })]);

    private static bool IsEmpty(string line) => line.AsSpan().Trim().Length == 0;

    private static bool IsInColumns(string line) =>
        TabTable.IsRow(line) || PipeTable.IsRow(line) || line.AsSpan().Trim().IndexOf("   ") > 0;

    // The lines of a letterhead are in columns too.
    private static bool IsTable(TableBlock table) =>
        table.Rows.Count >= FewestRows
        && (
            TableHeader.Recognise(table.Rows[0].Cells) is not null
            || GoalTable.Recognise(table.Rows[0].Cells) is not null
            || table.Rows.Count(HasFigure) * 2 >= table.Rows.Count
        );

    private static bool HasFigure(Row row) =>
        row.Cells.Skip(1).Any(c => Measure.TryRead(c, out var measure) && measure.Unit is null or "%" or "st");
}
