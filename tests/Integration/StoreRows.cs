using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Npgsql;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration;

/// <summary>A database by plain SQL, past the mapping. One look sees one moment, whatever others write.</summary>
internal sealed class StoreRows : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private DbTransaction? _moment;

    private StoreRows(DbConnection connection) => _connection = connection;

    /// <summary>Opens it for changes.</summary>
    public static async Task<StoreRows> Open(TestDatabase database)
    {
        // Not pooled: what a test has open may not be in the way of a restore.
        DbConnection connection =
            database.Kind == DatabaseKind.Sqlite
                ? new SqliteConnection($"Data Source={database.Name};Pooling=false")
                : new NpgsqlConnection(database.Name + ";Pooling=false");
        await connection.OpenAsync();
        return new StoreRows(connection);
    }

    /// <summary>Opens it to look at one moment of it.</summary>
    public static async Task<StoreRows> Look(TestDatabase database)
    {
        var rows = await Open(database);
        rows._moment = rows._connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await rows._connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        return rows;
    }

    /// <summary>Runs SQL.</summary>
    public async Task Run(string sql)
    {
        await using var command = CommandOf(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first value of the first row.</summary>
    public async Task<long> Count(string sql) => Convert.ToInt64((await All(sql))[0][0], CultureInfo.InvariantCulture);

    /// <summary>All rows as text.</summary>
    public async Task<List<string[]>> All(string sql)
    {
        await using var command = CommandOf(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))]);
        }
        return rows;
    }

    /// <summary>The tables of ours with their columns, in the order of the alphabet.</summary>
    public async Task<SortedDictionary<string, string[]>> Tables()
    {
        var tables = await All(
            _connection is SqliteConnection
                ? "select m.name, c.name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' "
                    + "and m.name not like 'search_index%' and m.name not like 'sqlite_%'"
                : "select table_name, column_name from information_schema.columns where table_schema = 'public'"
        );
        return new SortedDictionary<string, string[]>(
            tables
                .GroupBy(row => row[0], row => row[1], StringComparer.Ordinal)
                .ToDictionary(table => table.Key, table => table.Order(StringComparer.Ordinal).ToArray()),
            StringComparer.Ordinal
        );
    }

    /// <summary>Every row of every table as a line, in the order of the lines.</summary>
    /// <param name="documents">The ids of the only documents that are wanted, with all that is theirs.</param>
    public async Task<List<string>> Dump(IReadOnlyCollection<string>? documents = null)
    {
        var lines = new List<string>();
        // A reading is a document's, and a row of it too.
        if (documents is not null)
        {
            var readings = await All("select id, document_id from printed_reading");
            documents =
            [
                .. documents,
                .. readings
                    .Where(r => documents.Contains(r[1], StringComparer.OrdinalIgnoreCase))
                    .Select(reading => reading[0]),
            ];
        }
        foreach (var (table, columns) in await Tables())
        {
            var key = Array.IndexOf(columns, table == "document" ? "id" : "document_id");
            key = key < 0 ? Array.IndexOf(columns, "reading_id") : key;
            if (documents is not null && key < 0)
            {
                continue;
            }
            lines.AddRange(
                (await All($"select {string.Join(", ", columns)} from {table}"))
                    .Where(row => documents is null || documents.Contains(row[key], StringComparer.OrdinalIgnoreCase))
                    .Select(row => $"{table}: {string.Join(" | ", row)}")
                    .Order(StringComparer.Ordinal)
            );
        }
        return lines;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_moment is not null)
        {
            await _moment.DisposeAsync();
        }
        await _connection.DisposeAsync();
    }

    private DbCommand CommandOf(string sql)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _moment;
        command.CommandText = sql;
        return command;
    }

    private static string Text(object value) =>
        value switch
        {
            DBNull => "null",
            byte[] bytes => Convert.ToHexString(SHA256.HashData(bytes)),
            DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
