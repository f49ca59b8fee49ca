using static Styrkedja.Core.Access.PermissionRow;

namespace Styrkedja.Core.Access;

/// <summary>The installation itself.</summary>
internal static class InstallationRights
{
    /// <summary>Its rows of the table.</summary>
    public static IReadOnlyList<PermissionRow> Rows { get; } =
    [
        .. InAll(Right.EnterMunicipality, [Role.Operator, Role.CommandLine], State.None),
        .. InAll(Right.RunJobs, [Role.Operator, Role.CommandLine], State.None),
        .. InAll(Right.KeepDatabase, [Role.CommandLine], State.None),
    ];
}
