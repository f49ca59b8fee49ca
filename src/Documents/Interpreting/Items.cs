using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>
/// Blocks to items: paragraphs are parted where a line is a goal's marker, a field's label, an assessment, a numbered
/// point or, in hard-wrapped text, a heading between two lines.
/// </summary>
internal sealed partial class Items
{
    private static readonly Vocabulary Markers = Vocabulary.Named("markers");
    private static readonly Vocabulary Fields = Vocabulary.Named("fields");
    private static readonly Vocabulary Statuses = Vocabulary.Named("statuses");
    private static readonly Vocabulary Places = Vocabulary.Named("places");
    private static readonly Vocabulary Chapters = Vocabulary.Named("chapters");
    private static readonly Vocabulary Roles = Vocabulary.Named("roles");

    private readonly bool _wrapped;
    private readonly string _contents;
    private readonly int _width;
    private readonly List<Item> _items = [];
    private bool _aside;

    private Items(DocumentModel model)
    {
        _wrapped = model.Wrapped;
        _contents = model.Wrapped ? Contents.Letters(model) : "";
        _width = model.Wrapped ? UsualWidth(model) : int.MaxValue;
    }

    /// <summary>The items of a document in order.</summary>
    public static IReadOnlyList<Item> Of(DocumentModel model)
    {
        var items = new Items(model);
        foreach (var block in model.Blocks)
        {
            items.Add(block);
        }
        return items._items;
    }

    /// <summary>The level that a goal's marker says and what follows its colon; null where the text is no marker.</summary>
    public static (string Level, string Title)? Marker(string text)
    {
        var colon = ColonOfMarker(text);
        if (colon < 0)
        {
            return null;
        }
        var (words, code) = WithoutCode(text[..colon]);
        var title = text[(colon + 1)..].TrimStart();
        return (Markers.KeyOf(words)!, code.Length > 0 && title.Length > 0 ? code + " " + title : title);
    }

    // "KF:s mål …:" has a colon of its own.
    private static int ColonOfMarker(string text)
    {
        for (var at = text.IndexOf(':', StringComparison.Ordinal); at is >= 0 and < 80; at = text.IndexOf(':', at + 1))
        {
            if (Markers.KeyOf(WithoutCode(text[..at]).Words) is not null)
            {
                return at;
            }
        }
        return -1;
    }

