using System.Net;
using AngleSharp.Dom;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration;

/// <summary>Inställningar: what a municipality decides changes what is shown of old documents, and nothing that is stored.</summary>
[Trait("Speed", "Slow")]
public sealed class SettingsPagesTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Settings = "/lindvik/installningar";
    private const string Tolerance = Settings + "?andra=tolerans";
    private const string South = "/lindvik/sodra-lindviks/2024/indikatorer";
    private const string SickLeave = "Sjukfrånvaro";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_tolerance_changes_what_is_shown_and_no_stored_row(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var printed = await Printed(database);
        Assert.Equal("Uppfylls delvis", await StatusOf(server, SickLeave));
        var before = await Counts(server);

        // From the year after: the year's statuses stay.
        await Save(server, "0 %", "2025-01-01", "Beslut om 2025");
        Assert.Equal(before, await Counts(server));
        // From the beginning: nothing is reached in part.
        var page = await Save(server, "0", "", "Nämndernas önskan");
        Assert.Contains("0 % sedan början Nämndernas önskan", page.Text, Ordinal);
        Assert.Equal("Uppfylls inte", await StatusOf(server, SickLeave));
        var after = await Counts(server);
        Assert.Equal((before.Full, 0, before.None + before.Partial, before.Missing), after);
        // The overview counts alike, and so does the file.
        var overview = await Page.Get(server, "/lindvik/sodra-lindviks/2024");
        Assert.Contains($"{after.Full} uppfylls helt {after.None} uppfylls inte", overview.Text, Ordinal);
        Assert.DoesNotContain(";Uppfylls delvis;", (await Page.Get(server, South + "?format=csv")).Body, Ordinal);

        Assert.Equal(printed, await Printed(database));
        await AuditedDatabase.FindsWhole(database);
        var log = await Page.Get(server, "/lindvik/logg");
        Assert.Contains("Ändrade en inställning", log.Text, Ordinal);
        Assert.Contains("Nämndernas önskan", log.Text, Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_direction_changes_what_is_shown_and_the_file_read_again_does_not_take_it_back(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var printed = await Printed(database);
        var details = await (await Page.Get(server, South)).Follow(SickLeave);
        Assert.Contains("Lägre är bättre", details.Text, Ordinal);
        var page = await details.Follow("Ändra");
        var saved = await page.Form("Spara").Set("Direction", "Higher").Set("Reason", "Prov").Send();
        Assert.Contains("Sparat.", (await saved.FollowRedirect()).Text, Ordinal);
        Assert.Equal("Uppfylls helt", await StatusOf(server, SickLeave));
        Assert.Contains("bestämd i katalogen", (await (await Page.Get(server, South)).Follow(SickLeave)).Text, Ordinal);
        Assert.Equal(printed, await Printed(database));
        await AuditedDatabase.FindsWhole(database);
    }

    [Fact]
    public async Task Whoever_is_second_sees_both_and_a_second_click_changes_nothing()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var (mine, theirs) = (await Page.Get(server, Tolerance), await Page.Get(server, Tolerance));
        PageForm Form(Page page, string value) =>
            page.Form("Spara").Set("Value", value).Set("From", "2024-01-01").Set("Reason", "Skäl " + value);
        Assert.Equal(HttpStatusCode.Redirect, (await Form(theirs, "15").Send()).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Form(theirs, "15").Send()).Status);
        var refused = await Form(mine, "25").Send();
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("25, 2024-01-01: Skäl 25", refused.Text, Ordinal);
        Assert.Contains("15 %, 2024-01-01: Skäl 15", refused.Text, Ordinal);
        // What was typed stands there, and can be saved all the same.
        Assert.Equal(HttpStatusCode.Redirect, (await refused.Form("Spara").Send()).Status);
        var rows = (await Page.Get(server, Settings)).Document.QuerySelectorAll("tbody tr");
        Assert.Equal(["25 % 2024-01-01 Skäl 25", "15 % 2024-01-01, ersatt Skäl 15"], rows.Select(Beginning));
    }

    [Theory]
    [InlineData("tolerans", "tjugo", "", "Skäl", "Ange ett tal, till exempel 20.")]
    [InlineData("tolerans", "101", "", "Skäl", "Ange ett tal från 0 till 100 %.")]
    [InlineData("tolerans", "-1", "", "Skäl", "Ange ett tal från 0 till 100 %.")]
    [InlineData("tolerans", "20", "i år", "Skäl", "Ange en dag, till exempel 2025-01-01, eller lämna tomt.")]
    [InlineData("tolerans", "20", "0001-01-01", "Skäl", "Ange en dag, till exempel 2025-01-01, eller lämna tomt.")]
    [InlineData("tolerans", "20", "", " ", "Skriv varför")]
    [InlineData("minsta-underlag", "två", "", "Skäl", "Ange ett tal, till exempel 5.")]
    [InlineData("minsta-underlag", "2", "", "Skäl", "Ange ett helt tal från 3 till 100 svar.")]
    [InlineData("minsta-underlag", "7,5", "", "Skäl", "Ange ett helt tal från 3 till 100 svar.")]
    public async Task What_cannot_be_is_told_beside_its_field_and_kept(
        string setting,
        string value,
        string from,
        string reason,
        string problem
    )
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var page = await Page.Get(server, $"{Settings}?andra={setting}");
        var answer = await page.Form("Spara").Set("Value", value).Set("From", from).Set("Reason", reason).Send();
        Assert.Contains(problem, answer.Text, Ordinal);
        Assert.Equal(value, answer.Document.QuerySelector("[name=Value]")!.GetAttribute("value") ?? "");
        Assert.Empty((await Page.Get(server, Settings)).Document.QuerySelectorAll("tbody tr"));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task How_many_answers_a_value_must_rest_on_is_said_and_kept_beside_the_tolerance(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        await Save(server, "15", "2024-01-01", "Skäl 15");
        var first = await Page.Get(server, Settings);
        Assert.Contains("Där inget annat är sagt gäller 5 svar.", first.Text, Ordinal);
        // One form at a time: two would have fields of the same name.
        Assert.Empty(first.Document.QuerySelectorAll("main form"));
        var page = await first.Follow("Ändra: Minsta antal svar");
        Assert.Single(page.Document.QuerySelectorAll("main form"));
        var saved = await page.Form("Spara").Set("Value", "10 svar").Set("Reason", "Skäl 10").Send();
        var after = await saved.FollowRedirect();
        Assert.Equal(
            ["15 % 2024-01-01 Skäl 15", "10 svar sedan början Skäl 10"],
            after.Document.QuerySelectorAll("tbody tr").Select(Beginning)
        );
        await using var rows = await StoreRows.Look(database);
        Assert.Equal(
            [
                ["SmallBase", "10000000"],
            ],
            await rows.All("select setting, millionths from setting where valid_from is null")
        );
        await AuditedDatabase.FindsWhole(database);
    }

    [Fact]
    public async Task Whoever_may_not_sees_neither_the_page_nor_the_link()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        using var head = await server.LogInAs("egil@lindvik.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(head, Settings)).Status);
        var list = await Page.Get(head, South);
        Assert.DoesNotContain("Inställningar", Page.Words(list.Document.Body), Ordinal);
        Assert.DoesNotContain("Ändra", (await list.Follow(SickLeave)).Text, Ordinal);
    }

    private static string Beginning(IElement row) =>
        Page.Words(row) is var words && words.IndexOf("Skäl", Ordinal) is var at ? words[..(at + 7)] : "";

    private static async Task<Page> Save(RunningServer server, string value, string from, string reason)
    {
        var page = await (await Page.Get(server, Settings)).Follow("Ändra: Tolerans för indikatorers status");
        var saved = await page.Form("Spara").Set("Value", value).Set("From", from).Set("Reason", reason).Send();
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        return await saved.FollowRedirect();
    }

    private static async Task<string> StatusOf(RunningServer server, string name)
    {
        var row = (await Page.Get(server, South))
            .Document.QuerySelectorAll("main tbody tr:not(.group-head)")
            .First(r => Page.Words(r.QuerySelector("th")).StartsWith(name, Ordinal));
        return Page.Words(row.QuerySelectorAll("td")[^2]);
    }

    private static async Task<(int Full, int Partial, int None, int Missing)> Counts(RunningServer server)
    {
        var page = await Page.Get(server, South);
        int Of(string words) =>
            page
                .Document.QuerySelectorAll("main tbody tr:not(.group-head)")
                .Count(row => Page.Words(row.QuerySelectorAll("td")[^2]).StartsWith(words, Ordinal));
        return (Of("Uppfylls helt"), Of("Uppfylls delvis"), Of("Uppfylls inte"), Of("Inget resultat"));
    }

    // Every row of what is printed.
    private static async Task<List<string>> Printed(TestDatabase database)
    {
        await using var rows = await StoreRows.Look(database);
        return [.. (await rows.Dump()).Where(line => line.StartsWith("printed_", Ordinal))];
    }
}
