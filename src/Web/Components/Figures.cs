namespace Styrkedja.Web.Components;

/// <summary>Figures as pages show them.</summary>
public static class Figures
{
    /// <summary>A printed figure with a minus where the document prints a hyphen, as everywhere else on the page.</summary>
    public static string Shown(string text) =>
        text is ['-', var next, ..] && (char.IsAsciiDigit(next) || next is ' ' or '\u00A0')
            ? "\u2212" + text[1..]
            : text;
}
