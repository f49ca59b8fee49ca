using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>
/// Walks the items in order and sorts them: goals by their marker words, rows by their position, prose by the heading
/// above. Every line is claimed on the way.
/// </summary>
internal sealed class Outline
{
    private enum Zone
    {
        Cover,
        Decisions,
        AfterDecisions,
        Appendices,
        Body,
    }

    private const int FewBetween = 3;

    private readonly DocumentModel _model;
    private readonly IReadOnlyList<Item> _items;
    private readonly int _signatures;
    private readonly int _lastMarker;
    private readonly Headings _headings;
    private readonly GoalNesting _chain = new();
    private readonly GoalRows _goalRows;
    private readonly Asides _asides;
    private string? _field;
    private Zone _zone = Zone.Cover;

    /// <summary>Walks a document.</summary>
    public Outline(DocumentModel model, Claims claims, FrontMatter front, TaughtHeads heads)
    {
        _model = model;
        _items = Items.Of(model);
        _signatures = Signatures.StartAtEnd(_items);
        _lastMarker = _items.Count - 1 - _items.Reverse().TakeWhile(i => i.Kind != ItemKind.Marker).Count();
        _headings = new Headings(_items, model);
        Claims = claims;
        Front = front;
        Money = new MoneyTables(front, claims, heads);
        Records = new RecordTables(front.Year, front.Kind == DocumentKind.Plan, _chain.Of);
        _goalRows = new GoalRows(_chain, claims, Sections);
        _asides = new Asides(claims, Money, Sections);
    }

    /// <summary>What each line was taken for.</summary>
    public Claims Claims { get; }

    /// <summary>Title, board, year and kind.</summary>
    public FrontMatter Front { get; }

    /// <summary>Points to decide.</summary>
    public Decisions Decisions { get; } = new();

    /// <summary>Headings and prose.</summary>
    public Sections Sections { get; } = new();

    /// <summary>Rows of indicator and activity tables.</summary>
    public RecordTables Records { get; }

    /// <summary>All other tables.</summary>
    public MoneyTables Money { get; }

    /// <summary>Units listed as result units.</summary>
    public ResultUnitNames ResultUnits { get; } = new();

    /// <summary>The goals in order, as they are when the walk has ended.</summary>
    public IReadOnlyList<PrintedGoal> FinishGoals() => _chain.Finish();

    /// <summary>Sorts every item.</summary>
    public void Walk()
    {
        for (var i = 0; i < _items.Count; i++)
        {
            if (i >= _signatures)
            {
                Claims.Set(_items[i], _items[i].Kind == ItemKind.Furniture ? LineClass.Furniture : LineClass.Signature);
                continue;
            }
            i += Sort(i);
        }
    }

    // Returns how many of the items after it were sorted with it.
    private int Sort(int i)
    {
        var item = _items[i];
        if (item.Kind is not (ItemKind.Table or ItemKind.Furniture))
        {
            Records.Close();
        }
        switch (item.Kind)
        {
            case ItemKind.Furniture:
                Claims.Set(item, LineClass.Furniture);
                Money.EndPage();
                break;
            case ItemKind.Oversized:
                break;
            case ItemKind.Table:
                SortTable(item);
                break;
            case ItemKind.Marker:
                return SortMarker(i);
            case ItemKind.Place:
                return SortPlace(i);
            case ItemKind.Field when _chain.Current is not null && !_chain.Ended:
                Claims.Set(item, LineClass.Field);
                _field = item.Key;
                Sections.Open(item.Text, 4, _chain.Context, item.Span);
                break;
            case ItemKind.Status:
                Claims.Set(item, LineClass.Status);
                _chain.Assess(StatusWords.Assessment(item.Key));
                break;
            case ItemKind.Heading:
                SortHeading(i);
                break;
            case ItemKind.Text or ItemKind.Bullet or ItemKind.Field:
                SortText(i);
                break;
        }
        return 0;
    }

