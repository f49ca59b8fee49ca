using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.Access.SingleSignOn;

namespace Styrkedja.Integration.Access;

/// <summary>
/// Tokens that are not as they must be, made with the keys of the real provider for a log-in that is on its way. Each time
/// the token that is not forged is taken first.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class SingleSignOnTokenTests(SingleSignOnTokenTests.Both both)
    : IClassFixture<SingleSignOnTokenTests.Both>
{
    private SingleSignOn Sso => both.Sso;

    [Theory]
    [InlineData("expired", """{ "claims": { "iat": 1600000000, "exp": 1600003600 } }""")]
    [InlineData("no expiry", """{ "claims": { "exp": null } }""")]
    [InlineData("not yet valid", """{ "claims": { "nbf": 4100000000, "exp": 4100003600 } }""")]
    [InlineData("issued at", """{ "claims": { "iat": 4100000000, "exp": 4100003600 } }""")]
    [InlineData("issued at", """{ "claims": { "iat": null } }""")]
    [InlineData("audience", """{ "claims": { "aud": "annan" } }""")]
    [InlineData("audience", """{ "claims": { "aud": null } }""")]
    [InlineData("authorized party", """{ "claims": { "aud": ["styrkedja", "annan"] } }""")]
    [InlineData("authorized party", """{ "claims": { "aud": ["styrkedja", "annan"], "azp": "annan" } }""")]
    [InlineData("issuer", """{ "claims": { "iss": "https://ond.example" } }""")]
    [InlineData("issuer", """{ "claims": { "iss": null } }""")]
    [InlineData("nonce", """{ "claims": { "nonce": "en annan" } }""")]
    [InlineData("nonce", """{ "claims": { "nonce": null } }""")]
    [InlineData("nonce", """{ "replay": true }""")]
    [InlineData("access token", """{ "claims": { "at_hash": "AAAAAAAAAAAAAAAAAAAAAA" } }""")]
    [InlineData("subject", """{ "claims": { "sub": null } }""")]
    [InlineData("subject", """{ "claims": { "sub": "" } }""")]
    [InlineData("signature", """{ "key": "none" }""")]
    [InlineData("signature", """{ "key": "public" }""")]
    [InlineData("signature", """{ "key": "other" }""")]
    [InlineData("signature", """{ "key": "other", "header": { "kid": "okänd" } }""")]
    public async Task A_token_that_is_not_as_it_must_be_is_refused(string reason, string forged)
    {
        await Sso.Provider.Forge("{}");
        using var taken = await Sso.LogInAs("anna");
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(taken, "/lindvik")).Status);

        await Sso.Provider.Forge(forged);
        await Sso.Refuses("anna", reason, Failed);
    }

    [Fact]
    public async Task A_token_for_several_is_taken_where_we_are_the_party()
    {
        await Sso.Provider.Forge("""{ "claims": { "aud": ["annan", "styrkedja"], "azp": "styrkedja" } }""");
        using var taken = await Sso.LogInAs("anna");
    }

    [Fact]
    public async Task An_answer_that_comes_again_is_refused_also_with_the_cookie_that_it_came_with()
    {
        await Sso.Provider.Forge("{}");
        var cookies = new CookieContainer();
        using var browser = Sso.Server.NewVisitor(cookies);
        var asked = await Begin(browser);
        var back = await Sso.Provider.LogIn(browser, asked, "anna");
        var copy = cookies.GetCookies(Sso.Server.Address)["styrkedja-sso"]!.Value;
        Assert.Equal("/lindvik", (await Page.Get(browser, back.PathAndQuery)).Location);
        Assert.Null(cookies.GetCookies(Sso.Server.Address)["styrkedja-sso"]);

        // Without the cookie nothing is on its way; with it the provider gives nothing for the same code a second time.
        using var other = Sso.Server.NewVisitor();
        var again = await Page.Get(other, back.PathAndQuery);
        await Sso.Refuses(other, again, "no log-in is on its way in this browser", Failed);
        var kept = new CookieContainer();
        kept.Add(Sso.Server.Address, new Cookie("styrkedja-sso", copy));
        using var thief = Sso.Server.NewVisitor(kept);
        again = await Page.Get(thief, back.PathAndQuery);
        await Sso.Refuses(thief, again, "the provider answered 400 to the code", Failed);

        // A new code for the very same request gives a token that is right in everything, but its nonce is spent.
        kept.Add(Sso.Server.Address, new Cookie("styrkedja-sso", copy));
        var anew = await Sso.Provider.LogIn(thief, asked, "anna");
        again = await Page.Get(thief, anew.PathAndQuery);
        await Sso.Refuses(thief, again, "replayed", Failed);
    }

    [Fact]
    public async Task An_answer_with_another_state_or_of_another_issuer_is_refused()
    {
        await Sso.Provider.Forge("{}");
        foreach (
            var (parameter, value, reason) in new[]
            {
                ("state", "en annan", "state"),
                ("state", null, "state"),
                ("iss", "https://ond.example", "the answer is of another issuer"),
                // The provider says that it always tells.
                ("iss", null, "the answer is of another issuer"),
                ("code", null, "no code"),
            }
        )
        {
            using var browser = Sso.Server.NewVisitor();
            var back = await Sso.Provider.LogIn(browser, await Begin(browser), "anna");
            var query = QueryHelpers.ParseQuery(back.Query).ToDictionary(p => p.Key, p => (string?)p.Value);
            Assert.True(query.Remove(parameter));
            if (value is not null)
            {
                query[parameter] = value;
            }
            var answer = await Page.Get(browser, QueryHelpers.AddQueryString(back.AbsolutePath, query));
            await Sso.Refuses(browser, answer, reason, Failed);
        }
    }

    [Fact]
    public async Task What_the_provider_or_a_stranger_says_of_a_fault_is_not_repeated()
    {
        await Sso.Provider.Forge("{}");
        foreach (
            var (error, reason) in new[]
            {
                ("access_denied", "the provider says access_denied"),
                ("x\nLog-in accepted", "the provider says an error"),
            }
        )
        {
            using var browser = Sso.Server.NewVisitor();
            var begun = QueryHelpers.ParseQuery((await Begin(browser)).Query);
            var answer = await Page.Get(
                browser,
                QueryHelpers.AddQueryString(
                    "/konto/sso/kommunen/svar",
                    new Dictionary<string, string?>
                    {
                        ["state"] = begun["state"],
                        ["iss"] = Sso.Provider.Issuer.GetLeftPart(UriPartial.Authority),
                        ["error"] = error,
                        ["error_description"] = "Ring 0900 och uppge ditt lösenord",
                    }
                )
            );
            await Sso.Refuses(browser, answer, reason, Failed);
            Assert.DoesNotContain("0900", (await answer.FollowRedirect()).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_request_has_a_challenge_and_words_that_are_new_each_time()
    {
        using var browser = Sso.Server.NewVisitor();
        var (one, other) = (await Begin(browser), await Begin(browser));
        var (a, b) = (QueryHelpers.ParseQuery(one.Query), QueryHelpers.ParseQuery(other.Query));
        Assert.Equal("S256", a["code_challenge_method"]);
        Assert.Equal("code", a["response_type"]);
        Assert.Equal(new Uri(Sso.Server.Address, "/konto/sso/kommunen/svar").AbsoluteUri, a["redirect_uri"]);
        foreach (var word in new[] { "state", "nonce", "code_challenge" })
        {
            Assert.Equal(43, a[word].ToString().Length);
            Assert.NotEqual(a[word], b[word]);
        }
    }

    [Fact]
    public async Task Logging_in_leads_to_no_other_site()
    {
        await Sso.Provider.Forge("{}");
        foreach (var to in new[] { "https://ond.example/", "//ond.example/", "/\\ond.example/", "javascript:alert(1)" })
        {
            using var browser = Sso.Server.NewVisitor();
            Assert.Equal("/", (await Sso.LogIn(browser, "anna", to)).Response.Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task A_key_that_is_new_is_asked_for()
    {
        await Sso.Provider.Forge("{}");
        (await Sso.LogInAs("anna")).Dispose();
        await Sso.Provider.Rotate();
        (await Sso.LogInAs("anna")).Dispose();
    }

    /// <summary>A server and a provider for all of them.</summary>
    public sealed class Both : IAsyncLifetime
    {
        internal SingleSignOn Sso { get; private set; } = null!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            Sso = await Start(DatabaseKind.Sqlite, """, "refreshKeysAtMost": "1ms" """);
            await Sso.Provider.Know("anna", "anna@lindvik.example", "planerare");
        }

        /// <inheritdoc/>
        public ValueTask DisposeAsync()
        {
            Sso.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
