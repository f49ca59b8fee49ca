using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Jobs;
using Styrkedja.Store.Mail;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Web.Jobs;
using Styrkedja.Web.Security;

namespace Styrkedja.Integration.Jobs;

/// <summary>The memory of the jobs, and what those do that have no door of their own yet.</summary>
public sealed class JobRunTests
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_round_that_two_servers_fire_runs_on_one(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        await using var store = await Migrated(database);
        Guid?[] runs = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Begin(store, "prov 2026-03-02T06:30:00.000Z", false, $"server-{i}"))
        );
        Assert.Single(runs, run => run is not null);
        await using var db = store.Open(Guid.Empty);
        Assert.Single(await db.JobRuns.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_round_that_was_broken_off_runs_again_once(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        await using var store = await Migrated(database);
        const string Round = "prov 2026-03-02T06:30:00.000Z";
        const string Second = "prov 2026-03-02T06:30:00";
        var broken = await Begin(store, Round, false, "one");
        var again = await Begin(store, Second, true, "other");
        await End(store, broken, JobOutcome.Done); // it was not dead: too late
        await End(store, again, JobOutcome.Done);
        Assert.Null(await Begin(store, Second, true, "third"));
        // One that died before it was entered.
        Assert.NotNull(await Begin(store, "prov 2026-03-03T06:30:00", true, "other"));
        await using var db = store.Open(Guid.Empty);
        var runs = await db.JobRuns.OrderBy(r => r.FireId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            [(Round, JobOutcome.Abandoned), (Round + "#1", JobOutcome.Done), ("prov 2026-03-03T06:30:00", null)],
            runs.Select(r => (r.FireId, r.Outcome))
        );
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Cleaning_up_takes_what_is_old_and_nothing_else(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        await using var store = await Migrated(database);
        var municipality = (
            await Municipalities.Enter(store, "Prov", new(Guid.Empty, Actor.Program), Permissions.OfCommandLine)
        ).Id;
        var now = Clock.GetUtcNow().UtcDateTime;
        await using (var db = store.Open(municipality))
        {
            foreach (var days in (int[])[10, 29, 31, 70])
            {
                Outbox.Queue(db, municipality, "anna@lindvik.example", $"Skickat {days}", "Text", now.AddDays(-days));
                Outbox.Queue(db, municipality, "anna@lindvik.example", $"Väntar {days}", "Text", now.AddDays(-days));
            }
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            await db
                .Mail.Where(m => m.Subject.StartsWith("Skickat"))
                .ExecuteUpdateAsync(
                    m => m.SetProperty(x => x.SentAt, x => x.QueuedAt),
                    TestContext.Current.CancellationToken
                );
            foreach (
                var (days, done, by) in (ReadOnlySpan<(int, int, bool)>)
                    [(2, 0, false), (2, 0, true), (2, 1, false), (91, 1, false)]
            )
            {
                db.Add(Run(now.AddDays(-days), done, by));
            }
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var accounts = AccountsOf(store);
        await LogIn(accounts, now.AddDays(-29), now.AddDays(-31));
        Assert.Equal(7, (await CleanUp.Run(store, accounts, Clock, TestContext.Current.CancellationToken)).Done);
        Assert.Equal(0, (await CleanUp.Run(store, accounts, Clock, TestContext.Current.CancellationToken)).Done);
        await using var left = store.Open(municipality);
        var letters = await left.Mail.OrderBy(m => m.Subject).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            [
                "Skickat 10",
                "Skickat 29",
                "Väntar 10",
                "Väntar 29",
                "Väntar 31: Väntade i 30 dagar.",
                "Väntar 70: Väntade i 30 dagar.",
            ],
            letters.Select(m => m.Problem is null ? m.Subject : $"{m.Subject}: {m.Problem}")
        );
        await using var installation = store.Open(Guid.Empty);
        Assert.Equal(2, await installation.JobRuns.CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Who_reviews_is_reminded_once_a_day_of_what_has_waited_a_week(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        await using var store = await Migrated(database);
        using var documents = StoreDocuments.Make(2);
        Assert.Equal(
            0,
            Command
                .Run([
                    "import",
                    .. documents.Paths,
                    "--municipality",
                    "Prov",
                    "--new-municipality",
                    "--database",
                    database.Name,
                ])
                .ExitCode
        );
        HeldRole whole = new(Role.CouncilOffice, null, DateSpan.Always);
        Colleague[] people =
        [
            new("anna@lindvik.example", [whole]),
            new("bo@lindvik.example", [whole]),
            new("lo@lindvik.example", [whole with { Role = Role.Supplier }]),
        ];
        Task<JobReport> Remind(int days) =>
            Reminders.Queue(
                store,
                new LaterClock(TimeSpan.FromDays(days)),
                _ => Task.FromResult<IReadOnlyList<Colleague>>(people),
                TestContext.Current.CancellationToken
            );
        Assert.Equal(0, (await Remind(6)).Done);
        Assert.Equal(2, (await Remind(8)).Done);
        Assert.Equal(0, (await Remind(8)).Done);
        Assert.Equal(2, (await Remind(9)).Done);
        var municipality = await store.MunicipalityOf("prov");
        await using var db = store.Open(municipality);
        var letters = await db.Mail.ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(4, letters.Count);
        Assert.All(letters, m => Assert.Equal("2 dokument väntar på granskning", m.Subject));
        Assert.All(letters, m => Assert.Contains("I Prov har följande väntat", m.Body, StringComparison.Ordinal));
    }

    private static PooledDbContextFactory<AccountsDb> AccountsOf(Database store)
    {
        var options = new DbContextOptionsBuilder<AccountsDb>();
        AccountsDb.Use(options, store);
        return new(options.Options);
    }

    private static async Task LogIn(IDbContextFactory<AccountsDb> accounts, params DateTime[] seen)
    {
        await using var db = await accounts.CreateDbContextAsync();
        db.ActAs(new(Guid.Empty, Actor.Program), Clock);
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = "anna",
            NormalizedUserName = "ANNA",
            Email = "anna@lindvik.example",
            NormalizedEmail = "ANNA@LINDVIK.EXAMPLE",
            SecurityStamp = "",
        };
        db.Add(account);
        await db.SaveChangesAsync();
        db.AddRange(
            seen.Select(at => new AccountSession
            {
                Id = Guid.CreateVersion7(),
                AccountId = account.Id,
                BegunAt = at,
                SeenAt = at,
                Origin = "",
                Browser = "",
            })
        );
        await db.SaveChangesAsync();
    }

    private static StoredJobRun Run(DateTime started, int done, bool byHand) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = Guid.Empty,
            Job = "prov",
            FireId = Guid.NewGuid().ToString(),
            Server = "server",
            RequestedBy = byHand ? Guid.Empty : null,
            StartedAt = started,
            EndedAt = started,
            Outcome = JobOutcome.Done,
            Done = done,
        };

    private static Task<Guid?> Begin(Database store, string round, bool again, string server) =>
        JobRuns.Begin(store, "prov", round, again, server, null, Clock);

    private static Task End(Database store, Guid? run, JobOutcome outcome) =>
        JobRuns.End(store, run!.Value, outcome, null, 1, Clock);

    private static async Task<Database> Migrated(TestDatabase database)
    {
        var store = Database.At(database.Name);
        await store.Migrate(Clock);
        return store;
    }

    private sealed class LaterClock(TimeSpan later) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + later;
    }
}
