using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using Styrkedja.Store.Dialect;

namespace Styrkedja.Store.Auditing;

/// <summary>
/// Whether the audit log is what was written, and the rows are what it says. It sees one moment, and only reads: whoever
/// audits needs no right to write.
/// </summary>
public sealed class AuditVerification
{
    private readonly AuditProblems _problems = new();
    private readonly FactSums _sums = new();
    private readonly HashSet<Guid> _smuggled = [];
    private readonly DbTransaction _moment;
    private readonly ChainCheck _chain;
    private long _waiting;
    private DateTime? _oldest;

    private AuditVerification(DbTransaction moment, string? head)
    {
        _moment = moment;
        _chain = new ChainCheck(head, _problems);
    }

    /// <summary>Verifies.</summary>
    /// <param name="database">What.</param>
    /// <param name="head">
    /// A hash that was the end of the chain once, or at least its first 16 digits; null where none is known.
    /// </param>
    public static async Task<AuditReport> Run(Database database, string? head)
    {
        var dialect = database.Dialect;
        await using var connection = await dialect.Connect();
        await using var moment = await dialect.Look(connection);
        await using var db = database.Open(Guid.Empty);
        var tables = await RawTable.All(dialect, moment);
        return await new AuditVerification(moment, head?.ToLowerInvariant()).Run(db.Model, tables, dialect);
    }

    /// <summary>Verifies what a transaction sees, also of a database that is being brought up to date.</summary>
    /// <param name="dialect">Which kind of database.</param>
    /// <param name="transaction">Where.</param>
    /// <param name="model">What this program maps.</param>
    /// <param name="isDone">False before the scripts, when the schema is not yet the one of this program.</param>
    internal static async Task<AuditReport> Run(
        DatabaseDialect dialect,
        DbTransaction transaction,
        IModel model,
        bool isDone
    )
    {
        var tables = await RawTable.All(dialect, transaction);
        return await new AuditVerification(transaction, null).Run(model, tables, dialect, isDone);
    }

    private async Task<AuditReport> Run(
        IModel model,
        Dictionary<string, RawTable> tables,
        DatabaseDialect dialect,
        bool withSchema = true
    )
    {
        // Of a database that is being brought up to date, what is made of other rows is made again by the scripts.
        var hasReadings = tables.ContainsKey(DocumentTables.OfReadings);
        if (withSchema && !await SchemaCheck.Run(dialect, _moment, _problems))
        {
            // What is no table has no rows to hold against the log.
            return Report(0);
        }
        await foreach (var link in ChainLink.All(_moment))
        {
            _chain.Take(link);
            if (link.Entry is { } entry)
            {
                _sums.Logged(entry);
            }
        }
        _chain.End();
        var entries = await Unsealed();
        await new FactCheck(model, tables, _moment, _sums, _problems).Run(_smuggled);
        await new DerivedCheck(dialect, _moment, _problems).Run(
            hasReadings,
            tables.ContainsKey(DocumentTables.Batches)
        );
        return Report(entries);
    }

    private AuditReport Report(long entries) =>
        new(entries, _chain.Head, _waiting, _oldest, _chain.GivenHead, _problems.First, _problems.Unlisted);

    private async Task<long> Unsealed()
    {
        const string from = """
            audit_pending p
            left join audit_entry e on e.id = p.entry_id
            left join audit_seal s on s.entry_id = p.entry_id
            order by p.entry_id
            """;
        await foreach (var (entry, row) in ChainLink.Entries(_moment, ", p.entry_id, s.number", from))
        {
            if (!row.IsDBNull(13))
            {
                _problems.Add(
                    new(AuditFault.SealedAndWaiting) { Number = row.GetInt64(13), Entry = ChainLink.Id(row, 12) }
                );
            }
            else if (entry is null)
            {
                _problems.Add(new(AuditFault.RemovedUnsealed) { Entry = ChainLink.Id(row, 12) });
            }
            else
            {
                _waiting++;
                _oldest = entry.At < _oldest ? entry.At : _oldest ?? entry.At;
                _sums.Logged(entry);
            }
        }
        await using var count = _moment.Command("select count(*) from audit_entry");
        var entries = Convert.ToInt64(await count.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        // To look for those that are neither takes long, and there are none where the numbers agree.
        if (entries != _chain.Entries + _waiting)
        {
            await Smuggled();
        }
        return entries;
    }

    private async Task Smuggled()
    {
        const string from = """
            audit_entry e
            where not exists (select 1 from audit_seal s where s.entry_id = e.id)
            and not exists (select 1 from audit_pending p where p.entry_id = e.id)
            """;
        await foreach (var (entry, row) in ChainLink.Entries(_moment, "", from))
        {
            _smuggled.Add(ChainLink.Id(row, 0));
            _problems.Add(
                new(AuditFault.Smuggled)
                {
                    Entry = ChainLink.Id(row, 0),
                    At = entry?.At,
                    Subject = entry?.Subject,
                    SubjectId = entry?.SubjectId,
                }
            );
        }
    }
}
