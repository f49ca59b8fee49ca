using System.Data.Common;
using Microsoft.Data.Sqlite;
using Styrkedja.Store.Schema;

namespace Styrkedja.Store.Dialect;

/// <summary>The schema of SQLite: each part by the statement that made it.</summary>
internal static class SqliteSchema
{
    // FTS5 makes these, and each version of it by its own statement.
    private static readonly HashSet<string> OfIndex =
    [
        "search_index_config",
        "search_index_content",
        "search_index_data",
        "search_index_docsize",
        "search_index_idx",
    ];

    // What the planner counts, where somebody has let it.
    private static readonly HashSet<string> OfPlanner = ["sqlite_stat1", "sqlite_stat4"];

    /// <summary>What the scripts make in an empty database in memory, and what there is.</summary>
    public static async Task<SchemaParts> Parts(DbTransaction moment)
    {
        await using var empty = new SqliteConnection("Data Source=:memory:;Pooling=false");
        await empty.OpenAsync();
        foreach (var text in SchemaScripts.Texts("sqlite"))
        {
            await using var command = empty.CreateCommand();
            command.CommandText = text;
            await command.ExecuteNonQueryAsync();
        }
        return new(await Parts(empty, null), await Parts(moment.Connection!, moment));
    }

    private static async Task<Dictionary<SchemaPart, string>> Parts(DbConnection connection, DbTransaction? moment)
    {
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (
            moment,
            "select type, name, tbl_name, coalesce(sql, '') from main.sqlite_master"
        );
        await using var rows = await command.ExecuteReaderAsync();
        var parts = new Dictionary<SchemaPart, string>();
        while (await rows.ReadAsync())
        {
            var part = new SchemaPart(rows.GetString(0), rows.GetString(1), rows.GetString(2));
            var isTable = part.Kind == "table";
            if (!(isTable && OfPlanner.Contains(part.Name)))
            {
                parts[part] = isTable && OfIndex.Contains(part.Name) ? "" : rows.GetString(3);
            }
        }
        return parts;
    }
}
