using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Search;

namespace Styrkedja.Integration;

/// <summary>One document for each file, and one that holds for each board, kind and year.</summary>
public sealed class StoreAcceptTests
{
    // A table in single blanks, which nobody can read, and a title that says no kind.
    [Fact]
    public void What_is_in_doubt_waits_unless_it_is_told_otherwise()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder();
        var file = folder.File("odd.txt");
        File.WriteAllText(
            file,
            """
            Uppföljning 2031
            Kulturnämnden

            Förslag till beslut
            1. Nämnden godkänner uppföljningen.

            Verksamhet Budget Utfall Avvikelse
            Parker 12,5 11,9 0,6
            Gator 8,1 8,4 -0,3
            Bad 2,0 2,2 -0,2

            """
        );
        (int, string) Take(params string[] more)
        {
            var answer = Command.RunHosted([
                "import",
                file,
                "--municipality",
                "Prov",
                "--new-municipality",
                "--accept",
                "--database",
                database.Name,
                .. more,
            ]);
            return (answer.ExitCode, string.Join(" ", answer.Error));
        }
        var (code, said) = Take("--year", "2031");
        Assert.Equal(1, code);
        Assert.Contains("Ange det med --kind", said, StringComparison.Ordinal);
        (code, said) = Take("--year", "2031", "--kind", "vb");
        Assert.Equal(1, code);
        Assert.Contains("ser ut som tabellrader", said, StringComparison.Ordinal);
        Assert.Contains("väntar på granskning", said, StringComparison.Ordinal);
        Assert.Equal(0, Take("--year", "2031", "--kind", "vb", "--doubtful").Item1);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    [Trait("Speed", "Slow")]
    public async Task A_corrected_file_takes_the_place_of_the_first_which_can_still_be_read(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var documents = StoreDocuments.Make(1);
        var text = File.ReadAllText(documents.Paths[0]);
        Import(database, documents.Paths[0]);
        var prose = documents.Read.Values.Single().Document.Sections.First(s => s.Paragraphs.Count > 0).Paragraphs[0];
        var word = prose.Text.Split(' ').First(w => w.Length > 6 && w.All(char.IsLetter));
        Assert.NotEmpty(await Find(database, word));
        var corrected = text.Replace(word, "Xylofonbruk", StringComparison.Ordinal);
        documents.Add("rättad.txt", corrected);
        Import(database, documents.Paths[1]);

        Assert.Single(await StoreWhole.Check(database, documents.Read));
        Assert.Contains(
            await Find(database, "xylofonbruk"),
            hit => hit.Body.Contains("Xylofonbruk", StringComparison.Ordinal)
        );
        await using var rows = await StoreRows.Look(database);
        Assert.Equal(
            [
                ["0", "1"],
            ],
            await rows.All(
                """
                select sum(case when v.superseded_at is null then 1 else 0 end), count(distinct v.superseded_at)
                from indicator_value v join value_batch b on b.id = v.batch_id join document d on d.id = b.document_id where d.state = 'Superseded'
                """
            )
        );
        Assert.Equal(
            0,
            await rows.Count(
                "select count(*) from search_entry where document_id in (select id from document where state = 'Superseded')"
            )
        );
        Assert.DoesNotContain(await Find(database, word), hit => hit.Body.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_same_file_again_changes_nothing_and_a_bad_one_hides_none(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var documents = StoreDocuments.Make(2);
        string[] at = ["--database", database.Name];
        var none = Command.RunHosted(["import", documents.Paths[0], .. at]);
        Assert.Contains("--new-municipality", Assert.Single(none.Error), StringComparison.Ordinal);
        var first = Command.RunHosted([
            "import",
            documents.Paths[0],
            "ingen.txt",
            .. documents.Paths.Skip(1),
            .. at,
            .. Enter("Prov kommun"),
        ]);
        Assert.Equal((2, 2), (first.ExitCode, first.Out.Split('\n').Count(l => l.Contains("väntar på granskning"))));
        Assert.StartsWith("ingen.txt: ", Assert.Single(first.Error), StringComparison.Ordinal);
        Assert.Empty(await StoreWhole.Check(database, documents.Read));
        List<string> before;
        await using (var rows = await StoreRows.Look(database))
        {
            before = await rows.Dump();
        }
        var again = Command.RunHosted(["import", .. documents.Paths, .. at, "--municipality", "prov"]);
        Assert.Equal((0, 2), (again.ExitCode, again.Out.Split('\n').Count(l => l.Contains("inget ändrades"))));
        await using (var rows = await StoreRows.Look(database))
        {
            Assert.Equal(before, await rows.Dump());
        }
        var unknown = Command.RunHosted(["import", documents.Paths[0], .. at, "--municipality", "annan"]);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("Prov kommun (prov)", Assert.Single(unknown.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_does_not_say_whose_it_is_waits()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var documents = StoreDocuments.Make(0);
        var path = documents.Add("okänd.txt", "Nämndmål:\n\nBarn läser mer\n\n## Nämndens aktiviteter\n");
        var read = Assert.Single(documents.Read.Values).Document;
        Assert.Equal((null, null), (read.Board, read.Year));
        string[] words = ["import", path, "--accept", "--database", database.Name];
        var answer = Command.RunHosted([.. words, .. Enter("Prov")]);
        Assert.Equal((1, ""), (answer.ExitCode, answer.Out));
        Assert.Contains("--board", Assert.Single(answer.Error), StringComparison.Ordinal);
        Assert.Contains(
            "--year",
            Command.RunHosted([.. words, "--board", "Kulturnämnden"]).Error[0],
            StringComparison.Ordinal
        );
        // As long as on the page, and no longer.
        var tooLong = Command.RunHosted([.. words, "--board", new string('k', 201), "--year", "2031", "--kind", "t2"]);
        Assert.Equal((2, ""), (tooLong.ExitCode, tooLong.Out));
        Assert.Contains("högst 200 tecken", Assert.Single(tooLong.Error), StringComparison.Ordinal);
        var town = Command.RunHosted([.. words, .. Enter(new string('p', 101))]);
        Assert.Contains("högst 100 tecken", Assert.Single(town.Error), StringComparison.Ordinal);
        var accepted = Command.RunHosted([.. words, "--board", "Kulturnämnden", "--year", "2031", "--kind", "t2"]);
        Assert.Equal(0, accepted.ExitCode);
        Assert.Contains("Tertialrapport 2 2031, Kulturnämnden", accepted.Out, StringComparison.Ordinal);
        Assert.Single(await StoreWhole.Check(database, documents.Read));
    }

    private static string[] Enter(string name) => ["--municipality", name, "--new-municipality"];

    /// <summary>Imports a file for the municipality of these tests, and accepts it.</summary>
    internal static void Import(TestDatabase database, string path)
    {
        var answer = Command.RunHosted(["import", path, "--accept", "--database", database.Name, .. Enter("Prov")]);
        Assert.True(answer.ExitCode == 0, string.Join('\n', answer.Error));
    }

    private static async Task<IReadOnlyList<SearchHit>> Find(TestDatabase database, string words)
    {
        await using var rows = await StoreRows.Look(database);
        var municipality = Guid.Parse((await rows.All("select id from municipality"))[0][0]);
        await using var store = Database.At(database.Name);
        await using var db = store.Open(municipality);
        return (await new SearchQuery(words, null, null).Find(store, db, 0, 1000)).Hits;
    }
}
