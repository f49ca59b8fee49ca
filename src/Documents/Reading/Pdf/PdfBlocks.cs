using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>A cell of a table on a page: its texts, each with its printed lines.</summary>
/// <param name="Texts">Paragraphs and the like.</param>
internal sealed record PdfCell(IReadOnlyList<IReadOnlyList<PdfLine>> Texts)
{
    /// <summary>A cell that holds nothing.</summary>
    public static PdfCell Empty { get; } = new([]);

    /// <summary>Lines that say the same again on later pages, as the head of a table does.</summary>
    public IReadOnlyList<PdfLine> Repeats { get; init; } = [];

    /// <summary>The printed lines of its texts.</summary>
    public IReadOnlyList<PdfLine> Lines { get; } = [.. Texts.SelectMany(t => t)];

    /// <summary>All its printed lines.</summary>
    public IEnumerable<PdfLine> Printed => Lines.Concat(Repeats);

    /// <summary>True where nothing is printed in it.</summary>
    public bool IsEmpty => Lines.Count == 0;
}

/// <summary>Where a file draws the blank at which a line is broken.</summary>
internal enum LineBlanks
{
    /// <summary>Nowhere: a line without one tells nothing.</summary>
    None,

    /// <summary>At most lines, as LibreOffice does without tags: a line without one may end within a word.</summary>
    Most,

    /// <summary>Everywhere: a line without one ends within a word.</summary>
    All,
}

/// <summary>Numbers printed lines in the order of reading, and makes blocks of them.</summary>
/// <param name="blanks">Where the file draws the blank at which a line is broken.</param>
/// <param name="pages">The pages that the lines stand on, the first one at index 0.</param>
/// <param name="differences">Sees what the tags say otherwise; null where the file has none.</param>
internal sealed class PdfBlocks(LineBlanks blanks, IReadOnlyList<PdfPage> pages, TagDifferences? differences = null)
{
    // In sizes of the type.
    private const float RoomForDigit = 0.55f;

    private const string OtherOrder = "cellerna står på en annan plats på sidan än filens taggar säger";
    private const string NoHead =
        "tabellen har inget huvud som kunde läsas, och inga linjer: vad som står i vilken kolumn är inte säkert";

    private readonly List<Block> _blocks = [];
    private readonly List<string> _lines = [];
    private readonly List<LinePlace> _places = [];

    /// <summary>Others of the same file, with nothing in them yet: to see what would become of some lines.</summary>
    public PdfBlocks Another() => new(blanks, pages);

    /// <summary>The blocks so far.</summary>
    public IReadOnlyList<Block> All => _blocks;

    /// <summary>What each line prints.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>What the tags of the file say otherwise than its pages show.</summary>
    public IReadOnlyList<TagDifference> Differences => differences?.All() ?? [];

    /// <summary>Where each line stands.</summary>
    public IReadOnlyList<LinePlace> Places => _places;

    /// <summary>
    /// The lines of one text as one. Where the file draws the blank at which a line is broken, a word that is alone on a line
    /// without one was cut by a narrow column.
    /// </summary>
    /// <param name="lines">The lines.</param>
    /// <param name="column">Where the column of a table stands: in a line that fills it a number may be cut too.</param>
    public string Join(IReadOnlyList<PdfLine> lines, (float Left, float Right)? column = null)
    {
        var text = "";
        PdfLine? before = null;
        foreach (var line in lines)
        {
            if (before is null)
            {
                text = line.Text;
            }
            else if (!before.EndsBlank && GoesOn(before, line, column))
            {
                text += line.Text;
            }
            else
            {
                var suspended = before.EndsBlank || PrintedText.IsSuspended(text, line.Text);
                text = SwedishText.Join(suspended ? text + " " : text, line.Text);
            }
            before = line;
        }
        return text;
    }

    /// <summary>Adds a paragraph, or an item where it begins with a bullet.</summary>
    public void AddText(IReadOnlyList<PdfLine> lines, string? label = null)
    {
        var text = Join(lines);
        var bullet = Bullets.Length(text);
        var isItem = bullet > 0 || label is { Length: 0 };
        if (Text(lines, label is { Length: > 0 } ? label + " " + text : text[bullet..]) is { } line)
        {
            _blocks.Add(
                isItem && label is null or { Length: 0 } ? new ListItemBlock([line]) : new ParagraphBlock([line])
            );
        }
    }

    /// <summary>Adds a heading.</summary>
    public void AddHeading(IReadOnlyList<PdfLine> lines, int level)
    {
        if (Text(lines, Join(lines)) is { } line)
        {
            _blocks.Add(new HeadingBlock(line, level));
        }
    }

    /// <summary>Adds a line of what the page prints around its text.</summary>
    public void AddFurniture(PdfLine line)
    {
        if (Text([line], line.Text) is { } text)
        {
            _blocks.Add(new FurnitureBlock(text));
        }
    }

    /// <summary>Adds a table.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="faults">How each stands otherwise on its page than it is tagged; null where no tags say.</param>
    /// <param name="byGaps">True where its columns are told by the space between them alone, and it begins here.</param>
    public void AddTable(
        IReadOnlyList<IReadOnlyList<PdfCell>> rows,
        IReadOnlyList<RowFault>? faults = null,
        bool byGaps = false
    )
    {
        var columns = Columns(rows);
        var table = new List<Row>();
        var parted = rows.SelectMany(
            (row, at) => StackedRows.Of(row).Select(part => (part.Item1, part.Item2, faults?[at] ?? RowFault.None))
        );
        foreach (var (row, unsure, fault) in parted)
        {
            List<string> cells =
            [
                .. row.Select((cell, at) => string.Join(' ', cell.Texts.Select(text => Join(text, columns[at]))))
                    .Select(text => PrintedText.Clean(text, markup: false)),
            ];
            if (!cells.TrueForAll(c => c.Length == 0))
            {
                var doubt =
                    fault == RowFault.Mixed ? OtherOrder
                    : unsure ? AlignedMoney.SeveralRows
                    : null;
                table.Add(new Row(cells, AddRow(row), Doubt: doubt));
                if (fault != RowFault.None)
                {
                    differences?.Move(cells, table[^1].Lines);
                }
            }
        }
        if (table.Count > 0)
        {
            _blocks.Add(new TableBlock(byGaps && !HasHead(table[0]) ? table.ConvertAll(Headless) : table));
        }
    }

