using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Auditing;

/// <summary>
/// Enters the rows that were there before the log: from then on they cannot be changed unseen either. In the transaction
/// that makes the log.
/// </summary>
internal sealed class AuditBeginning(DatabaseDialect dialect, DbTransaction transaction)
{
    /// <summary>The script that makes the log.</summary>
    public const int Script = 4;

    private readonly Guid _change = Guid.CreateVersion7();

    /// <summary>Enters them.</summary>
    public async Task Record(IModel model, TimeProvider clock)
    {
        var now = ColumnMapping.Milliseconds(clock.GetUtcNow().UtcDateTime);
        var tables = await RawTable.All(dialect, transaction);
        // All that there is at once: a connection reads or writes.
        var states = await DocumentStates.Read(model, tables, transaction);
        foreach (var audited in AuditedColumns.In(model))
        {
            // A table of a later script has no rows from before the log.
            if (!tables.TryGetValue(audited.Table, out var table))
            {
                continue;
            }
            await foreach (var row in table.Rows(transaction, audited.IsPersonal))
            {
                states.Add(row);
            }
        }
        foreach (var state in states)
        {
            await Enter(state, now);
        }
    }

    private async Task Enter(LoggedState state, DateTime now)
    {
        var id = AuditIds.Next();
        await using var entry = transaction.Command(
            """
            insert into audit_entry
                (id, municipality_id, at, actor_id, origin, action, change_id, subject, subject_id, after)
            values (@id, @municipality, @now, @nobody, @origin, 'audit.begin', @change, @subject, @row, @after)
            """
        );
        entry
            .With("id", id)
            .With("municipality", state.Municipality)
            .With("now", now)
            .With("nobody", Guid.Empty)
            .With("origin", Actor.Program)
            .With("change", _change)
            .With("subject", state.Subject)
            .With("row", state.Id)
            .With("after", state.Json);
        await entry.ExecuteNonQueryAsync();
        await using var pending = transaction.Command(
            "insert into audit_pending (municipality_id, entry_id) values (@municipality, @id)"
        );
        await pending.With("municipality", state.Municipality).With("id", id).ExecuteNonQueryAsync();
    }
}
