using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace Styrkedja.Unit.Documents.Properties;

/// <summary>Changes to the parts of a Word file. What is no package is left as it is.</summary>
internal static partial class WordChanges
{
    /// <summary>The changes by name.</summary>
    public static IReadOnlyDictionary<string, Func<byte[], Random, byte[]>> All { get; } =
        new Dictionary<string, Func<byte[], Random, byte[]>>(StringComparer.Ordinal)
        {
            ["xml-bytes"] = (bytes, random) => OnPart(bytes, random, xml => OfBytes(xml, random)),
            ["xml-text"] = (bytes, random) =>
                OnPart(bytes, random, xml => Put(xml, random, TextEnd(), NastyText(random))),
            ["xml-number"] = (bytes, random) => OnPart(bytes, random, xml => Number(xml, random)),
            ["xml-element"] = (bytes, random) => OnPart(bytes, random, xml => Element(xml, random)),
            ["xml-tags-shuffled"] = (bytes, random) => OnPart(bytes, random, xml => Shuffled(xml, random)),
            ["xml-paragraph-twice"] = (bytes, random) => OnPart(bytes, random, xml => Twice(xml, random)),
            ["xml-nested"] = (bytes, random) => OnPart(bytes, random, xml => Nested(xml, random)),
            ["part-removed"] = (bytes, random) => OnPackage(bytes, random, (parts, name) => parts.Remove(name)),
            ["part-swapped"] = (bytes, random) =>
                OnPackage(bytes, random, (parts, name) => parts[name] = parts["word/document.xml"]),
        };

    /// <summary>Changes after which a part is XML still.</summary>
    public static IReadOnlyList<string> WellFormed { get; } =
    ["xml-text", "xml-number", "xml-element", "xml-paragraph-twice", "xml-nested"];

    private static readonly string[] Elements =
    [
        "<w:br/>",
        "<w:tab/>",
        "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "<w:p><w:r><w:t>Nämndmål:</w:t></w:r></w:p>",
        "<w:tr/>",
        "<w:tc><w:tcPr><w:gridSpan w:val=\"99999\"/><w:vMerge/></w:tcPr><w:p/></w:tc>",
        "<w:pPr><w:numPr><w:ilvl w:val=\"77\"/><w:numId w:val=\"-1\"/></w:numPr></w:pPr>",
        "<w:pPr><w:outlineLvl w:val=\"300\"/></w:pPr>",
        "<w:del><w:r><w:delText>borta</w:delText></w:r></w:del>",
        "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>",
        "<w:b w:val=\"kanske\"/>",
        "<!-- x --><?x y?><![CDATA[ z ]]>",
        "&#xD;&#x85;",
    ];

    private static byte[] OnPart(byte[] bytes, Random random, Func<string, string> change) =>
        OnPackage(
            bytes,
            random,
            (parts, any) =>
            {
                var name = random.Next(4) > 0 && parts.ContainsKey("word/document.xml") ? "word/document.xml" : any;
                parts[name] = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(parts[name])));
            }
        );

    private static byte[] OnPackage(byte[] bytes, Random random, Action<Dictionary<string, byte[]>, string> change)
    {
        if (Unpack(bytes) is not { Count: > 0 } parts || !parts.ContainsKey("word/document.xml"))
        {
            return bytes;
        }
        change(parts, parts.Keys.ElementAt(random.Next(parts.Count)));
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }
        return packed.ToArray();
    }

    private static Dictionary<string, byte[]>? Unpack(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                parts[entry.FullName] = content.ToArray();
            }
            return parts;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return null; // an earlier change has damaged the package
        }
    }

    private static string OfBytes(string xml, Random random)
    {
        var changes = FileChanges.OfBytes.Values.ToArray();
        return Encoding.Latin1.GetString(changes[random.Next(changes.Length)](Encoding.Latin1.GetBytes(xml), random));
    }

    // What XML 1.0 cannot hold is put in as it is or as a reference, now and then; the part is then damaged.
    private static string NastyText(Random random)
    {
        var text = Nasty.Texts[random.Next(Nasty.Texts.Count)];
        return random.Next(8) == 0
            ? text
            : SecurityElement.Escape(new string([.. text.Where(c => c >= ' ' && c < '\uFFFE')]));
    }

    private static string Put(string xml, Random random, Regex where, string what) =>
        At(xml, random, where) is { } match ? xml.Insert(match.Index, what) : xml;

    private static string Number(string xml, Random random) =>
        At(xml, random, Digits()) is { } match
            ? xml[..match.Index]
                + random.GetItems(["-1", "0", "2147483648", "99999999999999999999", "", "x", "1,5"], 1)[0]
                + xml[(match.Index + match.Length)..]
            : xml;

    private static string Element(string xml, Random random) =>
        Put(xml, random, Tag(), random.GetItems(Elements, 1)[0]);

    private static string Shuffled(string xml, Random random)
    {
        var (a, b) = (At(xml, random, Tag()), At(xml, random, Tag()));
        return a is null || b is null || a.Index >= b.Index
            ? xml
            : xml[..a.Index] + b.Value + xml[(a.Index + a.Length)..b.Index] + a.Value + xml[(b.Index + b.Length)..];
    }

    private static string Twice(string xml, Random random) =>
        At(xml, random, Paragraph()) is { } match ? xml.Insert(match.Index, match.Value) : xml;

    private static string Nested(string xml, Random random)
    {
        var depth = random.Next(1, 60);
        string Repeat(string tags) => string.Concat(Enumerable.Repeat(tags, depth));
        return At(xml, random, Paragraph()) is { } match
            ? xml[..match.Index]
                + Repeat("<w:tbl><w:tr><w:tc>")
                + match.Value
                + Repeat("</w:tc></w:tr></w:tbl>")
                + xml[(match.Index + match.Length)..]
            : xml;
    }

    private static Match? At(string xml, Random random, Regex what) =>
        what.Match(xml, random.Next(xml.Length + 1)) is { Success: true } match ? match : null;

    [GeneratedRegex("</w:t>")]
    private static partial Regex TextEnd();

    [GeneratedRegex("(?<=\")[0-9]+(?=\")")]
    private static partial Regex Digits();

    [GeneratedRegex("</?w:[a-zA-Z]+[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<w:p>.*?</w:p>", RegexOptions.Singleline)]
    private static partial Regex Paragraph();
}
