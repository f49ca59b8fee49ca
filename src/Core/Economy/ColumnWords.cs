using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Economy;

/// <summary>What a column of a table holds, in words that stand beside its printed header: a number is never shown bare.</summary>
public static class ColumnWords
{
    /// <summary>What is said of amounts whose header names no kind that is known: not a guess.</summary>
    public const string Unread = "belopp av ett slag som inte är läst";

    /// <summary>"avvikelse från budget, utfall 2024; plus är överskott", "budget 2025, netto".</summary>
    /// <param name="table">The table.</param>
    /// <returns>For each column; null where it holds no numbers, or none of money and nothing is known of what they are.</returns>
    public static IReadOnlyList<string?> Of(PrintedTable table)
    {
        var grid = new TableGrid(table, 0);
        return [.. Enumerable.Range(0, grid.Width).Select(c => grid.NumberColumns.Contains(c) ? Of(grid, c) : null)];
    }

    private static string? Of(TableGrid grid, int column)
    {
        var meaning = grid.Meaning(column);
        if (Of(meaning) is not { } words)
        {
            return grid.Table.MoneyUnit is not null && !grid.IsRatio(column) ? Unread : null;
        }
        return !meaning.Deviation || grid.IsRatio(column) ? words
            : NetSign.OfDeviation(grid, column) > 0 ? words + "; plus är överskott"
            : words + "; plus är underskott";
    }

    /// <summary>The same of a meaning alone, which does not know the sign: "budget 2025, netto"; null where it says nothing.</summary>
    public static string? Of(ColumnMeaning meaning)
    {
        var year = meaning.Year is { } known
            ? " " + known.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : "";
        if (meaning.Deviation)
        {
            var of = meaning.Kind is { } judged and (AmountKind.Closing or AmountKind.Forecast)
                ? Name(judged) + year
                : year.Trim();
            return "avvikelse från budget" + (of.Length > 0 ? ", " + of : "") + Side(meaning.Side, ", ");
        }
        return meaning.Kind is { } kind ? Name(kind) + year + Side(meaning.Side, ", ")
            : meaning.Side is { } side ? Name(side) + year
            : null;
    }

    private static string Side(AmountSide? side, string before) => side is { } known ? before + Name(known) : "";

    /// <summary>"budget", "prognos för helåret".</summary>
    public static string Name(AmountKind kind) =>
        kind switch
        {
            AmountKind.Frame => "fullmäktiges ram",
            AmountKind.Budget => "budget",
            AmountKind.AdjustedBudget => "justerad budget",
            AmountKind.Forecast => "prognos för helåret",
            AmountKind.Closing => "utfall",
            AmountKind.Change => "förändring",
            AmountKind.Redistribution => "omfördelning",
            AmountKind.Volume => "antal",
        };

    /// <summary>"kostnader", "intäkter", "netto".</summary>
    public static string Name(AmountSide side) =>
        side switch
        {
            AmountSide.Costs => "kostnader",
            AmountSide.Income => "intäkter",
            AmountSide.Net => "netto",
        };
}
