using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>
/// PDF to a document model: by its tags where it has them, else by where its words stand. A line is a printed line: what
/// stands on one baseline of a page, numbered in the order of reading.
/// </summary>
internal static class PdfReader
{
    private const int Stack = 16 * 1024 * 1024;

    // A tagged file whose tags leave out more than a tenth of its text is read by its places.
    private const int MostUntagged = 10;

    private const int FewestRows = 2;

    // So many lines of a short file may end within a word.
    private const int FewCutWords = 4;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    /// <summary>Reads the bytes of a PDF.</summary>
    public static bool TryRead(
        byte[] bytes,
        [NotNullWhen(true)] out DocumentModel? document,
        [NotNullWhen(false)] out Refusal? refusal
    )
    {
        var budget = new PdfBudget();
        (DocumentModel? Document, Refusal? Refusal) read = (null, Refusals.PdfTooSlow);
        // On a thread of its own, which may be left behind, with a stack for what is nested deep.
        var reading = new Thread(() => read = Read(bytes, budget), Stack) { IsBackground = true };
        reading.Start();
        if (!reading.Join(Longest))
        {
            budget.Stop();
            (document, refusal) = (null, Refusals.PdfTooSlow);
            return false;
        }
        (document, refusal) = read;
        return document is not null;
    }

    private static (DocumentModel? Document, Refusal? Refusal) Read(byte[] bytes, PdfBudget budget)
    {
        try
        {
            var document = Open(bytes, budget);
            return budget.Passed ? (null, Refusals.PdfTooLarge)
                : document is null ? (null, Refusals.PdfOfPictures)
                : (document, null);
        }
        catch (PdfDocumentEncryptedException)
        {
            return (null, Refusals.PdfEncrypted);
        }
        catch (Exception e)
        {
            // A damaged file shows itself as almost any exception of PdfPig.
            return (null, budget.Passed || e is OutOfMemoryException ? Refusals.PdfTooLarge : Refusals.DamagedPdf);
        }
    }

    private static DocumentModel? Open(byte[] bytes, PdfBudget budget)
    {
        using var pdf = PdfDocument.Open(bytes, new PdfOptions(budget));
        budget.Require(pdf.NumberOfPages <= PdfBudget.MostPages);
        pdf.AddPageFactory<PdfPage, PdfPages>();
        var pages = Enumerable.Range(1, pdf.NumberOfPages).Select(pdf.GetPage<PdfPage>).ToList();
        if (pages.TrueForAll(p => p.Words.Count == 0))
        {
            return null;
        }
        var blocks = Blocks(pages, PdfStructure.Read(pdf, budget));
        return new DocumentModel
        {
            Form = FileForm.Pdf,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            LineCount = blocks.Lines.Count,
            Blocks = blocks.All,
            Printed = PrintedLines.OfText(blocks.Lines),
            Places = blocks.Places,
            TagsDiffer = blocks.Differences,
            Wrapped = false,
        };
    }

    private static PdfBlocks Blocks(IReadOnlyList<PdfPage> pages, PdfElement? root)
    {
        var blanks = DrawsBlanks(pages);
        var words = root is null ? null : new TaggedWords(pages, root);
        var placed = new PdfBlocks(blanks, pages, Differences());
        if (words is null || !IsWhole(words) || SaysNothing(root!, pages))
        {
            UntaggedReader.Read(pages, placed);
            return placed;
        }
        if (!root!.Says(IsTable))
        {
            // Where the places show tables that the tags do not, the tags have lost them.
            UntaggedReader.Read(pages, placed);
            if (placed.All.OfType<TableBlock>().Any(IsTelling))
            {
                return placed;
            }
        }
        var tagged = new PdfBlocks(blanks, pages, Differences());
        TaggedReader.Read(root, words, tagged);
        return tagged;

        TagDifferences? Differences() => words is { Tagged: > 0 } ? new(pages, words) : null;
    }

    // No list of contents: a head that is known, or rows of figures.
    private static bool IsTelling(TableBlock table) =>
        table.Rows.Any(r => TableHeader.Recognise(r.Cells) is not null || GoalTable.Recognise(r.Cells) is not null)
        || table.Rows.Count(r => r.Cells.Count(c => SwedishNumber.TryRead(c, out _)) > 1) >= FewestRows;

    private static bool IsTable(string role) => role is "Table" or "TR";

    // Some programs tag every line that they draw as a paragraph of its own.
    private static bool SaysNothing(PdfElement root, IReadOnlyList<PdfPage> pages) =>
        !root.Says(IsStructure)
        && root.Texts * 10 >= pages.Sum(p => p.Words.Select(w => MathF.Round(w.Baseline)).Distinct().Count()) * 9;

    private static bool IsStructure(string role) =>
        IsTable(role) || role is "H" or "Title" or "L" or "LI" or "TOC" or "TOCI" or ['H', >= '1' and <= '6'];

    private static bool IsWhole(TaggedWords words) => words.Tagged > 0 && words.Rest * MostUntagged <= words.Tagged;

    // Whether the blank is drawn at which a line is broken, as most do: then a line without one ends within a word. Those
    // that do not draw none; of the others not every line that ends is broken. Some draw it at most lines and not at all.
    private static LineBlanks DrawsBlanks(IReadOnlyList<PdfPage> pages)
    {
        var (breaks, blanks, without) = (0, 0, 0);
        var goingOn = 0;
        foreach (var page in pages)
        {
            for (var i = 0; i + 1 < page.Words.Count; i++)
            {
                var (word, next) = (page.Words[i], page.Words[i + 1]);
                var down = (word.Baseline - next.Baseline) / word.Size;
                if (down is > 0.8f and < 2.5f && next.Left < word.Left)
                {
                    breaks++;
                    blanks += word.BlankAfter ? 1 : 0;
                    goingOn += char.IsLower(next.Text[0]) ? 1 : 0;
                    without += char.IsLower(next.Text[0]) && !word.BlankAfter ? 1 : 0;
                }
            }
        }
        return blanks * 20 <= breaks ? LineBlanks.None
            : without <= FewCutWords || without * 20 < goingOn ? LineBlanks.All
            : LineBlanks.Most;
    }
}
