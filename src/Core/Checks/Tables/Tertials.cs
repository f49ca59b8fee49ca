using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>Columns of the parts of a year, and the one that adds them: what grows by increments is their sum (R5).</summary>
internal static partial class Tertials
{
    private const int AllOfYear = 3;

    /// <summary>The rule of a column that adds the periods right before it; null where the header says none.</summary>
    public static ColumnRule? Of(TableGrid grid, int target)
    {
        var header = SwedishText.Fold(grid.Table.Columns[target]);
        var isTotal = Total().IsMatch(header);
        if (!isTotal && !Year().IsMatch(header))
        {
            return null;
        }
        var periods = grid
            .NumberColumns.Reverse()
            .SkipWhile(c => c >= target)
            .TakeWhile(c => IsPeriod(grid.Table.Columns[c]))
            .Reverse()
            .Select(c => (c, 1))
            .ToList();
        // "Helår" after two tertials may be a forecast.
        return periods.Count >= (isTotal ? 2 : AllOfYear)
            ? new ColumnRule(EquationKind.Accumulation, target, periods)
            : null;
    }

    private static bool IsPeriod(string header) => Period().IsMatch(SwedishText.Fold(header));

    [GeneratedRegex("^(?:total|summa|ack)", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex("^(?:utfall)?(?:helar|helaaret|aret)(?:et)?(?:[0-9]{4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(
        "(?:t[123]|tertial[123]|kvartal[1234]|kv[1234]|vb)$|^(?:utfall)?(?:tertial[123]|t[123]|(?:jan|maj|sep)[a-z]*(?:apr|aug|dec)[a-z]*)(?:[0-9]{4})?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Period();
}
