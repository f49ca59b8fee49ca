using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>What a row is in the arithmetic of its table.</summary>
internal enum RowRole
{
    /// <summary>It holds no number: a heading of a group.</summary>
    Empty,

    /// <summary>A figure of its own, which a total adds.</summary>
    Item,

    /// <summary>A part of the row above (varav), which no total adds.</summary>
    Part,

    /// <summary>Kostnader of an account printed in rows.</summary>
    Costs,

    /// <summary>Intäkter of such an account.</summary>
    Income,

    /// <summary>Netto of such an account, or a total that is called so.</summary>
    Net,

    /// <summary>A sum.</summary>
    Total,
}

/// <summary>Finds the role of a row.</summary>
internal static class RowRoles
{
    /// <summary>The role of a row, from its label, its level and its numbers.</summary>
    public static RowRole Of(PrintedRow row)
    {
        if (row.Cells.All(c => c.Value is null && !c.IsUnread))
        {
            return RowRole.Empty;
        }
        if (row.Level > 0)
        {
            return RowRole.Part;
        }
        var folded = SwedishText.Fold(row.Label);
        if (
            folded.StartsWith("netto", StringComparison.Ordinal)
            || row.Label.EndsWith("(netto)", StringComparison.Ordinal)
        )
        {
            return RowRole.Net;
        }
        if (row.Total)
        {
            return RowRole.Total;
        }
        return folded is "kostnader" or "kostnad" or "kostn" ? RowRole.Costs
            : folded is "intakter" or "intakt" ? RowRole.Income
            : RowRole.Item;
    }

    /// <summary>True for a row of gross changes inside a table of budgets.</summary>
    public static bool IsGrossChange(PrintedRow row) =>
        SwedishText.Fold(row.Label).Contains("omslutning", StringComparison.Ordinal);
}
