using System.IO.Compression;
using System.Text;

namespace Styrkedja.Integration;

/// <summary>A Word file made by hand, as small and as wrong as is asked for.</summary>
internal sealed class WordFile
{
    /// <summary>Where Word puts the text.</summary>
    public const string UsualMain = "word/document.xml";

    private const string Space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string PackageSpace = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>The part that holds the text; where it is another, the usual one is an innocent decoy.</summary>
    public string Main { get; init; } = UsualMain;

    /// <summary>The content type of that part.</summary>
    public string MainType { get; init; } =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>What stands before the root element.</summary>
    public string Before { get; init; } = "";

    /// <summary>The content of the text.</summary>
    public string Body { get; init; } = "<w:p><w:r><w:t>Pannkakor</w:t></w:r></w:p>";

    /// <summary>More content types.</summary>
    public string Types { get; init; } = "";

    /// <summary>More relations of the text.</summary>
    public string Relations { get; init; } = "";

    /// <summary>More parts.</summary>
    public IReadOnlyList<(string Name, byte[] Bytes)> More { get; init; } = [];

    /// <summary>The part that is made long by bytes after its start.</summary>
    public string? Padded { get; init; }

    /// <summary>Those bytes.</summary>
    public byte Padding { get; init; }

    /// <summary>How many.</summary>
    public long PaddingLength { get; init; }

    /// <summary>A relation to a part.</summary>
    public static string Relation(string family, string kind, string target)
    {
        var type =
            family == "microsoft"
                ? "http://schemas.microsoft.com/office/2006/relationships/"
                : $"http://schemas.openxmlformats.org/{family}/relationships/";
        return $"<Relationship Id=\"r{kind}\" Type=\"{type}{kind}\" Target=\"{target}\"/>";
    }

    /// <summary>The bytes of an archive.</summary>
    public static byte[] Pack(IEnumerable<(string Name, byte[] Bytes)> parts, Action<string, Stream>? onPart = null)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
                onPart?.Invoke(name, entry);
            }
        }
        return packed.ToArray();
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] Bytes()
    {
        var folder = Path.GetDirectoryName(Main);
        var document = $"{Before}<w:document xmlns:w=\"{Space}\"><w:body>{Body}</w:body></w:document>";
        List<(string, string)> parts =
        [
            (
                "[Content_Types].xml",
                $"<Types xmlns=\"{PackageSpace}/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + $"<Override PartName=\"/{Main}\" ContentType=\"{MainType}\"/>{Types}</Types>"
            ),
            ("_rels/.rels", Rels(Relation("officeDocument/2006", "officeDocument", Main))),
            ($"{folder}/_rels/{Path.GetFileName(Main)}.rels", Rels(Relations)),
            (Main, document),
        ];
        if (Main != UsualMain)
        {
            parts.Add((UsualMain, $"<w:document xmlns:w=\"{Space}\"><w:body/></w:document>"));
        }
        if (Padded is not null && parts.TrueForAll(p => p.Item1 != Padded))
        {
            parts.Add((Padded, $"<w:styles xmlns:w=\"{Space}\">"));
        }
        return Pack(
            parts.Select(p => (p.Item1, Encoding.UTF8.GetBytes(p.Item2))).Concat(More),
            (name, stream) => Pad(name, stream)
        );
    }

    private void Pad(string name, Stream stream)
    {
        if (name != Padded)
        {
            return;
        }
        var block = new byte[1 << 20];
        block.AsSpan().Fill(Padding);
        for (var left = PaddingLength; left > 0; left -= block.Length)
        {
            stream.Write(block);
        }
    }

    private static string Rels(string relations) =>
        $"<Relationships xmlns=\"{PackageSpace}/relationships\">{relations}</Relationships>";
}
