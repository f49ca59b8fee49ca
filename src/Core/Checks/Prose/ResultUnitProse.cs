using System.Globalization;
using System.Text.RegularExpressions;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>
/// Surpluses and deficits of result units in the text against their table: what they brought with them, the year's
/// result, and what they hand on; of all units, of those of one area by their names, or of the others.
/// </summary>
internal static partial class ResultUnitProse
{
    private const int LongestSentence = 1_000;

    private enum Account
    {
        FundIn,
        Result,
        FundOut,
        Growth,
    }

    private sealed record Total(int Group, Account Account, decimal Kronor);

    /// <summary>The contradictions.</summary>
    public static IEnumerable<Finding> Find(CheckedDocument document)
    {
        var totals = Totals(document);
        if (totals.Count == 0)
        {
            yield break;
        }
        var (paragraph, group) = ((Section: -1, Paragraph: -1), (int?)null);
        foreach (var sentence in document.Sentences.Where(s => s.Text.Length <= LongestSentence && s.HasAmount))
        {
            if (paragraph != (sentence.Section, sentence.Paragraph))
            {
                (paragraph, group) = ((sentence.Section, sentence.Paragraph), null);
            }
            if (!IsOfUnits(document, sentence) || !Several().IsMatch(sentence.Text) || OneUnit().IsMatch(sentence.Text))
            {
                continue;
            }
            foreach (Match match in Said().Matches(sentence.Text))
            {
                if (SpokenAmount.From(match) is not { IsPercent: false, Unit: not null } amount)
                {
                    continue;
                }
                var same = totals
                    .Where(t =>
                        Rounding.Explains(Math.Abs(t.Kronor) - amount.Value, amount.HalfPlace, ResultFund.HalfPlace)
                    )
                    .ToList();
                var sign = match.Groups["less"].Success ? -1 : 1;
                group = same is [var one] ? one.Group : group;
                if (same.Count > 0 && same.TrueForAll(t => Math.Sign(t.Kronor) != sign))
                {
                    yield return Direction(sentence, amount, sign, same[0]);
                }
                else if (same.Count == 0 && Meant(document, sentence, totals, group) is { } meant)
                {
                    yield return Size(sentence, amount, sign, meant);
                }
            }
        }
    }

    private static bool IsOfUnits(CheckedDocument document, Sentence sentence) =>
        document
            .Records.Sections[sentence.Section]
            .Title.StartsWith("Resultatenhet", StringComparison.OrdinalIgnoreCase);

    // "För 2024 redovisar enheterna": the year's own result, of the group that the paragraph has named by its figures.
    private static Total? Meant(CheckedDocument document, Sentence sentence, List<Total> totals, int? group)
    {
        var year = document.Records.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        return
            group is not null
            && OwnYear().Match(sentence.Text) is { Success: true } said
            && said.Groups["year"].Value == year
            ? totals.Find(t => t.Group == group && t.Account == Account.Result)
            : null;
    }

    private static List<Total> Totals(CheckedDocument document)
    {
        var units = document.Records.ResultUnits;
        if (units.Count == 0 || units.Any(u => u is not { FundIn: not null, Result: not null, FundOut: not null }))
        {
            return [];
        }
        return [.. ResultUnitGroups.Of(document).Sets.SelectMany((set, at) => Sums(at, set))];
    }

    private static IEnumerable<Total> Sums(int group, IReadOnlyList<PrintedResultUnit> units)
    {
        var (fundIn, result, fundOut) = (
            units.Sum(u => u.FundIn!.Value.Kronor),
            units.Sum(u => u.Result!.Value.Kronor),
            units.Sum(u => u.FundOut!.Value.Kronor)
        );
        yield return new Total(group, Account.FundIn, fundIn);
        yield return new Total(group, Account.Result, result);
        yield return new Total(group, Account.FundOut, fundOut);
        yield return new Total(group, Account.Growth, fundOut - fundIn);
    }

    private static Finding Direction(Sentence sentence, SpokenAmount amount, int sign, Total total)
    {
        var (said, should) = (Word(sign), Word(-sign));
        return TextAgainstTable.Warn(
            $"Texten säger ett {said} om {amount.Text} för resultatenheterna, men deras tabell visar ett {should} om "
                + $"{amount.Print(Math.Abs(total.Kronor))} {amount.Unit!.Value.Name()}.",
            should,
            said,
            sentence.Lines
        );
    }

    private static Finding Size(Sentence sentence, SpokenAmount amount, int sign, Total total) =>
        TextAgainstTable.Warn(
            $"Texten säger ett {Word(sign)} om {amount.Text} för resultatenheterna under året, men deras tabell ger "
                + $"{Word(Math.Sign(total.Kronor))} {amount.Print(Math.Abs(total.Kronor))} {amount.Unit!.Value.Name()}.",
            amount.Print(Math.Abs(total.Kronor)),
            amount.Said,
            sentence.Lines
        );

    private static string Word(int sign) => sign < 0 ? "underskott" : "överskott";

    // Of all or of a group; a size that one unit happens to share with a sum says nothing.
    [GeneratedRegex(
        @"enheterna|resultatenheter\b|sammantaget|sammanlagt|ackumulera|\bde\s+(?:ett|fem|i|till)?\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Several();

    [GeneratedRegex(
        @"\b(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|några|flera|[0-9]+)\s+av\b|\benhet\b|\benheten\b|\bvarierar\b|\bvarav\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OneUnit();

    [GeneratedRegex(@"\b" + SpokenAmount.Balance, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Said();

    [GeneratedRegex(
        @"^(?:För|Under|År)\s+(?<year>(?:19|20)\d{2})\s+(?:visar|redovisar|uppvisar|redovisas)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OwnYear();
}
