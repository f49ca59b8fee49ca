using System.Text.RegularExpressions;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Names of boards in a title, on a line of their own or behind a label. In running text a board may be any.</summary>
internal static partial class BoardNames
{
    private const int LongestName = 90;

    private static readonly Vocabulary Identity = Vocabulary.Named("identity");

    /// <summary>The board that a title names, with a capital; null where it names none.</summary>
    public static string? In(string title)
    {
        foreach (Match match in Name().Matches(title))
        {
            if (Known(match.Value) is { } name)
            {
                return name;
            }
        }
        return null;
    }

    /// <summary>The board that a line is the name of, and nothing else.</summary>
    public static string? Whole(string line)
    {
        var text = line.Trim().TrimEnd('.', ',');
        return text.Length <= LongestName && Name().Match(text) is { Success: true } match && match.Value == text
            ? Known(text)
            : null;
    }

    // "Socialnämndens verksamhetsplan" is the plan of Socialnämnden; an authority of the state decides no plan.
    private static string? Known(string name)
    {
        var bare =
            name.EndsWith("ndens", StringComparison.Ordinal) || name.EndsWith("lsens", StringComparison.Ordinal)
                ? name[..^1]
                : name;
        return Identity.KeyOf(bare) == "authority" || bare.Length < 8
            ? null
            : char.ToUpperInvariant(bare[0]) + bare[1..];
    }

    [GeneratedRegex(
        @"(\p{Lu}\p{Ll}{2,} )?\p{Lu}\p{L}+(-\s?\p{L}+| och \p{L}+-? ?\p{L}*)* (?:\p{Ll}+-(?:, | och | & ))*\p{Ll}*(nämnd|styrelse)\b"
            + @"|\b[Nn]ämnden för \p{Ll}[\p{L}-]+(,? (och |samt )?\p{Ll}[\p{L}-]+)*"
            + @"|\b(\p{L}+-(, | och | & ))*\p{L}+(nämnden|styrelsen)s?\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Name();
}
