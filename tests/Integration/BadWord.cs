using System.Text;

namespace Styrkedja.Integration;

/// <summary>Word files, and what pretends to be one, that must be refused.</summary>
internal static class BadWord
{
    private const long Huge = 2L * 1024 * 1024 * 1024;
    private const string TooMuch = "packas upp till mer än";
    private const string Damaged = "skadad eller avkortad";
    private const string NoPlan = "inte vara en plan eller rapport";

    /// <summary>The files by name.</summary>
    public static IReadOnlyDictionary<string, BadFile> All { get; } =
        new Dictionary<string, BadFile>(StringComparer.Ordinal)
        {
            ["docx that is no plan"] = new("docx", NoPlan, () => Word("<w:p><w:r><w:t>Pannkakor</w:t></w:r></w:p>")),
            ["docx without text"] = new("docx", "ingen text", () => Word("<w:p/>")),
            ["truncated docx"] = new("docx", Damaged, () => File.ReadAllBytes(Sample)[..^1_000]),
            ["docx of its first half"] = new("docx", Damaged, () => File.ReadAllBytes(Sample)[..6_000]),
            ["encrypted docx"] = new("docx", "lösenord", Ole),
            ["docx with macros"] = new("docx", "makron", () => Word("", ("word/vbaProject.bin", Utf8("VBA")))),
            ["docx with macros by content type"] = new(
                "docx",
                "makron",
                () => new WordFile { MainType = "application/vnd.ms-word.document.macroEnabled.main+xml" }.Bytes()
            ),
            ["docx with macros under another name"] = new(
                "docx",
                "makron",
                () =>
                    new WordFile
                    {
                        Types =
                            "<Override PartName=\"/word/x.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>",
                        Relations = WordFile.Relation("microsoft", "vbaProject", "x.bin"),
                        More = [("word/x.bin", Utf8("VBA"))],
                    }.Bytes()
            ),
            ["zip bomb of blanks"] = new("docx", TooMuch, () => Bomb("word/document.xml", (byte)' ')),
            ["zip bomb of zeros"] = new("docx", TooMuch, () => Bomb("word/document.xml", 0)),
            ["zip bomb that lies about its size"] = new("docx", "", () => Lie(Bomb("word/document.xml", (byte)' '))),
            ["zip bomb in the styles"] = new("docx", TooMuch, () => Bomb("word/styles.xml", (byte)' ')),
            ["zip bomb in the content types"] = new("docx", "", () => Bomb("[Content_Types].xml", (byte)' ')),
            ["zip bomb in the relations"] = new("docx", "", () => Bomb("_rels/.rels", (byte)' ')),
            ["zip bomb behind a decoy"] = new("docx", "", () => Bomb("word/real.xml", (byte)' ')),
            ["72 MB behind a decoy"] = new(
                "docx",
                TooMuch,
                () => new WordFile { Main = "word/real.xml", Body = Times("<w:p/>", 12_000_000) }.Bytes()
            ),
            ["zip bomb in a zip"] = new("docx", NoPlan, () => Word(Text, ("word/inner.zip", Bomb("a", 0)))),
            ["zip of 20,000 parts"] = new("docx", "orimligt många delar", ManyParts),
            ["DTD with an external entity"] = new(
                "docx",
                "DTD",
                () => WithDtd("<!ENTITY x SYSTEM \"file:///etc/passwd\">")
            ),
            ["billion laughs"] = new("docx", "DTD", () => WithDtd(Laughs)),
            ["DTD behind a decoy"] = new("docx", "", () => WithDtd(Laughs, "word/real.xml")),
            ["nesting of 100,000"] = new(
                "docx",
                "nästlad",
                () => Word(Times("<w:sdt>", 100_000) + Times("</w:sdt>", 100_000))
            ),
            ["one paragraph of 60 MB"] = new("docx", "", () => Word("<w:p>" + Times("<w:r/>", 10_000_000) + "</w:p>")),
            ["one table of 60 MB"] = new("docx", "", () => Word($"<w:tbl>{Times("<w:tr/>", 8_500_000)}</w:tbl>")),
            ["paragraphs of 60 MB"] = new("docx", "", () => Word(Times("<w:p/>", 10_000_000))),
            ["wide cells of 60 MB"] = new(
                "docx",
                "",
                () => Word("<w:tbl><w:tr>" + Times(WideCell, 700_000) + "</w:tr></w:tbl>")
            ),
            ["xlsx"] = new("xlsx", "inget Word-dokument", () => Zip(("xl/workbook.xml", Utf8("<workbook/>")))),
            ["zip of text files"] = new(
                "zip",
                "inget Word-dokument",
                () => Zip(("plan.txt", Utf8("Nämndmål: ett mål")))
            ),
            ["empty zip"] = new("docx", "inget Word-dokument", () => Zip()),
        };

    private const string Text = "<w:p><w:r><w:t>Pannkakor</w:t></w:r></w:p>";
    private const string WideCell = "<w:tc><w:tcPr><w:gridSpan w:val=\"101\"/></w:tcPr><w:p/></w:tc>";

    private static string Sample => Command.Sample("lindvik-skola-plan-2024.docx");

    private static string Laughs =>
        "<!ENTITY x9 \"hahahahaha\">"
        + string.Concat(
            Enumerable.Range(0, 9).Select(i => $"<!ENTITY x{(i == 0 ? "" : i)} \"{Times($"&x{i + 1};", 10)}\">")
        );

    private static byte[] Word(string body, params (string, byte[])[] more) =>
        new WordFile { Body = body, More = more }.Bytes();

    private static byte[] WithDtd(string entities, string main = WordFile.UsualMain) =>
        new WordFile
        {
            Main = main,
            Before = $"<!DOCTYPE w:document [{entities}]>",
            Body = "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>",
        }.Bytes();

    private static byte[] Bomb(string part, byte of) =>
        new WordFile
        {
            Main = part == "word/real.xml" ? part : WordFile.UsualMain,
            Body = Text,
            Relations = WordFile.Relation("officeDocument/2006", "styles", "styles.xml"),
            Padded = part,
            Padding = of,
            PaddingLength = Huge,
        }.Bytes();

    // The directory of the archive says that each part is of 99 bytes.
    private static byte[] Lie(byte[] zip)
    {
        for (var i = 0; i + 46 < zip.Length; i++)
        {
            if (zip.AsSpan(i).StartsWith("PK\u0001\u0002"u8))
            {
                BitConverter.TryWriteBytes(zip.AsSpan(i + 24), 99);
            }
        }
        return zip;
    }

    private static byte[] ManyParts() =>
        Word(Text, [.. Enumerable.Range(0, 20_000).Select(i => ($"word/{i}.xml", Array.Empty<byte>()))]);

    // The head of a compound file, and the names of the streams that Office gives an encrypted package.
    private static byte[] Ole() =>
        [
            .. (ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            .. new byte[1_016],
            .. Encoding.Unicode.GetBytes("Root Entry\0EncryptionInfo\0EncryptedPackage"),
            .. new byte[4_096],
        ];

    private static byte[] Zip(params (string, byte[])[] parts) => WordFile.Pack(parts);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Times(string text, int count) =>
        new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
