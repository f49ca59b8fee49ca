using System.Text.RegularExpressions;

namespace Styrkedja.Web.Components;

/// <summary>Long compounds with the places where they may be broken: not every browser can hyphenate Swedish.</summary>
public static partial class LongWords
{
    private const string SoftHyphen = "\u00AD";

    /// <summary>The text, with soft hyphens after the first parts of its longest words.</summary>
    public static string Soft(string text) => Compound().Replace(text, match => match.Value + SoftHyphen);

    // First parts that stand in the headers of municipal tables; what follows is long too.
    [GeneratedRegex(
        @"(?:arbetsmarknads|budget|förvaltnings|funktions|intäkts|kapital|kostnads|netto|omfördelnings|omslutnings"
            + @"|resultat|serviceinsats|stadsmiljö|verksamhets|äldre)(?=\p{L}{6,})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Compound();
}
