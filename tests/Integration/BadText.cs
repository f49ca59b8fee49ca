using System.Text;

namespace Styrkedja.Integration;

/// <summary>Text files, and files that are nothing, that must be refused.</summary>
internal static class BadText
{
    /// <summary>What is no plan, and yet text.</summary>
    public const string Recipe = """
        Pannkakor

        Till fyra personer behövs 3 ägg, 6 dl mjölk, 2,5 dl mjöl och en nypa salt.

        Vispa mjölet med hälften av mjölken. Rör i resten av mjölken, äggen och saltet. Låt smeten vila en stund.

        1. Hetta upp pannan.
        2. Grädda tunna pannkakor i smör.

        Servera med sylt. 90 % av alla barn tycker om det.
        """;

    private const int Largest = 20 * 1024 * 1024;
    private const string NoPlan = "inte vara en plan eller rapport";
    private const string NotUnderstood = "kunde läsas";
    private const string NoText = "inte text";

    /// <summary>The files by name.</summary>
    public static IReadOnlyDictionary<string, BadFile> All { get; } =
        new Dictionary<string, BadFile>(StringComparer.Ordinal)
        {
            ["recipe"] = new("txt", NoPlan, () => Encoding.UTF8.GetBytes(Recipe)),
            ["empty"] = new("txt", "tom", () => []),
            ["blanks"] = new("txt", "tom", () => Encoding.UTF8.GetBytes(new string(' ', 3_000) + "\n\t\r\n\f")),
            ["no-break blanks"] = new("txt", "tom", () => Encoding.UTF8.GetBytes("\uFEFF\u00A0\u202F\u200B\n\u2003\n")),
            ["blanks in UTF-16"] = new("txt", "tom", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(" \n \u00A0\n")]),
            ["20 MB of random bytes"] = new("txt", NoText, () => Random(all: true)),
            ["20 MB of printable noise"] = new("txt", NotUnderstood, () => Random(all: false)),
            ["20 MB on one line"] = new("txt", NoPlan, () => Repeat("nämnden ska minska kostnaden med 12,5 mnkr ")),
            ["20 MB of one letter"] = new("txt", NoPlan, () => Repeat("a")),
            ["20 MB of tabs"] = new("txt", "tom", () => Repeat("\t")),
            ["20 MB of cells between tabs, one line"] = new("txt", NoPlan, () => Repeat("x\t")),
            ["20 MB of cells between tabs, long lines"] = new("txt", NoPlan, () => Repeat(Times("x\t", 24_000) + "\n")),
            ["20 MB of tabs, long lines"] = new("txt", NoPlan, () => Repeat("x" + Times("\t", 49_000) + "\n")),
            ["20 MB of pipes, one line"] = new("txt", NoPlan, () => Repeat("|")),
            ["20 MB of pipes, long lines"] = new("txt", NoPlan, () => Repeat(Times("|", 49_000) + "\n")),
            ["20 MB of pipes, short lines"] = new("txt", NoPlan, () => Repeat(Times("|", 150) + "\n")),
            ["20 MB of words in columns"] = new("txt", NoPlan, () => Repeat(Times("ord      12,5    ", 9) + "\n")),
            ["20 MB of words, long lines"] = new("txt", NoPlan, () => Repeat(Times("ord och mening. ", 3_000) + "\n")),
            ["20 MB of numbers"] = new("txt", NotUnderstood, () => Repeat(Times("12 345,6 ", 12) + "\n")),
            ["20 MB of headings"] = new("txt", NoPlan, () => Repeat("# " + Times("Rubrik ", 16) + "\n"))
            {
                IsAtTheEdge = true,
            },
            ["20 MB of stars"] = new("txt", NoPlan, () => Repeat(Times("*", 40_000) + "\n")),
            ["20 MB of emphasis"] = new("txt", NoPlan, () => Repeat(Times("*a ", 13_000) + "\n")),
            ["20 MB of tags"] = new("txt", NoPlan, () => Repeat(Times("<b", 20_000) + "\n")),
            ["20 MB of combining marks"] = new("txt", NoPlan, () => Repeat("e" + Times("\u0301\u0323", 20_000) + "\n")),
            ["199,000 short lines"] = new("txt", NoPlan, () => Encoding.UTF8.GetBytes(Times("rad\n", 199_000))),
            ["199,000 paragraphs"] = new("txt", NoPlan, () => Encoding.UTF8.GetBytes(Times("rad\n\n", 99_500))),
            ["300,000 lines"] = new("txt", "200 000 rader", () => Encoding.UTF8.GetBytes(Times("rad\n", 300_000))),
            ["20 MB of line ends and a letter"] = new(
                "txt",
                "200 000 rader",
                () => [.. Repeat("\n").SkipLast(1), (byte)'x']
            ),
            ["larger than 20 MB"] = new("txt", "20 MB", () => [.. Repeat("a"), (byte)'a']),
            ["a byte that no encoding has"] = new(
                "txt",
                NoText,
                () => [.. "Nämndmål:\nEtt mål "u8, 0x81, 0xC3, .. "\n"u8]
            ),
            ["Latin text in another one-byte code"] = new("txt", NoText, () => Cyrillic()),
            ["UTF-16 behind the mark of UTF-8"] = new(
                "txt",
                NoText,
                () => [0xEF, 0xBB, 0xBF, 0, .. Encoding.BigEndianUnicode.GetBytes(Recipe)]
            ),
            ["UTF-32"] = new("txt", NoText, () => Encoding.UTF32.GetBytes(Recipe)),
            ["a picture"] = new("txt", NoText, () => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8]),
            ["RTF"] = new("rtf", "RTF", () => Encoding.ASCII.GetBytes(@"{\rtf1\ansi N\'e4mndm\'e5l:}")),
        };

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static byte[] Repeat(string text)
    {
        var (part, all) = (Encoding.UTF8.GetBytes(text), new byte[Largest]);
        for (var i = 0; i < all.Length; i += part.Length)
        {
            // A letter cut in two would be another kind of bad.
            part.AsSpan(0, Math.Min(part.Length, all.Length - i)).CopyTo(all.AsSpan(i));
        }
        return System.Text.Unicode.Utf8.IsValid(all) ? all : all[..^3];
    }

    private static byte[] Random(bool all)
    {
        var random = new Random(2);
        if (!all)
        {
            // A line end in every 190 characters: fewer lines than are refused for their number.
            var letters = Enumerable.Range(' ', 95);
            var printable = letters.Concat(letters).Append('\n').Select(c => (byte)c);
            return random.GetItems(printable.ToArray(), Largest);
        }
        var bytes = new byte[Largest];
        random.NextBytes(bytes);
        return bytes;
    }

    // "Пирог" in Windows-1251: valid bytes in Windows-1252, but no Swedish.
    private static byte[] Cyrillic() =>
        [.. Enumerable.Repeat<byte[]>([0xCF, 0xE8, 0xF0, 0xEE, 0xE3, 0x20], 40).SelectMany(w => w)];
}
