using System.Diagnostics.CodeAnalysis;
using System.Text;
using Styrkedja.Machine;

namespace Styrkedja.Documents.Reading;

/// <summary>Runs pdftotext: one at a time, for a limited time.</summary>
internal static class PdfToText
{
    private const int MostText = 40 * 1024 * 1024;
    private const string Input = "in.pdf";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);
    private static readonly Lock OneAtATime = new();

    /// <summary>The text of a PDF with its columns kept apart by spaces and a form feed between pages.</summary>
    public static bool TryRun(
        byte[] pdf,
        [NotNullWhen(true)] out string? text,
        [NotNullWhen(false)] out Refusal? refusal
    )
    {
        var start = new ChildStart("pdftotext", ["-layout", "-enc", "UTF-8", "-q", Input, "-"], Longest)
        {
            Files = new Dictionary<string, byte[]> { [Input] = pdf },
        };
        lock (OneAtATime)
        {
            try
            {
                var (read, why) = Run(start, pdf).GetAwaiter().GetResult();
                (text, refusal) = (read, why!);
                return text is not null;
            }
            catch (ProgramMissingException)
            {
                text = null;
                refusal = Refusals.PdfToTextMissing;
                return false;
            }
        }
    }

    private static async Task<(string? Text, Refusal? Refusal)> Run(ChildStart start, byte[] pdf)
    {
        await using var child = ChildProgram.Start(start);
        var text = await ReadToLimit(child);
        var end = await child.End();
        var refusal =
            end.Killed || end.ExitCode > 128 ? Refusals.PdfTooSlow
            : end.ExitCode == 0 ? null
            : end.ExitCode == 3 || pdf.AsSpan().IndexOf("/Encrypt"u8) >= 0 ? Refusals.PdfEncrypted
            : Refusals.DamagedPdf;
        return (refusal is null ? text : null, refusal);
    }

    // Ends it where it writes more.
    private static async Task<string> ReadToLimit(ChildProgram child)
    {
        using var reader = new StreamReader(child.Output, Encoding.UTF8);
        var text = new StringBuilder();
        var buffer = new char[64 * 1024];
        try
        {
            for (var read = await reader.ReadAsync(buffer); read > 0; read = await reader.ReadAsync(buffer))
            {
                if (text.Length + read > MostText)
                {
                    child.Kill();
                    break;
                }
                text.Append(buffer, 0, read);
            }
        }
        catch (IOException)
        {
            // Its time is over, as its end tells.
        }
        return text.ToString();
    }
}
