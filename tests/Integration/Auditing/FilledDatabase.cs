using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Periods;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Settings;
using Styrkedja.Core.Swedish;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Indicators;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Plans;
using Styrkedja.Store.Printed;
using Styrkedja.Store.Settings;
using Styrkedja.Web.Security;

namespace Styrkedja.Integration.Auditing;

/// <summary>The sample municipality, with a row in each of the tables that it leaves empty, entered as the program does.</summary>
internal static class FilledDatabase
{
    /// <summary>Makes one.</summary>
    public static async Task<TestDatabase> Make(DatabaseKind kind)
    {
        var database = TestDatabase.Create(kind);
        SampleTemplate.Fill(database);
        await using var store = Database.At(database.Name);
        await using var accounts = Accounts(store);
        var now = new DateTime(2026, 11, 22, 8, 0, 0, DateTimeKind.Utc);
        var egil = await accounts.Users.SingleAsync(a => a.Email == "egil@lindvik.example");
        accounts.ActAs(new Actor(egil.Id, "::1"), TimeProvider.System);
        accounts.AddRange(
            new AccountLogin
            {
                AccountId = egil.Id,
                Provider = "kommunen",
                Subject = "egil",
                RecordedAt = now,
            },
            new AccountToken
            {
                UserId = egil.Id,
                LoginProvider = AccountStore.Provider,
                Name = "AuthenticatorKey",
                Value = "hemlig nyckel",
            },
            new AccountLink
            {
                Sha256 = new string('a', 64),
                Purpose = LinkPurpose.Password,
                AccountId = egil.Id,
                ExpiresAt = now,
                UsedAt = now,
            }
        );
        await accounts.SaveChangesAsync();
        Guid municipality;
        await using (var all = store.Open(Guid.Empty))
        {
            municipality = (await all.Municipalities.FirstAsync()).Id;
        }
        await using var db = store.Open(municipality, new Actor(egil.Id, "::1"));
        db.Acting("unit.merge");
        var units = await db.Units.ToListAsync();
        var board = await db.Boards.FirstAsync();
        var by = (await db.Persons.FirstAsync()).Id;
        db.AddRange(
            new StoredSuccession
            {
                Id = Guid.CreateVersion7(),
                MunicipalityId = municipality,
                PredecessorId = units[0].Id,
                SuccessorId = units[1].Id,
                Begins = new DateOnly(2026, 1, 1),
                RecordedAt = now,
                RecordedBy = by,
            },
            new StoredServedBoard
            {
                Id = Guid.CreateVersion7(),
                MunicipalityId = municipality,
                UnitId = units[^1].Id,
                BoardId = board.Id,
                PercentMillionths = 5,
                ValidFrom = new DateOnly(2026, 1, 1),
                ValidTo = null,
                RecordedAt = now,
                RecordedBy = by,
            }
        );
        await db.SaveChangesAsync();
        await SettingRegister.Set(
            db,
            new DatedSetting(Setting.StatusTolerance, new DateOnly(2026, 1, 1), Quantity.Of(15, 1)),
            "Prov",
            seen: [],
            new Actor(by, "::1"),
            Permissions.OfCommandLine
        );
        await OpenedYears.Open(db, board.Id, 2027, new Actor(by, "::1"), Permissions.OfCommandLine);
        // An item of a plan that was changed, and moved.
        await PlanBeginnings.Begin(db, board.Id, 2028, null, new Actor(by, "::1"), Permissions.OfCommandLine);
        var plan = await db.Plans.SingleAsync(p => p.UnitId == board.Id && p.Year == 2028);
        var items = new PlanItems(db, plan.Id, new Actor(by, "::1"), Permissions.OfCommandLine);
        var goal = new PlanItem(
            Guid.CreateVersion7(),
            PlanItemKind.Goal,
            GoalLevel.Board,
            null,
            new() { Title = "Mål" }
        );
        await items.Add(goal);
        await items.Add(goal with { Id = Guid.CreateVersion7() });
        await items.Save(goal.Id, 0, new PlanText { Title = "Ett mål" }, null);
        await items.Move(goal.Id, isUp: false);
        // What was said of it on its way, and once more.
        static Task<string> Hash(PlanInHand hand) => Task.FromResult("00");
        var approvals = new PlanApprovals(db, plan.Id, Hash, new Actor(by, "::1"), Permissions.OfProgram);
        await approvals.Ask([by]);
        await approvals.Sign("00");
        var cases = new PlanCases(db, plan.Id, new Actor(by, "::1"), Permissions.OfCommandLine);
        await cases.Consult(Guid.CreateVersion7(), new Consultation("Råd", new DateOnly(2026, 1, 2), "Bra"));
        await cases.Propose(new Proposal("1", "Eva", "Ja", "Ja", "Ja", "Ja"), "00", Hash);
        await cases.Meet(new Meeting(ProposalState.Postponed, new DateOnly(2026, 1, 29), "Senare"));
        // A value that was corrected, and once more.
        var printed = await db.IndicatorValues.FirstAsync(v => v.Measure == IndicatorMeasure.Outcome);
        Assert.True(Period.TryRead(printed.Period, out var period));
        var corrected = new ValuePlace(printed.IndicatorId, printed.UnitId, period, printed.Measure, printed.Split);
        foreach (var text in new[] { "61 %", "62 %" })
        {
            await ValueCorrections.Correct(
                db,
                corrected,
                new ValueForm(text, "Prov").Read(printed.Measure).Value!,
                "Prov",
                (await KnownValues.Of(db, corrected))[0].Row.Id,
                new Actor(by, "::1"),
                Permissions.OfCommandLine
            );
        }
        var indicators = await db.Indicators.OrderBy(i => i.Slug).Take(2).ToListAsync();
        await IndicatorNames.KeepApart(
            db,
            indicators[0].Id,
            indicators[1].Id,
            new Actor(by, "::1"),
            Permissions.OfCommandLine
        );
        var word = new TaughtWord(TaughtMeaning.BoardGoal, "Löfte");
        await Teaching.Teach(db, word, new Actor(by, "::1"), Permissions.OfCommandLine);
        // No sample has a table with a note.
        using var documents = StoreDocuments.Make(1);
        var file = documents.Read.Values.Single();
        var noted = file.Document.Tables[0] with { Notes = [new PrintedNote("exklusive momsersättning", new(1, 1))] };
        await new DocumentImports(store, municipality, Permissions.OfCommandLine).Receive(
            file with
            {
                Document = file.Document with { Tables = [noted] },
            },
            new Actor(by, "::1")
        );
        return database;
    }

    /// <summary>The accounts of a database.</summary>
    public static AccountsDb Accounts(Database store)
    {
        var options = new DbContextOptionsBuilder<AccountsDb>();
        AccountsDb.Use(options, store);
        return new AccountsDb(options.Options);
    }
}
