namespace Styrkedja.Store.Auditing;

/// <summary>Who makes a change, and from where.</summary>
/// <param name="Person">Id of the person or account; empty for the program itself.</param>
/// <param name="Origin">The address that a request came from, or one of the two words below.</param>
public sealed record Actor(Guid Person, string Origin)
{
    /// <summary>Whoever runs ./styrkedja.</summary>
    public const string CommandLine = "kommandoraden";

    /// <summary>Nobody: the program does it of itself.</summary>
    public const string Program = "programmet";
}

/// <summary>A change that somebody makes.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Action">A code of words with points between: "unit.merge".</param>
/// <param name="Reason">Why, where a person said so.</param>
public sealed record Act(Actor Actor, string Action, string? Reason = null);
