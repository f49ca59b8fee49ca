using static Styrkedja.Core.Access.PermissionRow;

namespace Styrkedja.Core.Access;

/// <summary>The organisation.</summary>
internal static class OrganisationRights
{
    /// <summary>Its rows of the table.</summary>
    public static IReadOnlyList<PermissionRow> Rows { get; } =
    [
        .. InPart(Right.EditOrganisation, [Role.Administrator, Role.CommandLine], State.None, State.Open, State.Ended),
        .. InPart(
            Right.DescribeUnit,
            [
                Role.BoardSecretary,
                Role.Director,
                Role.HeadOfDepartment,
                Role.UnitHead,
                Role.Planner,
                Role.Administrator,
            ],
            State.Open
        ),
    ];
}
