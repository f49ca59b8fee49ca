using System.Buffers;
using System.Data.Common;
using System.Threading.Channels;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Auditing;

/// <summary>A seal with its entry, as they are read back.</summary>
/// <param name="Seal">The seal.</param>
/// <param name="Entry">The entry; null where it is gone or cannot be read.</param>
/// <param name="IsThere">Whether there is an entry.</param>
internal sealed record ChainLink(StoredAuditSeal Seal, StoredAuditEntry? Entry, bool IsThere)
{
    private const string EntryColumns =
        "e.id, e.municipality_id, e.at, e.actor_id, e.origin, e.action, e.change_id, e.subject, e.subject_id, "
        + "e.before, e.after, e.reason";

    // In pieces of a size for which the databases go by the indexes instead of sorting all there is.
    private const int AtOnce = 500;

    /// <summary>The chain from its beginning. What follows is read while what was read is worked on.</summary>
    public static async IAsyncEnumerable<ChainLink> All(DbTransaction moment)
    {
        var ahead = Channel.CreateBounded<List<ChainLink>>(new BoundedChannelOptions(4) { SingleReader = true });
        var reading = Task.Run(() => Read(moment, ahead.Writer));
        await foreach (var some in ahead.Reader.ReadAllAsync())
        {
            foreach (var link in some)
            {
                yield return link;
            }
        }
        await reading;
    }

    private static async Task Read(DbTransaction moment, ChannelWriter<List<ChainLink>> to)
    {
        try
        {
            var last = long.MinValue;
            for (var some = new List<ChainLink>(AtOnce); ; some = new List<ChainLink>(AtOnce))
            {
                await Read(moment, last, some);
                if (some.Count == 0)
                {
                    return;
                }
                last = some[^1].Seal.Number;
                await to.WriteAsync(some);
            }
        }
        finally
        {
            to.Complete();
        }
    }

    private static async Task Read(DbTransaction moment, long last, List<ChainLink> to)
    {
        await using var command = moment
            .Command(
                $"""
                select {EntryColumns}, s.number, s.hash, s.sealed_at, s.municipality_id = e.municipality_id, s.entry_id
                from audit_seal s left join audit_entry e on e.id = s.entry_id
                where s.number > @last order by s.number limit @some
                """
            )
            .With("last", last)
            .With("some", AtOnce);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var entry = EntryOf(rows);
            var seal = new StoredAuditSeal
            {
                Number = rows.GetInt64(12),
                Hash = StoredValue.Read(rows, 13, "bytea") as byte[] ?? [],
                SealedAt = Instant(rows, 14) ?? default,
                // Ids take long to read, and these are the entry's where it is there.
                MunicipalityId = entry is not null && rows.GetBoolean(15) ? entry.MunicipalityId : default,
                EntryId = entry?.Id ?? Id(rows, 16),
            };
            to.Add(new ChainLink(seal, entry, entry is not null || !rows.IsDBNull(0)));
        }
    }

    /// <summary>Entries, of a query that names them e and ends the text.</summary>
    /// <param name="moment">Where.</param>
    /// <param name="more">Further columns, from the thirteenth on.</param>
    /// <param name="from">The rest of the query.</param>
    public static async IAsyncEnumerable<(StoredAuditEntry? Entry, DbDataReader Row)> Entries(
        DbTransaction moment,
        string more,
        string from
    )
    {
        await using var command = moment.Command($"select {EntryColumns}{more} from {from}");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            yield return (EntryOf(rows), rows);
        }
    }

    /// <summary>An id; one of zeros where something else stands.</summary>
    public static Guid Id(DbDataReader row, int column) => StoredValue.Read(row, column, "uuid") as Guid? ?? default;

    /// <summary>The hash that the link should have after another.</summary>
    public byte[] HashAfter(byte[] before, ArrayBufferWriter<byte> room, StoredAuditEntry? entry = null) =>
        AuditBytes.Hash(before, Seal.SealedAt, entry ?? Entry!, room);

    /// <summary>A problem with it.</summary>
    public AuditProblem Problem(AuditFault fault, long? other = null) =>
        new(fault)
        {
            Number = Seal.Number,
            Other = other,
            Entry = Seal.EntryId,
            At = Entry?.At,
            Subject = Entry?.Subject,
            SubjectId = Entry?.SubjectId,
        };

    // SQLite keeps anything: an entry with a value in another form was not written by the program.
    private static StoredAuditEntry? EntryOf(DbDataReader row)
    {
        Guid? Id(int column) => StoredValue.Read(row, column, "uuid") as Guid?;
        string? Text(int column) => StoredValue.Read(row, column, "text") as string;
        var last = Enumerable.Range(9, 3).Select(column => StoredValue.Read(row, column, "text")).ToArray();
        return
            Id(0) is { } id
            && Id(1) is { } municipality
            && Instant(row, 2) is { } at
            && Id(3) is { } actor
            && Text(4) is { } origin
            && Text(5) is { } action
            && Id(6) is { } change
            && Text(7) is { } subject
            && Text(8) is { } subjectId
            && last.All(text => text is string or null)
            ? new StoredAuditEntry
            {
                Id = id,
                MunicipalityId = municipality,
                At = at,
                ActorId = actor,
                Origin = origin,
                Action = action,
                ChangeId = change,
                Subject = subject,
                SubjectId = subjectId,
                Before = last[0] as string,
                After = last[1] as string,
                Reason = last[2] as string,
            }
            : null;
    }

    private static DateTime? Instant(DbDataReader row, int column) =>
        StoredValue.Read(row, column, "timestamptz") as DateTime?;
}
