using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Styrkedja.Store.Dialect;

namespace Styrkedja.Store.Schema;

/// <summary>
/// Brings a database up to date: the numbered scripts, forward only, all that are missing in one transaction, one program
/// at a time. A newer database, or a script that was altered after it ran, is refused.
/// </summary>
internal static class SchemaScripts
{
    private const string Folder = "Schema/";

    private const string OfItself = """
        create table schema_script (
            number integer primary key,
            name text not null,
            sha256 text not null,
            applied_at timestamptz not null
        )
        """;

    /// <summary>All that makes a database of a kind from nothing, in order.</summary>
    public static IEnumerable<string> Texts(string dialect) =>
        For(dialect).Select(script => script.Text).Prepend(OfItself);

    /// <summary>The scripts that one database runs, in order.</summary>
    public static IReadOnlyList<Script> For(string dialect) =>
        [
            .. Assembly
                .GetExecutingAssembly()
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Select(name => name[Folder.Length..])
                .Where(name =>
                    name.Count(c => c == '.') == 1 || name.Contains($".{dialect}.", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal)
                .Select(Script.Load),
        ];

    /// <summary>Applies what is missing.</summary>
    /// <param name="dialect">Where.</param>
    /// <param name="now">The time.</param>
    /// <param name="steps">What is done besides, in their transaction, that SQL alone cannot do.</param>
    /// <returns>How many scripts were applied.</returns>
    /// <exception cref="StoreException">The database is newer than the program, or a script was altered.</exception>
    public static async Task<int> Apply(DatabaseDialect dialect, DateTime now, Func<DbTransaction, SchemaSteps> steps)
    {
        dialect.Prepare();
        await using var connection = await dialect.Connect();
        if (await Missing(dialect, connection, null) is { Count: 0 })
        {
            return 0;
        }
        await using var transaction = await dialect.LockSchema(connection);
        var missing = await Missing(dialect, connection, transaction); // another may have been first
        if (!await dialect.HasSchema(connection, transaction))
        {
            await Run(connection, transaction, OfItself);
        }
        var besides = steps(transaction);
        foreach (var script in missing)
        {
            await besides.Before(script.Number);
            await Run(connection, transaction, script.Text);
            await Record(connection, transaction, script, now);
            await besides.After(script.Number);
        }
        await besides.End();
        await transaction.CommitAsync();
        return missing.Count;
    }

    /// <summary>The scripts that have not run yet.</summary>
    public static async Task<IReadOnlyList<Script>> Missing(
        DatabaseDialect dialect,
        DbConnection connection,
        DbTransaction? transaction
    )
    {
        var applied = new Dictionary<int, (string Name, string Sha256)>();
        if (await dialect.HasSchema(connection, transaction))
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "select number, name, sha256 from schema_script";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                applied.Add(rows.GetInt32(0), (rows.GetString(1), rows.GetString(2)));
            }
        }
        return Missing(dialect.Name, $"Databasen ({dialect.Place})", applied);
    }

    /// <summary>The scripts that a database does not have yet.</summary>
    /// <param name="dialect">Which kind of database.</param>
    /// <param name="place">What it is called in a sentence.</param>
    /// <param name="applied">Those it has: name and hash by number.</param>
    /// <exception cref="StoreException">It is newer than the program, or was made by other scripts.</exception>
    public static IReadOnlyList<Script> Missing(
        string dialect,
        string place,
        IReadOnlyDictionary<int, (string Name, string Sha256)> applied
    )
    {
        var scripts = For(dialect);
        if (applied.Keys.Any(number => number > scripts[^1].Number))
        {
            throw new StoreException(
                $"{place} är gjord av en nyare version av Styrkedja. Uppgradera programmet, "
                    + "eller använd en databas som hör till den här versionen."
            );
        }
        foreach (var script in scripts)
        {
            if (applied.TryGetValue(script.Number, out var before) && before.Sha256 != script.Sha256)
            {
                throw new StoreException(
                    $"{place} skapades med ett annat innehåll i {before.Name} än det som följer med "
                        + "programmet. Använd den version av Styrkedja som skapade den."
                );
            }
        }
        return [.. scripts.Where(script => !applied.ContainsKey(script.Number))];
    }

    private static async Task Run(DbConnection connection, DbTransaction transaction, string text)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task Record(DbConnection connection, DbTransaction transaction, Script script, DateTime now)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            "insert into schema_script (number, name, sha256, applied_at) values (@number, @name, @sha256, @now)";
        foreach (
            var (name, value) in ((string, object)[])
                [("@number", script.Number), ("@name", script.Name), ("@sha256", script.Sha256), ("@now", now)]
        )
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A script.</summary>
    internal sealed record Script(int Number, string Name, string Text, string Sha256)
    {
        internal static Script Load(string name)
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return new Script(
                int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture),
                name,
                System.Text.Encoding.UTF8.GetString(bytes.ToArray()),
                Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))
            );
        }
    }
}
