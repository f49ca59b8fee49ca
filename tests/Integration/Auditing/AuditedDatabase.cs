using System.Globalization;
using System.Reflection;
using Styrkedja.Core.Access;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Printed;
using Styrkedja.Unit.House;

namespace Styrkedja.Integration.Auditing;

/// <summary>A database with an accepted document and a sealed log, for somebody who owns it to tamper with.</summary>
internal sealed class AuditedDatabase : IDisposable
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>A number in the middle of the chain.</summary>
    public const int Middle = 20;

    private AuditedDatabase(TestDatabase place) => Place = place;

    /// <summary>Where it is.</summary>
    public TestDatabase Place { get; }

    /// <summary>Its municipality, whose person acts.</summary>
    public Guid Municipality { get; private set; }

    /// <summary>Makes one.</summary>
    public static async Task<AuditedDatabase> Make(DatabaseKind kind)
    {
        var made = new AuditedDatabase(TestDatabase.Create(kind));
        await using var store = Database.At(made.Place.Name);
        await store.Migrate(TimeProvider.System);
        var actor = new Actor(Guid.Empty, Actor.Program);
        made.Municipality = (await Municipalities.Enter(store, "Prov", actor, Permissions.OfCommandLine)).Id;
        actor = actor with { Person = made.Municipality };
        using var documents = StoreDocuments.Make(1);
        var file = documents.Read.Values.Single();
        var imports = new DocumentImports(store, made.Municipality, Permissions.OfCommandLine);
        var received = await imports.Receive(file, actor);
        await imports.Accept(received.Document, 0, new(null, "Provnämnden", file.Document.Kind, 2024), actor);
        await using (var db = store.Open(made.Municipality, actor))
        {
            db.Acting("person.enter");
            db.AddRange(Enumerable.Range(1, 20).Select(i => made.Person($"Person {i}")));
            await db.SaveChangesAsync();
        }
        Assert.InRange(await AuditSeals.Seal(store, TimeProvider.System), 2 * Middle, 1000);
        return made;
    }

    /// <summary>Somebody new.</summary>
    public StoredPerson Person(string name) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = Municipality,
            Name = name,
        };

    /// <summary>What <c>./styrkedja audit verify</c> says.</summary>
    public Answer Verify(params string[] more) =>
        Command.RunHosted(["audit", "verify", "--database", Place.Name, .. more]);

    // The sentences of the command. A process for each verification took a tenth of the whole run.
    private static readonly Func<AuditProblem, string> s_sentence = Assembly
        .LoadFrom(RepositoryRoot.Path(".build", "cli", "Styrkedja.Cli.dll"))
        .GetType("Styrkedja.Cli.AuditWords", throwOnError: true)!
        .GetMethod("Sentence", BindingFlags.NonPublic | BindingFlags.Static)!
        .CreateDelegate<Func<AuditProblem, string>>();

    /// <summary>The problems of its log, in the sentences of the command, without the tables that the test made.</summary>
    public async Task<string[]> Problems() => News(await ProblemsOf(Place));

    /// <summary>All the problems of the log of a database, in the sentences of the command.</summary>
    public static async Task<IEnumerable<string>> ProblemsOf(TestDatabase place)
    {
        await using var store = Database.At(place.Name);
        var report = await AuditVerification.Run(store, null);
        Assert.Equal(0, report.Unlisted);
        return report.Problems.Select(s_sentence);
    }

    /// <summary>The same, said by the command.</summary>
    public string[] Said(params string[] more)
    {
        var answer = Verify(more);
        string[] problems = [.. answer.Out.Split('\n').Where(l => l.StartsWith("Fel: ", Ordinal)).Select(l => l[5..])];
        Assert.Equal(
            (problems.Length == 0 ? 0 : 1, problems.Length == 0),
            (answer.ExitCode, answer.Out.Contains("Allt stämmer.", Ordinal))
        );
        Assert.Empty(answer.Error);
        return News(problems);
    }

    private static string[] News(IEnumerable<string> problems) =>
        [
            .. problems.Where(problem =>
                !s_ofTheTest.Any(name =>
                    problem.StartsWith($"tabellen {name} ", Ordinal) || problem.Contains($" ({name}) ", Ordinal)
                )
            ),
        ];

    // What a test puts aside for itself, and the table of its own context: they are found too, and are no news.
    private static readonly string[] s_ofTheTest = ["kept", "card"];

    /// <summary>The only one of its log.</summary>
    public async Task<string> Problem()
    {
        var problems = await Problems();
        Assert.True(problems.Length == 1, string.Join('\n', problems));
        return problems[0];
    }

    /// <summary>Fails where the log of a database is not whole.</summary>
    public static async Task FindsWhole(TestDatabase place)
    {
        string[] problems = [.. await ProblemsOf(place)];
        Assert.True(problems.Length == 0, string.Join('\n', problems));
    }

    /// <summary>Seals what waits in a database.</summary>
    public static async Task Seal(TestDatabase place)
    {
        await using var store = Database.At(place.Name);
        await AuditSeals.Seal(store, TimeProvider.System);
    }

    /// <summary>The hash at the end of the chain.</summary>
    public string Head() => Command.RunHosted("audit", "head", "--database", Place.Name).Out.Split(", ")[1];

    /// <summary>Does what only the owner of the tables can: takes the guards away, changes, and puts them back.</summary>
    public async Task Tamper(params string[] sql)
    {
        await using var rows = await StoreRows.Open(Place);
        await WithoutGuards(
            rows,
            Place.Kind,
            async () =>
            {
                foreach (var command in sql)
                {
                    await rows.Run(command);
                }
            }
        );
    }

    /// <summary>The same with a database that is open.</summary>
    public static async Task WithoutGuards(StoreRows rows, DatabaseKind kind, Func<Task> change)
    {
        string[] tables = ["audit_entry", "audit_seal"];
        List<string> guards = [];
        if (kind == DatabaseKind.Sqlite)
        {
            var made = await rows.All(
                "select name, sql from sqlite_master where type = 'trigger' and name like 'audit%'"
            );
            Assert.Equal(6, made.Count);
            foreach (var guard in made)
            {
                guards.Add(guard[1]);
                await rows.Run($"drop trigger {guard[0]}");
            }
        }
        else
        {
            foreach (var table in tables)
            {
                await rows.Run($"alter table {table} disable trigger user");
                guards.Add($"alter table {table} enable trigger user");
            }
        }
        await change();
        foreach (var guard in guards)
        {
            await rows.Run(guard);
        }
    }

    /// <summary>A value of a row by plain SQL.</summary>
    public async Task<string> Value(string sql)
    {
        await using var rows = await StoreRows.Look(Place);
        return (await rows.All(sql))[0][0];
    }

    /// <summary>The entry that a seal holds, as SQL has it.</summary>
    public Task<string> EntryOf(int number) =>
        Value(string.Create(CultureInfo.InvariantCulture, $"select entry_id from audit_seal where number = {number}"));

    /// <summary>Fails where the log of a database lets itself be changed.</summary>
    public static async Task RefusesChanges(TestDatabase place)
    {
        await using var rows = await StoreRows.Open(place);
        string[] changes =
        [
            "update audit_entry set reason = 'annan'",
            "delete from audit_entry",
            "update audit_seal set number = number + 1000",
            "delete from audit_seal",
            .. place.Kind == DatabaseKind.Sqlite
                ? (string[])
                    [
                        "insert or replace into audit_entry select * from audit_entry limit 1",
                        "insert or replace into audit_seal select * from audit_seal limit 1",
                        "insert or replace into audit_seal select number + 1000, municipality_id, entry_id, hash, sealed_at "
                            + "from audit_seal limit 1",
                    ]
                : ["truncate audit_entry", "truncate audit_seal"],
        ];
        foreach (var sql in changes)
        {
            var refused = await Record.ExceptionAsync(() => rows.Run(sql));
            Assert.True(refused is not null, $"{sql} was done.");
            Assert.Contains("only added, never", refused.Message, StringComparison.Ordinal);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Place.Dispose();
}