    private int SortMarker(int i)
    {
        _zone = Zone.Body;
        var item = _items[i];
        var (_, title) = Items.Marker(item.Lines[0].Text)!.Value;
        var titleLines = item.Lines.Skip(1).ToList();
        Item? under = null;
        var taken = 0;
        if (title.Length == 0 && titleLines.Count == 0)
        {
            while (
                i + taken + 1 < _items.Count && _items[i + taken + 1] is { Kind: ItemKind.Furniture } or { Aside: true }
            )
            {
                taken++;
                _asides.Add(_items[i + taken], _chain.Context);
            }
            if (i + taken + 1 < _items.Count && _items[i + taken + 1].Kind is ItemKind.Heading or ItemKind.Text)
            {
                taken++;
                (var more, under) = TakeTitle(_items[i + taken]);
                titleLines.AddRange(more);
            }
        }
        Claims.Set(item, LineClass.Goal);
        var lines = title.Length > 0 ? item.Lines : titleLines;
        var text = titleLines.Aggregate(title, (all, line) => SwedishText.Join(all, line.Text)).TrimEnd();
        if (text.Length > 0)
        {
            _chain.Open(item.Key!, text, new SourceLines(lines[0].Number, lines[^1].Last));
            Sections.Open(
                _chain.Current!.Title,
                (int)_chain.Current.Level + 1,
                _chain.Context,
                lines.Count > 0 ? new SourceLines(item.Lines[0].Number, lines[^1].Last) : item.Span
            );
        }
        _field = null;
        if (under is not null)
        {
            SortProse(under);
        }
        return taken;
    }

    // The lines of the title, and what stands under it without an empty line between.
    private (IReadOnlyList<TextLine> Title, Item? Under) TakeTitle(Item item)
    {
        var end = 0;
        while (end + 1 < item.Lines.Count && Items.ContinuesTitle(item.Lines[end].Text, item.Lines[end + 1].Text))
        {
            end++;
        }
        Claims.Set(item.Lines.Take(end + 1).SelectMany(l => l.Numbers), LineClass.Goal);
        var rest = item.Lines.Skip(end + 1).ToList();
        return ([.. item.Lines.Take(end + 1)], rest.Count > 0 ? new Item(ItemKind.Text, rest) : null);
    }

    private int SortPlace(int i)
    {
        var item = _items[i];
        if (item.Key == "receiver" && _zone == Zone.Body)
        {
            SortText(i);
            return 0;
        }
        Claims.Set(item, item.Key == "receiver" ? LineClass.Cover : LineClass.Heading);
        switch (item.Key)
        {
            case "decisions":
                _zone = Zone.Decisions;
                break;
            case "appendices":
                _zone = Zone.Appendices;
                break;
            case "contents":
                var length = Contents.Length(_items, i);
                for (var k = i + 1; k <= i + length; k++)
                {
                    Claims.Set(
                        _items[k],
                        _items[k].Kind == ItemKind.Furniture ? LineClass.Furniture : LineClass.Contents
                    );
                }
                _zone = _zone == Zone.Cover ? Zone.AfterDecisions : _zone;
                return length;
        }
        if (item.Key != "receiver")
        {
            Sections.Open(item.Text, 1, _chain.Context, item.Span);
        }
        return 0;
    }

    private void SortHeading(int i)
    {
        var item = _items[i];
        if (_zone == Zone.Cover && Front.IsTitle(item))
        {
            Claims.Set(item, LineClass.Cover);
            return;
        }
        _zone = Zone.Body;
        // A chapter's name inside a goal is a theme: the goals end with the chapter after the last of them.
        if (i > _lastMarker && Headings.EndsGoals(item))
        {
            _chain.End();
            _field = null;
        }
        if (_field == "expected")
        {
            _field = null;
        }
        Claims.Set(item, LineClass.Heading);
        // A table under a heading of its own goes on with none, though their headers are the same.
        Money.Close();
        ResultUnits.Heading(item.Text);
        Sections.Open(item.Text, _chain.Ended || _chain.Current is null ? 2 : 3, _chain.Context, item.Span);
    }

