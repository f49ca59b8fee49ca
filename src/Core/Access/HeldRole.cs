using Styrkedja.Core.Organisation;

namespace Styrkedja.Core.Access;

/// <summary>A role that a person has.</summary>
/// <param name="Role">Which.</param>
/// <param name="Unit">The part of the organisation that it is held for, with all below it; null for the municipality.</param>
/// <param name="Valid">When.</param>
public sealed record HeldRole(Role Role, Guid? Unit, DateSpan Valid)
{
    /// <summary>Where a thing lies, seen from this role.</summary>
    /// <param name="path">
    /// The unit that the thing belongs to and all that it stands under; empty for the municipality as a whole.
    /// </param>
    public Scope ScopeOf(IReadOnlyCollection<Guid> path) =>
        Unit is not { } part || path.Contains(part) ? Scope.Inside
        : path.Count == 0 ? Scope.Whole
        : Scope.Outside;

    /// <summary>Whether it lets its holder do something with a thing on a day.</summary>
    public bool Allows(Right right, IReadOnlyCollection<Guid> path, State state, DateOnly day) =>
        Valid.Contains(day) && Permissions.Allow(Role, right, ScopeOf(path), state);
}
