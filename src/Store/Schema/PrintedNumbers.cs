using System.Data.Common;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Schema;

/// <summary>
/// Gives the rows of a database made by an earlier program the numbers that it read and did not keep: they are read once
/// more, of the texts that it kept.
/// </summary>
internal sealed class PrintedNumbers(DbTransaction transaction)
{
    /// <summary>The script that makes room for them.</summary>
    public const int Script = 11;

    private static readonly string[] s_values = ["outcome", "men", "women", "previous", "forecast"];

    private static readonly string[] s_targets = ["target", "council_target"];

    /// <summary>Does so. The script gives amounts as the kronor that they are worth; those that can be are given as printed.</summary>
    public async Task Fill()
    {
        foreach (var row in await Rows("select municipality_id, reading_id, position", "printed_indicator", s_values))
        {
            foreach (var (column, text) in s_values.Zip(row[3..]))
            {
                if (text is string printed)
                {
                    await Update(row, column, PrintedValue.Read(printed).Measure, null);
                }
            }
        }
        foreach (var row in await Rows("select municipality_id, reading_id, position", "printed_indicator", s_targets))
        {
            foreach (var (column, text) in s_targets.Zip(row[3..]))
            {
                var target = Target.Read((string)text!);
                await Update(row, column, target.Value, TargetColumns.WayOf(target)?.ToString());
            }
        }
        await Amounts();
    }

    private async Task Amounts()
    {
        const string key = "select municipality_id, reading_id, decision_position, position";
        foreach (var row in await Rows(key, "printed_decision_amount", ["text", "ore"]))
        {
            var text = (string)row[4]!;
            var end = SwedishNumber.ReadPrefix(text, out var number);
            if (
                end == 0
                || MoneyUnits.Read(text[end..].Trim()) is not { } unit
                || !Money.TryFrom(number, unit, out var money)
                || money.Ore != (long)row[5]!
            )
            {
                continue;
            }
            await using var update = transaction
                .Command(
                    """
                    update printed_decision_amount
                    set millionths = @millionths, decimals = @decimals, unit = @unit
                    where municipality_id = @municipality and reading_id = @reading
                        and decision_position = @decision and position = @position
                    """
                )
                .With("millionths", number.Millionths)
                .With("decimals", number.Decimals)
                .With("unit", unit.ToString())
                .With("municipality", row[0])
                .With("reading", row[1])
                .With("decision", row[2])
                .With("position", row[3]);
            await update.ExecuteNonQueryAsync();
        }
    }

    private async Task Update(object?[] row, string column, Measure? measure, string? way)
    {
        if (measure is null && way is null)
        {
            return;
        }
        var set = $"{column}_millionths = @millionths, {column}_decimals = @decimals, {column}_unit = @unit";
        await using var update = transaction
            .Command(
                $"update printed_indicator set {(way is null ? set : $"{set}, {column}_way = @way")} "
                    + "where municipality_id = @municipality and reading_id = @reading and position = @position"
            )
            .With("municipality", row[0])
            .With("reading", row[1])
            .With("position", row[2])
            .With("millionths", measure?.Quantity.Millionths)
            .With("decimals", measure?.Quantity.Decimals)
            .With("unit", measure?.Unit);
        if (way is not null)
        {
            update.With("way", way);
        }
        await update.ExecuteNonQueryAsync();
    }

    // As the provider gives them, so that ids go back as they came. All at once: a connection reads or writes.
    private async Task<List<object?[]>> Rows(string select, string table, string[] columns)
    {
        await using var command = transaction.Command($"{select}, {string.Join(", ", columns)} from {table}");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = await reader.IsDBNullAsync(i) ? null : reader.GetValue(i);
            }
            rows.Add(row);
        }
        return rows;
    }
}
