using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>A row of an indicator or activity table while it is read: rows after it may go on with it.</summary>
internal sealed class RowBuilder(TableHeader header, RowContext context, Row row, string name)
{
    private readonly List<string> _analysis = [];

    // What stands in columns that no record has is kept with the name of its column.
    private readonly List<string> _others =
    [
        .. Enumerable
            .Range(0, Math.Min(row.Cells.Count, header.Names.Count))
            .Where(i =>
                header.Columns[i] is Column.Unknown or Column.Progress
                && row.Cells[i].Length > 0
                && header.Names[i].Count(char.IsLetter) > 2
                && (i > header.NameAt || !GoalTable.IsGoalColumn(header.Names[i]))
            )
            .Select(i => $"{header.Names[i]}: {row.Cells[i]}"),
    ];

    /// <summary>The columns.</summary>
    public TableHeader Header { get; } = header;

    /// <summary>What it stands under.</summary>
    public RowContext Context { get; } = context;

    /// <summary>The name or text so far.</summary>
    public string Name { get; private set; } = name;

    /// <summary>True where fewer values than columns are printed.</summary>
    public bool ColumnsLost { get; } = row.ColumnsLost;

    /// <summary>All cells as printed.</summary>
    public IReadOnlyList<string> Cells { get; private set; } = row.Cells;

    /// <summary>The lines so far.</summary>
    public SourceLines Lines { get; private set; } = row.Lines;

    /// <summary>The comment rows under it, or null.</summary>
    public string? Analysis =>
        _analysis.Count + _others.Count == 0 ? null : string.Join('\n', _others.Concat(_analysis));

    /// <summary>The lines of the comment rows, or null.</summary>
    public SourceLines? AnalysisLines { get; private set; }

    /// <summary>True where it has nothing but its name.</summary>
    public bool IsBare { get; init; }

    /// <summary>Why it cannot be decided, or null.</summary>
    public string? Ambiguous { get; set; } = row.Doubt;

    /// <summary>The cell of a column; null where the table has no such column.</summary>
    public string? Cell(Column column)
    {
        var at = Header.IndexOf(column);
        return at < 0 ? null
            : at < Cells.Count ? Cells[at]
            : "";
    }

    /// <summary>A row that only holds more of the name.</summary>
    public void Continue(string text, SourceLines lines)
    {
        Name = SwedishText.Join(Name, text);
        Lines = Lines.Through(lines);
    }

    /// <summary>
    /// Whether a row without a name is the rest of this one, which a page has cut: each of its cells goes on in the middle of
    /// what stands in the same column here.
    /// </summary>
    public bool IsCutBefore(Row rest) =>
        rest.Cells.Count <= Cells.Count
        && rest.Cells.Any(cell => cell.Length > 0)
        && rest.Cells.Zip(Cells)
            .All(cell =>
                cell.First.Length == 0
                || (SwedishText.StartsLower(cell.First) && cell.Second.Length > 0 && char.IsLetter(cell.Second[^1]))
            );

    /// <summary>The rest of a row that a page has cut.</summary>
    public void Continue(Row rest)
    {
        Cells =
        [
            .. Cells.Select(
                (cell, i) =>
                    rest.Cells.ElementAtOrDefault(i) is { Length: > 0 } more ? SwedishText.Join(cell, more) : cell
            ),
        ];
        Lines = Lines.Through(rest.Lines);
    }

    /// <summary>A row of analysis or comment.</summary>
    public void Comment(string text, SourceLines lines)
    {
        if (text.Length > 0)
        {
            _analysis.Add(text);
            AnalysisLines = AnalysisLines?.Through(lines) ?? lines;
        }
    }
}