    // Something over a column of values that is none itself.
    private static bool HasHead(Row first)
    {
        var over = first.Cells.Skip(1).Where(cell => cell.Length > 0).ToList();
        return over.Count > 0 && over.TrueForAll(cell => cell.Any(char.IsLetter) || PrintedText.IsYear(cell));
    }

    private static Row Headless(Row row) =>
        row.Doubt is null && row.Cells.Skip(1).Any(cell => cell.Any(char.IsAsciiDigit))
            ? row with
            {
                Doubt = NoHead,
            }
            : row;

    private static List<(float Left, float Right)?> Columns(IReadOnlyList<IReadOnlyList<PdfCell>> rows) =>
        [
            .. Enumerable
                .Range(0, rows.Max(r => r.Count))
                .Select(at => rows.Where(r => at < r.Count).SelectMany(r => r[at].Lines).ToList())
                .Select(lines =>
                    lines.Count == 0 ? null : ((float, float)?)(lines.Min(l => l.Left), lines.Max(l => l.Right))
                ),
        ];

    /// <summary>Adds a table whose rows are read already.</summary>
    public void AddTable(IReadOnlyList<(Row Row, IReadOnlyList<PdfLine> Lines)> rows)
    {
        var table = new List<Row>();
        foreach (var (row, lines) in rows)
        {
            table.Add(row with { Numbers = [.. Enumerable.Range(Print(lines), lines.Count)] });
        }
        _blocks.Add(new TableBlock(table));
    }

    // What stands on one baseline is one line, whichever cells it is in; the cells stand between tabs.
    private List<int> AddRow(IReadOnlyList<PdfCell> row)
    {
        var numbers = new List<int>();
        var parts = row.SelectMany((cell, at) => cell.Printed.Select(line => (Line: line, At: at)))
            .OrderBy(p => p.Line.Page)
            .ThenByDescending(p => p.Line.Baseline)
            .ToList();
        for (var i = 0; i < parts.Count; )
        {
            var first = parts[i].Line;
            var on = parts
                .Skip(i)
                .TakeWhile(p =>
                    p.Line.Page == first.Page
                    && first.Baseline - p.Line.Baseline < 0.4f * Math.Max(first.Size, p.Line.Size)
                )
                .OrderBy(p => p.At)
                .ToList();
            numbers.Add(PrintOne([.. on.Select(p => p.Line)]));
            i += on.Count;
        }
        return numbers;
    }

    // Gives each its number, and tells that of the first.
    private int Print(IReadOnlyList<PdfLine> lines)
    {
        var first = _lines.Count + 1;
        foreach (var line in lines)
        {
            PrintOne([line]);
        }
        return first;
    }

    // Gives what stands on one baseline its number.
    private int PrintOne(IReadOnlyList<PdfLine> cells)
    {
        _lines.Add(string.Join('\t', cells.Select(c => PrintedText.Storable(c.Shown))));
        _places.Add(PdfPlaces.Of(cells, pages[cells[0].Page - 1]));
        differences?.See(cells, _lines.Count);
        return _lines.Count;
    }

    private TextLine? Text(IReadOnlyList<PdfLine> lines, string text)
    {
        var clean = PrintedText.CleanLine(text, markup: false);
        if (clean.Length == 0)
        {
            return null;
        }
        var first = Print(lines);
        return new TextLine(first, clean, lines.All(l => l.Bold)) { Last = _lines.Count };
    }

    // Where most blanks are drawn and not all, a word is cut only where it fills its column.
    private bool GoesOn(PdfLine line, PdfLine next, (float Left, float Right)? column) =>
        blanks switch
        {
            LineBlanks.All => IsCut(line, next) || IsCutNumber(line, next, column),
            LineBlanks.Most => line.Text[^1] == '/' || (IsCut(line, next) && Fills(line, column)),
            LineBlanks.None => false,
        };

    private static bool Fills(PdfLine line, (float Left, float Right)? column) =>
        column is var (left, right) && line.Right - line.Left > right - left - (RoomForDigit * line.Size);

    // A word goes on in small letters, or with a sign that begins no line.
    private static bool IsCut(PdfLine line, PdfLine next) =>
        line.Text[^1] is '/' or '-' or '–'
        || (line.IsOneWord && char.IsLetter(line.Text[^1]) && (char.IsLower(next.Text[0]) || EndsWord(next.Text)));

    private static bool EndsWord(string text) =>
        text[0] is '.' or ',' or ';' or ':' or ')' or '/' or '-'
        || (text[0] is '"' or '”' or '’' && (text.Length == 1 || !char.IsLetterOrDigit(text[1])));

    // Two numbers under each other are two, unless there was no room for a digit more. A year needs none.
    private static bool IsCutNumber(PdfLine line, PdfLine next, (float Left, float Right)? column) =>
        line.IsOneWord
        && char.IsLetterOrDigit(next.Text[0])
        && Fills(line, column)
        && !(PrintedText.IsYear(line.Text) && PrintedText.IsYear(next.Text));
}
