namespace Styrkedja.Core.Access;

/// <summary>
/// The one table of who may do what, for pages, interfaces and commands alike. What does not stand in it is not allowed.
/// </summary>
public static class Permissions
{
    /// <summary>Its rows, each area of the domain its own.</summary>
    public static IReadOnlyList<PermissionRow> All { get; } =
    [
        .. AccountRights.Rows,
        .. DocumentRights.Rows,
        .. IndicatorRights.Rows,
        .. PlanRights.Rows,
        .. OrganisationRights.Rows,
        .. PeopleRights.Rows,
        .. InstallationRights.Rows,
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
}
