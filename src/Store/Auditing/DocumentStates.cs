using System.Data.Common;
using Styrkedja.Store.Dialect;

namespace Styrkedja.Store.Auditing;

/// <summary>What the log should say of the many rows of each document, made of the rows that there are.</summary>
internal static class DocumentStates
{
    /// <summary>Reads every row of every document, and every value of every batch.</summary>
    /// <param name="of">Which tables are rows of documents.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="moment">Where.</param>
    public static async Task<List<LoggedState>> Read(
        DocumentTables of,
        IReadOnlyDictionary<string, RawTable> tables,
        DbTransaction moment
    )
    {
        var rows = await None(moment, $"select municipality_id, id from {of.Of}");
        foreach (var table in of.Rows)
        {
            await Add(rows, tables[table], of.Column, moment);
        }
        var hasBatches = tables.ContainsKey(DocumentTables.Batches);
        var facts = await None(
            moment,
            hasBatches
                ? $"select municipality_id, id from {DocumentTables.Batches}"
                : "select municipality_id, id from document where state in ('Accepted', 'Superseded')"
        );
        await Add(facts, tables[DocumentTables.Facts], hasBatches ? "batch_id" : "document_id", moment);
        var called = hasBatches ? RowDigests.Values : RowDigests.ValuesBefore;
        return [.. States(RowDigests.Rows, rows), .. States(called, facts)];
    }

    /// <summary>Reads what the rows of indicators of each reading are bound to; of one that binds none there is no state.</summary>
    /// <param name="of">Which tables are rows of documents.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="moment">Where.</param>
    public static async Task<List<LoggedState>> Bindings(
        DocumentTables of,
        IReadOnlyDictionary<string, RawTable> tables,
        DbTransaction moment
    )
    {
        var bound = new List<LoggedState>();
        var rows = tables[of.Bound].Digests(moment, of.Column, "indicator_id is not null", RowDigests.BoundColumns);
        await foreach (var (municipality, document, digest) in rows)
        {
            var digests = new RowDigests();
            digests.Add(of.Bound, digest);
            bound.Add(new(municipality, RowDigests.Bindings, document, digests.ToString()));
        }
        return bound;
    }

    private static async Task Add(
        Dictionary<(Guid, string), RowDigests> to,
        RawTable table,
        string column,
        DbTransaction moment
    )
    {
        await foreach (var (municipality, document, digest) in table.Digests(moment, column))
        {
            if (!to.TryGetValue((municipality, document), out var digests))
            {
                to.Add((municipality, document), digests = new RowDigests());
            }
            digests.Add(table.Name, digest);
        }
    }

    /// <summary>Which document a row is of. Each other form of an id is a document of its own, which the log does not know.</summary>
    public static (Guid Municipality, string Document) Key(object? municipality, object? document)
    {
        var id = StoredValue.Words(document ?? "");
        return municipality is Guid known ? (known, id) : (default, $"{id} {StoredValue.Words(municipality ?? "")}");
    }

    private static IEnumerable<LoggedState> States(string subject, Dictionary<(Guid, string), RowDigests> documents) =>
        documents.Select(d => new LoggedState(d.Key.Item1, subject, d.Key.Item2, d.Value.ToString()));

    // Those of which there is a state also without a row.
    private static async Task<Dictionary<(Guid, string), RowDigests>> None(DbTransaction moment, string ids)
    {
        var none = new Dictionary<(Guid, string), RowDigests>();
        await using var command = moment.Command(ids);
        await using var found = await command.ExecuteReaderAsync();
        while (await found.ReadAsync())
        {
            none.Add(Key(StoredValue.Read(found, 0, "uuid"), StoredValue.Read(found, 1, "uuid")), new RowDigests());
        }
        return none;
    }
}
