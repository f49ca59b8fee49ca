using Npgsql;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Auditing;

/// <summary>In production the server works as a role that owns nothing and may only add to the log.</summary>
[Trait("Speed", "Slow")]
public sealed class StoreAuditRoleTests
{
    private const string Role = "styrkedja_serving"; // made by tests/postgres.sh
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Fact]
    public async Task It_imports_and_seals_but_cannot_touch_what_is_in_the_log()
    {
        using var database = TestDatabase.Create(DatabaseKind.PostgreSql);
        using var documents = StoreDocuments.Make(2);
        string[] enter = ["--municipality", "Prov", "--new-municipality", "--accept", "--database"];
        Assert.Equal(0, Command.RunHosted(["import", documents.Paths[0], .. enter, database.Name]).ExitCode);
        var serving = new NpgsqlConnectionStringBuilder(database.Name) { Username = Role }.ConnectionString;
        Assert.Equal(2, Command.RunHosted(["import", documents.Paths[1], .. enter, serving]).ExitCode);
        for (var time = 0; time < 2; time++)
        {
            var granted = Command.RunHosted("migrate", "--serving-role", Role, "--database", database.Name);
            Assert.True(granted.ExitCode == 0, string.Join('\n', granted.Error));
            Assert.Contains($"Rollen {Role} har rätt att köra servern", granted.Out, Ordinal);
        }
        foreach (
            var words in (string[][])
                [
                    ["import", documents.Paths[1], .. enter, serving],
                    ["audit", "seal", "--database", serving],
                    ["audit", "verify", "--database", serving],
                ]
        )
        {
            var answer = Command.RunHosted(words);
            Assert.True(answer.ExitCode == 0, answer.Out + string.Join('\n', answer.Error));
        }
        await using var connection = new NpgsqlConnection(serving + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (
            var sql in (string[])
                [
                    "update audit_entry set reason = 'annan'",
                    "delete from audit_entry",
                    "truncate audit_entry",
                    "update audit_seal set number = 1",
                    "delete from audit_seal",
                    "truncate audit_seal",
                    "update audit_pending set entry_id = entry_id",
                    "alter table audit_entry disable trigger all",
                    "drop trigger audit_entry_unchanged on audit_entry",
                    "drop table audit_seal",
                    "insert into schema_script values (9, 'x', 'x', now())",
                    "update schema_script set sha256 = 'x'",
                    "create table egen (id integer)",
                    "create or replace function audit_unchanged() returns trigger language plpgsql as 'begin return null; end'",
                ]
        )
        {
            await using var command = new NpgsqlCommand(sql, connection);
            var refused = await Assert.ThrowsAsync<PostgresException>(() =>
                command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)
            );
            Assert.True(refused.SqlState == PostgresErrorCodes.InsufficientPrivilege, $"{sql}: {refused.Message}");
        }
    }

    [Fact]
    public void A_role_that_could_do_more_or_is_not_there_is_refused()
    {
        using var database = TestDatabase.Create(DatabaseKind.PostgreSql);
        Refused("finns inte i databasservern", "ingen \"roll", database.Name);
        Refused("äger tabellerna", new NpgsqlConnectionStringBuilder(database.Name).Username!, database.Name);
        Refused("får göra allt", "postgres", database.Name);
        Refused("Ange en roll", "", database.Name);
    }

    [Fact]
    public void A_file_has_no_roles()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        Refused("inga roller", Role, database.Name);
    }

    private static void Refused(string why, string role, string place)
    {
        var answer = Command.RunHosted("migrate", "--serving-role", role, "--database", place);
        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(why, Assert.Single(answer.Error), Ordinal);
    }
}
