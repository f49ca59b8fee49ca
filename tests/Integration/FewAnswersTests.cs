using System.Net;
using Styrkedja.Integration.Serving;
using Styrkedja.Unit.Documents;
using Styrkedja.Unit.House;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration;

/// <summary>
/// R23 where records are shown: document 003, line 624, where four women answered. Those who report the value see it, others
/// do not, in lists, pages, series and files; the document as printed shows it.
/// </summary>
public sealed class FewAnswersTests
{
    private const string Report = "documents/003_5d93a05e2ccf0c66.txt";
    private const string Name = "Andel brukare inom socialpsykiatri som inte upplever diskriminering";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Who_reports_a_value_of_few_sees_it_and_nobody_else_does(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var bytes = await File.ReadAllBytesAsync(
            RepositoryRoot.SharedFile(Report),
            TestContext.Current.CancellationToken
        );
        var year = (await Accept(server, "003.txt", bytes)).Split('?')[0];
        using var reader = await server.LogInAs("fatima@lindvik.example");

        var list = await Page.Get(server, year + "/indikatorer");
        Assert.Equal(("100 %", "25 %"), Parts(list));
        Assert.Equal(("för få svar", "för få svar"), Parts(await Page.Get(reader, year + "/indikatorer")));

        var own = Link(list);
        Assert.Contains("25 %", (await Page.Get(server, own)).Text, StringComparison.Ordinal);
        string[] addresses =
        [
            own,
            own.Split('?')[0] + "?format=csv",
            year + "/indikatorer?format=csv",
            year + "/iakttagelser?kontroll=base-too-small",
            year + "/iakttagelser?kontroll=base-too-small&format=csv",
        ];
        foreach (var address in addresses)
        {
            var page = await Page.Get(reader, address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            var rows = page.Body.Split('\n').Where(line => line.Contains(Name, StringComparison.Ordinal));
            var text = address.Contains("indikatorer?format", StringComparison.Ordinal)
                ? string.Join('\n', rows)
                : page.Body;
            Assert.DoesNotContain("25 %", text, StringComparison.Ordinal);
            Assert.DoesNotContain("100 %", text, StringComparison.Ordinal);
            Assert.DoesNotContain(";25;", text, StringComparison.Ordinal);
        }
        // In Excel neither, where a number has a cell of its own: as a number or as a text.
        foreach (var address in new[] { year + "/indikatorer?format=xlsx", own.Split('?')[0] + "?format=xlsx" })
        {
            Assert.Contains(await InExcel(server.Client, address), cell => cell is 25m);
            var cells = await InExcel(reader, address);
            Assert.DoesNotContain(cells, cell => cell is 25m or 100m or "25 %" or "100 %");
        }
        Assert.Contains("för få svar", await InExcel(reader, year + "/indikatorer?format=xlsx"));
        // Its page says so, and shows the whole.
        var hidden = await Page.Get(reader, own);
        Assert.Contains("för få svar", hidden.Text, StringComparison.Ordinal);
        Assert.Contains("70 %", hidden.Text, StringComparison.Ordinal);
        // As printed, it is there.
        var shown = new List<string>();
        foreach (var link in await PagesOf(reader, year + "/dokument/vb"))
        {
            shown.Add((await Page.Get(reader, link)).Text);
        }
        Assert.Contains(shown, text => text.Contains(Name + " 70 % 100 % 25 %", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Beside_other_boards_a_value_of_few_answers_is_not_shown()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        foreach (
            var (board, value, comment) in new[]
            {
                ("Södra Lindviks områdesnämnd", "64 %", ""),
                (
                    "Lindviks förskole- och skolnämnd",
                    "71 %",
                    "| Analys Endast fyra personer svarade på enkäten. |  |  |  |  |"
                ),
            }
        )
        {
            var report = $"""
                # Verksamhetsberättelse 2031 för {board}

                KF:s inriktningsmål: 1. Ett Lindvik att trivas i

                KF:s mål för verksamhetsområdet: 1.1 Badplatserna är öppna

                | Indikator | Periodens utfall | Årsmål | KF:s årsmål | Period |
                |---|---|---|---|---|
                | Andel nöjda badvakter | {value} | 80 % |  | VB 2031 |
                {comment}

                """;
            await Accept(server, board + ".md", System.Text.Encoding.UTF8.GetBytes(report));
        }
        var own = await Page.Get(server, "/lindvik/sodra-lindviks/2031/indikatorer/andel-nojda-badvakter");
        Assert.Contains("64 %", own.Text, StringComparison.Ordinal);
        Assert.Contains("Lindviks förskole- och skolnämnd", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("71 %", own.Text, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<object?>> InExcel(HttpClient client, string address)
    {
        var bytes = await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
        var rows = new Xlsx(bytes).Rows();
        return [.. rows.Where(row => rows.Count < 40 || row.Contains(Name)).SelectMany(row => row)];
    }

    private static (string, string) Parts(Page list)
    {
        var cells = Row(list).QuerySelectorAll("td").ToList();
        return (Page.Words(cells[1]), Page.Words(cells[2]));
    }

    private static AngleSharp.Dom.IElement Row(Page list) =>
        list
            .Document.QuerySelectorAll("#indikatorer tbody tr:not(.group-head)")
            .Single(row => row.TextContent.Contains(Name, StringComparison.Ordinal));

    private static string Link(Page list) => Row(list).QuerySelector("th a")!.GetAttribute("href")!;
}
