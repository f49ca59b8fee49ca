using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using Styrkedja.Store.Dialect;

namespace Styrkedja.Store.Auditing;

/// <summary>
/// Enters the rows that were there before the log told of them: from then on they cannot be changed unseen either. In the
/// transaction of the script.
/// </summary>
internal sealed class AuditBeginning(DatabaseDialect dialect, DbTransaction transaction)
{
    /// <summary>The script that makes the log.</summary>
    public const int Script = 4;

    /// <summary>The script after which more of what is there already is held.</summary>
    public const int LaterScript = 10;

    /// <summary>Enters what a script has to be entered after; nothing after most of them.</summary>
    public async Task Record(int script, IModel model, TimeProvider clock)
    {
        if (script is not (Script or LaterScript))
        {
            return;
        }
        var tables = await RawTable.All(dialect, transaction);
        // All that there is at once: a connection reads or writes.
        var states = script == Script ? await First(model, tables) : await Later(model, tables);
        var entries = new ProgramEntries(transaction, "audit.begin", clock);
        foreach (var (before, after) in states)
        {
            await entries.Add(after, before, after.Json);
        }
    }

    private async Task<List<(string? Before, LoggedState After)>> First(
        IModel model,
        Dictionary<string, RawTable> tables
    )
    {
        var states = await DocumentStates.Read(DocumentTables.In(model, tables), tables, transaction);
        foreach (var audited in AuditedColumns.In(model))
        {
            // A table of a later script has no rows from before the log.
            if (tables.TryGetValue(audited.Table, out var table))
            {
                await foreach (var row in table.Rows(transaction, audited.KeptAs))
                {
                    states.Add(row);
                }
            }
        }
        return states.ConvertAll(state => ((string?)null, state));
    }

    // What rows of indicators are bound to; keys, codes and links of accounts; and what is secret of an account by its
    // hash, of which the log only told that there is one.
    private async Task<List<(string? Before, LoggedState After)>> Later(
        IModel model,
        Dictionary<string, RawTable> tables
    )
    {
        List<(string?, LoggedState)> states =
        [
            .. (await DocumentStates.Bindings(DocumentTables.In(model, tables), tables, transaction)).Select(state =>
                ((string?)null, state)
            ),
        ];
        foreach (var (name, columns) in TablePlaces.OfAccounts.Where(t => t.Key is "account_link" or "account_token"))
        {
            await foreach (var row in tables[name].Rows(transaction, c => columns.GetValueOrDefault(c)))
            {
                states.Add((null, row));
            }
        }
        var account = TablePlaces.OfAccounts["account"];
        Kept Told(string column) => account.ContainsKey(column) ? Kept.Personal : Kept.AsItIs;
        var told = new List<LoggedState>();
        await foreach (var row in tables["account"].Rows(transaction, Told))
        {
            told.Add(row);
        }
        var held = new Dictionary<string, LoggedState>();
        await foreach (var row in tables["account"].Rows(transaction, c => account.GetValueOrDefault(c)))
        {
            held.Add(row.Id, row);
        }
        states.AddRange(told.Select(row => ((string?)row.Json, held[row.Id])));
        return states;
    }
}
