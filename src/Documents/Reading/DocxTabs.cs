using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>Paragraphs of Word whose text is parted by tabs: rows of a table that was never made one.</summary>
internal sealed class DocxTabs
{
    private const int FewestRows = 2;

    private readonly List<(string Text, bool Emphasised, int Line)> _lines = [];

    /// <summary>Keeps a paragraph whose every line is parted by tabs; false for any other.</summary>
    public bool TryAdd(IReadOnlyList<(string Text, bool Emphasised)> lines, int number)
    {
        if (!lines.All(l => TabTable.IsRow(l.Text)))
        {
            return false;
        }
        _lines.AddRange(lines.Select(l => (l.Text, l.Emphasised, number)));
        return true;
    }

    /// <summary>The table that the paragraphs are, or, where they are none, their lines; nothing is kept.</summary>
    public (TableBlock? Table, IReadOnlyList<(string Text, bool Emphasised, int Line)> Lines) Take()
    {
        if (_lines.Count == 0)
        {
            return (null, []);
        }
        var rows = _lines
            .Select(l => new Row([.. l.Text.Split('\t').Select(c => PrintedText.Clean(c, markup: false))], [l.Line]))
            .ToList();
        var isTable =
            rows.Count >= FewestRows
            && (TableHeader.Recognise(rows[0].Cells) is not null || rows.Count(HasFigure) * 2 >= rows.Count);
        (string, bool, int)[] lines = isTable ? [] : [.. _lines];
        _lines.Clear();
        return (isTable ? new TableBlock(rows) : null, lines);
    }

    private static bool HasFigure(Row row) =>
        row.Cells.Skip(1).Any(c => Measure.TryRead(c, out var measure) && measure.Unit is null or "%" or "st");
}
