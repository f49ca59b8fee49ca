using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Auditing;

/// <summary>What the log should say of the many rows of each document, made of the rows that there are.</summary>
internal static class DocumentStates
{
    /// <summary>Reads every row of every document.</summary>
    /// <param name="model">Which tables are rows of documents.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="moment">Where.</param>
    public static async Task<List<LoggedState>> Read(
        IModel model,
        IReadOnlyDictionary<string, RawTable> tables,
        DbTransaction moment
    )
    {
        var rows = new Dictionary<(Guid, string), RowDigests>();
        var facts = new Dictionary<(Guid, string), RowDigests>();
        await foreach (var (document, accepted) in Documents(moment))
        {
            rows.Add(document, new RowDigests());
            if (accepted)
            {
                facts.Add(document, new RowDigests());
            }
        }
        foreach (var type in model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IOfDocument))))
        {
            var to = type.ClrType == typeof(StoredIndicatorValue) ? facts : rows;
            var table = tables[type.GetTableName()!];
            await foreach (var (municipality, document, digest) in table.Digests(moment))
            {
                if (!to.TryGetValue((municipality, document), out var digests))
                {
                    to.Add((municipality, document), digests = new RowDigests());
                }
                digests.Add(table.Name, digest);
            }
        }
        return [.. States(RowDigests.Rows, rows), .. States(RowDigests.Facts, facts)];
    }

    /// <summary>Reads what the rows of indicators of each document are bound to; of one that binds none there is no state.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="moment">Where.</param>
    public static async Task<List<LoggedState>> Bindings(
        IReadOnlyDictionary<string, RawTable> tables,
        DbTransaction moment
    )
    {
        var bound = new List<LoggedState>();
        var rows = tables[RowDigests.Bound].Digests(moment, "indicator_id is not null", RowDigests.BoundColumns);
        await foreach (var (municipality, document, digest) in rows)
        {
            var digests = new RowDigests();
            digests.Add(RowDigests.Bound, digest);
            bound.Add(new(municipality, RowDigests.Bindings, document, digests.ToString()));
        }
        return bound;
    }

    /// <summary>Which document a row is of. Each other form of an id is a document of its own, which the log does not know.</summary>
    public static (Guid Municipality, string Document) Key(object? municipality, object? document)
    {
        var id = StoredValue.Words(document ?? "");
        return municipality is Guid known ? (known, id) : (default, $"{id} {StoredValue.Words(municipality ?? "")}");
    }

    private static IEnumerable<LoggedState> States(string subject, Dictionary<(Guid, string), RowDigests> documents) =>
        documents.Select(d => new LoggedState(d.Key.Item1, subject, d.Key.Item2, d.Value.ToString()));

    private static async IAsyncEnumerable<((Guid, string) Document, bool Accepted)> Documents(DbTransaction moment)
    {
        await using var command = moment.Command("select municipality_id, id, state from document");
        await using var found = await command.ExecuteReaderAsync();
        while (await found.ReadAsync())
        {
            var accepted = found.GetString(2) is nameof(DocumentState.Accepted) or nameof(DocumentState.Superseded);
            yield return (Key(StoredValue.Read(found, 0, "uuid"), StoredValue.Read(found, 1, "uuid")), accepted);
        }
    }
}