    private void SortTable(Item item)
    {
        var table = item.Table!;
        if (RecordTables.MoneyStart(table) is var money and > 0)
        {
            SortTable(item with { Table = new TableBlock([.. table.Rows.Take(money)]) });
            Records.Close();
            table = new TableBlock([.. table.Rows.Skip(money)]);
        }
        if (_goalRows.TryRead(table))
        {
            (_zone, _field) = (Zone.Body, null);
            Money.Forget();
            Records.Close();
        }
        else if (!ReadRecords(table))
        {
            Money.Read(table, Sections.Title, Sections.Above, follows: Money.IsOpen);
            Records.Close();
            _asides.Add(table, _chain.Context);
        }
        else
        {
            Money.Forget();
        }
        if (_field == "expected")
        {
            _field = null;
        }
    }

    private bool ReadRecords(TableBlock table)
    {
        var read = false;
        foreach (var part in _goalRows.Parted(table))
        {
            read |= Records.TryRead(part, _chain.Context, Claims);
        }
        return read;
    }

    private void SortText(int i)
    {
        var item = _items[i];
        if (item.Aside && _zone == Zone.Body)
        {
            _asides.Add(item, _chain.Context);
            return;
        }
        if (Front.IsTitle(item) && _zone == Zone.Cover)
        {
            Claims.Set(item, LineClass.Cover);
        }
        else if (_zone == Zone.Decisions && Decisions.TryRead(item))
        {
            Claims.Set(item, LineClass.Decision);
        }
        else if (_zone is not Zone.Decisions && Decisions.Announces(item) && PointFollows(i))
        {
            Claims.Set(item, LineClass.Prose);
            _zone = Zone.Decisions;
            Sections.Add(item.Text, item.Span, _chain.Context);
        }
        else if (_zone is Zone.Appendices or Zone.AfterDecisions && Items.IsAppendix(item.Text))
        {
            Claims.Set(item, LineClass.Appendix);
        }
        else if (IsAroundDecisions(i))
        {
            Claims.Set(
                item,
                _zone == Zone.Cover || Signatures.IsLetterhead(item) || Front.IsBoard(item.Text)
                    ? LineClass.Cover
                    : LineClass.Signature
            );
            _zone = _zone == Zone.Cover || (_zone == Zone.Decisions && PointFollows(i)) ? _zone : Zone.AfterDecisions;
        }
        else if (Money.TryNote(item))
        {
            Claims.Set(item, LineClass.Note);
            return;
        }
        else if (item.Kind == ItemKind.Text && _headings.IsHeading(i, Sections.IsCut))
        {
            SortHeading(i);
            return;
        }
        else
        {
            _zone = _zone == Zone.Decisions && PointFollows(i) ? Zone.Decisions : Zone.Body;
            SortProse(item);
        }
        if (_zone == Zone.Body)
        {
            Money.Close();
        }
    }

    // Between the points there may be a sentence that belongs to none.
    private bool PointFollows(int i) =>
        _items.Skip(i + 1).Where(n => n.Kind != ItemKind.Furniture).Take(FewBetween).Any(Decisions.IsNext);

    // Cover, letterhead and signatures: short lines that are no sentence and no heading with text under it.
    private bool IsAroundDecisions(int i)
    {
        var item = _items[i];
        if (item.Kind == ItemKind.Bullet)
        {
            return false;
        }
        return _zone switch
        {
            Zone.Cover => !item.Lines.Any(l => l.Text.Length > 90)
                && !(_headings.IsOverFigures(i) && !Front.IsBoard(item.Text)),
            Zone.Decisions or Zone.AfterDecisions => Signatures.IsShort(item) && !_headings.HasTextUnder(i),
            Zone.Appendices or Zone.Body => !_chain.HasBegun
                && Signatures.IsShort(item)
                && (Front.IsBoard(item.Text) || Signatures.IsLetterhead(item))
                && !_headings.HasTextUnder(i),
        };
    }

    private void SortProse(Item item)
    {
        if (_field == "expected" && _chain.Current is { } goal)
        {
            Claims.Set(item, LineClass.ExpectedResult);
            if (item.Kind == ItemKind.Bullet)
            {
                goal.Expected.AddBullet(item);
            }
            else
            {
                goal.Expected.AddText(item, _model.Wrapped);
            }
        }
        else
        {
            Claims.Set(item, LineClass.Prose);
            if (_field is not null)
            {
                _chain.Current?.Add(_field, item.Text);
            }
        }
        ResultUnits.Text(item);
        Sections.Add(item.Text, item.Span, _chain.Context);
    }
}
