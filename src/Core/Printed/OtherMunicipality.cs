using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Printed;

/// <summary>Whether a document names another municipality than the one that it is brought to.</summary>
public static partial class OtherMunicipality
{
    // What is written before the word, and is no name.
    private static readonly string[] NoNames =
    [
        "annan",
        "denna",
        "din",
        "en",
        "er",
        "hela",
        "ingen",
        "min",
        "någon",
        "respektive",
        "samma",
        "varje",
        "vår",
        "vilken",
    ];

    /// <summary>
    /// The first municipality that some lines name, as printed ("Norrviks kommun"), where they do not name their own; null
    /// where they name their own, or none.
    /// </summary>
    /// <param name="lines">Lines in which a document says whose it is: its title, cover and running heads.</param>
    /// <param name="own">The name of the municipality, with or without "kommun" or "stad".</param>
    public static string? Find(IEnumerable<string> lines, string own)
    {
        var ours = Bare(Suffix().Replace(own.Trim(), ""));
        string? other = null;
        foreach (var match in lines.SelectMany(line => Named().Matches(line)))
        {
            var name = match.Groups["name"].Value;
            if (Bare(name) == ours)
            {
                return null;
            }
            if (!NoNames.Contains(name.ToLowerInvariant()))
            {
                other ??= SwedishText.Collapse(match.Value);
            }
        }
        return other;
    }

    // Without the s of the genitive, which some names end with themselves.
    private static string Bare(string name) => SwedishText.Fold(name).TrimEnd('s');

    [GeneratedRegex(
        @"(?<name>\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)*)\s+(?:kommun|[Ss]tad)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Named();

    [GeneratedRegex(@"\s+(?:kommun|stad)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Suffix();
}
