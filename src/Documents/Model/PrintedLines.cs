namespace Styrkedja.Documents.Model;

/// <summary>What the lines of a document print, looked up only when somebody asks: reading is not slower for it.</summary>
public sealed class PrintedLines
{
    private readonly Func<int, string> _lookUp;

    private PrintedLines(Func<int, string> lookUp) => _lookUp = lookUp;

    /// <summary>The line with this number, from 1; empty for a blank one. The cells of a row in Word stand between tabs.</summary>
    public string this[int number] => _lookUp(number);

    /// <summary>The lines of a text, as they stand in it.</summary>
    internal static PrintedLines OfText(IReadOnlyList<string> lines) =>
        new(number => number >= 1 && number <= lines.Count ? lines[number - 1] : "");

    /// <summary>The lines as blocks hold them: paragraphs, and the cells of table rows.</summary>
    internal static PrintedLines OfBlocks(IReadOnlyList<Block> blocks) =>
        new(number => At(blocks, b => b.Lines.First, number) is { } block ? TextOf(block, number) : "");

    private static string TextOf(Block block, int number) =>
        block switch
        {
            TableBlock table when At(table.Rows, r => r.Lines.First, number) is { } row && row.Lines.Last >= number =>
                string.Join('\t', row.Cells),
            HeadingBlock heading when heading.Line.Number == number => heading.Line.Text,
            ParagraphBlock paragraph => TextOf(paragraph.TextLines, number),
            ListItemBlock item => TextOf(item.TextLines, number),
            TableBlock or HeadingBlock or FurnitureBlock or OversizedBlock => "",
            _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
        };

    private static string TextOf(IReadOnlyList<TextLine> lines, int number) =>
        string.Join(' ', lines.Where(l => l.Number == number).Select(l => l.Text));

    // The last part that begins on the line or before it.
    private static T? At<T>(IReadOnlyList<T> parts, Func<T, int> first, int number)
        where T : class
    {
        var (low, high) = (0, parts.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (first(parts[middle]) <= number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }
        return high >= 0 ? parts[high] : null;
    }
}
