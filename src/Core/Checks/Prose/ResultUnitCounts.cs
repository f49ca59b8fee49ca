using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>Counts of result units in the prose, all or with surplus and deficit, against their table.</summary>
internal static class ResultUnitCounts
{
    /// <summary>The findings.</summary>
    public static IEnumerable<Finding> Find(CheckedDocument document)
    {
        var units = document.Records.ResultUnits;
        if (units.Count == 0)
        {
            yield break;
        }
        var groups = ResultUnitGroups.Of(document);
        foreach (var sentence in document.Sentences)
        {
            if (!sentence.Text.Contains("enheter", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }
            var words = sentence.Words;
            if (IsOtherYear(words, document.Records.Year))
            {
                continue;
            }
            if (Total(words) is { } total && total != units.Count)
            {
                yield return CountAgainstText.Finding(
                    $"Texten räknar till {total} resultatenheter, men dokumentet har {units.Count}.",
                    units.Count,
                    total,
                    sentence.Lines
                );
            }
            if (Balances(words) is { } said && Compare(said, words, groups) is { } wrong)
            {
                var outcome = wrong.Surplus ? "överskott" : "underskott";
                yield return CountAgainstText.Finding(
                    $"Texten säger att {wrong.Found} av {said.Whole} resultatenheter har {outcome}"
                        + $"{(said.InFund ? " i fonden" : "")}, men tabellen över resultatenheter har {wrong.Expected}.",
                    wrong.Expected,
                    wrong.Found,
                    sentence.Lines
                );
            }
        }
    }

    // "Följande sex enheter föreslås vara resultatenheter", "Inom nämnden fanns 15 resultatenheter".
    private static int? Total(IReadOnlyList<ProseWord> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!words[i].IsCount || words[i + 1].Parted)
            {
                continue;
            }
            var (noun, next) = (words[i + 1].Text, CountedSet.At(words, i + 2));
            var before = CountedSet.At(words, i - 1);
            var proposed =
                noun is "enheter" or "resultatenheter"
                && (i == 0 || before.Text is "följande")
                && next.Text is "föreslås" or "ska" or "blir"
                && words.Skip(i + 3).Any(w => w.Text.StartsWith("resultatenhet", StringComparison.Ordinal));
            var has =
                noun is "resultatenheter"
                && (before.Text is "fanns" or "finns" or "har" or "nämndens" or "totalt" || before.IsYear)
                && (EndsSet(next) || (before.Text is "nämndens" && next.Text is "följs" or "redovisas" or "redovisar"));
            var are = noun is "enheter" && before.Text is "är" or "blir" && next.Text is "resultatenheter";
            if (proposed || has || are)
            {
                return words[i].Count;
            }
        }
        return null;
    }

    private static bool EndsSet(ProseWord next) => next.Parted || next.Text is "och" or "varav" or "under" or "år";

    // "Elva av tolv enheter för med sig ett överskott", "Av de tolv enheterna har elva ett överskott och en ett underskott".
    private static SaidBalances? Balances(IReadOnlyList<ProseWord> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (
                !words[i].IsCount
                || words[i + 1].Text is not ("enheter" or "enheterna" or "resultatenheter" or "resultatenheterna")
            )
            {
                continue;
            }
            var at = i - 1;
            while (CountedSet.At(words, at).Text is "de" or "totalt" || IsGenitive(words, at))
            {
                at--;
            }
            if (CountedSet.At(words, at).Text is not "av")
            {
                continue;
            }
            var whole = words[i].Count!.Value;
            var part = at > 0 && !words[at].Parted && !words[at - 1].IsYear ? words[at - 1].Count : null;
            if (part is null && at > 0 && !words[at].Parted)
            {
                continue;
            }
            var said = After(words, i + 2, part, whole);
            return said.Surplus is null && said.Deficit is null ? null : said;
        }
        return null;
    }

    // "Av förskolans tolv resultatenheter".
    private static bool IsGenitive(IReadOnlyList<ProseWord> words, int at) =>
        CountedSet.At(words, at).Text.EndsWith('s') && CountedSet.At(words, at - 1).Text is "av";

    private static SaidBalances After(IReadOnlyList<ProseWord> words, int from, int? part, int whole)
    {
        var (count, surplus, deficit) = (part, (int?)null, (int?)null);
        for (var i = from; i < words.Count; i++)
        {
            var text = words[i].Text;
            if (text.StartsWith("överskott", StringComparison.Ordinal))
            {
                surplus ??= count;
                count = null;
            }
            else if (text.StartsWith("underskott", StringComparison.Ordinal))
            {
                deficit ??= count;
                count = null;
            }
            else if (words[i].Count <= whole && count is null && IsUnits(words, i))
            {
                count = words[i].Count;
            }
        }
        var inFund = words
            .Skip(from)
            .Any(w =>
                w.Text.StartsWith("fond", StringComparison.Ordinal)
                || w.Text.StartsWith("resultatfond", StringComparison.Ordinal)
            );
        return new SaidBalances(whole, surplus, deficit, inFund);
    }

    // "Elva" of units, not the article before "överskott", nor an amount or a time.
    private static bool IsUnits(IReadOnlyList<ProseWord> words, int at)
    {
        var next = CountedSet.At(words, at + 1).Text;
        return words[at].Count is not null
            && !words[at].IsYear
            && (
                next.Contains("enhet", StringComparison.Ordinal)
                || (words[at].IsCount && next is "har" or "ett" or "visar" or "redovisar" or "med")
                || (words[at].Text == "en" && next is "ett" or "har")
            );
    }

    private static WrongBalance? Compare(SaidBalances said, IReadOnlyList<ProseWord> words, ResultUnitGroups groups)
    {
        WrongBalance? wrong = null;
        foreach (var group in groups.OfSize(said.Whole, words))
        {
            foreach (var amount in Amounts(said))
            {
                var values = group.Select(amount).OfType<Money>().ToList();
                if (values.Count != group.Count)
                {
                    continue;
                }
                var found =
                    Difference(said.Surplus, values, surplus: true) ?? Difference(said.Deficit, values, surplus: false);
                if (found is null)
                {
                    return null;
                }
                wrong ??= found;
            }
        }
        return wrong;
    }

    // What a text calls a surplus is the year's, or that of the fund; where it names the fund, only that.
    private static IEnumerable<Func<PrintedResultUnit, Money?>> Amounts(SaidBalances said) =>
        said.InFund ? [u => u.FundOut] : [u => u.Result, u => u.FundOut];

    // A balance of nothing may be counted either way.
    private static WrongBalance? Difference(int? said, List<Money> values, bool surplus)
    {
        var expected = values.Count(v => surplus ? v.Ore > 0 : v.Ore < 0);
        var most = expected + values.Count(v => v.Ore == 0);
        return said is { } found && (found < expected || found > most)
            ? new WrongBalance(surplus, expected, found)
            : null;
    }

    // Units, funds and results of another year stand in another document; next year's fund is this year's closing.
    private static bool IsOtherYear(IReadOnlyList<ProseWord> words, int? year) =>
        words.Any(w =>
            (w.IsYear && w.Count != year && w.Count - 1 != year)
            || w.Text is "föregående" or "tidigare" or "förra" or "fjol" or "fjolåret" or "fjolårets"
        );

    private sealed record SaidBalances(int Whole, int? Surplus, int? Deficit, bool InFund);

    private sealed record WrongBalance(bool Surplus, int Expected, int Found);
}
