using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration;

/// <summary>Of what several programs bring at the same moment, each file is one document, and one holds for each place.</summary>
[Trait("Speed", "Slow")]
public sealed class StoreAcceptTogetherTests
{
    // Each waits for the others, and begins anew where another was first.
    private const int Files = 2;
    private const int Programs = 4;

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task One_file_that_several_bring_at_the_same_moment_is_one_document(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var documents = StoreDocuments.Make(Files);
        StoreAcceptTests.Import(database, documents.Paths[0]);
        string[] words = ["import", .. documents.Paths, "--accept", "--database", database.Name];
        await Together(words, words, words);
        Assert.Equal(Files, (await StoreWhole.Check(database, documents.Read)).Count);
        await using var rows = await StoreRows.Look(database);
        Assert.Equal(Files, await rows.Count("select count(*) from document"));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Of_files_that_are_accepted_for_the_same_place_at_the_same_moment_one_holds(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var documents = StoreDocuments.Make(1);
        for (var i = 0; i < Programs; i++)
        {
            documents.Add($"rättad-{i}.txt", File.ReadAllText(documents.Paths[0]) + $"\nRättelse {i}\n");
        }
        string[] Words(string path) => ["import", path, "--accept", "--database", database.Name];
        StoreAcceptTests.Import(database, documents.Paths[0]);
        await Together([.. documents.Paths.Skip(1).Select(Words)]);
        Assert.Single(await StoreWhole.Check(database, documents.Read));
        await using var rows = await StoreRows.Look(database);
        Assert.Equal(Programs, await rows.Count("select count(*) from document where state = 'Superseded'"));
    }

    private static async Task Together(params string[][] commands)
    {
        StoreProgram[] programs = [.. commands.Select(words => StoreProgram.Start(words))];
        foreach (var program in programs)
        {
            using (program)
            {
                Assert.Equal((0, ""), await program.End());
            }
        }
    }
}
