using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Model;
using Styrkedja.Documents.Reading.Pdf;

namespace Styrkedja.Documents.Reading;

/// <summary>Reads a file to a document model. What a file is, is seen from its bytes, never from its name.</summary>
public static class DocumentReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>More lines than any plan has: twenty times the longest seen.</summary>
    public const int MostLines = 200_000;

    /// <summary>More table cells than any plan has: two hundred times the most seen.</summary>
    public const int MostCells = 500_000;

    private const int LongLine = 50;

    // Seven times the longest plan seen. The lines of a longer text would take the memory that its records need; they are
    // shown as its blocks have them.
    private const int LongestKept = 2_000_000;

    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n\f\0"u8);

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="document">The document model.</param>
    /// <param name="refusal">Why it cannot be read.</param>
    /// <returns>False where the file is refused; nothing is thrown for any bytes.</returns>
    public static bool TryRead(
        byte[] bytes,
        [NotNullWhen(true)] out DocumentModel? document,
        [NotNullWhen(false)] out Refusal? refusal
    )
    {
        document = null;
        if (bytes.Length > LargestFile)
        {
            refusal = Refusals.TooLarge;
            return false;
        }
        if (bytes.AsSpan().IndexOfAnyExcept(Blank) < 0)
        {
            return Refuse(Refusals.Empty, out refusal);
        }
        return bytes switch
        {
            [0x50, 0x4B, 0x03 or 0x05, ..] => DocxReader.TryRead(bytes, out document, out refusal),
            [0x25, 0x50, 0x44, 0x46, ..] => PdfReader.TryRead(bytes, out document, out refusal),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Refuse(Refusals.OldWord, out refusal),
            [0x7B, 0x5C, 0x72, 0x74, 0x66, ..] => Refuse(Refusals.Rtf, out refusal),
            _ => TryReadText(bytes, out document, out refusal),
        };
    }

    private static bool IsUnseen(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF';

    private static bool Refuse(Refusal why, out Refusal refusal)
    {
        refusal = why;
        return false;
    }

    private static bool TryReadText(
        byte[] bytes,
        [NotNullWhen(true)] out DocumentModel? document,
        [NotNullWhen(false)] out Refusal? refusal
    )
    {
        document = null;
        if (!TextDecoder.TryDecode(bytes, out var text, out refusal))
        {
            return false;
        }
        if (text.All(IsUnseen))
        {
            return Refuse(Refusals.Empty, out refusal);
        }
        return TryReadLines(bytes, text, format: null, out document, out refusal);
    }

    /// <summary>Makes a model of text that is in memory; the format is seen from the content where none is given.</summary>
    internal static bool TryReadLines(
        byte[] bytes,
        string text,
        FileForm? format,
        [NotNullWhen(true)] out DocumentModel? document,
        [NotNullWhen(false)] out Refusal? refusal
    )
    {
        document = null;
        refusal = null;
        if (text.AsSpan().Count('\n') + text.AsSpan().Count('\r') > MostLines)
        {
            return Refuse(Refusals.TooManyLines, out refusal);
        }
        if (text.AsSpan().Count('|') + text.AsSpan().Count('\t') > MostCells)
        {
            return Refuse(Refusals.TooManyCells, out refusal);
        }
        var lines = RawLine.Split(text);
        var blocks = TextBlocks.Read(lines);
        document = new DocumentModel
        {
            Form = format ?? FormOf(blocks),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            LineCount = lines.Count,
            Blocks = blocks,
            Printed =
                text.Length <= LongestKept
                    ? PrintedLines.OfText(lines.ConvertAll(l => l.Text))
                    : PrintedLines.OfBlocks(blocks),
            Wrapped = format == FileForm.Pdf || IsWrapped(blocks),
        };
        return true;
    }

    private static FileForm FormOf(IReadOnlyList<Block> blocks) =>
        blocks.Any(b => b is HeadingBlock || (b is TableBlock table && table.Rows.Any(r => r.Rule)))
            ? FileForm.Markdown
            : FileForm.Text;

    // Lines broken by hand: where a line stands right under another, most often the one above is long and no sentence.
    private static bool IsWrapped(IReadOnlyList<Block> blocks)
    {
        var followed = blocks.OfType<ParagraphBlock>().SelectMany(p => p.TextLines.SkipLast(1)).ToList();
        var cut = followed.Count(l => l.Text.Length >= LongLine && !SwedishText.EndsSentence(l.Text));
        return cut * 2 > followed.Count && cut * 5 > blocks.Count;
    }
}
