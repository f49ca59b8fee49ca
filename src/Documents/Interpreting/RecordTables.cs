using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>
/// Tables of indicators and activities, also cut by pages, with comment rows between, and with one kind of table inside
/// the other.
/// </summary>
/// <param name="year">The year of the document, or null.</param>
/// <param name="isPlan">True for a plan.</param>
/// <param name="ofGoal">What rows stand under whose goal has this title; null where there is no such goal.</param>
internal sealed class RecordTables(int? year, bool isPlan, Func<string, RowContext?> ofGoal)
{
    // Shorter, a row may begin as a goal's title by chance.
    private const int LeastOfTitle = 12;
    private const int MostTitleRows = 4;
    private const int MostShown = 40;

    private readonly List<RowBuilder> _rows = [];
    private TableHeader? _open;
    private RowBuilder? _last;
    private bool _inComment;
    private bool _labelAlone;
    private (RowContext Under, RowContext Own)? _goal;

    /// <summary>The rows so far, in order.</summary>
    public IReadOnlyList<RowBuilder> Rows => _rows;

    /// <summary>Text stands between: what comes next does not go on with the table before.</summary>
    public void Close()
    {
        _open = null;
        _last = null;
        _goal = null;
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
        var alternates = Alternates(table, context);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (!row.Rule && TableHeader.Recognise(row.Cells) is { } header)
            {
                Open(header);
            }
            else if (GoalAt(table, i, context) is var (rows, of))
            {
                (_last, _inComment, _goal) = (null, false, (context, of));
                claims.Set(table.Rows.Skip(i).Take(rows).SelectMany(r => r.Numbers), ClassOf(_open!));
                i += rows - 1;
            }
            else if (!row.Rule && row.Cells.Any(SaysSomething))
            {
                var own = _goal is var (under, goal) && ReferenceEquals(under, context) ? goal : context;
                ReadRow(row, own, CommentFollows(table, i), alternates);
            }
            claims.Set(row.Numbers, ClassOf(_open!));
        }
        return true;
    }

    private static LineClass ClassOf(TableHeader header) =>
        header.IsIndicators ? LineClass.IndicatorTable : LineClass.ActivityTable;

    // A goal once more, over its rows; its title may take several.
    private (int Rows, RowContext Of)? GoalAt(TableBlock table, int at, RowContext context)
    {
        var title = "";
        for (var i = at; i < Math.Min(at + MostTitleRows, table.Rows.Count); i++)
        {
            var row = table.Rows[i];
            if (row.Rule || !IsBare(row, out var text) || text.Length == 0)
            {
                return null;
            }
            title = SwedishText.Join(title, text);
            if (title == context.BoardGoal || (title.Length >= LeastOfTitle && ofGoal(title) is not null))
            {
                return (i - at + 1, ofGoal(title) ?? context);
            }
        }
        return null;
    }

    // Where each row without values has a comment and nothing else stands in the table, what is what can be seen.
    private bool Alternates(TableBlock table, RowContext context)
    {
        var (pairs, waits, text) = (0, false, false);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (row.Rule || row.IsEmpty || TableHeader.Recognise(row.Cells) is not null)
            {
                continue;
            }
            if (!text && !waits && GoalAt(table, i, context) is var (rows, _))
            {
                i += rows - 1;
            }
            else if (!IsBare(row, out var name) || (!text && CommentLabel.Begins(name) != waits))
            {
                return false;
            }
            else if (text)
            {
                text = false;
            }
            else
            {
                text = waits && CommentLabel.Without(name).Length == 0;
                pairs += waits ? 1 : 0;
                waits = !waits;
            }
        }
        return pairs > 1 && !waits && !text;
    }

    private bool CommentFollows(TableBlock table, int at) =>
        table.Rows.Skip(at + 1).FirstOrDefault(r => !r.Rule && !r.IsEmpty) is { } next
        && IsBare(next, out var text)
        && CommentLabel.Begins(text);

    private bool IsBare(Row row, out string text)
    {
        (text, var at) = NameOf(row);
        return !row.Cells.Where((c, i) => i != at && c.Length > 0).Any(SaysSomething);
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
        _open = header.Of(year, isPlan);
        _inComment = false;
    }

    private void ReadRow(Row row, RowContext context, bool commentFollows, bool alternates)
    {
        var bare = IsBare(row, out var name);
        if (bare && CommentLabel.Begins(name) && _last is not null)
        {
            _inComment = true;
            _labelAlone = CommentLabel.Without(name).Length == 0;
            _last.Comment(CommentLabel.Without(name), row.Lines);
        }
        else if (bare && _inComment && _last is not null && !MayBegin(name, commentFollows))
        {
            _labelAlone = false;
            _last.Comment(name, row.Lines);
        }
        else if (
            bare
            && !_inComment
            && _last is { Name.Length: < Sections.LongestParagraph }
            && ReferenceEquals(_last.Context, context)
            && !(_last.IsBare && SwedishText.EndsSentence(_last.Name) && !SwedishText.StartsLower(name))
        )
        {
            if (SwedishText.EndsSentence(_last.Name) && !SwedishText.StartsLower(name))
            {
                _last.Ambiguous ??= $"”{Beginning(name)}” kan vara en egen rad utan värden";
            }
            _last.Continue(name, row.Lines);
        }
        else if (!bare && !_inComment && name.Length == 0 && _last is not null && _last.IsCutBefore(row))
        {
            _last.Continue(row);
        }
        else
        {
            _last = new RowBuilder(_open!, context, row, name)
            {
                IsBare = bare,
                Ambiguous =
                    bare && alternates ? row.Doubt
                    : bare && _inComment ? "raden har varken värden eller datum, och kan höra till kommentaren över den"
                    : bare ? "raden har varken värden eller datum"
                    : name.Length == 0 ? row.Doubt ?? "raden har inget namn"
                    : row.Doubt,
            };
            _inComment = false;
            _rows.Add(_last);
        }
    }

    private static string Beginning(string name) => name.Length <= MostShown ? name : name[..MostShown] + "…";

    // After a comment on a row that has no values itself, or before another comment, a row without values may be one of its
    // own. After the word alone comes the comment's text.
    private bool MayBegin(string name, bool commentFollows) =>
        !_labelAlone && !SwedishText.StartsLower(name) && (_last!.IsBare || commentFollows);

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
