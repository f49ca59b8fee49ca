using static Styrkedja.Core.Access.PermissionRow;

namespace Styrkedja.Core.Access;

/// <summary>Who there is, what they are, and what they did.</summary>
internal static class PeopleRights
{
    /// <summary>Its rows of the table.</summary>
    public static IReadOnlyList<PermissionRow> Rows { get; } =
    [
        .. InAll(
            Right.SeePeople,
            [Role.CouncilOffice, Role.Auditor, Role.Administrator],
            State.None,
            State.Open,
            State.Ended
        ),
        .. InPart(Right.EditPeople, [Role.Administrator], State.None, State.Open, State.Ended),
        .. InAll(Right.SeePermissions, Roles.OfMunicipality, State.None),
        // The log is of the whole municipality: who holds a role for a part is not shown it.
        .. InPart(Right.SeeLog, [Role.Auditor, Role.Administrator, Role.CommandLine], State.None),
    ];
}
