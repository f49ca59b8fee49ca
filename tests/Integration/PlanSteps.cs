using System.Net;
using Page = Styrkedja.Integration.Serving.Page;

namespace Styrkedja.Integration;

/// <summary>What tests of plans do through the pages, each taken or the test ends.</summary>
internal static class PlanSteps
{
    /// <summary>Begins a plan.</summary>
    /// <param name="client">Who.</param>
    /// <param name="at">The plan page of a year of the board.</param>
    /// <param name="year">The year of the plan.</param>
    /// <param name="from">What it begins from, as the page calls it.</param>
    public static async Task Begin(HttpClient client, string at, string year, string from)
    {
        var form = (await Page.Get(client, at)).Form("Påbörja planen");
        form.Set("Year", year).Set("From", form.Option("From", from));
        Assert.Equal(HttpStatusCode.Redirect, (await form.Send()).Status);
    }

    /// <summary>Adds something on a page of a plan.</summary>
    public static async Task Add(HttpClient client, string at, string what, params (string Field, string Value)[] says)
    {
        var form = (await (await Page.Get(client, at)).Follow(what)).Form("Lägg till");
        foreach (var (field, value) in says)
        {
            form.Set(field, value);
        }
        Assert.Equal(HttpStatusCode.Redirect, (await form.Send()).Status);
    }

    /// <summary>Records the board's decision.</summary>
    public static async Task Decide(HttpClient client, string plan, string on)
    {
        var form = (await Page.Get(client, plan + "/beslut")).Form("Skriv in beslutet");
        Assert.Equal(HttpStatusCode.Redirect, (await form.Set("On", on).Set("Paragraph", "12").Send()).Status);
    }

    /// <summary>The goals of a page, in its order.</summary>
    public static IEnumerable<string> Tree(Page page) =>
        page.Document.QuerySelectorAll(".tree .goal > a").Select(a => Page.Words(a));
}
