using System.Data.Common;
using Styrkedja.Store.Dialect;

namespace Styrkedja.Store.Auditing;

/// <summary>
/// A table as the database itself says it is, past the mapping: so that tables of every context can be read alike.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns in the order of their names.</param>
/// <param name="Key">The columns of its key.</param>
internal sealed record RawTable(string Name, IReadOnlyList<RawColumn> Columns, IReadOnlyList<string> Key)
{
    private string Select => $"select {string.Join(", ", Columns.Select(column => column.Name))} from {Name}";

    /// <summary>All tables of ours by their names.</summary>
    public static async Task<Dictionary<string, RawTable>> All(DatabaseDialect dialect, DbTransaction moment)
    {
        var columns = new List<(string Table, RawColumn Column, int Key)>();
        await using var command = moment.Command(dialect.ColumnsSql);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            columns.Add((rows.GetString(0), new(rows.GetString(1), rows.GetString(2)), rows.GetInt32(3)));
        }
        return columns
            .GroupBy(row => row.Table, StringComparer.Ordinal)
            .ToDictionary(
                table => table.Key,
                table => new RawTable(
                    table.Key,
                    [.. table.Select(row => row.Column).OrderBy(column => column.Name, StringComparer.Ordinal)],
                    [.. table.Where(row => row.Key > 0).OrderBy(row => row.Key).Select(row => row.Column.Name)]
                ),
                StringComparer.Ordinal
            );
    }

    /// <summary>Its rows as the log has them: whose each is, its id, and its JSON.</summary>
    public async IAsyncEnumerable<LoggedState> Rows(DbTransaction moment, Func<string, Kept> keptAs)
    {
        await foreach (var row in Values(moment, Select))
        {
            var named = Columns.Select((column, i) => (column.Name, row[i]));
            var (municipality, id) = RowKey.Of(Name, Key, column => named.FirstOrDefault(c => c.Name == column).Item2);
            yield return new LoggedState(municipality, Name, id, RowJson.Write(named, keptAs));
        }
    }

    /// <summary>What the log keeps of its rows, for each document.</summary>
    /// <param name="moment">Where.</param>
    /// <param name="document">The column that says what a row belongs to.</param>
    /// <param name="where">Which rows; null for all.</param>
    /// <param name="of">Which columns; null for those that stay as they are once written.</param>
    public async IAsyncEnumerable<(Guid Municipality, string Document, string Digest)> Digests(
        DbTransaction moment,
        string document,
        string? where = null,
        IReadOnlyCollection<string>? of = null
    )
    {
        List<string> names = [.. Columns.Select(column => column.Name)];
        var (municipality, belongsTo) = (names.IndexOf(AuditedColumns.Municipality), names.IndexOf(document));
        string[] order = [AuditedColumns.Municipality, document, .. Key];
        using var digest = new RowDigests.Digest(names, of ?? [.. names.Where(n => RowDigests.IsFixed(Name, n))]);
        var rows = where is null ? Select : $"{Select} where {where}";
        (Guid Municipality, string Document)? open = null;
        await foreach (var row in Values(moment, $"{rows} order by {string.Join(", ", order.Distinct())}"))
        {
            var now = DocumentStates.Key(row[municipality], row[belongsTo]);
            if (open is { } ended && ended != now)
            {
                yield return (ended.Municipality, ended.Document, digest.End());
            }
            open = now;
            digest.Add(row);
        }
        if (open is { } last)
        {
            yield return (last.Municipality, last.Document, digest.End());
        }
    }

    private async IAsyncEnumerable<object?[]> Values(DbTransaction moment, string sql)
    {
        await using var command = moment.Command(sql);
        await using var rows = await command.ExecuteReaderAsync();
        var values = new object?[Columns.Count];
        while (await rows.ReadAsync())
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = StoredValue.Read(rows, i, Columns[i].Type);
            }
            yield return values;
        }
    }
}

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, as the scripts declare it.</param>
internal sealed record RawColumn(string Name, string Type);

/// <summary>What the log says of a row, or what the row itself says.</summary>
/// <param name="Municipality">Whose.</param>
/// <param name="Subject">The table.</param>
/// <param name="Id">The row.</param>
/// <param name="Json">The row as the log keeps it.</param>
internal readonly record struct LoggedState(Guid Municipality, string Subject, string Id, string Json);
