using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Records;

/// <summary>Where a goal stands, with its marker ("Nämndmål:") where that is the line above the title.</summary>
internal static class GoalPlace
{
    /// <summary>The lines of a goal.</summary>
    /// <param name="document">The document.</param>
    /// <param name="at">The goal, by its place among the document's goals.</param>
    public static SourceLines Of(SteeringDocument document, int at)
    {
        var lines = document.Goals[at].Lines;
        var above = lines.First - 1;
        var isGoal = document.Coverage.Classes.TryGetValue(above, out var what) && what == LineClass.Goal;
        var isAnother = at > 0 && document.Goals[at - 1].Lines.Last >= above;
        return isGoal && !isAnother ? lines with { First = above } : lines;
    }
}
