using Styrkedja.Core.Printed;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Which class each visible line was given. What nobody claims stays unclassified.</summary>
internal sealed class Claims
{
    private readonly Dictionary<int, LineClass> _classes = [];

    /// <summary>Takes all visible lines of a document as unclassified.</summary>
    public Claims(DocumentModel model)
    {
        foreach (var number in model.Blocks.SelectMany(Numbers))
        {
            _classes[number] = LineClass.Unclassified;
        }
    }

    /// <summary>The classes by line.</summary>
    public IReadOnlyDictionary<int, LineClass> Classes => _classes;

    /// <summary>Claims lines; the latest claim holds, so that a whole may be claimed before its parts.</summary>
    public void Set(IEnumerable<int> numbers, LineClass lineClass)
    {
        foreach (var number in numbers)
        {
            _classes[number] = lineClass;
        }
    }

    /// <summary>Claims the lines of an item.</summary>
    public void Set(Item item, LineClass lineClass) =>
        Set(
            item.Table is { } table ? table.Rows.SelectMany(r => r.Numbers) : item.Lines.SelectMany(l => l.Numbers),
            lineClass
        );

    /// <summary>All line numbers of a block.</summary>
    public static IEnumerable<int> Numbers(Block block) =>
        block switch
        {
            HeadingBlock heading => heading.Line.Numbers,
            ParagraphBlock paragraph => paragraph.TextLines.SelectMany(l => l.Numbers),
            ListItemBlock item => item.TextLines.SelectMany(l => l.Numbers),
            FurnitureBlock furniture => furniture.Line.Numbers,
            OversizedBlock oversized => [oversized.Number],
            TableBlock table => table.Rows.SelectMany(r => r.Numbers),
            _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
        };
}
