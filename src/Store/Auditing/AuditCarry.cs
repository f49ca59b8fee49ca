using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using Styrkedja.Store.Dialect;

namespace Styrkedja.Store.Auditing;

/// <summary>
/// Carries the log over scripts that move or reshape rows that it tells of: what does not agree with it is refused before,
/// then each state that the scripts made another is entered with what it was before, and all is verified. In the
/// transaction of the scripts, so that a database is carried over whole or not at all.
/// </summary>
internal sealed class AuditCarry(DatabaseDialect dialect, DbTransaction transaction, IModel model)
{
    /// <summary>The first script that does so.</summary>
    public const int FirstScript = 11;

    private Dictionary<(Guid Municipality, string Subject, string Id), LoggedState>? _before;

    /// <summary>Takes in what there is before the first of the scripts.</summary>
    /// <exception cref="StoreException">It is not what the log says.</exception>
    public async Task Begin()
    {
        if (!await IsEmpty())
        {
            await Require("ändras inte", isDone: false);
            _before = await States();
        }
    }

    /// <summary>Enters what has become another, after the last of the scripts.</summary>
    /// <exception cref="StoreException">The scripts did not make what this program knows.</exception>
    public async Task End(TimeProvider clock)
    {
        if (_before is null)
        {
            return;
        }
        var after = await States();
        var changes = new List<(string? Before, LoggedState State, bool IsThere)>();
        foreach (var (key, was) in _before)
        {
            if (!after.TryGetValue(key, out var state))
            {
                changes.Add((was.Json, was, false));
            }
            else if (state.Json != was.Json)
            {
                changes.Add((was.Json, state, true));
            }
        }
        changes.AddRange(
            after.Where(state => !_before.ContainsKey(state.Key)).Select(s => ((string?)null, s.Value, true))
        );
        var entries = new ProgramEntries(transaction, "schema.carry", clock);
        foreach (var (before, state, isThere) in changes)
        {
            await entries.Add(state, before, isThere ? state.Json : null);
        }
        await Require("lämnas som den var", isDone: true);
    }

    private async Task Require(string whatThen, bool isDone)
    {
        var report = await AuditVerification.Run(dialect, transaction, model, isDone);
        if (report.Problems.Count > 0)
        {
            throw new StoreException(
                $"Databasen ({dialect.Place}) är inte som dess logg säger och {whatThen}. Kör ./styrkedja audit verify "
                    + "med den version av programmet som hör till databasen: den säger vad som är fel."
            );
        }
    }

    private async Task<bool> IsEmpty()
    {
        await using var any = transaction.Command(
            "select exists (select 1 from municipality) or exists (select 1 from audit_entry)"
        );
        return !Convert.ToBoolean(await any.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<Dictionary<(Guid, string, string), LoggedState>> States()
    {
        var tables = await RawTable.All(dialect, transaction);
        var of = DocumentTables.In(model, tables);
        var states = await DocumentStates.Read(of, tables, transaction);
        states.AddRange(await DocumentStates.Bindings(of, tables, transaction));
        foreach (var (name, keptAs) in TablePlaces.Entered(model))
        {
            if (tables.TryGetValue(name, out var table))
            {
                await foreach (var row in table.Rows(transaction, keptAs))
                {
                    states.Add(row);
                }
            }
        }
        return states.ToDictionary(state => (state.Municipality, state.Subject, state.Id));
    }
}
