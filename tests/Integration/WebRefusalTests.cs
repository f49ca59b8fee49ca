using System.Net;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration;

/// <summary>What is not there, not allowed or not asked for in the right way is refused, on both databases.</summary>
[Trait("Speed", "Slow")]
public sealed class WebRefusalTests(SampleServers servers)
{
    private static readonly string[] BelowYear =
    [
        "",
        "/mal",
        "/mal/1.2",
        "/indikatorer",
        "/aktiviteter",
        "/ekonomi",
        "/ekonomi/1",
        "/iakttagelser",
        "/dokument",
        "/dokument/plan",
    ];

    private static readonly string[] Unknown =
    [
        "/inte",
        "/inte/sok",
        "/inte/granska",
        "/inte/byt?namnd=sodra-lindviks",
        "/inte/kalla/0123456789abcdef",
        "/lindvik/inte",
        "/lindvik/byt",
        "/lindvik/byt?namnd=inte",
        "/lindvik/kalla/0000000000000000",
        "/lindvik/kalla/0000000000000000?handler=File",
        "/lindvik/kalla/x",
        "/lindvik/kalla/%EF%BF%BF",
        "/lindvik/granska/0197c0de-0000-7000-8000-000000000000",
        "/lindvik/granska/inte",
        Board + "/inte",
        Board + "/mal/9.9",
        Board + "/mal/1.2/99",
        Board + "/mal/1.2/-1",
        Board + "/mal/1.2/x",
        Board + "/indikatorer/inte",
        Board + "/ekonomi/999",
        Board + "/ekonomi/0",
        Board + "/ekonomi/-1",
        Board + "/ekonomi/x",
        Board + "/dokument/manad",
        Board + "/dokument/inte",
        Board + "/dokument/plan?kapitel=9999",
        Board + "/dokument/plan?kapitel=-1",
    ];

    private static readonly string[] Strange =
    [
        Board + "?dokument=inte",
        Board + "/mal?dokument=%00",
        Board + "/indikatorer?status=inte&agare=%00&mal=9.9&q=%27%22%00%EF%BF%BE",
        Board + "/aktiviteter?agare=x&mal=x&avvikelse=x&vy=x&q=%00",
        Board + "/iakttagelser?grad=x&kontroll=%00",
        Board + "/dokument/plan?kapitel=x",
        Board + "/ekonomi/1?varav=x",
        "/lindvik/sok?sida=-5&ar=%00&namnd=%00",
        "/lindvik/sok?sida=99999999999&q=mal&ar=99999999999",
        "/lindvik/granska?nya=x",
        "/lindvik/granska?nya=-1",
    ];

    public static TheoryData<DatabaseKind, string> Missing()
    {
        var data = new TheoryData<DatabaseKind, string>();
        string[] places =
        [
            "/inte/sodra-lindviks/2024",
            "/lindvik/inte/2024",
            "/lindvik/sodra-lindviks/1999",
            "/lindvik/sodra-lindviks/-2024",
            "/lindvik/sodra-lindviks/+2024",
            "/lindvik/sodra-lindviks/%202024",
            "/lindvik/sodra-lindviks/99999999999",
        ];
        var addresses = places.SelectMany(place => BelowYear.Select(below => place + below)).Concat(Unknown);
        foreach (var address in addresses)
        {
            data.Add(DatabaseKind.Sqlite, address);
            data.Add(DatabaseKind.PostgreSql, address);
        }
        return data;
    }

    public static TheoryData<DatabaseKind, string> Odd()
    {
        var data = new TheoryData<DatabaseKind, string>();
        foreach (var address in Strange)
        {
            data.Add(DatabaseKind.Sqlite, address);
            data.Add(DatabaseKind.PostgreSql, address);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task What_is_not_there_is_told_with_an_id(DatabaseKind kind, string address)
    {
        var page = await Page.Get(servers[kind], address);
        Assert.True(page.Status == HttpStatusCode.NotFound, $"{address} answered {page.Status}.");
        Assert.Contains("Sidan finns inte", page.Text, StringComparison.Ordinal);
        Assert.Matches("Felnummer: [0-9a-zA-Z:]{8,}", page.Text);
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task A_choice_that_does_not_exist_is_no_fault(DatabaseKind kind, string address)
    {
        var page = await Page.Get(servers[kind], address);
        Assert.True(page.Status == HttpStatusCode.OK, $"{address} answered {page.Status}: {page.Text}");
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_form_without_its_token_is_refused(DatabaseKind kind)
    {
        var server = servers[kind];
        foreach (var address in (string[])["/kommuner/ny", Review, Review + "?handler=Accept"])
        {
            var page = await Page.Send(
                server.Client,
                new HttpRequestMessage(HttpMethod.Post, address)
                {
                    Content = new FormUrlEncodedContent([KeyValuePair.Create("Name", "Utan")]),
                }
            );
            Assert.True(page.Status == HttpStatusCode.BadRequest, $"{address} answered {page.Status}.");
            Assert.Contains("Begäran gick inte att förstå", page.Text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Utan", (await Page.Get(server, "/kommuner")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OPTIONS", "/")]
    [InlineData("OPTIONS", "/lindvik/sodra-lindviks/2024")]
    [InlineData("OPTIONS", "/lindvik/sodra-lindviks/2024/mal/1.2")]
    [InlineData("OPTIONS", Review)]
    public async Task What_a_page_does_not_do_is_refused(string method, string address)
    {
        var page = await Page.Send(
            servers[DatabaseKind.Sqlite].Client,
            new HttpRequestMessage(new HttpMethod(method), address)
        );
        Assert.Equal(HttpStatusCode.MethodNotAllowed, page.Status);
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("example.org:80")]
    [InlineData("127.0.0.1.example.org")]
    public async Task Another_name_than_this_machine_is_refused(string host)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/lindvik");
        request.Headers.Host = host;
        var page = await Page.Send(servers[DatabaseKind.Sqlite].Client, request);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.DoesNotContain("Lindvik kommun", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/look/words.css")]
    [InlineData("/halsa")]
    [InlineData("/inte")]
    [InlineData("/lindvik/inte")]
    [InlineData(Board + "/mal?format=csv")]
    [InlineData(Board)]
    public async Task Every_answer_tells_the_browser_what_not_to_do(string address)
    {
        var page = await Page.Get(servers[DatabaseKind.Sqlite], address);
        string Header(string name) =>
            page.Response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
        Assert.StartsWith("default-src 'self'; ", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Empty(Header("Server"));
        Assert.Empty(Header("X-Powered-By"));
    }
}
