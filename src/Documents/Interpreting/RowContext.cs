using Styrkedja.Core.Organisation;

namespace Styrkedja.Documents.Interpreting;

/// <summary>What a row stands under. Owner is decided by position alone.</summary>
/// <param name="Goal">Code of the nearest area goal above, else of the direction goal; null outside the goals.</param>
/// <param name="BoardGoal">Title of the board goal, or null.</param>
internal sealed record RowContext(string? Goal, string? BoardGoal)
{
    /// <summary>Why nobody can say whose the row is, in Swedish; null where its place tells.</summary>
    public string? Doubt =>
        Goal is null && BoardGoal is null
            ? "raden står inte under något mål, så det framgår inte om den är fullmäktiges eller nämndens"
            : null;

    /// <summary>Who answers for the row.</summary>
    public Owner Owner => BoardGoal is null ? Owner.Council : Owner.Board;
}
