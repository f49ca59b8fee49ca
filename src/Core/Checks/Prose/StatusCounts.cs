using Styrkedja.Core.Activities;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>
/// How many of a counted set are reached, in part, not at all, or without result, against the statuses of the records. Only
/// a report for the whole year is compared: at a tertial a text speaks of a forecast.
/// </summary>
internal static class StatusCounts
{
    /// <summary>The findings of one claim whose whole is right.</summary>
    /// <param name="document">The document.</param>
    /// <param name="records">Its records by goal.</param>
    /// <param name="meant">The records that the claim means.</param>
    /// <param name="sentences">All sentences.</param>
    /// <param name="at">The place of the claim's sentence.</param>
    /// <param name="nth">The place of the claim in it.</param>
    public static IEnumerable<Finding> Find(
        SteeringDocument document,
        ScopedRecords records,
        MeantSet meant,
        CountedSentences sentences,
        int at,
        int nth
    )
    {
        if (document.Kind != DocumentKind.AnnualReport)
        {
            return [];
        }
        var claim = sentences[at].Claims[nth];
        var said = Said(sentences, at, nth);
        return claim.What == Counted.Activities
            ? Activities(document, records.Activities(meant.Scope, meant.Owner), said, Report)
            : Reached(records, meant, claim, said, Report);

        Finding Report(string what, string status, int expected, int found) =>
            CountAgainstText.Finding(
                $"Texten räknar {found} av {claim.Whole} {CountedSet.Name(claim.What)}{CountedSet.Of(claim.Owner)}"
                    + $"{meant.Scope.Name} som {status}, men {what} {expected}.",
                expected,
                found,
                sentences[at].Sentence.Lines
            );
    }

    private delegate Finding Report(string what, string status, int expected, int found);

    // The clauses after the claim, and those of the next sentences while they give nothing but counts and statuses.
    private static List<StatusClause> Said(CountedSentences sentences, int at, int nth)
    {
        var (_, words, claims) = sentences[at];
        var claim = claims[nth];
        var end = nth + 1 < claims.Count ? claims[nth + 1].At : words.Count;
        var said = new List<StatusClause>();
        if (StatusClause.In(words, ClauseStart(words, claim), end, claim) is not { } first)
        {
            return said;
        }
        said.AddRange(first);
        for (var s = at + 1; s < sentences.Count && s <= at + 3 && end == words.Count; s++)
        {
            var next = sentences[s];
            if (
                said.Sum(c => c.Count) >= claim.Whole
                || !next.IsBeside(sentences[at])
                || next.Claims.Count > 0
                || next.NamesOther(claim.What)
                || (said.Count > 0 && next.Words.Any(w => w.Text is "dessa" or "dem"))
                || StatusClause.In(next.Words, 0, next.Words.Count, null) is not { Count: > 0 } more
            )
            {
                break;
            }
            said.AddRange(more);
        }
        return said;
    }

    private static int ClauseStart(IReadOnlyList<ProseWord> words, SetClaim claim)
    {
        var start = claim.At;
        while (start > 0 && !words[start].Parted && words[start].Text is not ("och" or "samt" or "men" or "att"))
        {
            start--;
        }
        return start;
    }

    private static IEnumerable<Finding> Reached(
        ScopedRecords records,
        MeantSet meant,
        SetClaim claim,
        List<StatusClause> said,
        Report report
    )
    {
        var (counts, unsure) = Statuses(records, meant, claim.What);
        if (counts is null || said.Any(c => c.Status == SaidStatus.Deviating))
        {
            yield break;
        }
        var wrong = said.GroupBy(c => c.Status)
            .Select(g => (Status: g.Key, Found: g.Sum(c => c.Count), Expected: counts[(int)g.Key]))
            .Where(c => c.Found != c.Expected)
            .ToList();
        // Which way is good was only assumed for some: a text may know better, unless its own counts do not add up.
        var sum = said.Sum(c => c.Count);
        var complete = Enumerable.Range(0, counts.Length).All(i => counts[i] == 0 || said.Any(c => (int)c.Status == i));
        var adds = sum == claim.Whole || (sum < claim.Whole && !complete);
        if (adds && wrong.Sum(c => Math.Abs(c.Found - c.Expected)) <= (said.Count == 1 ? 1 : 2) * unsure)
        {
            yield break;
        }
        foreach (var count in wrong)
        {
            yield return report("dokumentet ger", Word(count.Status), count.Expected, count.Found);
        }
    }

    private static (int[]? Counts, int Unsure) Statuses(ScopedRecords records, MeantSet meant, Counted what)
    {
        var counts = new int[Enum.GetValues<SaidStatus>().Length];
        if (what == Counted.Indicators)
        {
            var rows = records.Indicators(meant.Scope, meant.Owner);
            foreach (var row in rows)
            {
                if (row.Status is not { } status)
                {
                    return (null, 0);
                }
                counts[(int)status]++;
            }
            return (
                counts,
                rows.Count(r =>
                    r.StatusSource != StatusSource.Printed
                    && r.DirectionSource == DirectionSource.Assumed
                    && r.Status != IndicatorStatus.Missing
                )
            );
        }
        var assessments =
            what == Counted.ExpectedResults
                ? records.Goals(what, meant.Scope).SelectMany(g => g.ExpectedResults.Select(r => r.Status))
                : records.Goals(what, meant.Scope).Select(g => g.Status);
        foreach (var assessment in assessments)
        {
            if (assessment is not { } printed)
            {
                return (null, 0);
            }
            counts[(int)printed]++;
        }
        return (counts, 0);
    }

    // An activity that deviates may yet be done (R4), but one that is not done deviates.
    private static IEnumerable<Finding> Activities(
        SteeringDocument document,
        IReadOnlyList<PrintedActivity> rows,
        List<StatusClause> said,
        Report report
    )
    {
        if (!document.Activities.Any(a => a.Deviation))
        {
            yield break;
        }
        var deviating = rows.Count(a => a.Deviation || a.Status is not (ActivityStatus.Unknown or ActivityStatus.Done));
        foreach (var clause in said)
        {
            if (clause.Status == SaidStatus.Full && clause.Count < rows.Count - deviating)
            {
                yield return report("de som inte avviker är", "är genomförda", rows.Count - deviating, clause.Count);
            }
            else if (clause.Status == SaidStatus.None && clause.Count > deviating)
            {
                yield return report("de som avviker är", "inte är genomförda", deviating, clause.Count);
            }
            else if (clause.Status == SaidStatus.Deviating && clause.Count != deviating)
            {
                yield return report("de som avviker är", "avviker", deviating, clause.Count);
            }
        }
    }

    private static string Word(SaidStatus status) =>
        status switch
        {
            SaidStatus.Full => "uppnås helt",
            SaidStatus.Partial => "uppnås delvis",
            SaidStatus.None => "inte uppnås",
            SaidStatus.Missing or SaidStatus.Deviating => "saknar resultat",
        };
}
