using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration;

/// <summary>A document is in the database whole or not at all, whatever becomes of the program that brings it.</summary>
public sealed class StoreKillTests
{
    // Each costs a process that reads it, and again whenever it was killed before it was in. Blows are what matters.
    private const int Documents = 10;

    [Theory]
    [ClassData(typeof(Databases))]
    [Trait("Speed", "Slow")]
    public async Task Programs_that_are_killed_while_they_import_leave_whole_documents(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var documents = StoreDocuments.Make(Documents);
        string[] enter = ["--municipality", "Prov", "--new-municipality", "--accept", "--database", database.Name];
        Assert.Equal(0, Command.RunHosted(["import", documents.Paths[0], .. enter]).ExitCode);
        var accepted = await StoreWhole.Check(database, documents.Read);
        Assert.Single(accepted);

        var random = new Random(20_250_301);
        var kills = 0;
        while (accepted.Count < Documents)
        {
            string[] left =
            [
                .. documents.Read.Where(d => !accepted.Contains(d.Key)).Select(d => documents.Other(d.Value.Name)),
            ];
            random.Shuffle(left);
            using var one = StoreProgram.Start(["import", .. left, .. enter]);
            using var other = StoreProgram.Start(["import", .. left.Reverse(), .. enter]);
            await one.Lines(random.Next(1, 3));
            // The blow may fall anywhere in what comes after the line.
            await Wait.AnyMoment(random);
            kills += (one.HasEnded ? 0 : 1) + (other.HasEnded ? 0 : 1);
            await Task.WhenAll(one.Kill(), other.Kill());
            accepted = await StoreWhole.Check(database, documents.Read);
            // Whatever is there has its entry, and no entry tells of what is not.
            await AuditedDatabase.FindsWhole(database);
            await AuditedDatabase.Seal(database);
        }
        TestContext.Current.SendDiagnosticMessage($"{kind}: {kills} programs were killed.");
        Assert.True(kills >= 3, $"Only {kills} programs were killed.");
        var again = Command.RunHosted(["import", .. documents.Paths, .. enter]);
        Assert.Equal((0, Documents), (again.ExitCode, again.Out.Split('\n').Count(l => l.Contains("fanns redan"))));
        await using var rows = await StoreRows.Open(database);
        if (kind == DatabaseKind.Sqlite)
        {
            await rows.Run("insert into search_index (search_index, rank) values ('integrity-check', 1)");
            Assert.Equal(
                [
                    ["ok"],
                ],
                await rows.All("pragma integrity_check")
            );
            Assert.Empty(await rows.All("pragma foreign_key_check"));
        }
    }
}
