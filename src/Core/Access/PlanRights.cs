using static Styrkedja.Core.Access.PermissionRow;

namespace Styrkedja.Core.Access;

/// <summary>The years of boards and council.</summary>
internal static class PlanRights
{
    /// <summary>Its rows of the table.</summary>
    public static IReadOnlyList<PermissionRow> Rows { get; } =
    [.. InPart(Right.OpenYear, [Role.CouncilOffice, Role.Administrator, Role.CommandLine], State.Open)];
}