    // "Nämndmål 1.1.2: …" is also printed "Nämndmål: 1.1.2 …".
    private static (string Words, string Code) WithoutCode(string marker)
    {
        var words = marker.AsSpan().TrimEnd("0123456789.").ToString();
        return words.EndsWith(' ') ? (words, marker[words.Length..].TrimEnd('.')) : (marker, "");
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AddLines([heading.Line], marked: true);
                break;
            case ListItemBlock item:
                AddBullet(item.TextLines);
                break;
            case ParagraphBlock paragraph:
                _aside = paragraph.Aside;
                AddLines(paragraph.TextLines, marked: false);
                _aside = false;
                break;
            case TableBlock table:
                _items.Add(new Item(ItemKind.Table, [], Table: table));
                break;
            case FurnitureBlock furniture:
                _items.Add(new Item(ItemKind.Furniture, [furniture.Line]));
                break;
            case OversizedBlock oversized:
                _items.Add(new Item(ItemKind.Oversized, [new TextLine(oversized.Number, "", false)]));
                break;
            default:
                throw new InvalidOperationException($"Unknown block {block.GetType().Name}.");
        }
    }

    // Under the last bullet there may be, with no line between, what cannot stand in a list: a field's label, a goal.
    private void AddBullet(IReadOnlyList<TextLine> lines)
    {
        var own = 1;
        while (own < lines.Count && Marker(lines[own].Text) is null && Single(lines[own], marked: false) is null)
        {
            own++;
        }
        _items.Add(new Item(ItemKind.Bullet, [.. lines.Take(own)]));
        if (own < lines.Count)
        {
            AddLines([.. lines.Skip(own)], marked: false);
        }
    }

    // The bare name of a budget area on a line of its own, after a whole sentence or another heading.
    private static bool IsAreaHeading(List<TextLine> before, IReadOnlyList<TextLine> lines, int i) =>
        Headings.IsAreaName(lines[i].Text)
        && Roles.KeyOf(lines[i].Text) is null
        && !SwedishText.StartsLower(lines[i].Text)
        && (before.Count == 0 || EndsWhole(before[^1].Text) || (before.Count == 1 && LooksLikeTitle(before[^1].Text)))
        && (i + 1 == lines.Count || !SwedishText.StartsLower(lines[i + 1].Text));

    private void AddLines(IReadOnlyList<TextLine> lines, bool marked)
    {
        var text = new List<TextLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (Marker(line.Text) is { } marker)
            {
                Flush(text);
                i = AddMarker(lines, i, marker, marked);
            }
            else if (Single(line, marked) is { } single)
            {
                Flush(text);
                _items.Add(single);
            }
            else if (marked)
            {
                _items.Add(new Item(ItemKind.Heading, [line], Marked: true));
            }
            else if (lines.Count > 1 && IsAreaHeading(text, lines, i))
            {
                Flush(text);
                _items.Add(new Item(ItemKind.Heading, [line]));
            }
            else if (
                text.Count > 0
                && (StartsAnew(text, line) || (EndsWhole(text[^1].Text) && IsHeadingBetween(lines, i)))
            )
            {
                Flush(text);
                text.Add(line);
            }
            else
            {
                text.Add(line);
            }
            if (text.Count == 1 && !_aside && IsHeadingBetween(lines, i))
            {
                _items.Add(new Item(ItemKind.Heading, [line]));
                text.Clear();
            }
        }
        Flush(text);
    }

    private void Flush(List<TextLine> text)
    {
        if (text.Count > 0)
        {
            _items.Add(new Item(ItemKind.Text, [.. text], Aside: _aside || NoteMarks.BeginsNote(text[0].Text)));
            text.Clear();
        }
    }

    // The title follows on the marker's line or on the next, and goes on while lines begin with a lower-case letter.
    private int AddMarker(IReadOnlyList<TextLine> lines, int at, (string Level, string Title) marker, bool marked)
    {
        var end = at;
        if (marker.Title.Length == 0 && at + 1 < lines.Count)
        {
            end++;
        }
        if (marker.Title.Length > 0 || end > at)
        {
            while (
                end + 1 < lines.Count
                && (ContinuesTitle(lines[end].Text, lines[end + 1].Text) || IsInContents(lines, at, end + 1))
            )
            {
                end++;
            }
        }
        _items.Add(new Item(ItemKind.Marker, [.. lines.Skip(at).Take(end - at + 1)], marker.Level, Marked: marked));
        return end;
    }

    // A title broken before a capital: the contents have it whole.
    private bool IsInContents(IReadOnlyList<TextLine> lines, int from, int to) =>
        _contents.Length > 0
        && _contents.Contains(
            Contents.Letters(string.Concat(lines.Skip(from).Take(to - from + 1).Select(l => l.Text))),
            StringComparison.Ordinal
        );

    /// <summary>True where a line goes on with the title on the line before.</summary>
    public static bool ContinuesTitle(string title, string next) =>
        SwedishText.StartsLower(next) || (title.EndsWith('-') && next.Length > 0 && char.IsLetter(next[0]));

    private static Item? Single(TextLine line, bool marked)
    {
        if (line.Text.Length is 0 or > 90)
        {
            return null;
        }
        var text = line.Text.TrimEnd(':');
        var folded = SwedishText.Fold(text);
        if (Fields.KeyOfFolded(folded) is { } field)
        {
            return new Item(ItemKind.Field, [line], field, Marked: marked);
        }
        if (Statuses.KeyOfFolded(folded) is { } status)
        {
            return new Item(ItemKind.Status, [line], status, Marked: marked);
        }
        if (folded.EndsWith("forslagtillbeslut", StringComparison.Ordinal))
        {
            // Whose proposal it is stands before: "Stadsledningskontorets förslag till beslut".
            return new Item(ItemKind.Place, [line], "decisions", Marked: marked);
        }
        return Places.KeyOfFolded(folded) is { } place ? new Item(ItemKind.Place, [line], place, Marked: marked)
            : Chapters.KeyOfFolded(folded) is not null ? new Item(ItemKind.Heading, [line], Marked: marked)
            : null;
    }

    private bool StartsAnew(List<TextLine> before, TextLine line)
    {
        if (IsNumbered(line.Text) || IsAppendix(line.Text))
        {
            return true;
        }
        var last = before[^1].Text;
        return _wrapped && EndsWhole(last) && WouldHaveFitted(last, line.Text);
    }

    private static bool EndsWhole(string text) => SwedishText.EndsSentence(text) || text.EndsWith(':');

    // Between two lines of hard-wrapped text a heading is a line that was broken although the next word would have fitted.
    private bool IsHeadingBetween(IReadOnlyList<TextLine> lines, int at)
    {
        var text = lines[at].Text;
        return _wrapped
            && at + 1 < lines.Count
            && text.Length <= 100
            && LooksLikeTitle(text)
            && !IsNumbered(text)
            && !SwedishText.StartsLower(lines[at + 1].Text)
            && (WouldHaveFitted(text, lines[at + 1].Text) || text.Length < _width / 2);
    }

    /// <summary>True where a text has the form of a heading: no sentence, no list's beginning, no part of one.</summary>
    public static bool LooksLikeTitle(string text)
    {
        if (text.Length == 0 || SwedishText.StartsLower(text) || text[^1] is ',' or ';' or '-' or '–')
        {
            return false;
        }
        if (text[^1] == ':')
        {
            return text.Length <= 20;
        }
        return !SwedishText.EndsSentence(text)
            && !text.Contains(". ", StringComparison.Ordinal)
            && text.Any(char.IsLetter);
    }

    private bool WouldHaveFitted(string line, string next)
    {
        var blank = next.IndexOf(' ', StringComparison.Ordinal);
        var word = blank < 0 ? next.Length : blank;
        return line.Length + 1 + word < _width * 9 / 10;
    }

    private static int UsualWidth(DocumentModel model)
    {
        var lengths = model
            .Blocks.OfType<ParagraphBlock>()
            .Where(p => p.TextLines.Count > 1)
            .SelectMany(p => p.TextLines.SkipLast(1).Select(l => l.Text.Length))
            .Order()
            .ToList();
        return lengths.Count == 0 ? int.MaxValue : lengths[lengths.Count * 9 / 10];
    }

    /// <summary>True for a numbered point: "12. Text".</summary>
    public static bool IsNumbered(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[0]) && Numbered().IsMatch(text);

    /// <summary>True for a line of the list of appendices: "Bilaga 2A: …".</summary>
    public static bool IsAppendix(string text) =>
        text.StartsWith("Bilaga", StringComparison.Ordinal) && Appendix().IsMatch(text);

    /// <summary>A numbered point: "12. Text".</summary>
    [GeneratedRegex(@"^(\d{1,3})\.\s+\S", RegexOptions.CultureInvariant)]
    public static partial Regex Numbered();

    [GeneratedRegex(@"^Bilaga\s+\d{1,2}\s?[A-Z]?\s*[:.]", RegexOptions.CultureInvariant)]
    private static partial Regex Appendix();
}
