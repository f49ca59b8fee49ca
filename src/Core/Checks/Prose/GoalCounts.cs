using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>Counts of goals, expected results, indicators and activities in the prose, against the records.</summary>
internal static class GoalCounts
{
    private static readonly string[] Ordinals = ["första", "andra", "tredje", "fjärde", "femte"];

    // A sentence without any of these counts no records.
    private static readonly string[] Nouns = ["mål", "Mål", "ndikator", "ktivitet", "förväntade resultat"];

    /// <summary>The findings.</summary>
    public static IEnumerable<Finding> Find(CheckedDocument document)
    {
        var scopes = GoalScope.Of(document);
        var records = new ScopedRecords(document.Records);
        var sentences = new CountedSentences(document.Sentences);
        for (var s = 0; s < sentences.Count; s++)
        {
            if (!Words.AnyIn(document.Sentences[s].Text, Nouns))
            {
                continue;
            }
            var (sentence, words, claims) = sentences[s];
            if (
                claims.Count == 0
                || scopes[sentence.Section] is not { } standing
                || IsElsewhere(words, document)
                || Spoken(words, standing) is not { } scope
            )
            {
                continue;
            }
            for (var c = 0; c < claims.Count; c++)
            {
                if (!IsTaken(sentences, s, claims[c]))
                {
                    foreach (var finding in Of(document.Records, records, sentences, s, c, scope))
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private static IEnumerable<Finding> Of(
        SteeringDocument document,
        ScopedRecords records,
        CountedSentences sentences,
        int at,
        int nth,
        GoalScope scope
    )
    {
        var claim = sentences[at].Claims[nth];
        var (expected, meant) = Compare(claim, scope, records);
        return meant is null ? []
            : expected is null ? StatusCounts.Find(document, records, meant, sentences, at, nth)
            :
            [
                CountAgainstText.Finding(
                    $"Texten räknar till {claim.Whole} {CountedSet.Name(claim.What)}{CountedSet.Of(claim.Owner)}"
                        + $"{meant.Scope.Name}, men dokumentet har {expected}.",
                    expected.Value,
                    claim.Whole,
                    sentences[at].Sentence.Lines
                ),
            ];
    }

    // The set that was meant, and its number where that is not the claimed one; no set where the records cannot tell.
    private static (int? Expected, MeantSet? Set) Compare(SetClaim claim, GoalScope scope, ScopedRecords records)
    {
        MeantSet? likeliest = null;
        foreach (var set in Sets(claim, scope))
        {
            var count = records.Count(claim.What, set.Scope, set.Owner);
            if (count == claim.Whole || records.Printed(claim.What, set.Scope, set.Owner) == claim.Whole)
            {
                return (null, set);
            }
            likeliest ??= count > 0 ? set : null;
        }
        // No record of the kind: they stand in another document.
        if (likeliest is null)
        {
            return (null, null);
        }
        var expected = records.Count(claim.What, likeliest.Scope, likeliest.Owner);
        return claim.Whole > expected && MayBeElsewhere(claim, likeliest.Scope, records)
            ? (null, null)
            : (expected, likeliest);
    }

    // Under a board goal a text may count what stands under the goal above it, where the council's rows are.
    private static IEnumerable<MeantSet> Sets(SetClaim claim, GoalScope scope)
    {
        foreach (var owner in CountedSet.Meant(claim.Owner))
        {
            yield return new MeantSet(scope, owner);
        }
        if (scope.BoardGoal is not null)
        {
            foreach (var owner in CountedSet.Meant(claim.Owner))
            {
                yield return new MeantSet(scope with { BoardGoal = null }, owner);
            }
        }
    }

    // The council's goals that do not concern a board are left out of its document: seen by a gap in the numbers, or
    // possible where the text speaks of the council's goals as such.
    private static bool MayBeElsewhere(SetClaim claim, GoalScope scope, ScopedRecords records)
    {
        if (claim.What is not (Counted.DirectionGoals or Counted.AreaGoals))
        {
            return false;
        }
        return (claim.Owner == ClaimedOwner.Council && !claim.All) || records.LackGoals(claim.What, scope);
    }

    // Another year, another time, or one area of the board's work.
    private static bool IsElsewhere(IReadOnlyList<ProseWord> words, CheckedDocument document) =>
        words.Any(w =>
            (w.IsYear && w.Count != document.Records.Year)
            || w.Text is "föregående" or "tidigare" or "förra" or "fjol" or "fjolåret" or "fjolårets" or "nästa"
            || w.Text.StartsWith("avdelning", StringComparison.Ordinal)
        )
        || document.Areas.In(string.Join(' ', words.Select(w => w.Text))).Count > 0;

    // "Inom det första inriktningsmålet" in a summary; a direction or area goal that is not named leaves the set open.
    private static GoalScope? Spoken(IReadOnlyList<ProseWord> words, GoalScope standing)
    {
        if (standing.Code is not null)
        {
            return standing;
        }
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Text is "inriktningsmålet" or "inriktningsmål" && i > 0)
            {
                var ordinal = Array.IndexOf(Ordinals, words[i - 1].Text);
                if (ordinal >= 0)
                {
                    return new GoalScope(SwedishNumber.Print(ordinal + 1, 0), null);
                }
                if (words[i].Text == "inriktningsmålet")
                {
                    return null;
                }
            }
            if (
                words[i].Text is "verksamhetsområdet" or "området"
                && CountedSet.At(words, i - 2).Text is not ("mål" or "målen")
            )
            {
                return null;
            }
        }
        return standing;
    }

    // "Två indikatorer rör maten. Av de två indikatorerna …" speaks of those two.
    private static bool IsTaken(CountedSentences sentences, int at, SetClaim claim)
    {
        for (var s = at - 1; s >= 0 && at - s <= 3 && sentences[s].IsBeside(sentences[at]); s--)
        {
            if (
                sentences[s].Names(claim.What, claim.Whole)
                && !sentences[s].Claims.Any(c => c.What == claim.What && c.Whole == claim.Whole)
            )
            {
                return true;
            }
        }
        return false;
    }
}

/// <summary>The records that a claim was found to mean.</summary>
/// <param name="Scope">Their place.</param>
/// <param name="Owner">Their owner; null for both.</param>
internal sealed record MeantSet(GoalScope Scope, Owner? Owner);
