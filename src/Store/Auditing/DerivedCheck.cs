using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Search;

namespace Styrkedja.Store.Auditing;

/// <summary>Holds what is made of other rows, or called by its own hash, against what it is made of.</summary>
/// <param name="dialect">Which kind of database.</param>
/// <param name="moment">Where.</param>
/// <param name="problems">Where problems are put.</param>
internal sealed class DerivedCheck(DatabaseDialect dialect, DbTransaction moment, AuditProblems problems)
{
    /// <summary>Compares.</summary>
    /// <param name="withReadings">Whether also what is made of readings, which earlier databases have none of.</param>
    /// <param name="withBatches">Whether values come in batches, as in earlier databases they do not.</param>
    public async Task Run(bool withReadings, bool withBatches)
    {
        await Files();
        await Name(
            AuditFault.FileRemoved,
            "stored_file",
            """
            select d.sha256 from document d
            left join stored_file f on f.municipality_id = d.municipality_id and f.sha256 = d.sha256
            where f.sha256 is null
            """
        );
        await Name(AuditFault.FactSuperseded, "indicator_value", withBatches ? Superseded : SupersededBefore);
        if (withReadings)
        {
            await OfReadings();
        }
    }

    // That a value holds no more follows from its batch, which is audited; and of an entered one from the next of the same,
    // which its own batch holds.
    private const string Superseded = """
        select v.id from indicator_value v join value_batch b on b.id = v.batch_id
        where b.document_id is not null and coalesce(v.superseded_at, '0001-01-01') <> coalesce(b.superseded_at, '0001-01-01')
        union all
        select v.id from indicator_value v join value_batch b on b.id = v.batch_id
        where b.document_id is null and coalesce(v.superseded_at, '0001-01-01') <> coalesce(
            (
                select min(n.recorded_at) from indicator_value n
                where n.municipality_id = v.municipality_id and n.indicator_id = v.indicator_id and n.unit_id = v.unit_id
                    and n.period = v.period and n.measure = v.measure and n.split = v.split and n.round = v.round
                    and n.origin = v.origin and n.origin_key = v.origin_key and n.recorded_at > v.recorded_at
            ),
            b.superseded_at,
            '0001-01-01'
        )
        """;

    private const string SupersededBefore = """
        select v.id from indicator_value v join document d on d.id = v.document_id
        where (v.superseded_at is null) <> (d.superseded_at is null)
        """;

    private async Task OfReadings()
    {
        await Name(
            AuditFault.ReadingNotShown,
            "printed_reading",
            """
            select r.id from printed_reading r join document d on d.id = r.document_id
            where r.is_current and (r.title, coalesce(r.printed_board, ''), r.printed_kind, coalesce(r.printed_year, -1), r.line_count, r.errors,
                    r.warnings, r.infos)
                <> (d.title, coalesce(d.printed_board, ''), d.printed_kind, coalesce(d.printed_year, -1), d.line_count, d.errors,
                    d.warnings, d.infos)
            union all
            select d.id from document d
            where not exists (select 1 from printed_reading r where r.document_id = d.id and r.is_current)
            """
        );
        // What is there and what should be, each with its sign: what is left differs.
        await Name(
            AuditFault.SearchChanged,
            "search_entry",
            $"""
            select distinct document_id from (
                select document_id from (
                    select 1 as sign, {SearchEntries.Columns} from search_entry
                    union all
                    select -1 as sign, made.* from ({SearchEntries.Of("document where state = 'Accepted'")}) made
                ) both_of_them
                group by {SearchEntries.Columns}
                having sum(sign) <> 0
            ) differing
            """
        );
        if (!await dialect.SearchIndexAgrees(moment))
        {
            problems.Add(new(AuditFault.SearchIndexChanged) { Subject = "search_index" });
        }
    }

    // A file is called by its hash, and a document, which is audited, by its file.
    private async Task Files()
    {
        await using var command = moment.Command("select sha256, length, length(bytes), bytes from stored_file");
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess);
        while (await rows.ReadAsync())
        {
            var sha256 = StoredValue.Words(StoredValue.Read(rows, 0, "text") ?? "");
            var hasLength = StoredValue.Read(rows, 1, "bigint") is long said && said == rows.GetInt64(2);
            var areBytes = rows.GetFieldType(3) == typeof(byte[]);
            await using var bytes = rows.GetStream(3);
            var counted = new byte[SHA256.HashSizeInBytes];
            await SHA256.HashDataAsync(bytes, counted);
            if (Convert.ToHexStringLower(counted) != sha256 || !hasLength || !areBytes)
            {
                problems.Add(new(AuditFault.FileChanged) { Subject = "stored_file", SubjectId = sha256 });
            }
        }
    }

    // Each row that the query finds is one that is wrong, by its first column.
    private async Task Name(AuditFault fault, string subject, string sql)
    {
        await using var command = moment.Command(sql);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var id = StoredValue.Read(rows, 0, "uuid") as Guid?;
            problems.Add(new(fault) { Subject = subject, SubjectId = id?.ToString() ?? rows.GetValue(0).ToString() });
        }
    }
}
