using static Styrkedja.Core.Access.PermissionRow;

namespace Styrkedja.Core.Access;

/// <summary>Documents: bringing, deciding on, and reading them anew.</summary>
internal static class DocumentRights
{
    private static readonly Role[] WhoBring =
    [
        Role.CouncilOffice,
        Role.BoardSecretary,
        Role.Director,
        Role.HeadOfDepartment,
        Role.Controller,
        Role.Planner,
        Role.Administrator,
        Role.CommandLine,
    ];

    private static readonly Role[] WhoDecide =
    [
        Role.CouncilOffice,
        Role.BoardSecretary,
        Role.Director,
        Role.Controller,
        Role.Planner,
        Role.Administrator,
        Role.CommandLine,
    ];

    /// <summary>Its rows of the table.</summary>
    public static IReadOnlyList<PermissionRow> Rows { get; } =
    [
        // A document belongs to no board before it has been decided on.
        .. InAll(Right.Import, WhoBring, State.None, State.Waiting, State.Accepted, State.Superseded, State.Rejected),
        // Whatever the role: one that is held for a part decides there alone.
        .. InPart(Right.Decide, WhoDecide, State.Waiting),
        .. InPart(Right.SendBack, WhoDecide, State.Accepted, State.Superseded),
        .. InPart(Right.CorrectReading, WhoDecide, State.Waiting, State.Accepted),
        .. InAll(
            Right.TeachReading,
            [Role.CouncilOffice, Role.Controller, Role.Planner, Role.Administrator, Role.CommandLine],
            State.None
        ),
        .. InPart(Right.RespondToFindings, WhoDecide, State.Waiting, State.Accepted, State.Decided),
        .. InPart(
            Right.ReadAgain,
            [Role.CouncilOffice, Role.Controller, Role.Planner, Role.Administrator, Role.CommandLine],
            State.Waiting,
            State.Accepted
        ),
    ];
}
