using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>
/// The cost frame and the income requirement that a text names: with the gross changes they are the costs and the income
/// that the tables print, where these include them (R10, R22).
/// </summary>
internal static partial class FrameProse
{
    private const int LongestSentence = 1_500;

    private static readonly string[] Said = ["skrav", "ostnadsram", "i budget", "i driftbudget"];

    /// <summary>The contradictions.</summary>
    public static IEnumerable<Finding> Find(CheckedDocument document, AreaContext areas, ClaimValues values)
    {
        var figures = new Lazy<FrameFigures>(() => new FrameFigures(document));
        foreach (var sentence in document.Sentences.Where(s => s.HasAmount))
        {
            if (
                sentence.Text.Length > LongestSentence
                || !Words.AnyIn(sentence.Text, Said)
                || OtherBasis.Of(sentence.Text)
            )
            {
                continue;
            }
            foreach (Match match in Frames().Matches(sentence.Text))
            {
                if (
                    SpokenAmount.From(match) is { IsPercent: false, Unit: not null } amount
                    && KeyOf(areas, sentence, match) is { } key
                    && !OtherBasis.After(sentence.Text, amount.End, areas, key)
                    && SaidYears.In(sentence.Text).Of.All(y => y == document.Records.Year)
                    && Describe(figures.Value, sentence, match, amount, key) is { } finding
                )
                {
                    yield return finding;
                }
            }
            if (CapitalCosts(document, areas, values, sentence) is { } capital)
            {
                yield return capital;
            }
        }
    }

    // The area of the section, if the sentence names no other; the whole board, if the section is of it.
    private static string? KeyOf(AreaContext areas, Sentence sentence, Match match)
    {
        if (areas.IsOfOther(sentence.Section))
        {
            return null;
        }
        var own = areas.OfSection(sentence.Section);
        var named = areas.Named(sentence.Text[..match.Index]);
        return named.Any(m => m.Area != own) ? null
            : own is not null ? own.Code
            : areas.IsOfBoard(sentence.Section, sentence.Text) ? AreaKeys.All
            : null;
    }

    private static Finding? Describe(
        FrameFigures figures,
        Sentence sentence,
        Match match,
        SpokenAmount amount,
        string key
    )
    {
        var side = match.Groups["income"].Success ? AmountSide.Income : AmountSide.Costs;
        if (figures.Whole(key, side) is not { } whole || figures.Gross(key, side) is not { } extra)
        {
            return null;
        }
        var frame = whole.Kronor - extra;
        // A table that leaves gross changes out prints the frame itself.
        if (
            Rounding.Explains(amount.Value - whole.Kronor, amount.HalfPlace)
            || Rounding.Explains(amount.Value - frame, amount.HalfPlace, 2 * whole.Half)
        )
        {
            return null;
        }
        var what = side == AmountSide.Income ? "intäktskravet" : "kostnadsramen";
        return TextAgainstTable.Warn(
            $"Texten säger att {what} är {amount.Text}, men tabellens {(side == AmountSide.Income ? "intäkter" : "kostnader")}, "
                + $"{amount.Print(whole.Kronor)} (rad {whole.Line}), minus omslutningsförändringarna, {amount.Print(extra)}, ger "
                + $"{amount.Print(frame)} {amount.Unit!.Value.Name()}.",
            amount.Print(frame),
            amount.Said,
            sentence.Lines
        );
    }

    // "Avskrivningar och räntor om 16,0 mnkr ingår i driftbudgeten": the parts of an area, told as one amount.
    private static Finding? CapitalCosts(
        CheckedDocument document,
        AreaContext areas,
        ClaimValues values,
        Sentence sentence
    )
    {
        var match = Included().Match(sentence.Text);
        if (
            !match.Success
            || SpokenAmount.From(match) is not { IsPercent: false, Unit: not null } amount
            || areas.Named(sentence.Text[..match.Index]) is not [var mention]
            // The area is what the amount is of, not whose ("äldreomsorgens hyror om").
            || !Lead().IsMatch(areas.Without(sentence.Text[..match.Index]))
            || !SaidYears.In(sentence.Text).Of.All(y => y == document.Records.Year)
        )
        {
            return null;
        }
        var subject = new Subject(
            mention.Area.Code,
            mention.Area.Name,
            "beloppet",
            FigureKind.Account,
            [AmountSide.Net, AmountSide.Costs],
            true
        );
        var found = values.Of(new Claim(ClaimKind.Level, subject, amount, 0, Stage.Unsaid, sentence));
        return found.Count == 0 || found.Any(v => v.Matches(amount))
            ? null
            : TextAgainstTable.Warn(
                $"Texten säger att {TextAgainstTable.InSentence(mention.Area.Name)} är {amount.Text}, men tabellen (rad "
                    + $"{found[0].Line}) ger {amount.Print(found[0].Value)} {amount.Unit.Value.Name()}.",
                amount.Print(found[0].Value),
                amount.Said,
                sentence.Lines
            );
    }

    [GeneratedRegex(
        @"(?<!\b(?:ökat|utökat|höjt|nytt|minskat|sänkt|ytterligare|särskilt|ökad|utökad|höjd|ny|minskad|sänkt|särskild)\s)\b(?:(?<income>intäktskrav(?:et)?)|kostnadsram(?:en)?)\s+(?:(?:om|på)\s+)?"
            + SpokenAmount.Pattern,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Frames();

    [GeneratedRegex(
        @"^\s*(?:(?:Beräknade|Beräknad|Årets|Planerade)\s*)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"(?<=\p{L})\s+om\s+" + SpokenAmount.Pattern + @"\s+ingår\s+i\s+(?:drift)?budgeten",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Included();
}
