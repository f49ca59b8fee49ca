using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Every table that holds neither indicators nor activities: parts cut by a page are put together.</summary>
/// <param name="document">The document.</param>
/// <param name="claims">Where the lines are claimed.</param>
/// <param name="heads">What the municipality has said of its columns.</param>
internal sealed class MoneyTables(FrontMatter document, Claims claims, TaughtHeads heads)
{
    private readonly List<TableDraft> _drafts = [];
    private readonly List<PrintedNote> _pending = [];
    private readonly List<int> _unsound = [];
    private bool _pageEnded;
    private bool _mayBeCut;

    /// <summary>The lines of tables of which nothing is given; known when the tables are finished.</summary>
    public IReadOnlyList<int> Unsound => _unsound;

    /// <summary>True while the next table may go on with the last.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Text stands between: the next table begins anew.</summary>
    public void Close()
    {
        IsOpen = false;
        _pending.Clear();
    }

    /// <summary>A page ends: a table that it cut may go on after what is printed under and over the pages.</summary>
    public void EndPage() => _pageEnded = true;

    /// <summary>Another table stands between: nothing goes on after it.</summary>
    public void Forget()
    {
        Close();
        _mayBeCut = false;
    }

    /// <summary>Reads a table or a part of one.</summary>
    public void Read(TableBlock table, string title, string above, bool follows)
    {
        claims.Set(table.Rows.SelectMany(r => r.Numbers), LineClass.Table);
        if (table.Rows.All(r => r.Rule || r.IsEmpty))
        {
            return;
        }
        if (TableDraft.AnotherHeader(table) is var another and > 0)
        {
            Read(new TableBlock([.. table.Rows.Take(another)]), title, above, follows);
            Read(new TableBlock([.. table.Rows.Skip(another)]), title, above, follows: false);
            return;
        }
        follows |= _mayBeCut && _pageEnded && _drafts[^1].IsCutBefore(table);
        if (!follows || !_drafts[^1].TryAppend(table))
        {
            _drafts.Add(new TableDraft(table, title, above));
            _pending.ForEach(_drafts[^1].AddNote);
        }
        _pending.Clear();
        (IsOpen, _mayBeCut, _pageEnded) = (true, true, false);
    }

    /// <summary>Takes a text that is a note to the table above it, or says signs or unit of the table below.</summary>
    public bool TryNote(Item item)
    {
        if (item.Kind == ItemKind.Text && TableDraft.IsBefore(item.Text))
        {
            IsOpen = false;
            _pending.Add(new PrintedNote(item.Text, item.Span));
            return true;
        }
        if (!IsOpen || _drafts.Count == 0 || item.Kind != ItemKind.Text || !TableDraft.IsNote(item.Text))
        {
            return false;
        }
        _drafts[^1].AddNote(new PrintedNote(item.Text, item.Span));
        return true;
    }

    /// <summary>The records in order.</summary>
    public IReadOnlyList<PrintedTable> Finish()
    {
        var tables = _drafts.SelectMany(SoundOf).ToList();
        var usual = tables
            .Where(t => t.Unit is not null)
            .GroupBy(t => t.Unit)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault()
            ?.Key;
        return
        [
            .. tables
                .Select(t => t.Unit is null && TakesUsualUnit(t) ? t with { Unit = usual } : t)
                .Select(t => t with { Meanings = ColumnMeanings.Of(t, document.Kind, document.Year, heads) }),
        ];
    }

    private List<PrintedTable> SoundOf(TableDraft draft)
    {
        var tables = Finish(draft).ToList();
        if (!tables.Exists(t => UnsoundTables.Are(t.Rows)))
        {
            return tables;
        }
        _unsound.AddRange(draft.Header.Concat(draft.Rows).SelectMany(r => r.Numbers));
        return [];
    }

    private IEnumerable<PrintedTable> Finish(TableDraft draft)
    {
        foreach (var shape in TableShape.Of(draft))
        {
            var columns = Enumerable
                .Range(0, shape.Lead)
                .Concat(Enumerable.Range(shape.First, shape.End - shape.First))
                .Select(i => Header(draft, i))
                .ToList();
            var label = Header(draft, shape.Label);
            var kind = TableKinds.Of(
                label,
                columns.ConvertAll(c => heads.OfMoney(c, document.Year)),
                draft.Title,
                document.Kind
            );
            yield return new PrintedTable
            {
                Kind = kind,
                Title = draft.Title,
                Area = kind is TableKind.Personnel or TableKind.Feedback
                    ? null
                    : TableKinds.Area(label, draft.Title, draft.Above),
                Unit = (TableKinds.Unit([label, .. columns, draft.Title, .. Before(draft)]) ?? UnitOf(kind))?.Name(),
                Columns = columns,
                Meanings = [],
                Rows = TableRows.Of(draft, shape),
                Notes = draft.Notes,
                Lines = new SourceLines(draft.First, draft.Last),
            };
        }
    }

    private static IEnumerable<string> Before(TableDraft draft) =>
        draft.Notes.Select(n => n.Text).Where(TableDraft.IsBefore);

    // The header of a column; over several columns a merged one stands on the first.
    private static string Header(TableDraft draft, int column)
    {
        var parts = new List<string>();
        for (var h = 0; h < draft.Header.Count; h++)
        {
            var cells = draft.Header[h].Cells;
            var at = column;
            while (draft.Header.Count > 1 && h == 0 && at > 0 && (at >= cells.Count || cells[at].Length == 0))
            {
                at--;
            }
            if (at < cells.Count && cells[at].Length > 0)
            {
                parts.Add(cells[at]);
            }
        }
        return string.Join(" / ", parts);
    }

    // Result units are printed in thousands, also where no unit stands over the table.
    private static MoneyUnit? UnitOf(TableKind kind) => kind == TableKind.ResultUnits ? MoneyUnit.Tkr : null;

    private static bool TakesUsualUnit(PrintedTable table) =>
        table.Kind is TableKind.Budget or TableKind.Result or TableKind.GrossChanges
        && table.Rows.Any(r => r.Cells.Any(c => c.Value is { Decimals: 1 or 2 }));
}
