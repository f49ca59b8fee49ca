namespace Styrkedja.Web.Security;

/// <summary>What somebody may be.</summary>
public enum Role
{
    /// <summary>Whoever reads.</summary>
    Reader,

    /// <summary>Whoever sits at the machine itself, until there are accounts.</summary>
    LocalAdministrator,
}

/// <summary>What somebody may do. Every page needs one of these.</summary>
public enum Right
{
    /// <summary>See what has been accepted.</summary>
    Read,

    /// <summary>Upload documents, see those that wait, accept and reject them.</summary>
    Import,

    /// <summary>Change the organisation.</summary>
    EditOrganisation,

    /// <summary>Enter a municipality.</summary>
    Administer,
}

/// <summary>The one table of who may do what. What does not stand in it is not allowed.</summary>
public static class Permissions
{
    private static readonly HashSet<(Role, Right)> Allowed =
    [
        (Role.Reader, Right.Read),
        (Role.LocalAdministrator, Right.Read),
        (Role.LocalAdministrator, Right.Import),
        (Role.LocalAdministrator, Right.EditOrganisation),
        (Role.LocalAdministrator, Right.Administer),
    ];

    /// <summary>Whether a role may do something.</summary>
    public static bool Allow(Role role, Right right) => Allowed.Contains((role, right));
}
