using Microsoft.Playwright;

namespace Styrkedja.Browser;

/// <summary>How a page is looked at.</summary>
/// <param name="Dark">The dark scheme.</param>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Script">Whether script runs.</param>
/// <param name="Print">As on paper.</param>
public sealed record Look(bool Dark = false, int Width = 1280, bool Script = true, bool Print = false)
{
    /// <summary>What the pictures show, by name.</summary>
    public static IReadOnlyDictionary<string, Look> Pictures { get; } =
        new Dictionary<string, Look>(StringComparer.Ordinal)
        {
            ["light"] = new(),
            ["dark"] = new(Dark: true),
            ["360px"] = new(Width: 360),
            ["print"] = new(Print: true),
        };

    internal BrowserNewContextOptions Options =>
        new()
        {
            ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = Width, Height = 900 },
            JavaScriptEnabled = Script,
            Locale = "sv-SE",
            TimezoneId = "Europe/Stockholm",
        };
}
