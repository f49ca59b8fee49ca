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
            // "Nämnden för friluftslivs verksamhetsplan": whether the s is the name's own nobody can say.
            var (value, said) = WithoutKind(match.Value, title[(match.Index + match.Length)..]);
            if (!(said && IsFor(value) && value.EndsWith('s')) && Known(value) is { } name)
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

    /// <summary>The board that a line is the short name of, without "-en", and nothing else.</summary>
    public static string? Short(string line) =>
        line.Length <= LongestName && ShortName().IsMatch(line) ? Known(line) : null;

    /// <summary>Whose goals or work a title of few words says: "Friluftsnämndens mål"; null for any other.</summary>
    public static string? Owner(string title) =>
        Owned().Match(title) is { Success: true } match ? Known(match.Groups[1].Value) : null;

    private static bool IsFor(string name) => name.StartsWith("nämnden för", StringComparison.OrdinalIgnoreCase);

    // The name, and whether a word of the document's kind comes right after it.
    private static (string Name, bool Said) WithoutKind(string name, string rest)
    {
        var last = name.LastIndexOf(' ');
        return last > 0 && KindWords.In(name[(last + 1)..], isFirst: true)
            ? (name[..last], true)
            : (name, rest.StartsWith(' ') && KindWords.In(rest[1..].Split(' ')[0], isFirst: true));
    }

    // "Socialnämndens verksamhetsplan" is the plan of Socialnämnden; an authority of the state decides no plan.
    private static string? Known(string name)
    {
        var bare =
            name.EndsWith("ndens", StringComparison.Ordinal) || name.EndsWith("lsens", StringComparison.Ordinal)
                ? name[..^1]
                : name;
        return Identity.KeyOf(bare) is "authority" or "board" or "any" || bare.Length < 8
            ? null
            : char.ToUpperInvariant(bare[0]) + bare[1..];
    }

    // What a board is for: a noun, with an adjective before it or what it comes with: "hållbart byggande",
    // "personer med funktionsnedsättning". A verb that follows the name is no part of it.
    private const string Field =
        @"(?:(?!och |samt )\p{L}[\p{L}-]+(?:a|t|ig) (?!\p{L}+ar\b))?\p{L}[\p{L}-]+(?: med \p{Ll}[\p{L}-]+)?";

    [GeneratedRegex(@"^\p{Lu}\p{Ll}{2,}(?:- och \p{Ll}{3,})?nämnd$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortName();

    [GeneratedRegex(
        @"^(\p{Lu}\p{L}{2,}(?:- och \p{Ll}{3,})?(?:nämndens|styrelsens)) (?:\p{Ll}{2,} ){0,2}(?:mål|effektmål|åtaganden|måluppfyllelse)(?: (?:19|20)\d{2})?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Owned();

    [GeneratedRegex(
        @"(\p{Lu}\p{Ll}{2,} )?\p{Lu}\p{L}+(-\s?\p{L}+| och \p{L}+-? ?\p{L}*)* (?:\p{Ll}+-(?:, | och | & ))*\p{Ll}*(nämnd|styrelse)\b"
            + @"|\b[Nn]ämnden för "
            + Field
            + "(?:(?:, | och | samt | & )"
            + Field
            + ")*"
            + @"|\b(\p{L}+-(, | och | & ))*\p{L}+(nämnden|styrelsen)s?\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Name();
}
