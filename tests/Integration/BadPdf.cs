using System.Globalization;
using System.IO.Compression;
using System.Text;
using Styrkedja.Unit.Documents.Properties;

namespace Styrkedja.Integration;

/// <summary>PDF files that must be refused.</summary>
internal static class BadPdf
{
    // One grey pixel.
    private const string Picture =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

    private static readonly Lazy<byte[]> RecipePdf = new(() =>
        Print($"<pre style='white-space: pre-wrap'>{BadText.Recipe}</pre>")
    );

    /// <summary>The files by name.</summary>
    public static IReadOnlyDictionary<string, BadFile> All { get; } =
        new Dictionary<string, BadFile>(StringComparer.Ordinal)
        {
            ["PDF that is no plan"] = new("pdf", "inte vara en plan eller rapport", () => RecipePdf.Value),
            ["PDF of pictures"] = new(
                "pdf",
                "bara bilder",
                () => Print($"<img width=600 src='data:image/png;base64,{Picture}'>")
            ),
            ["truncated PDF"] = new("pdf", "skadad eller avkortad", () => RecipePdf.Value[..2_000]),
            ["PDF of its first line"] = new("pdf", "skadad eller avkortad", () => "%PDF-1.4\n"u8.ToArray()),
            ["encrypted PDF"] = new("pdf", "lösenord", () => Handmade("BT ET", encrypted: true)),
            ["PDF bomb"] = new("pdf", "mer än en plan eller rapport", Bomb),
        };

    private static byte[] Print(string html)
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("page.html", Encoding.UTF8.GetBytes($"<meta charset=utf-8><title>-</title>{html}"));
        // Without the date and title that Chromium prints, which are text.
        Tool.PrintPdf(page, folder.File("page.pdf"), "--no-pdf-header-footer");
        return File.ReadAllBytes(folder.File("page.pdf"));
    }

    // 400 MB of text, packed.
    private static byte[] Bomb() =>
        Handmade(string.Concat(Enumerable.Repeat("BT /F1 9 Tf 1 0 0 1 9 9 Tm (abcdefgh ijkl) Tj ET\n", 8_000_000)));

    private static byte[] Handmade(string content, bool encrypted = false)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(Encoding.ASCII.GetBytes(content));
        }
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            $"<< /Filter /FlateDecode /Length {packed.Length} >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream",
            $"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{Hex('A')}> /U <{Hex('B')}> >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (body, i) in objects.Select((body, i) => (body, i)))
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }
        var start = pdf.Length;
        pdf.Append("xref\n0 7\n0000000000 65535 f \n");
        places.ForEach(place => pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        var lockedBy = encrypted ? $"/Encrypt 6 0 R /ID [<{Hex('C')}> <{Hex('C')}>]" : "";
        pdf.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size 7 /Root 1 0 R {lockedBy} >>\nstartxref\n{start}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static string Hex(char c) => new(c, 64);
}
