using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.People;

namespace Styrkedja.Integration.Auditing;

/// <summary>Every change is entered in the log together with itself, and the log is sealed.</summary>
public sealed class StoreAuditTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Databases))]
    [Trait("Speed", "Slow")]
    public async Task An_import_says_who_what_and_from_where_and_waits_to_be_sealed(DatabaseKind kind)
    {
        using var place = TestDatabase.Create(kind);
        using var documents = StoreDocuments.Make(1);
        string[] at = ["--database", place.Name];
        Succeeds(["import", documents.Paths[0], "--accept", "--municipality", "Prov", "--new-municipality", .. at]);
        documents.Add("rättad.txt", await File.ReadAllTextAsync(documents.Paths[0], Cancellation) + "\nRättelse\n");
        Succeeds(["import", documents.Paths[1], "--accept", .. at]);
        await using (var rows = await StoreRows.Look(place))
        {
            Assert.Equal(
                [
                    ["document.accept", "batch_values"],
                    ["document.accept", "board"],
                    ["document.accept", "document"],
                    ["document.accept", "document_bindings"],
                    ["document.accept", "indicator"],
                    ["document.accept", "organisation_unit"],
                    ["document.accept", "unit_period"],
                    ["document.accept", "value_batch"],
                    ["document.receive", "document"],
                    ["document.receive", "document_rows"],
                    ["document.receive", "printed_reading"],
                    ["municipality.enter", "municipality"],
                    ["municipality.enter", "person"],
                ],
                await rows.All("select distinct action, subject from audit_entry order by 1, 2")
            );
            Assert.Equal(
                ["kommandoraden"],
                (await rows.All("select distinct origin from audit_entry")).Select(r => r[0])
            );
            // The one that took the place of the other, and the other, are one change.
            Assert.Equal(
                2,
                await rows.Count(
                    "select max(n) from (select count(*) as n from audit_entry where subject = 'document' group by change_id) c"
                )
            );
        }
        var waits = Succeeds(["audit", "verify", .. at]);
        Assert.Matches("  [0-9]+ poster väntar på försegling, den äldsta från [0-9-]{10} [0-9:]{5}", waits);
        Assert.Equal(1, Command.RunHosted(["audit", "head", .. at]).ExitCode);
        StoreProgram[] sealers = [.. Enumerable.Range(0, 3).Select(_ => StoreProgram.Start(["audit", "seal", .. at]))];
        foreach (var sealer in sealers)
        {
            using (sealer)
            {
                Assert.Equal((0, ""), await sealer.End());
            }
        }
        Assert.DoesNotContain("väntar", Succeeds(["audit", "verify", .. at]), Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_log_refuses_to_be_changed(DatabaseKind kind)
    {
        using var database = await AuditedDatabase.Make(kind);
        await AuditedDatabase.RefusesChanges(database.Place);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Nothing_audited_is_saved_by_nobody_or_for_nothing(DatabaseKind kind)
    {
        using var database = await AuditedDatabase.Make(kind);
        await using var store = Database.At(database.Place.Name);
        var person = database.Person("Anna");
        await using (var db = store.Open(database.Municipality))
        {
            db.Acting("person.enter");
            db.Add(person);
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancellation));
        }
        await using (var db = store.Open(database.Municipality, new(database.Municipality, "::1")))
        {
            db.Add(person);
            Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.AddMany(store.Dialect, [person]));
        }
        // A context that is used again remembers nothing of who had it before.
        await using (var db = store.Open(database.Municipality))
        {
            db.Add(person);
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancellation));
        }
        Assert.Equal("0", await database.Value("select count(*) from person where name = 'Anna'"));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_save_that_is_tried_again_is_entered_once(DatabaseKind kind)
    {
        using var database = await AuditedDatabase.Make(kind);
        await using var store = Database.At(database.Place.Name);
        await using var db = store.Open(database.Municipality, new(database.Municipality, "::1"));
        db.Acting("person.enter");
        var again = database.Person("Anna");
        var taken = db.Add(await db.Persons.AsNoTracking().FirstAsync(Cancellation));
        db.Add(again);
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancellation));
        taken.State = EntityState.Detached;
        await db.SaveChangesAsync(Cancellation);
        Assert.Equal("21", await database.Value("select count(*) from audit_entry where action = 'person.enter'"));
        Assert.Empty(await database.Problems());
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_name_that_is_removed_by_law_is_nowhere_and_the_chain_holds(DatabaseKind kind)
    {
        using var database = await AuditedDatabase.Make(kind);
        await using var store = Database.At(database.Place.Name);
        var actor = new Actor(database.Municipality, "::1");
        var person = database.Person("Ingegerd Personuppgift");
        var id = person.Id;
        await using (var db = store.Open(database.Municipality, actor))
        {
            db.Acting("person.enter");
            db.Add(person);
            await db.SaveChangesAsync(Cancellation);
        }
        await AuditSeals.Seal(store, TimeProvider.System, Cancellation);
        var head = database.Head();
        Assert.True(
            await Persons.Erase(
                store,
                database.Municipality,
                id,
                actor,
                "begärd enligt artikel 17",
                Permissions.OfProgram
            )
        );
        Assert.False(await Persons.Erase(store, Guid.NewGuid(), id, actor, "en annan kommuns", Permissions.OfProgram));
        Assert.Empty(database.Said("--head", head));
        await using (var rows = await StoreRows.Look(database.Place))
        {
            Assert.DoesNotContain(await rows.Dump(), line => line.Contains("Ingegerd", Ordinal));
        }
        await using (var db = store.Open(database.Municipality))
        {
            var lines = await new AuditLog(SubjectId: id.ToString()).Find(db, 0, 10);
            Assert.Equal(["person.erase", "person.enter"], lines.Select(line => line.Entry.Action));
            Assert.Equal("begärd enligt artikel 17", lines[0].Entry.Reason);
            Assert.Equal(
                new AuditedChange("name", RowJson.Personal, RowJson.Personal, true),
                Assert.Single(lines[0].Changes)
            );
            Assert.Equal([false, true], lines.Select(line => line.Number is not null));
        }
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_log_can_be_asked_by_time_person_action_and_row(DatabaseKind kind)
    {
        using var database = await AuditedDatabase.Make(kind);
        await using var store = Database.At(database.Place.Name);
        await using var db = store.Open(database.Municipality);
        var all = await new AuditLog().Find(db, 0, 1000);
        Assert.Equal(all.Count - 2, await Count(new AuditLog(Actors: [database.Municipality])));
        Assert.Equal(
            all.Count - 22,
            await Count(new AuditLog(Action: "document.receive")) + await Count(new AuditLog(Action: "document.accept"))
        );
        Assert.Equal(all.Count - 22, await Count(new AuditLog(Action: "document.")));
        Assert.Equal(1, await Count(new AuditLog(Subject: "board")));
        var first = all[^1].Entry.At;
        Assert.Equal(all.Count, await Count(new AuditLog(From: first)));
        Assert.Equal(0, await Count(new AuditLog(To: first)));
        Assert.Equal(all.Skip(5).Take(3), await new AuditLog().Find(db, 5, 3), Same);

        async Task<int> Count(AuditLog asked) => (await asked.Find(db, 0, 1000)).Count;
    }

    [Theory]
    [ClassData(typeof(Databases))]
    [Trait("Speed", "Slow")]
    public async Task Rows_from_before_the_log_are_entered_when_it_is_made(DatabaseKind kind)
    {
        using var place = TestDatabase.Create(kind);
        string[] at = ["--database", place.Name];
        Succeeds(["seed", .. at]);
        await using (var rows = await StoreRows.Open(place))
        {
            foreach (var table in (string[])["audit_entry", "audit_pending", "audit_seal"])
            {
                await rows.Run($"drop table {table}");
            }
            if (kind == DatabaseKind.PostgreSql)
            {
                await rows.Run("drop function audit_unchanged");
            }
            await rows.Run("alter table account_session drop column second_factor");
            await rows.Run($"delete from schema_script where number in (4, 5, {AuditBeginning.LaterScript})");
        }
        var older = Command.RunHosted(["audit", "verify", .. at]);
        Assert.Equal(2, older.ExitCode);
        Assert.Contains("Kör ./styrkedja migrate", Assert.Single(older.Error), Ordinal);
        Succeeds(["migrate", .. at]);
        Succeeds(["audit", "seal", .. at]);
        Succeeds(["audit", "verify", .. at]);
        await using var database = await StoreRows.Open(place);
        Assert.Equal(
            ["audit.begin"],
            (await database.All("select distinct action from audit_entry")).Select(r => r[0])
        );
        await database.Run("update board set name = 'Annan'");
        Assert.Equal(1, Command.RunHosted(["audit", "verify", .. at]).ExitCode);
    }

    [Fact]
    public void A_database_that_is_not_there_is_told_and_not_made()
    {
        using var folder = new TemporaryFolder();
        foreach (var word in (string[])["verify", "head", "seal"])
        {
            var answer = Command.RunHosted("audit", word, "--database", folder.File("ingen.db"));
            Assert.Equal((2, ""), (answer.ExitCode, answer.Out));
            Assert.Contains("finns inte", Assert.Single(answer.Error), Ordinal);
            Assert.Contains("Användning:", Command.RunHosted("audit", word, "--help").Out, Ordinal);
        }
        Assert.False(File.Exists(folder.File("ingen.db")));
        Assert.Equal(2, Command.RunHosted("audit").ExitCode);
        Assert.Contains("audit verify", Command.RunHosted("audit", "--help").Out, Ordinal);
    }

    private static bool Same(AuditLine one, AuditLine other) =>
        (one.Entry.Id, one.Number) == (other.Entry.Id, other.Number);

    private static string Succeeds(string[] words)
    {
        var answer = Command.RunHosted(words);
        Assert.True(answer.ExitCode == 0, answer.Out + string.Join('\n', answer.Error));
        return answer.Out;
    }
}
