using static Styrkedja.Core.Access.PermissionRow;

namespace Styrkedja.Core.Access;

/// <summary>Indicators: their values, and what they and the municipality's settings mean.</summary>
internal static class IndicatorRights
{
    /// <summary>Its rows of the table.</summary>
    public static IReadOnlyList<PermissionRow> Rows { get; } =
    [
        .. InPart(
            Right.CorrectValues,
            [Role.CouncilOffice, Role.Director, Role.Controller, Role.Planner, Role.Administrator, Role.CommandLine],
            State.None
        ),
        // They are the whole municipality's: who holds a role for a part changes none.
        .. InPart(
            Right.EditSettings,
            [Role.CouncilOffice, Role.Controller, Role.Planner, Role.Administrator, Role.CommandLine],
            State.None
        ),
    ];
}
