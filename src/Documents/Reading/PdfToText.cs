using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Styrkedja.Documents.Reading;

/// <summary>Runs pdftotext: one at a time, in an empty folder, for a limited time, never through a shell.</summary>
internal static class PdfToText
{
    private const int MostText = 40 * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);
    private static readonly Lock OneAtATime = new();

    /// <summary>The text of a PDF with its columns kept apart by spaces and a form feed between pages.</summary>
    public static bool TryRun(
        byte[] pdf,
        [NotNullWhen(true)] out string? text,
        [NotNullWhen(false)] out Refusal? refusal
    )
    {
        lock (OneAtATime)
        {
            var folder = Directory.CreateTempSubdirectory("styrkedja-");
            try
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, "in.pdf"), pdf);
                return TryRun(folder.FullName, out text, out refusal);
            }
            catch (Win32Exception)
            {
                text = null;
                refusal = new Refusal(
                    "pdftotext-missing",
                    "PDF-filer läses med programmet pdftotext, som saknas. Installera paketet poppler-utils och försök igen."
                );
                return false;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static bool TryRun(
        string folder,
        [NotNullWhen(true)] out string? text,
        [NotNullWhen(false)] out Refusal? refusal
    )
    {
        var start = new ProcessStartInfo("pdftotext")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var argument in (ReadOnlySpan<string>)["-layout", "-enc", "UTF-8", "-q", "in.pdf", "-"])
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start) ?? throw new InvalidOperationException("pdftotext did not start.");
        process.StandardInput.Close();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var timer = new Timer(_ => Kill(process), null, Longest, Timeout.InfiniteTimeSpan);
        text = ReadToLimit(process);
        process.WaitForExit();
        refusal =
            text is null || process.ExitCode is 137 or 143
                ? new Refusal(
                    "pdf-too-slow",
                    "PDF-filen tar för lång tid eller för mycket plats att tolka. Dela den, eller hämta originalet i Word."
                )
            : process.ExitCode == 0 ? null
            : process.ExitCode == 3 || IsEncrypted(folder)
                ? new Refusal("pdf-encrypted", "PDF-filen är lösenordsskyddad. Ta bort skyddet och försök igen.")
            : new Refusal(
                "damaged-pdf",
                "PDF-filen är skadad eller avkortad och kan inte öppnas. Hämta den på nytt, eller använd originalet i Word."
            );
        return refusal is null;
    }

    private static string? ReadToLimit(Process process)
    {
        var text = new StringBuilder();
        var buffer = new char[64 * 1024];
        for (var read = process.StandardOutput.Read(buffer); read > 0; read = process.StandardOutput.Read(buffer))
        {
            if (text.Length + read > MostText)
            {
                Kill(process);
                return null;
            }
            text.Append(buffer, 0, read);
        }
        return text.ToString();
    }

    private static bool IsEncrypted(string folder) =>
        File.ReadAllBytes(Path.Combine(folder, "in.pdf")).AsSpan().IndexOf("/Encrypt"u8) >= 0;

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself in the meantime.
        }
    }
}
