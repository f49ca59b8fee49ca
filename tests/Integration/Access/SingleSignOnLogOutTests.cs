using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Access;

/// <summary>Logging out: here and at the provider, whichever is first.</summary>
[Trait("Speed", "Slow")]
public sealed class SingleSignOnLogOutTests
{
    private const string Events = "\"http://schemas.openid.net/event/backchannel-logout\": {}";

    [Fact]
    public async Task Whoever_logs_out_here_is_led_to_do_so_at_the_provider_and_back()
    {
        using var sso = await SingleSignOn.Start(DatabaseKind.Sqlite);
        await sso.Provider.Know("anna", "anna@lindvik.example", "planerare");
        using var anna = await sso.LogInAs("anna");
        var page = await Page.Get(anna, "/lindvik");
        // The form may lead there, and to no other site.
        Assert.EndsWith(
            "; form-action 'self' " + sso.Provider.Issuer.GetLeftPart(UriPartial.Authority),
            page.Response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        var led = await page.Form("Logga ut").Send();
        var there = led.Response.Headers.Location!;
        Assert.Equal(sso.Provider.Issuer.Authority, there.Authority);
        var query = QueryHelpers.ParseQuery(there.Query);
        Assert.Equal(new Uri(sso.Server.Address, "/konto/logga-in").AbsoluteUri, query["post_logout_redirect_uri"]);
        Assert.Equal(3, query["id_token_hint"].ToString().Split('.').Length);
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(anna, "/lindvik")).Status);
        var confirm = await Page.Get(anna, there.AbsoluteUri);
        var left = await confirm.Form("Logga ut överallt").Send();
        Assert.Equal(new Uri(sso.Server.Address, "/konto/logga-in"), left.Response.Headers.Location);
        // The provider asks who it is again.
        var asked = await Page.Get(anna, (await SingleSignOn.Begin(anna)).AbsoluteUri);
        Assert.StartsWith("/person/", asked.Location, StringComparison.Ordinal);

        // Whoever logged in by a password has nothing to do there.
        using var egil = await sso.Server.LogInAs("egil@lindvik.example");
        Assert.Equal("/konto/logga-in", (await (await Page.Get(egil, "/lindvik")).Form("Logga ut").Send()).Location);
    }

    [Fact]
    public async Task Whoever_logs_out_while_the_provider_is_gone_is_out_here()
    {
        using var sso = await SingleSignOn.Start(DatabaseKind.Sqlite);
        await sso.Provider.Know("anna", "anna@lindvik.example", "planerare");
        using var anna = await sso.LogInAs("anna");
        sso.Provider.Stop();
        await (await Page.Get(anna, "/lindvik")).Form("Logga ut").Send();
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(anna, "/lindvik")).Status);
        // Those who know a password get in all the same.
        using var egil = await sso.Server.LogInAs("egil@lindvik.example");
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(egil, "/lindvik")).Status);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_provider_can_log_somebody_out_and_nobody_in_its_name(DatabaseKind kind)
    {
        using var sso = await SingleSignOn.Start(kind);
        await sso.Provider.Know("anna", "anna@lindvik.example", "planerare");
        await sso.Provider.Know("bo", "bo@lindvik.example", "planerare");
        using var anna = await sso.LogInAs("anna");
        using var bo = await sso.LogInAs("bo");
        var right = $$"""
            "iss": "{{sso.Provider.Issuer.GetLeftPart(UriPartial.Authority)}}", "aud": "styrkedja",
            "iat": {{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}},
            "exp": {{TimeProvider.System.GetUtcNow().AddMinutes(2).ToUnixTimeSeconds()}},
            "jti": "ett", "sub": "anna", "events": { {{Events}} }
            """;
        foreach (
            var (change, reason) in new[]
            {
                ("\"jti\": null", "jti"),
                ("\"events\": null", "events"),
                ("\"events\": {}", "events"),
                ("\"nonce\": \"x\"", "nonce"),
                ("\"sub\": null", "subject"),
                ("\"aud\": \"annan\"", "audience"),
                ("\"iss\": \"https://ond.example\"", "issuer"),
                ("\"iat\": null", "issued at"),
                ("\"exp\": 1600000000", "expired"),
            }
        )
        {
            await Refuses(sso, $$"""{ "claims": { {{right}}, {{change}} } }""", reason);
        }
        foreach (var key in new[] { "none", "public", "other" })
        {
            await Refuses(sso, $$"""{ "claims": { {{right}} }, "key": "{{key}}" }""", "signature");
        }
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(anna, "/lindvik")).Status);

        // The one that none of this was done to is followed, once.
        var token = await sso.Provider.Sign($$"""{ "claims": { {{right}} } }""");
        Assert.Equal(HttpStatusCode.OK, (await Send(sso, token)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(anna, "/lindvik")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(bo, "/lindvik")).Status);
        using var again = await sso.LogInAs("anna");
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(sso, token)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(again, "/lindvik")).Status);
    }

    [Fact]
    public async Task Whoever_logs_out_at_the_provider_is_out_here()
    {
        using var sso = await SingleSignOn.Start(DatabaseKind.Sqlite);
        await sso.Provider.Know("anna", "anna@lindvik.example", "planerare");
        using var anna = await sso.LogInAs("anna");
        using var elsewhere = await sso.LogInAs("anna");
        var left = await Page.Get(anna, new Uri(sso.Provider.Issuer, "/session/end").AbsoluteUri);
        await left.Form("Logga ut överallt").Send();
        // The provider tells our server, not the browser.
        await Wait.Until(
            async () => (await Page.Get(anna, "/lindvik")).Status == HttpStatusCode.Redirect,
            () => sso.Provider.Errors + sso.Server.Errors
        );
        Assert.Equal("", sso.Provider.Errors);
        // That session, and no other of hers.
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(elsewhere, "/lindvik")).Status);
    }

    private static async Task Refuses(SingleSignOn sso, string what, string reason)
    {
        var answer = await Send(sso, await sso.Provider.Sign(what));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        await Wait.Until(
            () => Task.FromResult(sso.Refusals().LastOrDefault() == "log-out: " + reason),
            () => $"\"{reason}\" is not the last of {string.Join(" | ", sso.Refusals())}"
        );
    }

    private static Task<Page> Send(SingleSignOn sso, string token) =>
        Page.Send(
            sso.Server.NewVisitor(),
            new HttpRequestMessage(HttpMethod.Post, $"/konto/sso/{OidcProvider.Key}/utloggad")
            {
                Content = new FormUrlEncodedContent([KeyValuePair.Create("logout_token", token)]),
            }
        );
}
