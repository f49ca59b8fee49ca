using System.IO.Compression;
using System.Xml;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Looks at a Word file before it is parsed: how many parts, how much they unpack to, how deep their XML goes, whether it
/// holds macros or a document type definition. What a packed size claims is never believed; bytes are counted.
/// </summary>
internal static class DocxGuard
{
    private const int MostParts = 5_000;
    private const long MostUnpacked = 64 * 1024 * 1024;
    private const int DeepestXml = 100;

    private static readonly string[] PartsRead = ["word/document.xml", "word/styles.xml", "word/numbering.xml"];

    /// <summary>Why the file is refused, or null where it may be parsed.</summary>
    /// <exception cref="InvalidDataException">The package is damaged.</exception>
    /// <exception cref="XmlException">A part is damaged.</exception>
    public static Refusal? Check(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts)
        {
            return new Refusal(
                "zip-bomb",
                "Filen har orimligt många delar och läses inte. Öppna den i Word och spara den på nytt."
            );
        }
        if (zip.GetEntry("word/document.xml") is null)
        {
            return new Refusal(
                "not-docx",
                "Filen är ett arkiv men inget Word-dokument (.docx). Packa upp den, eller spara dokumentet som .docx."
            );
        }
        if (
            zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            || HasMacroType(zip)
        )
        {
            return new Refusal(
                "macros",
                "Filen innehåller makron och läses därför inte. Spara den som .docx utan makron."
            );
        }
        return PartsRead
            .Select(zip.GetEntry)
            .OfType<ZipArchiveEntry>()
            .Select(CheckPart)
            .FirstOrDefault(r => r is not null);
    }

    private static bool HasMacroType(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not { } types || types.Length > 1_000_000)
        {
            return false;
        }
        using var reader = new StreamReader(types.Open());
        var buffer = new char[1_000_000];
        var length = reader.ReadBlock(buffer);
        return buffer.AsSpan(0, length).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase);
    }

    private static Refusal? CheckPart(ZipArchiveEntry part)
    {
        using var stream = new LimitedStream(part.Open(), MostUnpacked);
        using var xml = XmlReader.Create(
            stream,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        try
        {
            while (xml.Read())
            {
                if (xml.Depth > DeepestXml)
                {
                    return new Refusal(
                        "nesting",
                        "Filen är orimligt djupt nästlad och läses inte. Öppna den i Word och spara den på nytt."
                    );
                }
            }
        }
        catch (LimitExceededException)
        {
            return new Refusal(
                "zip-bomb",
                "Filen packas upp till mer än 64 MB text och läses inte. Dela dokumentet, eller spara det på nytt i Word."
            );
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return new Refusal(
                "dtd",
                "Filen innehåller en dokumenttypsdefinition (DTD) och läses därför inte. Spara den på nytt i Word."
            );
        }
        return null;
    }
}
