using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>
/// Tables of indicators and activities, also cut by pages, with comment rows between, and with one kind of table inside
/// the other.
/// </summary>
internal sealed class RecordTables
{
    private readonly List<RowBuilder> _rows = [];
    private TableHeader? _open;
    private RowBuilder? _last;
    private bool _inComment;

    /// <summary>The rows so far, in order.</summary>
    public IReadOnlyList<RowBuilder> Rows => _rows;

    /// <summary>Text stands between: what comes next does not go on with the table before.</summary>
    public void Close()
    {
        _open = null;
        _last = null;
    }

    /// <summary>Reads the rows of a table that are indicators or activities.</summary>
    /// <param name="table">The table.</param>
    /// <param name="context">What it stands under.</param>
    /// <param name="claims">Where the lines are claimed.</param>
    /// <returns>False where the table is of another kind; then nothing was read.</returns>
    public bool TryRead(TableBlock table, RowContext context, Claims claims)
    {
        var first = table.Rows.FirstOrDefault(r => !r.Rule && !r.IsEmpty);
        if (first is null)
        {
            return false;
        }
        if (TableHeader.Recognise(first.Cells) is { } begins)
        {
            Open(begins);
        }
        else if (!GoesOn(table, first))
        {
            return false;
        }
        foreach (var row in table.Rows)
        {
            if (!row.Rule && TableHeader.Recognise(row.Cells) is { } header)
            {
                Open(header);
            }
            else if (!row.Rule && row.Cells.Any(SaysSomething))
            {
                ReadRow(row, context);
            }
            claims.Set(row.Numbers, _open!.IsIndicators ? LineClass.IndicatorTable : LineClass.ActivityTable);
        }
        return true;
    }

    // A part without a header, after a page: it has as many columns as the table before, and what suits them.
    private bool GoesOn(TableBlock table, Row first) =>
        _open is not null
        && table.Rows.All(r => r.Cells.Count == _open.Columns.Count || r.Cells.Count == 1 || r.Rule)
        && Suits(first, _open);

    private static bool Suits(Row row, TableHeader open)
    {
        var filled = row.Cells.Where(SaysSomething).ToList();
        if (filled.Count <= 1)
        {
            return true;
        }
        return open.IsIndicators ? !IsMoneyHeader(filled) : filled.Exists(c => SwedishDate.TryRead(c, out _));
    }

    /// <summary>Where a table of money begins under one of indicators or activities; 0 where none does.</summary>
    public static int MoneyStart(TableBlock table)
    {
        var records = false;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (!row.Rule && TableHeader.Recognise(row.Cells) is not null)
            {
                records = true;
            }
            else if (records && row.Cells.Count > 2 && IsMoneyHeader([.. row.Cells.Where(SaysSomething)]))
            {
                return i;
            }
        }
        return 0;
    }

    private static bool IsMoneyHeader(List<string> filled) =>
        filled.Count > 2
        && filled[0].Length < 40
        && (filled.Count(IsAmountHeader) >= 2 || (filled[0].Length < 6 && TableKinds.Unit([filled[0]]) is not null));

    private static bool IsAmountHeader(string cell) =>
        cell.Length < 40 && !char.IsAsciiDigit(cell[0]) && ColumnMeanings.Kind(SwedishText.Fold(cell)) is not null;

    private void Open(TableHeader header)
    {
        if (_open is null || _open.IsIndicators != header.IsIndicators)
        {
            _last = null;
        }
        _open = header;
        _inComment = false;
    }

    private void ReadRow(Row row, RowContext context)
    {
        var (name, nameAt) = NameOf(row);
        var bare = !row.Cells.Where((c, i) => i != nameAt && c.Length > 0).Any(SaysSomething);
        if (bare && name.Length > 0 && name == context.BoardGoal)
        {
            // The goal once more, over its rows.
            _last = null;
            return;
        }
        if (bare && CommentLabel.Begins(name) && _last is not null)
        {
            _inComment = true;
            _last.Comment(CommentLabel.Without(name), row.Lines);
        }
        else if (bare && _inComment && _last is not null)
        {
            _last.Comment(name, row.Lines);
        }
        else if (
            bare
            && _last is { Name.Length: < Sections.LongestParagraph }
            && ReferenceEquals(_last.Context, context)
        )
        {
            _last.Continue(name, row.Lines);
        }
        else
        {
            _inComment = false;
            _last = new RowBuilder(_open!, context, row, name)
            {
                Ambiguous = bare ? "raden har varken värden eller datum" : row.Doubt,
            };
            _rows.Add(_last);
        }
    }

    // The name's own column, or the icon column where the text has slipped into it.
    private (string Name, int At) NameOf(Row row)
    {
        var at = _open!.NameAt;
        if (at < row.Cells.Count && row.Cells[at].Length > 0)
        {
            return (row.Cells[at], at);
        }
        for (var i = 0; i < Math.Min(at, row.Cells.Count); i++)
        {
            if (SaysSomething(row.Cells[i]))
            {
                return (row.Cells[i], i);
            }
        }
        return ("", at);
    }

    private static bool SaysSomething(string cell) => cell == "-" || SwedishText.Fold(cell).Length > 0;
}
