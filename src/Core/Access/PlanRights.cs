using static Styrkedja.Core.Access.PermissionRow;

namespace Styrkedja.Core.Access;

/// <summary>The years of boards and council, and their plans.</summary>
internal static class PlanRights
{
    private static readonly Role[] WhoWrite =
    [
        Role.CouncilOffice,
        Role.BoardSecretary,
        Role.Director,
        Role.Controller,
        Role.Planner,
        Role.Administrator,
        Role.CommandLine,
    ];

    private static readonly Role[] WhoAdd = [.. WhoWrite, Role.HeadOfDepartment, Role.UnitHead];

    /// <summary>Its rows of the table.</summary>
    public static IReadOnlyList<PermissionRow> Rows { get; } =
    [
        .. InPart(Right.OpenYear, [Role.CouncilOffice, Role.Administrator, Role.CommandLine], State.Open),
        // A draft is nobody's but theirs who write it, and the auditors', who examine how it came about.
        .. InPart(Right.SeePlan, [.. WhoAdd, Role.Auditor], State.None),
        .. InPart(Right.EditPlan, WhoWrite, State.None),
        .. InPart(
            Right.DecidePlan,
            [Role.CouncilOffice, Role.BoardSecretary, Role.Administrator, Role.CommandLine],
            State.None
        ),
        .. InPart(Right.AddToPlan, WhoAdd, State.None),
        .. InPart(Right.SignPlan, [.. WhoAdd.Except([Role.CommandLine])], State.None),
    ];
}
