namespace Styrkedja.Core.Access;

/// <summary>A row of the table: a role may do something with things in some states.</summary>
/// <param name="Role">The role.</param>
/// <param name="Right">What it may do.</param>
/// <param name="Everywhere">
/// True in the whole municipality, whatever part the role is held for; false only inside that part.
/// </param>
/// <param name="States">With things in which states.</param>
public sealed record PermissionRow(Role Role, Right Right, bool Everywhere, IReadOnlyList<State> States)
{
    /// <summary>Rows of a right in the whole municipality.</summary>
    internal static IEnumerable<PermissionRow> InAll(Right right, IReadOnlyList<Role> roles, params State[] states) =>
        roles.Select(role => new PermissionRow(role, right, true, states));

    /// <summary>Rows of a right in the part that a role is held for.</summary>
    internal static IEnumerable<PermissionRow> InPart(Right right, IReadOnlyList<Role> roles, params State[] states) =>
        roles.Select(role => new PermissionRow(role, right, false, states));
}
