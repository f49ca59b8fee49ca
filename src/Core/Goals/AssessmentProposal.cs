using Styrkedja.Core.Indicators;

namespace Styrkedja.Core.Goals;

/// <summary>
/// Rule R3: what the results under a goal give, beside a person's assessment and never prefilled as the choice. At T1
/// and T2 it is a proposal for a forecast. Nothing is rounded: "at least half" of three is two. Golden: in document 003
/// it differs from the board's judgement, full everywhere, in exactly 1.2, 1.3, 1.4, 2.2, 3.2, 3.3, 3.4 and 3.7.
/// </summary>
public static class AssessmentProposal
{
    /// <summary>
    /// A board goal: full if every expected result is full and none of its own indicators is none; none if no expected
    /// result is full or partial; else partial.
    /// </summary>
    /// <param name="expected">
    /// The assessments of its expected results. One that nobody has assessed is null: it is neither full nor partial.
    /// </param>
    /// <param name="indicators">The statuses of its own indicators; those not measured change nothing.</param>
    /// <returns>Null where nothing has been assessed: there is nothing to go by ("underlag saknas").</returns>
    public static Assessment? OfBoardGoal(IEnumerable<Assessment?> expected, IEnumerable<IndicatorStatus?> indicators)
    {
        List<Assessment?> results = [.. expected];
        if (results.TrueForAll(r => r is null))
        {
            return null;
        }
        if (!results.Exists(r => r is Assessment.Full or Assessment.Partial))
        {
            return Assessment.None;
        }
        return results.TrueForAll(r => r == Assessment.Full) && !indicators.Contains(IndicatorStatus.None)
            ? Assessment.Full
            : Assessment.Partial;
    }

    /// <summary>
    /// An area goal, from its indicators with a result: full if at least half are full and none is none; none if more
    /// than half are none; else partial.
    /// </summary>
    /// <param name="indicators">
    /// The statuses of its indicators; <see cref="IndicatorStatus.Missing"/> and null are no result, and not counted.
    /// </param>
    /// <returns>Null where none has a result: there is nothing to go by ("underlag saknas").</returns>
    public static Assessment? OfAreaGoal(IEnumerable<IndicatorStatus?> indicators)
    {
        var (full, none, all) = (0, 0, 0);
        foreach (var status in indicators)
        {
            full += status == IndicatorStatus.Full ? 1 : 0;
            none += status == IndicatorStatus.None ? 1 : 0;
            all += status is null or IndicatorStatus.Missing ? 0 : 1;
        }
        if (all == 0)
        {
            return null;
        }
        return none * 2 > all ? Assessment.None
            : none == 0 && full * 2 >= all ? Assessment.Full
            : Assessment.Partial;
    }
}
