using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Styrkedja.Unit.Documents.Properties;

/// <summary>
/// Parts of samples: the head, which says what the document is, and some pages of the rest. Ten thousand of them are read in
/// the time of a thousand whole ones, and what is done to one is done where it matters.
/// </summary>
internal static class Parts
{
    private const int HeadLines = 8;
    private const int MostLines = 60;
    private const int HeadBlocks = 4;
    private const int MostBlocks = 20;
    private const int PartsOfWord = 40;

    /// <summary>A part of a text: its head, and some lines further on.</summary>
    public static byte[] OfText(byte[] text, Random random)
    {
        var lines = Encoding.UTF8.GetString(text).Split('\n');
        var first = random.Next(HeadLines, lines.Length);
        return Encoding.UTF8.GetBytes(
            string.Join('\n', lines.Take(HeadLines).Concat(lines.Skip(first).Take(random.Next(10, MostLines))))
        );
    }

    /// <summary>Parts of a Word file: the head, and some paragraphs and tables further on. The same each time.</summary>
    public static IReadOnlyList<byte[]> OfWord(byte[] file)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, PartsOfWord).Select(_ => OfWord(file, random))];
    }

    private static byte[] OfWord(byte[] file, Random random)
    {
        using var all = new MemoryStream();
        all.Write(file);
        using (var zip = new ZipArchive(all, ZipArchiveMode.Update, leaveOpen: true))
        {
            const string name = "word/document.xml";
            var document = Load(zip.GetEntry(name)!);
            var body = document.Root!.Elements().Single(e => e.Name.LocalName == "body");
            var blocks = body.Elements().Where(e => e.Name.LocalName != "sectPr").ToList();
            var first = random.Next(HeadBlocks, blocks.Count);
            var last = first + random.Next(5, MostBlocks);
            foreach (var (block, at) in blocks.Select((block, at) => (block, at)))
            {
                if (at >= HeadBlocks && (at < first || at >= last))
                {
                    block.Remove();
                }
            }
            zip.GetEntry(name)!.Delete();
            using var changed = zip.CreateEntry(name).Open();
            document.Save(changed, SaveOptions.DisableFormatting);
        }
        return all.ToArray();
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var xml = entry.Open();
        return XDocument.Load(xml, LoadOptions.PreserveWhitespace);
    }
}
