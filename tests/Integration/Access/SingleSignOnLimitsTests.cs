using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Styrkedja.Core.Access;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.Access.SingleSignOn;

namespace Styrkedja.Integration.Access;

/// <summary>
/// What a provider's word is not enough for: other municipalities, the installation, roles that it leaves out, a second
/// factor; and what strangers and a silent provider cannot bring about.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class SingleSignOnLimitsTests(SingleSignOnLimitsTests.Servers servers)
    : IClassFixture<SingleSignOnLimitsTests.Servers>
{
    private const string NotSo = "Ditt konto kan inte användas med den gemensamma inloggningen";
    private const string Elsewhere = "den gäller bara i den kommunen";
    private const string Neighbour = "grannen";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_log_in_by_a_provider_counts_in_its_own_municipality_alone(DatabaseKind kind)
    {
        var sso = await servers.On(kind);
        await sso.Provider.Know("gun", "gunnar@lindvik.example", "planerare");
        using var gunnar = await sso.LogInAs("gun");
        await EnterInNeighbour(sso, "gunnar@lindvik.example");
        // Who the neighbour has given everything, by hand.
        using (var again = await sso.LogInAs("gun"))
        {
            foreach (var browser in new[] { gunnar, again })
            {
                Assert.Equal(HttpStatusCode.OK, (await Page.Get(browser, "/lindvik")).Status);
                // The same of what there is not: the answer tells nobody who they are there.
                foreach (var address in new[] { "/grannkopings", "/grannkopings/personer", "/finns-inte" })
                {
                    var page = await Page.Get(browser, address);
                    Assert.Equal(HttpStatusCode.Forbidden, page.Status);
                    Assert.Contains(Elsewhere, page.Text, StringComparison.Ordinal);
                }
                var first = await Page.Get(browser, "/kommuner");
                Assert.Contains("Lindvik", first.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("Grannköping", first.Text, StringComparison.Ordinal);
                using var form = new HttpRequestMessage(HttpMethod.Post, "/grannkopings/personer/ny");
                Assert.Equal(HttpStatusCode.Forbidden, (await Page.Send(browser, form)).Status);
            }
        }
        // What the neighbour's own provider says of its people is nothing here.
        await sso.Provider.Know("nina", "nina@grann.example", "admin");
        using var nina = sso.Server.NewVisitor();
        Assert.Equal("/grannkopings", (await sso.LogIn(nina, "nina", "/grannkopings", Neighbour)).Location);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(nina, "/grannkopings/personer")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(nina, "/lindvik")).Status);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task No_provider_vouches_for_who_runs_the_installation_or_is_of_another_municipality(DatabaseKind kind)
    {
        var sso = await servers.On(kind);
        await sso.Provider.Know("drift", "drift@lindvik.example", "admin");
        using var browser = await sso.LogInAs("drift");
        await using (var rows = await StoreRows.Open(sso.Database))
        {
            await rows.Run("update account set runs_installation = true where email = 'drift@lindvik.example'");
        }
        // The log-in goes on in the municipality, as what they are there.
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(browser, "/lindvik/personer")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(browser, "/kommuner/ny")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(browser, "/jobb")).Status);
        await sso.Refuses("drift", "the account runs the installation, which no provider can vouch for", NotSo);

        // A key that was given to another municipality brings nobody along.
        await sso.Provider.Know("berit", "berit@lindvik.example", "planerare");
        using var berit = await sso.LogInAs("berit");
        await using (var rows = await StoreRows.Open(sso.Database))
        {
            await rows.Run(
                "update account_login set provider = 'grannen' where account_id = "
                    + "(select id from account where email = 'berit@lindvik.example')"
            );
        }
        using var visitor = sso.Server.NewVisitor();
        var answer = await sso.LogIn(visitor, "berit", "/grannkopings", Neighbour);
        await sso.Refuses(visitor, answer, "the account is of another municipality", NotSo);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Groups_that_are_left_out_or_unreadable_change_nothing(DatabaseKind kind)
    {
        var sso = await servers.On(kind);
        const string sentence = "Dina roller är som förut";
        const string tooMany =
            "the provider left the groups out, since they are too many: let it send those of the application alone; the roles stay as they were";
        const string noList = "the groups are no list of texts: the roles stay as they were";
        await sso.Provider.Know("siri", "siri@lindvik.example", "planerare");
        using var before = await sso.LogInAs("siri");
        foreach (
            var (claims, reason) in new[]
            {
                (
                    """
                    "groups": null, "_claim_names": { "groups": "src1" },
                    "_claim_sources": { "src1": { "endpoint": "https://graph.example/users/siri/getMemberObjects" } }
                    """,
                    tooMany
                ),
                (""" "groups": null, "hasgroups": true """, tooMany),
                (""" "groups": { "planerare": true } """, noList),
                (""" "groups": 5 """, noList),
                (""" "groups": ["planerare", 5] """, noList),
                (""" "groups": [["planerare"]] """, noList),
            }
        )
        {
            await sso.Provider.Forge($$"""{ "claims": { {{claims}} } }""");
            await sso.Refuses("siri", reason, sentence);
            // Nobody new gets in by it either.
            await sso.Provider.Know("ny", "ny.grupp@lindvik.example", "planerare");
            await sso.Refuses("ny", reason, sentence);
        }
        await sso.Provider.Forge("{}");
        await using var rows = await StoreRows.Look(sso.Database);
        Assert.Equal(0, await rows.Count("select count(*) from account where email = 'ny.grupp@lindvik.example'"));
        Assert.Equal(
            1,
            await rows.Count(
                "select count(*) from held_role r join person p on p.id = r.person_id where p.name = 'Prov siri' "
                    + "and r.superseded_at is null and r.valid_to is null"
            )
        );
        // Claims that are somewhere else say nothing of the groups that are here.
        await sso.Provider.Forge("""{ "claims": { "_claim_names": { "address": "src1" }, "hasgroups": false } }""");
        using var after = await sso.LogInAs("siri");
        await sso.Provider.Forge("{}");
    }

    [Fact]
    public async Task What_a_page_of_a_stranger_makes_browsers_ask_for_spends_nothing()
    {
        var sso = await servers.On(DatabaseKind.Sqlite);
        await sso.Provider.Know("eva", "eva@lindvik.example", "planerare");
        using var visitor = sso.Server.NewVisitor();
        for (var i = 0; i <= Web.Security.AddressLimits.Failures; i++)
        {
            // With a log-in on its way and without.
            if (i % 2 == 0)
            {
                await Begin(visitor);
            }
            var refused = await Page.Get(visitor, $"/konto/sso/{OidcProvider.Key}/svar?code=x&state=y");
            Assert.Equal(HttpStatusCode.Redirect, refused.Status);
        }
        // A provider's word that is not one spends what is the provider's.
        var told = HttpStatusCode.OK;
        for (var i = 0; i <= Web.Security.AddressLimits.Failures; i++)
        {
            using var post = new HttpRequestMessage(HttpMethod.Post, $"/konto/sso/{OidcProvider.Key}/utloggad");
            post.Content = new FormUrlEncodedContent([KeyValuePair.Create("logout_token", "x")]);
            told = (await Page.Send(visitor, post)).Status;
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, told);
        using var eva = await sso.LogInAs("eva");
        using var egil = await sso.Server.LogInAs("egil@lindvik.example");
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(egil, "/lindvik")).Status);
    }

    // How long a failure lasts is a law of ProviderMetadataTests, by a clock: here nothing depends on how quick we are.
    [Fact]
    public async Task A_provider_that_does_not_answer_is_seldom_asked_and_nobody_waits_for_who_has_left()
    {
        var sso = await servers.On(DatabaseKind.Sqlite);
        using var asked = new CancellationTokenSource();
        var abandoned = Enumerable
            .Range(0, 4)
            .Select(_ => sso.Server.NewVisitor().GetAsync($"/konto/sso/{Servers.Silent}", asked.Token))
            .ToList();
        await Wait.Until(() => Task.FromResult(servers.Asked > 0), () => sso.Server.Errors);
        await asked.CancelAsync();
        foreach (var one in abandoned)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        }
        for (var i = 0; i < 2; i++)
        {
            using var visitor = sso.Server.NewVisitor();
            var answer = await Page.Get(visitor, $"/konto/sso/{Servers.Silent}?till=%2Flindvik");
            Assert.StartsWith("/konto/logga-in?nekad=", answer.Location, StringComparison.Ordinal);
            var told = await answer.FollowRedirect();
            Assert.Contains("Den gemensamma inloggningen svarar inte just nu", told.Text, StringComparison.Ordinal);
        }
        // Once for all who left, and at most once for each of the others, where we were slow.
        Assert.InRange(servers.Asked, 1, 3);
    }

    [Fact]
    public async Task Where_a_code_is_demanded_the_provider_must_say_that_it_asked_for_one()
    {
        using var sso = await Start(DatabaseKind.Sqlite, """, "secondFactorAcr": ["tva"] """, "--demand-code");
        await sso.Provider.Know("anna", "anna@lindvik.example", "planerare");
        foreach (var claims in new[] { "", "\"amr\": [\"pwd\"]", "\"amr\": \"mfa\"", "\"acr\": \"ett\"" })
        {
            await sso.Provider.Forge($$"""{ "claims": { {{claims}} } }""");
            await sso.Refuses(
                "anna",
                "the provider does not say that it asked for a second factor",
                "säger inte att du har visat mer än ett lösenord"
            );
        }
        await using var rows = await StoreRows.Open(sso.Database);
        Assert.Equal(0, await rows.Count("select count(*) from account where email = 'anna@lindvik.example'"));
        foreach (var claims in new[] { "\"amr\": [\"pwd\", \"mfa\"]", "\"acr\": \"tva\"" })
        {
            await sso.Provider.Forge($$"""{ "claims": { {{claims}} } }""");
            using var browser = await sso.LogInAs("anna");
            Assert.Equal(HttpStatusCode.OK, (await Page.Get(browser, "/lindvik")).Status);
            // One that began before it was demanded begins anew.
            await rows.Run("update account_session set second_factor = false");
            Assert.StartsWith("/konto/logga-in", (await Page.Get(browser, "/lindvik")).Location);
        }
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Whoever_comes_back_by_the_provider_brings_no_neighbour_with_them(DatabaseKind kind)
    {
        var sso = await servers.On(kind);
        const string xenia = "xenia@lindvik.example";
        await sso.Provider.Know("xenia", xenia, "planerare");
        (await sso.LogInAs("xenia")).Dispose();
        await using var rows = await StoreRows.Open(sso.Database);
        var id = (
            await rows.All($"select p.id from person p join account a on a.id = p.account_id where a.email = '{xenia}'")
        )[0][0];
        var person = await Page.Get(sso.Server, $"/lindvik/personer/{id}");
        var give = person.Form("Ge rollen");
        await (await Askers.Account(person)).Form("Avsluta personen").Send();
        // What whoever has left is given would hold when they come back.
        Assert.Contains(
            "har slutat",
            (await give.Set("Input.Role", nameof(Role.Planner)).Send()).Text,
            StringComparison.Ordinal
        );

        // The neighbour has her address meanwhile.
        await Askers.EnterPerson(sso.Server, "/grannkopings", xenia, Role.Planner, "Hela kommunen");
        using var taker = await sso.Server.LogInAs(xenia);
        var form = (await Page.Get(sso.Server, "/lindvik/personer/ny")).Form("Lägg till");
        form.Set("Name", "Xenia").Set("Email", xenia).Set("Input.Role", nameof(Role.Administrator));
        Assert.Equal(HttpStatusCode.Redirect, (await form.Send()).Status);
        await sso.Provider.Know("xenia", xenia);
        using var owner = await sso.LogInAs("xenia");
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(owner, "/lindvik/personer/ny")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(taker, "/lindvik/personer")).Status);
        Assert.Equal(0, await rows.Count($"select count(password_hash) from account where email = '{xenia}'"));

        // What a provider vouches for sees and ends nothing that others have begun.
        using var other = await sso.LogInAs("xenia");
        var open = await Page.Get(owner, "/konto");
        var end = open.Form("Avsluta alla andra");
        await rows.Run(
            "update account_session set provider = null where begun_at = (select max(begun_at) from account_session)"
        );
        Assert.Empty((await Page.Get(owner, "/konto")).Document.QuerySelectorAll("td form"));
        await end.Send();
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(other, "/konto")).Status);
    }

    private static async Task EnterInNeighbour(SingleSignOn sso, string email)
    {
        var form = (await Page.Get(sso.Server, "/grannkopings/personer/ny")).Form("Lägg till");
        var entered = await form.Set("Name", "Prov granne")
            .Set("Email", email)
            .Set("Input.Role", nameof(Role.Administrator))
            .Set("Input.Unit", form.Option("Input.Unit", "Hela kommunen"))
            .Send();
        Assert.True(entered.Status == HttpStatusCode.Redirect, entered.Text);
    }

    /// <summary>
    /// For each kind of database a server with three providers: the municipality's, the neighbour's, and one that takes
    /// what is asked and never answers.
    /// </summary>
    public sealed class Servers : IDisposable
    {
        /// <summary>What the last is called.</summary>
        public const string Silent = "tyst";

        private readonly ConcurrentDictionary<DatabaseKind, Lazy<SingleSignOn>> _started = new();
        private readonly TcpListener _silent = new(IPAddress.Loopback, 0);
        private readonly ConcurrentBag<TcpClient> _asked = [];

        /// <summary>Begins to listen.</summary>
        public Servers()
        {
            _silent.Start();
            _ = Take();
        }

        /// <summary>How often the silent provider was asked.</summary>
        public int Asked => _asked.Count;

        /// <inheritdoc/>
        public void Dispose()
        {
            foreach (var started in _started.Values.Where(s => s.IsValueCreated))
            {
                started.Value.Dispose();
            }
            _silent.Dispose();
            foreach (var client in _asked)
            {
                client.Dispose();
            }
        }

        /// <summary>The one on a kind of database, whose provider forges nothing.</summary>
        internal async Task<SingleSignOn> On(DatabaseKind kind)
        {
            var sso = _started.GetOrAdd(kind, k => new(() => Begun(k).GetAwaiter().GetResult())).Value;
            await sso.Provider.Forge("{}");
            return sso;
        }

        private async Task<SingleSignOn> Begun(DatabaseKind kind)
        {
            // The issuer of the first is the neighbour's too: what it is called here makes the difference.
            string Provider(string key, string authority) =>
                $$"""
                    }, { "key": "{{key}}", "name": "{{key}}", "municipality": "grannkopings", "authority": "{{authority}}",
                    "clientId": "styrkedja", "clientSecretFile": "secret", "groups": {{Groups}}
                    """;
            var silent = $"http://{_silent.LocalEndpoint}";
            var sso = await Start(kind, issuer => Provider(Neighbour, issuer) + Provider(Silent, silent));
            await sso.Provider.Serve(sso.Server.Address, Neighbour);
            var entered = await (await Page.Get(sso.Server, "/kommuner/ny"))
                .Form("Lägg till")
                .Set("Name", "Grannköpings kommun")
                .Send();
            Assert.Equal(HttpStatusCode.Redirect, entered.Status);
            return sso;
        }

        private async Task Take()
        {
            try
            {
                while (true)
                {
                    _asked.Add(await _silent.AcceptTcpClientAsync());
                }
            }
            catch (Exception e) when (e is ObjectDisposedException or SocketException)
            {
                // It listens no more.
            }
        }
    }
}
