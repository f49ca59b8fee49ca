using System.Net;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration;

/// <summary>What somebody follows stands on their own page, and on nobody else's.</summary>
public sealed class FollowTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Mine = "/lindvik/min-sida";
    private const string Indicator = "/lindvik/sodra-lindviks/2024/indikatorer/sjukfranvaro";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task An_indicator_and_a_unit_are_followed_and_left(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var politician = await server.LogInAs("fatima@lindvik.example");
        Assert.Contains("Inget än. Tryck på Följ", (await Page.Get(politician, Mine)).Text, Ordinal);

        var back = await (await Page.Get(politician, Indicator)).Form("Följ Sjukfrånvaro").Send();
        Assert.Equal(Indicator, back.Location);
        // A second click follows it once.
        await (await Page.Get(server, Indicator)).Form("Följ Sjukfrånvaro").Send();
        var organisation = await Page.Get(politician, "/lindvik/organisation");
        var unit = await organisation.Follow("Södra Lindviks områdesnämnd");
        await unit.Form("Följ Södra Lindviks områdesnämnd").Send();

        var page = await Page.Get(politician, Mine);
        var row = Page.Words(page.Document.QuerySelector("#foljda-indikatorer tbody tr"));
        Assert.Contains("Sjukfrånvaro Södra Lindviks områdesnämnd 7,4 %2024 7,9 %2023", row, Ordinal);
        var unitRow = Page.Words(page.Document.QuerySelector("#foljda-enheter tbody tr"));
        Assert.Contains("Södra Lindviks områdesnämnd Verksamhetsberättelse 2024", unitRow, Ordinal);
        using var head = await server.LogInAs("egil@lindvik.example");
        Assert.Contains("Inget än", (await Page.Get(head, Mine)).Text, Ordinal);

        await page.Form("Sluta följa Sjukfrånvaro").Send();
        page = await Page.Get(politician, Mine);
        Assert.Null(page.Document.QuerySelector("#foljda-indikatorer"));
        Assert.NotNull(page.Document.QuerySelector("#foljda-enheter"));
        Assert.NotNull((await Page.Get(politician, Indicator)).Form("Följ Sjukfrånvaro"));
        await AuditedDatabase.FindsWhole(database);
    }

    // Of four answers: neither what is printed nor what is entered in its place.
    [Fact]
    public async Task A_value_of_few_answers_is_not_shown_where_it_is_followed()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var report = """
            # Verksamhetsberättelse 2031 för Södra Lindviks områdesnämnd

            KF:s inriktningsmål: 1. Ett Lindvik att trivas i

            KF:s mål för verksamhetsområdet: 1.1 Badplatserna är öppna

            | Indikator | Periodens utfall | Årsmål | KF:s årsmål | Period |
            |---|---|---|---|---|
            | Andel nöjda badvakter | 71 % | 80 % |  | VB 2031 |
            | Analys Endast fyra personer svarade på enkäten. |  |  |  |  |

            """;
        await WebSample.Accept(server, "vb.md", System.Text.Encoding.UTF8.GetBytes(report));
        var list = await Page.Get(server, "/lindvik/sodra-lindviks/2031/indikatorer");
        var details = await list.Follow("Andel nöjda badvakter");
        await details.Form("Följ Andel nöjda badvakter").Send();
        async Task<string> Row() =>
            Page.Words((await Page.Get(server, Mine)).Document.QuerySelector("#foljda-indikatorer tbody tr"));
        Assert.DoesNotContain("71 %", await Row(), Ordinal);
        var correct = await details.Follow("Rätta Utfall, 2031");
        await correct.Form("Spara").Set("Value", "72 %").Set("Reason", "Räknat om").Send();
        Assert.DoesNotContain("72 %", await Row(), Ordinal);
        // Where the parts are printed beside it, the whole may be shown.
        list = await Page.Get(server, "/lindvik/sodra-lindviks/2024/indikatorer");
        details = await list.Follow("Andel brukare i gruppbostad som får vara med och bestämma");
        await details.Form("Följ Andel brukare i gruppbostad som får vara med och bestämma").Send();
        Assert.Contains("83 %", (await Page.Get(server, Mine)).Text, Ordinal);
    }

    [Theory]
    [InlineData("https://annan.example/")]
    [InlineData("//annan.example")]
    [InlineData("")]
    public async Task The_way_back_never_leaves_the_program(string back)
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var page = await Page.Get(server, Indicator);
        var answer = await page.Form("Följ Sjukfrånvaro").Set("back", back).Send();
        Assert.Equal((HttpStatusCode.Redirect, Mine), (answer.Status, answer.Location));
    }
}
