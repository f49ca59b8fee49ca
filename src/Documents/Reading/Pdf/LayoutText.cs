using System.Text;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>
/// Printed lines as text whose columns stand under each other, for the readers of tables without borders: they know a
/// table by its header and by what its columns hold.
/// </summary>
internal sealed class LayoutText
{
    // Two would do; the readers look for three before they look closer.
    private const int ColumnBlanks = 3;

    private static readonly HashSet<int> NoFurniture = [];

    private readonly List<RawLine> _lines = [];
    private readonly Dictionary<int, PdfLine> _byNumber = [];

    /// <summary>Text of some lines.</summary>
    /// <param name="lines">The lines; null for an empty one.</param>
    public LayoutText(IReadOnlyList<PdfLine?> lines)
    {
        var words = lines.OfType<PdfLine>().SelectMany(l => l.Words).ToList();
        var letters = words.Sum(w => w.Text.Length);
        var width = letters == 0 ? 1 : Math.Max(1, words.Sum(w => w.Right - w.Left) / letters);
        var left = words.Count == 0 ? 0 : words.Min(w => w.Left);
        foreach (var line in lines)
        {
            var number = _lines.Count + 1;
            _lines.Add(new RawLine(number, line is null ? "" : Spaced(line, left, width), StartsPage: false));
            if (line is not null)
            {
                _byNumber[number] = line;
            }
        }
    }

    /// <summary>The table that begins at a line; null where none does.</summary>
    /// <param name="at">The index of the line.</param>
    /// <returns>Its rows with their lines, and the index of the line after it.</returns>
    public (IReadOnlyList<(Row Row, IReadOnlyList<PdfLine> Lines)> Rows, int Next)? TryTable(int at)
    {
        if (TextBlocks.TryTable(_lines, at, NoFurniture) is not var (table, next))
        {
            return null;
        }
        return (
            [.. table.Rows.Select(r => (r, (IReadOnlyList<PdfLine>)[.. r.Numbers.Select(n => _byNumber[n])]))],
            next
        );
    }

    private static string Spaced(PdfLine line, float left, float width)
    {
        var text = new StringBuilder();
        PdfWord? before = null;
        foreach (var word in line.Words)
        {
            if (word.Raised && text.Length > 0 && (char.IsAsciiDigit(text[^1]) || text[^1] == '%'))
            {
                continue;
            }
            var column = Math.Min((int)Math.Round((word.Left - left) / width), TextBlocks.LongestLine);
            if (before is null)
            {
                text.Append(' ', Math.Max(column, 0));
            }
            else if (PdfLine.IsColumnGap(before, word))
            {
                text.Append(' ', Math.Max(column - text.Length, ColumnBlanks));
            }
            else if (PdfLine.IsApart(before, word) && !word.Raised)
            {
                text.Append(' ');
            }
            text.Append(word.Raised ? RaisedDigits.Of(word.Text) : word.Text);
            before = word;
        }
        return PrintedText.Storable(text.ToString());
    }
}
