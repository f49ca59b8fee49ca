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
        DuplicateRecords.Check,
        Contradictions.Check,
        SuspiciousUnits.Check,
        TotalsOutsideParts.Check,
        Placeholders.Check,
        LookAlikeLetters.Check,
        AmbiguousRows.Check,
        LostPictures.Check,
        SmallBases.Check,
    ];
}
