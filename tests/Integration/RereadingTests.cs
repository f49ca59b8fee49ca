using System.Net;
using System.Text;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Printed;

namespace Styrkedja.Integration;

/// <summary>A kept file that is read anew: every difference is shown, and holds when a person has seen it.</summary>
[Trait("Speed", "Slow")]
public sealed class RereadingTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Review = "/lindvik/granska";
    private const string List = "/lindvik/sodra-lindviks/2024/indikatorer";
    private const string Earlier = "0.0.9";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Differences_are_shown_and_accepted_and_facts_follow(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        await ReadBadly(database, keep: "");
        using var server = RunningServer.Start(database);
        Assert.Contains("9,9 %", Row(await Page.Get(server, List)), Ordinal);
        Assert.Equal(
            27,
            (await Page.Get(server, List)).Document.QuerySelectorAll("#indikatorer tbody tr:not(.group-head)").Length
        );

        var page = await (await Page.Get(server, Review)).Follow("Fel titel");
        Assert.Contains("version " + Earlier, page.Text, Ordinal);
        var compared = await page.Form("Läs om och jämför").Send();
        var rows = compared.Document.QuerySelectorAll("#skillnader tbody tr").Select(row => Page.Words(row)).ToList();
        Assert.Contains(rows, row => row.StartsWith("dokumentet titel Fel titel ", Ordinal));
        Assert.Contains(
            rows,
            row => row.StartsWith("indikatorer Sjukfrånvaro utfall", Ordinal) && row.Contains("9,9", Ordinal)
        );
        Assert.Single(rows, row => row.EndsWith("finns inte finns", Ordinal));
        // Seen and nothing more: all is as it was.
        Assert.Contains("9,9 %", Row(await Page.Get(server, List)), Ordinal);

        var accepted = await compared.Form("Ta den nya läsningen i bruk").Send();
        Assert.Equal(HttpStatusCode.Redirect, accepted.Status);
        var after = await accepted.FollowRedirect();
        Assert.Contains("Den nya läsningen är i bruk.", after.Text, Ordinal);
        Assert.DoesNotContain("Fel titel", after.Text, Ordinal);
        Assert.DoesNotContain("9,9 %", Row(await Page.Get(server, List)), Ordinal);
        Assert.Equal(
            28,
            (await Page.Get(server, List)).Document.QuerySelectorAll("#indikatorer tbody tr:not(.group-head)").Length
        );
        var series = (await Page.Get(server, List + "/sjukfranvaro?format=csv")).Body;
        Assert.DoesNotContain("9,9 %", series, Ordinal);
        await using (var db = await StoreRows.Look(database))
        {
            // What was read before is kept, and so is what was known by it.
            const string reread = "(select document_id from printed_reading where title = 'Fel titel')";
            Assert.Equal(2, await db.Count($"select count(*) from printed_reading where document_id = {reread}"));
            Assert.Equal(
                1,
                await db.Count(
                    $"select count(*) from value_batch where document_id = {reread} and superseded_at is not null"
                )
            );
            Assert.Equal(1, await db.Count("select count(*) from printed_indicator where outcome = '9,9 %'"));
        }
        await AuditedDatabase.FindsWhole(database);
        // The form that was sent once is of another reading now.
        var again = await compared.Form("Ta den nya läsningen i bruk").Send();
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Filen läses likadant.", again.Text, Ordinal);
        Assert.Contains("Tog i bruk en ny läsning", (await Page.Get(server, "/lindvik/logg")).Text, Ordinal);
    }

    [Fact]
    public async Task One_that_reads_worse_than_before_is_said_to_and_one_that_is_refused_changes_nothing()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        // The earlier version understood a line that this one does not, and took a letter for a report.
        var worse = await ReadBadly(database, keep: "\nxq zz ~~ 12 | 34 ; 5\n");
        using var server = RunningServer.Start(database);
        var before = Row(await Page.Get(server, List));
        await using (var rows = await StoreRows.Open(database))
        {
            // The bytes of a file that no version reads any more, in its place.
            await rows.Run(
                "update stored_file set bytes = x'00010203' where sha256 = (select sha256 from document where title = 'Fel titel')"
            );
        }
        var page = await Page.Get(server, $"{Review}/{worse}/las-om");
        var answer = await page.Form("Läs om och jämför").Send();
        Assert.Contains("Filen kan inte läsas", answer.Text, Ordinal);
        Assert.Contains("Den läsning som finns står kvar", answer.Text, Ordinal);
        Assert.Equal(before, Row(await Page.Get(server, List)));
    }

    private static string Row(Page page) =>
        Page.Words(
            page.Document.QuerySelectorAll("#indikatorer tbody tr:not(.group-head)")
                .First(row => Page.Words(row.QuerySelector("th")).StartsWith("Sjukfrånvaro", Ordinal))
        );

    // The report of the south, as an earlier version read it: a wrong title, a wrong outcome, and one indicator missing.
    private static async Task<Guid> ReadBadly(TestDatabase database, string keep)
    {
        SampleTemplate.Fill(database);
        await using var store = Database.At(database.Name);
        var municipality = await store.MunicipalityOf("lindvik");
        var bytes = Encoding.UTF8.GetBytes(File.ReadAllText(Command.Sample("lindvik-sodra-vb-2024.txt")) + "\n" + keep);
        Assert.True(DocumentFiles.TryRead("vb.txt", bytes, out var file, out _));
        var read = file.Document;
        var bad = file with
        {
            Reader = Earlier,
            Document = read with
            {
                Title = "Fel titel",
                Indicators =
                [
                    .. read
                        .Indicators.Skip(1)
                        .Select(i => i.Name == "Sjukfrånvaro" ? i with { Outcome = PrintedValue.Read("9,9 %") } : i),
                ],
            },
        };
        var imports = new DocumentImports(store, municipality, Permissions.OfCommandLine);
        var actor = new Actor(Municipalities.PersonOf(municipality), Actor.CommandLine);
        var received = await imports.Receive(bad, actor);
        await imports.Accept(received.Document, 0, new(null, read.Board!, read.Kind, 2024), actor);
        return received.Document;
    }
}
