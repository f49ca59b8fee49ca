using System.Diagnostics;

namespace Styrkedja.Unit.Documents.Properties;

/// <summary>Programs that ./test installs, run to make files of other formats. Where one is missing the test fails.</summary>
internal static class Tool
{
    /// <summary>Markdown to any format that pandoc writes; the name of the result says which.</summary>
    public static void Pandoc(string markdown, string result, params string[] more) =>
        Run("pandoc", ["-f", "gfm", .. more, "--metadata", "title=-", markdown, "-o", result]);

    /// <summary>HTML to PDF.</summary>
    public static void PrintPdf(string html, string pdf, params string[] more)
    {
        var profile = Directory.CreateTempSubdirectory("styrkedja-chromium-");
        try
        {
            Run(
                "chromium-headless-shell",
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--user-data-dir=" + profile.FullName,
                    .. more,
                    "--print-to-pdf=" + pdf,
                    html,
                ]
            );
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    private static void Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {said}");
    }
}
