using System.Data.Common;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Auditing;

/// <summary>Entries that the program itself makes while it brings a database up to date: one change of nobody.</summary>
/// <param name="transaction">Where.</param>
/// <param name="action">The code of what is done.</param>
/// <param name="clock">The time.</param>
internal sealed class ProgramEntries(DbTransaction transaction, string action, TimeProvider clock)
{
    private readonly Guid _change = Guid.CreateVersion7();
    private readonly DateTime _now = ColumnMapping.Milliseconds(clock.GetUtcNow().UtcDateTime);

    /// <summary>Enters that a state is another, that it is there, or that it is gone.</summary>
    public async Task Add(LoggedState state, string? before, string? after)
    {
        var id = AuditIds.Next();
        await using var entry = transaction.Command(
            """
            insert into audit_entry
                (id, municipality_id, at, actor_id, origin, action, change_id, subject, subject_id, before, after)
            values (@id, @municipality, @now, @nobody, @origin, @action, @change, @subject, @row, @before, @after)
            """
        );
        entry
            .With("id", id)
            .With("municipality", state.Municipality)
            .With("now", _now)
            .With("nobody", Guid.Empty)
            .With("origin", Actor.Program)
            .With("action", action)
            .With("change", _change)
            .With("subject", state.Subject)
            .With("row", state.Id)
            .With("before", before)
            .With("after", after);
        await entry.ExecuteNonQueryAsync();
        await using var pending = transaction.Command(
            "insert into audit_pending (municipality_id, entry_id) values (@municipality, @id)"
        );
        await pending.With("municipality", state.Municipality).With("id", id).ExecuteNonQueryAsync();
    }
}
