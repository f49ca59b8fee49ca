using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>Comments to an indicator that compare its outcome: "tre procentenheter högre än stadens 81 procent".</summary>
internal static partial class IndicatorProse
{
    /// <summary>The contradictions.</summary>
    public static IEnumerable<Finding> Find(CheckedDocument document)
    {
        foreach (var row in document.Records.Indicators)
        {
            if (row.Analysis is not { Length: < 5_000 } analysis || row.Outcome?.Measure is not { } outcome)
            {
                continue;
            }
            foreach (Match match in Compared().Matches(analysis))
            {
                if (
                    Count(match.Groups["count"].Value) is not { } said
                    || !SwedishNumber.TryRead(match.Groups["other"].Value, out var other)
                    || outcome.Unit is not (null or "%" or "procent")
                    || IsOfOther(analysis, match)
                )
                {
                    continue;
                }
                var sign = match.Groups["lower"].Success ? -1 : 1;
                var difference = outcome.Quantity.Value - other.Value;
                // All three are rounded.
                if (
                    Rounding.Explains(
                        difference - (sign * said),
                        outcome.Quantity.HalfPlace,
                        other.HalfPlace,
                        Rounding.HalfPlace(0)
                    )
                )
                {
                    continue;
                }
                var expected = SwedishNumber.Print(
                    Math.Abs(difference),
                    Math.Max(outcome.Quantity.Decimals, other.Decimals)
                );
                yield return TextAgainstTable.Warn(
                    $"Kommentaren till ”{row.Name}” säger {SwedishNumber.Print(said, 0)} procentenheter "
                        + $"{(sign < 0 ? "lägre" : "högre")} än {other}, men utfallet {row.Outcome.Value.Text} är {expected} "
                        + $"procentenheter {(difference < 0 ? "lägre" : "högre")}.",
                    expected,
                    SwedishNumber.Print(said, 0),
                    row.AnalysisLines ?? row.Lines
                );
            }
        }
    }

    // A clause about women, about one unit or about another year compares something else than the outcome.
    private static bool IsOfOther(string analysis, Match match)
    {
        var from = analysis.LastIndexOfAny(['.', '!', '?', ';'], match.Index) + 1;
        return Others().IsMatch(analysis[from..(match.Index + match.Length)]);
    }

    private static decimal? Count(string word) =>
        NumberWord.TryRead(word, out var number) ? number
        : SwedishNumber.TryRead(word, out var digits) ? digits.Value
        : null;

    [GeneratedRegex(
        @"\b(?<count>\p{L}{2,9}|\d{1,2}(?:,\d)?)\s+procentenhet(?:er)?\s+(?:(?<higher>högre|över|bättre)|(?<lower>lägre|under|sämre))\s+än\s+[^.\d]{0,60}?(?<other>\d{1,3}(?:,\d{1,2})?)\s*(?:procent|%)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Compared();

    [GeneratedRegex(
        @"kvinn|\bmän(?:s|nen|nens)?\b|flick|pojk|\benhet(?:en|ens)?\b|\bregi\b|utförare|\bförra\b|föregående|tidigare|privat|bland\b|\b[0-9]{4}\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Others();
}
