using Styrkedja.Core.Goals;
using Styrkedja.Core.Organisation;

namespace Styrkedja.Core.Printed;

/// <summary>From the code and title that a row carries to the goal that it means.</summary>
public static class GoalReferences
{
    /// <summary>
    /// Which goal a row names; of several with that name the last one above the row. The position among the goals; null where
    /// it names none.
    /// </summary>
    /// <param name="goals">The goals in the order of the document.</param>
    /// <param name="owner">Who answers for the row.</param>
    /// <param name="code">The code that it carries.</param>
    /// <param name="boardGoal">The title of a board goal that it carries; null for none.</param>
    /// <param name="lines">Its lines.</param>
    public static int? Find(
        IReadOnlyList<PrintedGoal> goals,
        Owner owner,
        string? code,
        string? boardGoal,
        SourceLines lines
    )
    {
        int? found = null;
        for (var at = 0; at < goals.Count; at++)
        {
            var goal = goals[at];
            var named =
                owner == Owner.Board && boardGoal is not null
                    ? goal.Level == GoalLevel.Board && goal.Title == boardGoal && goal.Area == code
                    : goal.Level != GoalLevel.Board && goal.Code is not null && goal.Code == code;
            if (named && (found is null || goal.Lines.First <= lines.First))
            {
                found = at;
            }
        }
        return found;
    }
}
