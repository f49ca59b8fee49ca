using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Styrkedja.Integration.Mail;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Web.Security;
using Styrkedja.Web.Serving;

namespace Styrkedja.Integration.Access;

/// <summary>What somebody learns who guesses: neither whether there is an account, nor how to shut its owner out.</summary>
[Trait("Speed", "Slow")]
public sealed class GuessTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Egil = "egil@lindvik.example";
    private const string Petra = "petra@lindvik.example";
    private const string Nobody = "finns.inte@lindvik.example";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Many_wrong_passwords_shut_out_neither_the_owners_browser_nor_other_addresses(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.StartForGuesses(database, "--proxy", "127.0.0.1");
        using var known = From(server, "192.0.2.1");
        Assert.Equal("/", (await Askers.Try(known, Egil, RunningServer.Password)).Location);
        await (await Page.Get(known, "/konto")).Form("Logga ut").Send();
        // At once, as a program does: each is counted.
        var tries = await Task.WhenAll(
            Enumerable
                .Range(0, GuessLimits.FromAPlace)
                .Select(async i =>
                {
                    using var guesser = From(server, "192.0.2.1");
                    return (await Askers.Try(guesser, Egil, $"fel lösenord nummer {i}")).Text;
                })
        );
        Assert.All(tries, text => Assert.Contains("hör inte ihop", text, Ordinal));
        using var guesser = From(server, "192.0.2.1");
        // That it is slowed down, or that the password is right now, is not told; nor is whether there is an account.
        var stopped = await Askers.Try(guesser, Egil, RunningServer.Password);
        Assert.Contains("hör inte ihop", stopped.Text, Ordinal);
        Assert.Equal(stopped.Text, (await Askers.Try(guesser, Nobody, "fel")).Text);
        // Others behind the same address go on, and so do strange browsers elsewhere, and hers wherever it is.
        Assert.Equal("/", (await Askers.Try(guesser, Petra, RunningServer.Password)).Location);
        using var elsewhere = From(server, "192.0.2.2");
        Assert.Equal("/", (await Askers.Try(elsewhere, Egil, RunningServer.Password)).Location);
        Assert.Equal("/", (await Askers.Try(known, Egil, RunningServer.Password)).Location);
        Assert.Contains("Log-in refused from 192.0.2.1", server.Errors, Ordinal);
        Assert.DoesNotContain(Egil, server.Errors, StringComparison.OrdinalIgnoreCase);

        // The log of the account has them all, and nothing personal is said to have changed.
        const string refused = "select count(*) from audit_entry where action = 'account.refuse'";
        await using var rows = await StoreRows.Open(database);
        await Wait.Until(async () => await rows.Count(refused) == GuessLimits.FromAPlace, () => server.Errors);
        Assert.Equal(0, await rows.Count(refused + " and after like '%\"changed\"%'"));
    }

    [Fact]
    public async Task A_browser_is_known_for_its_own_accounts_alone_and_has_few_tries_itself()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.StartForGuesses(database, "--proxy", "127.0.0.1");
        using var shared = From(server, "192.0.2.1");
        var entered = await Askers.Try(shared, Egil, RunningServer.Password);
        var cookie = entered
            .Response.Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("styrkedja-kand=", Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("egil", cookie, StringComparison.OrdinalIgnoreCase);
        await (await Page.Get(shared, "/konto")).Form("Logga ut").Send();
        // It lets nobody in.
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(shared, "/lindvik")).Status);
        // Its own tries, and those of where it is: who sits down at it gets no more.
        for (var i = 0; i < 2 * GuessLimits.FromAPlace; i++)
        {
            await Askers.Try(shared, Egil, "fel lösenord");
        }
        Assert.Contains("hör inte ihop", (await Askers.Try(shared, Egil, RunningServer.Password)).Text, Ordinal);
        using var elsewhere = From(server, "192.0.2.2");
        Assert.Equal("/", (await Askers.Try(elsewhere, Egil, RunningServer.Password)).Location);
    }

    [Fact]
    public async Task Every_try_costs_one_verification_whatever_there_is()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using (RunningServer.Start(database)) { }
        await using var store = Database.At(database.Name);
        await using var services = Services(store);
        var hashes = services.GetRequiredService<PasswordHashes>();
        await using (var scope = services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            scope.ServiceProvider.GetRequiredService<AccountsDb>().Acting("account.change");
            await Set(accounts, "rut@lindvik.example", account => account.PasswordHash = null);
            await Set(accounts, "lo@lindvik.example", account => account.ClosedAt = DateTime.UnixEpoch);
            await Set(
                accounts,
                "dan@lindvik.example",
                account =>
                    (account.LockoutEnd, account.TwoFactorEnabled) = (TimeProvider.System.GetUtcNow().AddDays(1), true)
            );
            await Set(accounts, "kent@lindvik.example", account => account.TwoFactorEnabled = true);
        }
        var counted = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Name == "styrkedja.password.checks")
            {
                to.EnableMeasurementEvents(instrument);
            }
        };
        // Other tests host servers in this process: what follows from here is counted alone.
        var isOurs = new AsyncLocal<bool> { Value = true };
        listener.SetMeasurementEventCallback<long>(
            (_, value, _, _) => Interlocked.Add(ref counted, isOurs.Value ? value : 0)
        );
        listener.Start();

        var costs = new List<(string What, long Cost)>();
        async Task Cost(string what, Func<SignIns, HttpContext, Task> act)
        {
            await using var scope = services.CreateAsyncScope();
            var before = Interlocked.Read(ref counted);
            var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
            services.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
            await act(scope.ServiceProvider.GetRequiredService<SignIns>(), context);
            costs.Add((what, Interlocked.Read(ref counted) - before));
        }
        foreach (var who in new[] { Egil, Nobody, "rut@lindvik.example", "lo@lindvik.example", "dan@lindvik.example" })
        {
            await Cost("wrong password of " + who, (signIns, context) => signIns.Try(context, who, "fel lösenord"));
            await Cost(
                "right password of " + who,
                (signIns, context) => signIns.Try(context, who, RunningServer.Password)
            );
        }
        for (var i = 0; i < GuessLimits.FromAPlace; i++)
        {
            await Cost("the next of nobody", (signIns, context) => signIns.Try(context, Nobody, "fel lösenord"));
            await Cost("the next of Egil", (signIns, context) => signIns.Try(context, Egil, "fel lösenord"));
        }
        foreach (var recovery in new[] { true, false })
        {
            await Cost("a code without a password", (signIns, context) => signIns.TryCode(context, "123456", recovery));
            foreach (var who in new[] { "kent@lindvik.example", "dan@lindvik.example" })
            {
                var cookie = await HalfWay(services, who);
                await Cost(
                    "a code of " + who,
                    (signIns, context) =>
                    {
                        context.Request.Headers.Cookie = cookie;
                        return signIns.TryCode(context, "123456", recovery);
                    }
                );
            }
        }
        await using (var scope = services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            foreach (var who in new[] { Egil, "rut@lindvik.example", "dan@lindvik.example" })
            {
                var account = (await accounts.FindByEmailAsync(who))!;
                await Cost("to confirm, wrongly, for " + who, (signIns, _) => signIns.Confirms(account, "fel"));
                await Cost("to confirm for " + who, (signIns, _) => signIns.Confirms(account, RunningServer.Password));
            }
        }
        Assert.Equal([], costs.Where(cost => cost.Cost != 1));
        Assert.True(costs.Count > 35);
        // All of them by one hasher, with its parameters.
        Assert.Same(hashes, services.GetRequiredService<IPasswordHasher<Account>>());
        Assert.Equal(
            PasswordVerificationResult.Success,
            hashes.VerifyHashedPassword(new Account(), await hashes.Nobodys, PasswordHashes.NobodysPassword)
        );
    }

    [Fact]
    public async Task A_forgotten_password_is_answered_before_anything_is_looked_up()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var sink = SmtpSink.Start();
        using var server = RunningServer.Start(database, sink.Environment(), "--patience", "60");
        using var visitor = server.NewVisitor();
        var form = (await Page.Get(visitor, "/konto/glomt")).Form("Skicka länken");
        await using (var rows = await StoreRows.Open(database))
        {
            // Whoever writes holds the database; the answer, and the next on the same connection, come all the same.
            await rows.Run("begin immediate");
            Assert.Equal(HttpStatusCode.OK, (await form.Set("Email", Egil).Send()).Status);
            Assert.Equal(HttpStatusCode.OK, (await Page.Get(visitor, "/konto/glomt")).Status);
            await rows.Run("rollback");
        }
        // What waited for the answers has not been given up, as it would be behind a lock that is held.
        await sink.Wait(1);
    }

    private static HttpClient From(RunningServer server, string address)
    {
        var client = server.NewVisitor();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return client;
    }

    private static ServiceProvider Services(Database store)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(store);
        services.AddSecurity(ServerOptions.Read([], _ => null));
        return services.BuildServiceProvider();
    }

    // The cookie of whoever has given the right password.
    private static async Task<string> HalfWay(ServiceProvider services, string who)
    {
        await using var scope = services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        var signIns = scope.ServiceProvider.GetRequiredService<SignIns>();
        Assert.Equal(SignInOutcome.NeedsCode, await signIns.Try(context, who, RunningServer.Password));
        return context.Response.Headers.SetCookie.Single(c => c!.StartsWith("styrkedja-kod=", Ordinal))!.Split(';')[0];
    }

    private static async Task Set(UserManager<Account> accounts, string who, Action<Account> change)
    {
        var account = (await accounts.FindByEmailAsync(who))!;
        change(account);
        Assert.True((await accounts.UpdateAsync(account)).Succeeded);
    }
}
