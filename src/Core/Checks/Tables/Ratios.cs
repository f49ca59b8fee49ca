using System.Text.RegularExpressions;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>Columns of shares, means and prices, read from their header or from the percent signs in their cells.</summary>
internal static partial class Ratios
{
    /// <summary>True for such a column.</summary>
    public static bool IsRatio(PrintedTable table, int column)
    {
        if (Words().IsMatch(table.Columns[column]))
        {
            return true;
        }
        var (numbers, shares) = (0, 0);
        foreach (var row in table.Rows)
        {
            if (column < row.Cells.Count && row.Cells[column] is { Value: not null } cell)
            {
                numbers++;
                shares += cell.Text.EndsWith('%') ? 1 : 0;
            }
        }
        return shares > 0 && shares * 2 >= numbers;
    }

    // "Uppräkning 2 %" is an amount; "medel" alone is money, "per 31 augusti" a day.
    [GeneratedRegex(
        @"(?<!\d ?)%|(?<!\d )\bprocent|\bandel(?:en|ar)?\b|\b(?:i )?(?:genom)?snitt|\bmedel(?:värde|tal)|\bper (?:barn|elev|plats|invånare|kvm|kvadratmeter|m2|timme|vårddygn|dygn|årsarbetare|anställd|brukare|enhet|person|hushåll|insats|ärende|styck|st)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Words();
}
