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
    private const string Document = "word/document.xml";
    private const string Styles = "word/styles.xml";

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
        using var part = new MemoryStream();
        part.Write(file);
        using (var zip = new ZipArchive(part, ZipArchiveMode.Update, leaveOpen: true))
        {
            var document = Load(zip, Document);
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
            Save(zip, Document, document);
            // Most of the time that a small file takes goes to styles that nothing in it has.
            var styles = Load(zip, Styles);
            var all = styles.Root!.Elements().Where(e => e.Name.LocalName == "style").ToList();
            var used = Named(document, "pStyle", "rStyle", "tblStyle").ToHashSet();
            for (var before = -1; before < used.Count; )
            {
                before = used.Count;
                used.UnionWith(all.FindAll(s => used.Contains(IdOf(s))).SelectMany(s => Named(s, "basedOn", "link")));
            }
            all.FindAll(s => !used.Contains(IdOf(s))).ForEach(s => s.Remove());
            Save(zip, Styles, styles);
        }
        return part.ToArray();
    }

    private static string IdOf(XElement style) => Attribute(style, "styleId");

    private static IEnumerable<string> Named(XContainer of, params string[] names) =>
        of.Descendants().Where(e => names.Contains(e.Name.LocalName)).Select(e => Attribute(e, "val"));

    private static string Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value ?? "";

    private static XDocument Load(ZipArchive zip, string name)
    {
        using var xml = zip.GetEntry(name)!.Open();
        return XDocument.Load(xml, LoadOptions.PreserveWhitespace);
    }

    private static void Save(ZipArchive zip, string name, XDocument xml)
    {
        zip.GetEntry(name)!.Delete();
        using var changed = zip.CreateEntry(name).Open();
        xml.Save(changed, SaveOptions.DisableFormatting);
    }
}
