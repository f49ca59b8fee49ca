using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Lines of text to blocks, whatever the layout: Markdown headings, pipe tables, tab tables, tables whose columns are
/// parted by single spaces, tables in columns of spaces. Each line's own look decides, so that layouts may be mixed.
/// </summary>
internal sealed class TextBlocks
{
    /// <summary>A longer line is no text that anybody wrote; it is listed and not read.</summary>
    public const int LongestLine = 20_000;

    private const int LongestParagraph = 500;

    private readonly IReadOnlyList<RawLine> _lines;
    private readonly HashSet<int> _furniture;
    private readonly List<Block> _blocks = [];
    private readonly List<TextLine> _paragraph = [];
    private bool _paragraphIsItem;
    private int _at;

    private TextBlocks(IReadOnlyList<RawLine> lines)
    {
        _lines = lines;
        _furniture = PageFurniture.Find(lines);
    }

    /// <summary>The blocks of a text in order.</summary>
    public static IReadOnlyList<Block> Read(IReadOnlyList<RawLine> lines)
    {
        var reading = new TextBlocks(lines);
        reading.Run();
        return reading._blocks;
    }

    private void Run()
    {
        while (_at < _lines.Count)
        {
            var line = _lines[_at];
            if (_furniture.Contains(line.Number))
            {
                EndParagraph();
                _blocks.Add(new FurnitureBlock(Clean(line)));
                _at++;
            }
            else if (line.Text.Length > LongestLine)
            {
                EndParagraph();
                _blocks.Add(new OversizedBlock(line.Number));
                _at++;
            }
            else if (line.IsBlank)
            {
                EndParagraph();
                _at++;
            }
            else if (!TryTable())
            {
                ReadText(line);
                _at++;
            }
        }
        EndParagraph();
    }

    /// <summary>The table that begins at a line, and the index of the line after it; null where none does.</summary>
    public static (TableBlock Table, int Next)? TryTable(
        IReadOnlyList<RawLine> lines,
        int at,
        HashSet<int> furniture
    ) =>
        PipeTable.TryRead(lines, at)
        ?? TabTable.TryRead(lines, at)
        ?? StackedTable.TryRead(lines, at, furniture)
        ?? AlignedGoals.TryRead(lines, at, furniture)
        ?? AlignedTable.TryRead(lines, at, furniture)
        ?? SpacedTable.TryRead(lines, at, furniture);

    private bool TryTable()
    {
        if (TryTable(_lines, _at, _furniture) is not var (table, next))
        {
            return false;
        }
        EndParagraph();
        _blocks.Add(table);
        // A table may go on after a page; what the page prints around its text stands in no row.
        _blocks.AddRange(
            _lines
                .Take(_at..next)
                .Where(l => _furniture.Contains(l.Number))
                .Where(l => !table.Rows.Any(r => r.Numbers.Contains(l.Number)))
                .Select(l => new FurnitureBlock(Clean(l)))
        );
        _at = next;
        return true;
    }

    private void ReadText(RawLine line)
    {
        var raw = line.Text.AsSpan().Trim();
        var depth = raw.IndexOfAnyExcept('#');
        if (depth is >= 1 and <= 6 && depth < raw.Length && SwedishText.IsBlank(raw[depth]))
        {
            EndParagraph();
            _blocks.Add(new HeadingBlock(Clean(line, raw[depth..].TrimEnd('#').ToString()), depth));
            return;
        }
        var bullet = Bullets.Length(raw);
        if (bullet > 0)
        {
            EndParagraph();
            _paragraphIsItem = true;
            _paragraph.Add(Clean(line, raw[bullet..].ToString()));
            return;
        }
        _paragraph.Add(Clean(line));
        if (_paragraph.Count == LongestParagraph)
        {
            EndParagraph();
        }
    }

    private void EndParagraph()
    {
        if (_paragraph.Count > 0)
        {
            TextLine[] lines = [.. _paragraph];
            _blocks.Add(_paragraphIsItem ? new ListItemBlock(lines) : new ParagraphBlock(lines));
            _paragraph.Clear();
        }
        _paragraphIsItem = false;
    }

    private static TextLine Clean(RawLine line, string? text = null) =>
        new(
            line.Number,
            PrintedText.CleanLine(text ?? line.Text, markup: true),
            PrintedText.IsEmphasised(text ?? line.Text)
        );
}
