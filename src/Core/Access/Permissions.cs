namespace Styrkedja.Core.Access;

/// <summary>A row of the table: a role may do something with things in some states.</summary>
/// <param name="Role">The role.</param>
/// <param name="Right">What it may do.</param>
/// <param name="Everywhere">
/// True in the whole municipality, whatever part the role is held for; false only inside that part.
/// </param>
/// <param name="States">With things in which states.</param>
public sealed record PermissionRow(Role Role, Right Right, bool Everywhere, IReadOnlyList<State> States);

/// <summary>
/// The one table of who may do what, for pages, interfaces and commands alike. What does not stand in it is not allowed.
/// </summary>
public static class Permissions
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

    /// <summary>Its rows.</summary>
    public static IReadOnlyList<PermissionRow> All { get; } =
    [
        .. Everywhere(Right.LogIn, Roles.All, State.None),
        .. Everywhere(Right.OwnAccount, [Role.LoggedIn], State.None),
        .. Everywhere(
            Right.Read,
            [.. Roles.OfMunicipality, Role.CommandLine],
            State.None,
            State.Accepted,
            State.Superseded,
            State.Open,
            State.Ended
        ),
        // A document belongs to no board before it has been decided on.
        .. Everywhere(
            Right.Import,
            WhoBring,
            State.None,
            State.Waiting,
            State.Accepted,
            State.Superseded,
            State.Rejected
        ),
        // Whatever the role: one that is held for a part decides there alone.
        .. Inside(
            Right.Decide,
            [
                Role.CouncilOffice,
                Role.BoardSecretary,
                Role.Director,
                Role.Controller,
                Role.Planner,
                Role.Administrator,
                Role.CommandLine,
            ],
            State.Waiting
        ),
        .. Inside(
            Right.ReadAgain,
            [Role.CouncilOffice, Role.Controller, Role.Planner, Role.Administrator, Role.CommandLine],
            State.Waiting,
            State.Accepted
        ),
        .. Inside(
            Right.CorrectValues,
            [Role.CouncilOffice, Role.Director, Role.Controller, Role.Planner, Role.Administrator, Role.CommandLine],
            State.None
        ),
        .. Inside(Right.OpenYear, [Role.CouncilOffice, Role.Administrator, Role.CommandLine], State.Open),
        .. Inside(Right.EditOrganisation, [Role.Administrator, Role.CommandLine], State.None, State.Open, State.Ended),
        .. Inside(
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
        // They are the whole municipality's: who holds a role for a part changes none.
        .. Inside(
            Right.EditSettings,
            [Role.CouncilOffice, Role.Controller, Role.Planner, Role.Administrator, Role.CommandLine],
            State.None
        ),
        .. Everywhere(
            Right.SeePeople,
            [Role.CouncilOffice, Role.Auditor, Role.Administrator],
            State.None,
            State.Open,
            State.Ended
        ),
        .. Inside(Right.EditPeople, [Role.Administrator], State.None, State.Open, State.Ended),
        .. Everywhere(Right.SeePermissions, Roles.OfMunicipality, State.None),
        // The log is of the whole municipality: who holds a role for a part is not shown it.
        .. Inside(Right.SeeLog, [Role.Auditor, Role.Administrator, Role.CommandLine], State.None),
        .. Everywhere(Right.EnterMunicipality, [Role.Operator, Role.CommandLine], State.None),
        .. Everywhere(Right.RunJobs, [Role.Operator, Role.CommandLine], State.None),
        .. Everywhere(Right.KeepDatabase, [Role.CommandLine], State.None),
    ];

    private static readonly HashSet<(Role, Right, Scope, State)> Allowed =
    [
        .. from permission in All
        from state in permission.States
        from scope in permission.Everywhere ? Enum.GetValues<Scope>() : [Scope.Inside]
        select (permission.Role, permission.Right, scope, state),
    ];

    /// <summary>Whether a role may do something with a thing.</summary>
    /// <param name="role">The role.</param>
    /// <param name="right">What is to be done.</param>
    /// <param name="scope">Where the thing lies, seen from the part that the role is held for.</param>
    /// <param name="state">Where the thing stands.</param>
    public static bool Allow(Role role, Right right, Scope scope, State state) =>
        Allowed.Contains((role, right, scope, state));

    /// <summary>What whoever works at the server itself may do.</summary>
    public static MayDo OfCommandLine { get; } =
        (right, _, state) => Allow(Role.CommandLine, right, Scope.Inside, state);

    /// <summary>
    /// What the program does by itself, or for somebody by a rule of its own that is no right of a role: the first account of
    /// an installation, the groups of a provider, somebody's answer to an invitation, the sample municipality.
    /// </summary>
    public static MayDo OfProgram { get; } = (_, _, _) => true;

    private static IEnumerable<PermissionRow> Everywhere(
        Right right,
        IReadOnlyList<Role> roles,
        params State[] states
    ) => roles.Select(role => new PermissionRow(role, right, true, states));

    private static IEnumerable<PermissionRow> Inside(Right right, IReadOnlyList<Role> roles, params State[] states) =>
        roles.Select(role => new PermissionRow(role, right, false, states));
}
