using System.Text;
using Styrkedja.Unit.Documents.Pdf;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Documents.Properties;

/// <summary>What a drawn file can begin as: noise of many kinds, and every sample in every format.</summary>
internal static class Sources
{
    private const int MostBytes = 3_000;

    private static readonly string[] Words =
    [
        .. "Nämndmål: KF:s inriktningsmål: KF:s mål för verksamhetsområdet: Förväntat resultat Beskrivning Kommentar Analys "
            .Split(' ')
            .Concat(
                "Indikator Årsmål Periodicitet Utfall Aktivitet Startdatum Slutdatum Summa Netto mnkr tkr 1 1.2 2.".Split()
            )
            .Concat(
                "nämnden ska i samarbete med och barn ökar – 12,5 % − 3 400 st 2024-01-01 Avvikelse 9 000 varav".Split()
            ),
    ];

    /// <summary>Noise by name.</summary>
    public static IReadOnlyDictionary<string, Func<Random, byte[]>> Noise { get; } =
        new Dictionary<string, Func<Random, byte[]>>(StringComparer.Ordinal)
        {
            ["bytes"] = random => Bytes(random),
            ["ascii"] = random => Pick(random, " \t\n|#*-.,:0123456789abcdefgåäöÅÄÖ<>&;\\"u8.ToArray(), 2),
            ["zip"] = random => [.. "PK\u0003\u0004"u8, .. Bytes(random)],
            ["utf8-mark"] = random => [0xEF, 0xBB, 0xBF, .. Text(random, Line)],
            ["utf16-le"] = random => [0xFF, 0xFE, .. Bytes(random)],
            ["utf16-be"] = random => [0xFE, 0xFF, .. Bytes(random)],
            ["utf16-text"] = random => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Text(random, Line))),
            ["characters"] = random => Encoding.UTF8.GetBytes(Characters(random, 0xFFFF)),
            ["latin"] = random => Encoding.UTF8.GetBytes(Characters(random, 0x24F)),
            ["ole"] = random => [0xD0, 0xCF, 0x11, 0xE0, .. Bytes(random)],
            ["rtf"] = random => [.. "{\\rtf"u8, .. Bytes(random)],
            ["words"] = random => Text(random, Line),
            ["tabs"] = random => Text(random, r => Cells(r, "\t")),
            ["pipes"] = random => Text(random, r => $"| {Cells(r, " | ")} |"),
            ["columns"] = random => Text(random, r => Cells(r, new string(' ', r.Next(1, 20)))),
            ["markers"] = random => Text(random, r => r.Next(3) == 0 ? Cells(r, "\t") : Marked(r)),
            ["one-long-line"] = random =>
                Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Line(random) + "\t", random.Next(1, 900)))),
            ["many-lines"] = random =>
                Encoding.UTF8.GetBytes(
                    string.Concat(Enumerable.Repeat(Cells(random, "\t") + "\n", random.Next(2_000)))
                ),
            ["pdf"] = random => [.. "%PDF-"u8, .. Bytes(random)],
        };

    /// <summary>The samples that are text.</summary>
    public static IReadOnlyList<string> TextSamples { get; } = Names("*.txt");

    /// <summary>The samples that are Word files.</summary>
    public static IReadOnlyList<string> WordSamples { get; } = Names("*.docx");

    /// <summary>A sample made PDF, and two written by hand, whose bytes are not packed.</summary>
    public static IReadOnlyList<string> PdfSamples { get; } = ["sample.pdf", "tagged.pdf", "untagged.pdf"];

    /// <summary>Everything that a file can begin as.</summary>
    public static IReadOnlyDictionary<string, Func<Random, byte[]>> All { get; } = Everything();

    private static Dictionary<string, Func<Random, byte[]>> Everything()
    {
        var all = new Dictionary<string, Func<Random, byte[]>>(Noise, StringComparer.Ordinal);
        foreach (var name in TextSamples)
        {
            var whole = new Lazy<byte[]>(() => File.ReadAllBytes(RepositoryRoot.Path("samples", name)));
            all[name] = _ => whole.Value;
            all[PartOf(name)] = random => Parts.OfText(whole.Value, random);
        }
        foreach (var name in WordSamples)
        {
            var whole = new Lazy<byte[]>(() => File.ReadAllBytes(RepositoryRoot.Path("samples", name)));
            var parts = new Lazy<IReadOnlyList<byte[]>>(() => Parts.OfWord(whole.Value));
            all[name] = _ => whole.Value;
            all[PartOf(name)] = random => parts.Value[random.Next(parts.Value.Count)];
        }
        all[PdfSamples[0]] = _ => SamplePdf.Bytes.Value;
        all[PdfSamples[1]] = _ => PlanPdf.Of(tagged: true).Bytes();
        all[PdfSamples[2]] = _ => PlanPdf.Of(tagged: false).Bytes();
        return all;
    }

    /// <summary>What a part of a sample is called: its head, and some pages of the rest.</summary>
    public static string PartOf(string sample) => "part of " + sample;

    private static string[] Names(string pattern) =>
        [
            .. Directory
                .EnumerateFiles(RepositoryRoot.Path("samples"), pattern)
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(MostBytes)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Pick(Random random, byte[] from, int longer) =>
        random.GetItems(from, random.Next(MostBytes * longer));

    private static string Characters(Random random, int last) =>
        string.Concat(Enumerable.Range(0, random.Next(MostBytes / 2)).Select(_ => (char)random.Next(last + 1)));

    private static byte[] Text(Random random, Func<Random, string> line) =>
        Encoding.UTF8.GetBytes(
            string.Concat(
                Enumerable
                    .Range(0, random.Next(120))
                    .Select(_ =>
                        line(random)
                        + (
                            random.Next(10) == 0 ? "\r\n"
                            : random.Next(4) == 0 ? "\n\n"
                            : "\n"
                        )
                    )
            )
        );

    private static string Line(Random random) => string.Join(' ', random.GetItems(Words, random.Next(1, 14)));

    private static string Marked(Random random) =>
        new string('#', random.Next(8)) + " " + string.Join(' ', random.GetItems(Words, 2));

    private static string Cells(Random random, string between) =>
        string.Join(
            between,
            Enumerable
                .Range(0, random.Next(1, 9))
                .Select(_ => random.Next(6) == 0 ? "" : string.Join(' ', random.GetItems(Words, random.Next(1, 3))))
        );
}
