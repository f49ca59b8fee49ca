using Microsoft.Playwright;

namespace Styrkedja.Browser;

/// <summary>How a page is looked at.</summary>
/// <param name="Dark">The dark scheme.</param>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Script">Whether script runs.</param>
/// <param name="Print">As on paper.</param>
/// <param name="Forced">With few colours that the system chooses.</param>
public sealed record Look(
    bool Dark = false,
    int Width = 1280,
    bool Script = true,
    bool Print = false,
    bool Forced = false
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

    /// <summary>The narrowest window, in CSS pixels.</summary>
    internal const int Narrow = 360;

    /// <summary>The height of the window, in CSS pixels.</summary>
    internal const int Height = 900;

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
