using System.Text.Json;
using Microsoft.Playwright;
using Styrkedja.Unit.House;

namespace Styrkedja.Browser;

/// <summary>What people do on the pages, in their words.</summary>
internal static class Steps
{
    /// <summary>Chooses files on Granska and sends them.</summary>
    public static async Task Upload(this IPage page, string municipality, params (string Name, byte[] Bytes)[] files)
    {
        await page.GotoAsync($"/{municipality}/granska");
        await page.GetByLabel("Dokument", new() { Exact = true }).SetInputFilesAsync([.. files.Select(Payload)]);
        await page.Press("Läs in");
    }

    /// <summary>Looks at the page that is open in another way, all but script.</summary>
    public static async Task Become(this IPage page, Look look)
    {
        await page.EmulateMediaAsync(
            new()
            {
                ColorScheme = look.Scheme,
                Media = look.Print ? Media.Print : Media.Screen,
                ForcedColors = look.Forced ? ForcedColors.Active : ForcedColors.None,
            }
        );
        await page.SetViewportSizeAsync(look.Width, look.Height);
    }

    /// <summary>Presses a button by its words.</summary>
    public static Task Press(this IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Follows a link of the menu.</summary>
    public static Task Menu(this IPage page, string place) =>
        page.Locator(".main-nav").GetByRole(AriaRole.Link, new() { Name = place, Exact = true }).ClickAsync();

    /// <summary>The text of main.</summary>
    public static Task<string> Text(this IPage page) => page.Locator("main").InnerTextAsync();

    /// <summary>Path and query of the page.</summary>
    public static string Place(this IPage page) => new Uri(page.Url).PathAndQuery;

    /// <summary>The list of what is wrong is there, and is where the keyboard is.</summary>
    // The browser gives it the keyboard when it first draws the page, which is after the page is loaded.
    public static Task AssertErrorSummaryHasFocus(this IPage page) =>
        page.Locator(".error-summary:focus").WaitForAsync();

    /// <summary>The text of the lines that are marked in the source.</summary>
    public static async Task<string> Marked(this IPage page) =>
        string.Join('\n', await page.Locator(".source .marked").AllInnerTextsAsync());

    /// <summary>A file to choose.</summary>
    public static FilePayload Payload((string Name, byte[] Bytes) file) =>
        new()
        {
            Name = file.Name,
            MimeType = "application/octet-stream",
            Buffer = file.Bytes,
        };

    /// <summary>What <c>./styrkedja read --json</c> says of a file.</summary>
    public static JsonElement Read(string name, byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory("styrkedja-test-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(path, bytes);
            using var process = System.Diagnostics.Process.Start(
                new System.Diagnostics.ProcessStartInfo(
                    RepositoryRoot.Path("styrkedja"),
                    (string[])["read", path, "--json"]
                )
                {
                    RedirectStandardOutput = true,
                }
            )!;
            var json = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return JsonDocument.Parse(json).RootElement.Clone();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
