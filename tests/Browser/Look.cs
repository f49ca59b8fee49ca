using Microsoft.Playwright;

namespace Styrkedja.Browser;

/// <summary>How a page is looked at.</summary>
/// <param name="Dark">The dark scheme.</param>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Script">Whether script runs.</param>
/// <param name="Print">As on paper.</param>
/// <param name="Forced">With few colours that the system chooses.</param>
/// <param name="Height">Of the window, in CSS pixels.</param>
public sealed record Look(
    bool Dark = false,
    int Width = 1280,
    bool Script = true,
    bool Print = false,
    bool Forced = false,
    int Height = 900
)
{
    /// <summary>What the pictures show, by name.</summary>
    public static IReadOnlyDictionary<string, Look> Pictures { get; } =
        new Dictionary<string, Look>(StringComparer.Ordinal)
        {
            ["light"] = new(),
            ["dark"] = new(Dark: true),
            ["360px"] = new(Width: Narrow),
            ["forced"] = new(Forced: true),
            ["print"] = new(Print: true),
        };

    /// <summary>A window of 1,280 by 900 pixels made larger, as browsers do it: fewer pixels, both ways.</summary>
    public static IReadOnlyDictionary<string, Look> Enlarged { get; } =
        new Dictionary<string, Look>(StringComparer.Ordinal)
        {
            ["200 %"] = new(Width: 640, Height: 450),
            ["400 %"] = new(Width: 320, Height: 225),
        };

    /// <summary>The narrowest window, in CSS pixels.</summary>
    internal const int Narrow = 360;

    internal ColorScheme Scheme => Dark ? ColorScheme.Dark : ColorScheme.Light;

    internal BrowserNewContextOptions Options =>
        new()
        {
            ColorScheme = Scheme,
            ViewportSize = new() { Width = Width, Height = Height },
            JavaScriptEnabled = Script,
            ReducedMotion = ReducedMotion.Reduce, // else axe may look at a colour on its way to another
            Locale = "sv-SE",
            TimezoneId = "Europe/Stockholm",
        };
}
