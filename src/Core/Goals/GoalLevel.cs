namespace Styrkedja.Core.Goals;

/// <summary>The level of a goal in the chain from the council to a unit.</summary>
public enum GoalLevel
{
    /// <summary>Inriktningsmål: the council's, 3–4 for a term of office, numbered 1, 2, 3.</summary>
    Direction,

    /// <summary>Mål för verksamhetsområdet: the council's, 12–26, numbered 1.1 … 4.8.</summary>
    Area,

    /// <summary>Nämndmål: a board's own, under one area goal.</summary>
    Board,

    /// <summary>Enhetsmål: a unit's own, under one board goal.</summary>
    Unit,
}

/// <summary>What the levels are called, and whose they are.</summary>
public static class GoalLevels
{
    /// <summary>Whether goals of a level are the council's; not of what is no goal.</summary>
    public static bool IsOfCouncil(GoalLevel? level) => level is GoalLevel.Direction or GoalLevel.Area;

    /// <summary>"Inriktningsmål", "Mål för verksamhetsområdet", "Nämndmål", "Enhetsmål".</summary>
    public static string Name(GoalLevel level) =>
        level switch
        {
            GoalLevel.Direction => "Inriktningsmål",
            GoalLevel.Area => "Mål för verksamhetsområdet",
            GoalLevel.Board => "Nämndmål",
            GoalLevel.Unit => "Enhetsmål",
        };
}
