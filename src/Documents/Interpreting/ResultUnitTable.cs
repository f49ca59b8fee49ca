using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Rows of a table of result units to records; the sign that the header states is turned so that surplus is positive.</summary>
internal static class ResultUnitTable
{
    /// <summary>The units of a table, the sum left out.</summary>
    public static IEnumerable<PrintedResultUnit> Of(PrintedTable table)
    {
        var headers = table.Columns.Select(SwedishText.Fold).ToList();
        var budget = headers.FindIndex(h => h.Contains("bruttobudget", StringComparison.Ordinal));
        var fundIn = headers.FindIndex(h => IsFund(h, "fran", "ingaende"));
        var fundOut = headers.FindIndex(h => IsFund(h, "till", "utgaende"));
        var result = headers.FindIndex(h =>
            h.Contains("resultat", StringComparison.Ordinal)
            && !h.Contains("overforing", StringComparison.Ordinal)
            && !h.Contains("fond", StringComparison.Ordinal)
            && !h.Contains("brutto", StringComparison.Ordinal)
        );
        foreach (var row in table.Rows.Where(r => !r.Total && r.Label.Length > 0))
        {
            yield return new PrintedResultUnit(
                null,
                row.Label,
                Amount(table, row, budget),
                Amount(table, row, fundIn),
                Amount(table, row, result),
                Amount(table, row, fundOut),
                row.Lines
            );
        }
    }

    // "Resultatöverföring från 2023", "Fond från 2023", "Ingående fond".
    private static bool IsFund(string header, string way, string state) =>
        header.Contains("overforing" + way, StringComparison.Ordinal)
        || header.Contains("fond" + way, StringComparison.Ordinal)
        || header.Contains(state, StringComparison.Ordinal);

    private static Money? Amount(PrintedTable table, PrintedRow row, int column)
    {
        if (column < 0 || row.Cells[column].Value is not { } value || table.MoneyUnit is not { } unit)
        {
            return null;
        }
        if (!Money.TryFrom(value, unit, out var amount))
        {
            return null;
        }
        return SurplusIsNegative(table.Columns[column]) ? -amount : amount;
    }

    private static bool SurplusIsNegative(string header)
    {
        var at = header.IndexOf("Överskott", StringComparison.OrdinalIgnoreCase);
        var bracket = at < 0 ? -1 : header.IndexOf('(', at);
        return bracket >= 0 && bracket + 1 < header.Length && header[bracket + 1] is '-' or '−' or '–';
    }
}
