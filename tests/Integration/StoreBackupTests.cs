using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration;

/// <summary>What is backed up can be restored, and a restore that is refused changes nothing.</summary>
public sealed class StoreBackupTests
{
    [Theory]
    [ClassData(typeof(Databases))]
    [Trait("Speed", "Slow")]
    public async Task A_backup_while_others_import_holds_whole_documents(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        const int All = 8;
        using var documents = StoreDocuments.Make(All);
        using var import = StoreProgram.Start([
            "import",
            .. documents.Paths,
            .. (string[])["--accept", "--municipality", "Prov", "--new-municipality", "--database", database.Name],
        ]);
        await import.Lines(3);
        var file = documents.Other("kopia");
        Succeeds("backup", file, "--database", database.Name);
        var (code, error) = await import.End();
        Assert.True(code == 0, error);

        using var restored = TestDatabase.Create(kind);
        Succeeds("restore", file, "--database", restored.Name);
        Assert.Contains("redan uppdaterad", Succeeds("migrate", "--database", restored.Name), StringComparison.Ordinal);
        Succeeds("audit", "verify", "--database", restored.Name);
        var accepted = await StoreWhole.Check(restored, documents.Read);
        Assert.InRange(accepted.Count, 3, All);
        await using var copy = await StoreRows.Look(restored);
        await using var source = await StoreRows.Look(database);
        // One that waited then has been accepted since.
        string[] held = [.. (await copy.All("select id from document where state = 'Accepted'")).Select(row => row[0])];
        Assert.Equal(await source.Dump(held), await copy.Dump(held));
        Assert.Equal(All, (await StoreWhole.Check(database, documents.Read)).Count);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    [Trait("Speed", "Slow")]
    public async Task A_backup_that_is_restored_is_equal_in_every_table(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var restored = TestDatabase.Create(kind);
        using var folder = new TemporaryFolder();
        Succeeds("seed", "--database", database.Name);
        Succeeds("audit", "seal", "--database", database.Name);
        Succeeds("backup", folder.File("kopia"), "--database", database.Name);
        Succeeds("restore", folder.File("kopia"), "--database", restored.Name);
        var head = Succeeds("audit", "head", "--database", database.Name);
        Assert.Equal(head, Succeeds("audit", "head", "--database", restored.Name));
        Succeeds("audit", "verify", "--head", head.Split(", ")[1], "--database", restored.Name);
        await AuditedDatabase.RefusesChanges(restored);
        var dump = await Dump(database);
        Assert.Contains(dump, line => line.StartsWith("search_entry", StringComparison.Ordinal));
        Assert.Equal(dump, await Dump(restored));

        // It can be worked in: the keys go on where they were, and readers do not wait.
        using var documents = StoreDocuments.Make(1);
        Succeeds("import", documents.Paths[0], "--accept", "--database", restored.Name);
        if (kind == DatabaseKind.Sqlite)
        {
            await using var rows = await StoreRows.Open(restored);
            Assert.Equal(
                [
                    ["wal"],
                ],
                await rows.All("pragma journal_mode")
            );
        }
        // And be replaced by what it was.
        Succeeds("restore", folder.File("kopia"), "--replace", "--database", restored.Name);
        Assert.Equal(dump, await Dump(restored));
        Succeeds("audit", "verify", "--database", restored.Name);
        await AuditedDatabase.RefusesChanges(restored);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    [Trait("Speed", "Slow")]
    public async Task A_restore_that_is_refused_leaves_what_was_there(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var newer = TestDatabase.Create(kind);
        using var folder = new TemporaryFolder();
        var (kopia, ny) = (folder.File("kopia"), folder.File("ny"));
        Succeeds("seed", "--database", database.Name);
        Succeeds("backup", kopia, "--database", database.Name);
        Succeeds("migrate", "--database", newer.Name);
        await using (var rows = await StoreRows.Open(newer))
        {
            await rows.Run(
                "insert into schema_script (number, name, sha256, applied_at) "
                    + "values (9999, '9999-later.sql', 'x', '2030-01-01 00:00:00+00')"
            );
        }
        Succeeds("backup", ny, "--database", newer.Name);
        var damaged = folder.Write("skadad", [.. File.ReadAllBytes(kopia).Take(9_000)]);
        var before = await Dump(database);

        Refused("inte tom", kopia, "--database", database.Name);
        Refused("ingen säkerhetskopia", Command.Sample("README.md"), "--replace", "--database", database.Name);
        Refused("nyare version", ny, "--replace", "--database", database.Name);
        Refused("skadad", damaged, "--replace", "--database", database.Name);
        Refused("finns inte", folder.File("ingen"), "--replace", "--database", database.Name);
        if (kind == DatabaseKind.Sqlite)
        {
            await using var open = await StoreRows.Open(database);
            await open.Count("select count(*) from document");
            Refused("används av ett annat program", kopia, "--replace", "--database", database.Name);
        }
        Assert.Equal(before, await Dump(database));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public void A_backup_that_cannot_be_made_is_told_in_a_sentence(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var folder = new TemporaryFolder();
        var answer = Command.RunHosted("backup", folder.File("tom"), "--database", database.Name);
        Assert.Equal((2, ""), (answer.ExitCode, answer.Out));
        Assert.Single(answer.Error);
        Succeeds("migrate", "--database", database.Name);
        Succeeds("backup", folder.File("kopia"), "--database", database.Name);
        foreach (var (place, why) in ((string, string)[])[("kopia", "finns redan"), ("mapp/kopia", "finns inte")])
        {
            var refused = Command.RunHosted("backup", folder.File(place), "--database", database.Name);
            Assert.Equal(2, refused.ExitCode);
            Assert.Contains(why, Assert.Single(refused.Error), StringComparison.Ordinal);
        }
    }

    private static async Task<List<string>> Dump(TestDatabase database)
    {
        await using var rows = await StoreRows.Look(database);
        return await rows.Dump();
    }

    private static string Succeeds(params string[] words)
    {
        var answer = Command.RunHosted(words);
        Assert.True(answer.ExitCode == 0, string.Join('\n', answer.Error));
        return answer.Out;
    }

    private static void Refused(string why, params string[] words)
    {
        var answer = Command.RunHosted(["restore", .. words]);
        Assert.Equal((2, ""), (answer.ExitCode, answer.Out));
        Assert.Contains(why, Assert.Single(answer.Error), StringComparison.Ordinal);
    }
}
