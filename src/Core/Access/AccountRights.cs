using static Styrkedja.Core.Access.PermissionRow;

namespace Styrkedja.Core.Access;

/// <summary>Logging in, one's own account, and reading what holds.</summary>
internal static class AccountRights
{
    /// <summary>Its rows of the table.</summary>
    public static IReadOnlyList<PermissionRow> Rows { get; } =
    [
        .. InAll(Right.LogIn, Roles.All, State.None),
        .. InAll(Right.OwnAccount, [Role.LoggedIn], State.None),
        .. InAll(
            Right.Read,
            [.. Roles.OfMunicipality, Role.CommandLine],
            State.None,
            State.Accepted,
            State.Superseded,
            State.Decided,
            State.Open,
            State.Ended
        ),
    ];
}
