using Styrkedja.Core.Checks.Decisions;
using Styrkedja.Core.Checks.Prose;
using Styrkedja.Core.Checks.Records;
using Styrkedja.Core.Checks.Tables;

namespace Styrkedja.Core.Checks;

/// <summary>Every check there is, in the order in which findings on one line stand.</summary>
public static class CheckCatalogue
{
    /// <summary>The checks.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        // Tables.
        EquationFindings.RowArithmetic,
        EquationFindings.TableSum,
        SubtableAgainstTable.Check,
        AccountRules.FundRule,
        AccountRules.GrossNeutral,
        AccountRules.RedistributionZero,
        EquationFindings.Accumulation,
        AdherenceCheck.Check,
        // Decisions and prose.
        DecisionAgainstTable.Check,
        TextAgainstTable.Check,
        CountAgainstText.Check,
        // Records.
        WeakTargets.Check,
        MissingTargets.Check,
        GoalsNotFollowedUp.Check,
        MissingExpectedResults.Check,
        ActivitiesOutsideYear.Check,
        ActivitiesBackwards.Check,
        DuplicateRecords.Check,
        Contradictions.Check,
        SuspiciousUnits.Check,
        TotalsOutsideParts.Check,
        Placeholders.Check,
        LookAlikeLetters.Check,
        AmbiguousRows.Check,
        DifferingTags.Check,
        UnreadCells.Check,
        NotUnderstood.Check,
        LostPictures.Check,
        SmallBases.Check,
    ];

    /// <summary>Where in <see cref="All"/> the check of a name stands; -1 where there is none.</summary>
    public static int IndexOf(string name)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Name == name)
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>
    /// What users call the check of a name. The name itself where there is none: a stored finding may be of a check
    /// that a later version no longer has.
    /// </summary>
    public static string TitleOf(string name) => IndexOf(name) is >= 0 and var at ? All[at].Title : name;
}
