using Npgsql;

namespace Styrkedja.Store.Dialect;

/// <summary>
/// The rights of the role that a server works as in production: it reads and writes rows, but owns no table, so that it
/// cannot take away what guards the audit log.
/// </summary>
internal static class PostgresGrants
{
    /// <summary>Gives them to a role, and takes every other right to our tables from it.</summary>
    /// <exception cref="StoreException">There is no such role, or it can do more than that anyway.</exception>
    public static async Task Give(NpgsqlConnection connection, string role)
    {
        await MustBeWithoutPower(connection, role);
        await using var transaction = await connection.BeginTransactionAsync();
        var name = '"' + role.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        await Run(connection, $"revoke all on all tables in schema public from {name}");
        await Run(connection, $"revoke all on all sequences in schema public from {name}");
        await Run(connection, $"revoke create on schema public from {name}");
        await Run(connection, $"grant usage on schema public to {name}");
        await Run(connection, $"grant usage on all sequences in schema public to {name}");
        foreach (var table in await Tables(connection))
        {
            var rights = table switch
            {
                "audit_entry" or "audit_seal" => "select, insert",
                "audit_pending" => "select, insert, delete",
                "schema_script" => "select",
                _ => "select, insert, update, delete",
            };
            await Run(connection, $"grant {rights} on public.\"{table}\" to {name}");
        }
        await transaction.CommitAsync();
    }

    private static async Task MustBeWithoutPower(NpgsqlConnection connection, string role)
    {
        await using var command = new NpgsqlCommand(
            """
            select rolsuper, exists (
                select 1 from pg_tables where schemaname = 'public' and pg_has_role(rolname, tableowner, 'member')
            )
            from pg_roles where rolname = @role
            """,
            connection
        );
        command.Parameters.AddWithValue("role", role);
        await using var row = await command.ExecuteReaderAsync();
        if (!await row.ReadAsync())
        {
            throw new StoreException(
                $"Rollen {role} finns inte i databasservern. Skapa den där först, med rätt att logga in."
            );
        }
        if (row.GetBoolean(0) || row.GetBoolean(1))
        {
            throw new StoreException(
                $"Rollen {role} äger tabellerna eller får göra allt i databasen, och kan alltså ändra i "
                    + "granskningsloggen. Ange en annan roll, som inte äger något."
            );
        }
    }

    private static async Task<List<string>> Tables(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(
            "select tablename from pg_tables where schemaname = 'public'",
            connection
        );
        await using var rows = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await rows.ReadAsync())
        {
            tables.Add(rows.GetString(0));
        }
        return tables;
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
