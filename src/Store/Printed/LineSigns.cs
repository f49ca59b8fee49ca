using Styrkedja.Core.Printed;

namespace Styrkedja.Store.Printed;

/// <summary>The signs that stand for the class and the block of a line in <c>document_lines</c>. They never change.</summary>
public static class LineSigns
{
    /// <summary>A line without a visible character.</summary>
    public const char Blank = ' ';

    /// <summary>A line that goes on with the block of the line above.</summary>
    public const char SameBlock = '.';

    /// <summary>Whether a sign says that the line was not understood.</summary>
    public static bool IsUnclassified(char sign) => sign == Of(LineClass.Unclassified);

    /// <summary>The sign of a class.</summary>
    public static char Of(LineClass lineClass) =>
        lineClass switch
        {
            LineClass.Unclassified => '?',
            LineClass.Cover => 'c',
            LineClass.Decision => 'd',
            LineClass.Contents => 'i',
            LineClass.Appendix => 'b',
            LineClass.Heading => 'h',
            LineClass.Goal => 'g',
            LineClass.Field => 'f',
            LineClass.Status => 's',
            LineClass.ExpectedResult => 'e',
            LineClass.Prose => 'p',
            LineClass.IndicatorTable => 'k',
            LineClass.ActivityTable => 'a',
            LineClass.Table => 't',
            LineClass.Note => 'n',
            LineClass.Furniture => 'u',
            LineClass.Signature => 'z',
        };

    /// <summary>The sign of a block's first line.</summary>
    public static char Of(BlockKind block) =>
        block switch
        {
            BlockKind.Heading => 'h',
            BlockKind.Paragraph => 'p',
            BlockKind.ListItem => 'l',
            BlockKind.Table => 't',
            BlockKind.Furniture => 'f',
            BlockKind.Oversized => 'o',
        };

    /// <summary>The class that a sign stands for; null for a blank line.</summary>
    public static LineClass? ClassOf(char sign) => sign == Blank ? null : ClassesBySign[sign];

    /// <summary>The blocks that the signs of all lines of a file tell of.</summary>
    public static IReadOnlyList<DocumentBlock> BlocksOf(string signs)
    {
        var blocks = new List<DocumentBlock>();
        for (var line = 1; line <= signs.Length; line++)
        {
            var sign = signs[line - 1];
            if (sign == SameBlock && blocks.Count > 0)
            {
                blocks[^1] = blocks[^1] with { Lines = blocks[^1].Lines with { Last = line } };
            }
            else if (sign != Blank)
            {
                blocks.Add(new DocumentBlock(BlocksBySign[sign], new SourceLines(line, line)));
            }
        }
        return blocks;
    }

    private static readonly Dictionary<char, BlockKind> BlocksBySign = Enum.GetValues<BlockKind>().ToDictionary(Of);

    private static readonly Dictionary<char, LineClass> ClassesBySign = Enum.GetValues<LineClass>().ToDictionary(Of);
}
