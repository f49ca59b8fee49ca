using System.IO.Compression;
using System.Xml;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Looks at a Word file before it is parsed: how many parts, how much they unpack to, how many elements they hold and how
/// deep, whether there are macros or a document type definition. What a packed size claims is never believed; bytes are
/// counted.
/// </summary>
internal sealed class DocxGuard : IDisposable
{
    private const int MostParts = 5_000;
    private const long MostUnpacked = 64 * 1024 * 1024;
    private const int DeepestXml = 100;
    private const int MostLines = DocumentReader.MostLines;
    private const int MostCells = DocumentReader.MostCells;

    // A paragraph or a row is in memory whole. One that holds a whole report laid out in a table has some tens of thousands.
    private const int MostInOne = 100_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = true,
        CloseInput = true,
    };

    private readonly ZipArchive _zip;

    /// <exception cref="InvalidDataException">The package is damaged.</exception>
    public DocxGuard(byte[] bytes) =>
        _zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);

    /// <summary>Why the package may not be opened, or null where it may.</summary>
    /// <exception cref="XmlException">A part is damaged.</exception>
    public Refusal? CheckPackage()
    {
        if (_zip.Entries.Count > MostParts)
        {
            return Refusals.TooManyParts;
        }
        var types = ContentTypes();
        if (
            types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            || _zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
        )
        {
            return Refusals.Macros;
        }
        if (!types.Contains("wordprocessingml.document.main", StringComparison.Ordinal))
        {
            return Refusals.NotWord;
        }
        var texts = _zip.Entries.Where(e => IsText(e.FullName)).ToList();
        return Measure(texts)
            ?? texts
                .Where(e => e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                .Select(Check)
                .FirstOrDefault(r => r is not null);
    }

    /// <summary>Why a part may not be parsed, or null where it may or is not there.</summary>
    /// <param name="part">The address of the part in the package; null for none.</param>
    /// <exception cref="XmlException">The part is damaged.</exception>
    public Refusal? CheckPart(Uri? part) =>
        part is not null && _zip.GetEntry(part.OriginalString.TrimStart('/')) is { } entry ? Check(entry) : null;

    public void Dispose() => _zip.Dispose();

    private string ContentTypes()
    {
        if (_zip.GetEntry("[Content_Types].xml") is not { } types)
        {
            return "";
        }
        using var reader = new StreamReader(types.Open());
        var buffer = new char[1_000_000];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }

    private static bool IsText(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    // Unpacked once to be measured: a parser would hold a text without an end in memory.
    private static Refusal? Measure(IEnumerable<ZipArchiveEntry> parts)
    {
        var left = MostUnpacked;
        try
        {
            foreach (var part in parts)
            {
                using var measured = new LimitedStream(part.Open(), left);
                measured.CopyTo(Stream.Null);
                left -= measured.Position;
            }
        }
        catch (LimitExceededException)
        {
            return Refusals.ZipBomb;
        }
        return null;
    }

    private static Refusal? Check(ZipArchiveEntry part)
    {
        if (!IsText(part.FullName) && Measure([part]) is { } refusal)
        {
            return refusal;
        }
        try
        {
            using var xml = XmlReader.Create(part.Open(), Settings);
            return Count(xml);
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return Refusals.Dtd;
        }
    }

    private static Refusal? Count(XmlReader xml)
    {
        var (lines, cells, inOne, outermost) = (0, 0L, 0, int.MaxValue);
        while (xml.Read())
        {
            if (xml.Depth > DeepestXml)
            {
                return Refusals.Nesting;
            }
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            if (xml.Depth <= outermost)
            {
                (inOne, outermost) = (0, int.MaxValue);
            }
            inOne++;
            switch (xml.LocalName)
            {
                case "p" or "tr":
                    lines++;
                    outermost = Math.Min(outermost, xml.Depth);
                    break;
                case "tc":
                    cells++;
                    break;
                case "gridSpan":
                    cells += DocxText.Span(xml.GetAttribute("val", xml.NamespaceURI));
                    break;
                default:
                    break;
            }
            if (lines > MostLines || cells > MostCells || inOne > MostInOne)
            {
                return Refusals.TooManyElements;
            }
        }
        return null;
    }
}
