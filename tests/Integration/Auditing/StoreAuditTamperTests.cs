using System.Buffers;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Indicators;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Organisation;

namespace Styrkedja.Integration.Auditing;

/// <summary>Whoever owns the database can change the log, or rows behind its back; <c>audit verify</c> then says what.</summary>
[Trait("Speed", "Slow")]
public sealed class StoreAuditTamperTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_changed_entry_is_found_whatever_was_changed(DatabaseKind kind)
    {
        using var database = await AuditedDatabase.Make(kind);
        Assert.Empty(await database.Problems());
        var entry = await database.EntryOf(AuditedDatabase.Middle);
        // As the program writes them, for in SQLite another form is no instant at all.
        var at = kind == DatabaseKind.Sqlite ? "2020-01-01 00:00:00" : "2020-01-01 00:00:00+00";
        foreach (
            var change in (string[])
                [
                    $"at = '{at}'",
                    $"actor_id = '{Guid.NewGuid().ToString().ToUpperInvariant()}'",
                    "origin = origin || 'x'",
                    "action = 'document.reject'",
                    $"change_id = '{Guid.NewGuid().ToString().ToUpperInvariant()}'",
                    "reason = ''",
                ]
        )
        {
            var column = change.Split(' ')[0];
            await database.Tamper(
                $"create table kept as select {column} from audit_entry where id = '{entry}'",
                $"update audit_entry set {change} where id = '{entry}'"
            );
            var problem = await database.Problem();
            Assert.StartsWith(
                $"posten nr {AuditedDatabase.Middle} ({entry.ToLowerInvariant()}) från ",
                problem,
                Ordinal
            );
            Assert.Contains("stämmer inte med sin försegling", problem, Ordinal);
            await database.Tamper(
                $"update audit_entry set {column} = (select {column} from kept) where id = '{entry}'",
                "drop table kept"
            );
        }
        Assert.Empty(await database.Problems());
        // What it says of a row is also held against the row.
        await database.Tamper($"update audit_entry set after = '{{}}' where id = '{entry}'");
        var both = await database.Problems();
        Assert.Equal(both, database.Said());
        Assert.Equal(2, both.Length);
        Assert.Contains("stämmer inte med sin försegling", both[0], Ordinal);
        Assert.Contains("är inte som loggen säger", both[1], Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_changed_seal_is_found(DatabaseKind kind)
    {
        using var database = await AuditedDatabase.Make(kind);
        await database.Tamper("update audit_seal set sealed_at = '2020-01-01 00:00:00+00' where number = 20");
        Assert.Contains("posten nr 20", await database.Problem(), Ordinal);
        await database.Tamper(
            "update audit_seal set hash = (select hash from audit_seal where number = 3) where number = 30"
        );
        Assert.Equal(["20", "30"], (await database.Problems()).Select(p => p.Split(' ')[2]));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_removed_entry_is_found_with_its_seal_or_without(DatabaseKind kind)
    {
        using var database = await AuditedDatabase.Make(kind);
        // An indicator that the log told of is then a row of which it does not.
        await database.Tamper($"delete from audit_entry where id = '{await database.EntryOf(20)}'");
        var removed = await database.Problems();
        Assert.Equal(2, removed.Length);
        Assert.StartsWith("posten nr 20 (", removed[0], Ordinal);
        Assert.EndsWith("är borttagen.", removed[0], Ordinal);
        Assert.Contains("finns i tabellen men inte i loggen", removed[1], Ordinal);

        await database.Tamper("delete from audit_seal where number = 20");
        Assert.Equal("förseglingen med nr 20 är borttagen.", (await database.Problems())[0]);

        // Nor does it help to close the gap.
        await database.Tamper([.. Renumber("number > 20", -1)]);
        Assert.Contains("posten nr 20 (", (await database.Problems())[0], Ordinal);
        Assert.Contains("en post före den borttagen", (await database.Problems())[0], Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task An_inserted_entry_is_found_also_with_a_forged_seal(DatabaseKind kind)
    {
        using var database = await AuditedDatabase.Make(kind);
        var forged = Guid.CreateVersion7().ToString().ToUpperInvariant();
        string Insert(string about) =>
            $"""
                insert into audit_entry select '{forged}', municipality_id, at, actor_id, origin, action, change_id, subject,
                    {about}, reason from audit_entry where id = (select entry_id from audit_seal where number = 20)
                """;
        await database.Tamper(Insert("subject_id, before, after"));
        Assert.Contains("inskjuten förbi programmet", await database.Problem(), Ordinal);

        // As though the program had written it: then it tells of a row that is not so.
        var wait = $"insert into audit_pending select municipality_id, id from audit_entry where id = '{forged}'";
        await database.Tamper(wait);
        Assert.Contains("har poster i loggen som inte följer på varandra", await database.Problem(), Ordinal);
        await database.Tamper(
            $"delete from audit_entry where id = '{forged}'",
            Insert($"'{Guid.NewGuid()}', null, '{{}}'")
        );
        Assert.Contains("finns i loggen men är borttagen ur tabellen", await database.Problem(), Ordinal);

        // With a seal that follows rightly on the one before.
        await database.Tamper([
            "delete from audit_pending",
            $"delete from audit_entry where id = '{forged}'",
            Insert("subject_id, after, after"),
            .. Renumber("number >= 20", 1),
            $"insert into audit_seal select 20, municipality_id, '{forged}', hash, sealed_at from audit_seal where number = 19",
        ]);
        await Forge(database, 20);
        var problem = await database.Problem();
        Assert.StartsWith($"posten nr 20 ({forged.ToLowerInvariant()})", problem, Ordinal);
        Assert.EndsWith("är inskjuten i efterhand.", problem, Ordinal);
        // And with one that does not.
        await database.Tamper(
            "update audit_seal set hash = (select hash from audit_seal where number = 3) where number = 20"
        );
        Assert.EndsWith("är inskjuten i efterhand.", await database.Problem(), Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Entries_and_seals_that_have_changed_places_are_found(DatabaseKind kind)
    {
        using var database = await AuditedDatabase.Make(kind);
        string[] Swap(string column, string one, string other, string free) =>
            [
                $"update audit_seal set {column} = {free} where {column} = {one}",
                $"update audit_seal set {column} = {one} where {column} = {other}",
                $"update audit_seal set {column} = {other} where {column} = {free}",
            ];
        await database.Tamper(Swap("number", "20", "21", "-1"));
        Assert.Equal(
            ["20", "21"],
            (await database.Problems()).Where(p => p.Contains("är flyttad")).Select(p => p.Split(' ')[2])
        );
        Assert.Equal(2, (await database.Problems()).Length);
        await database.Tamper(Swap("number", "20", "21", "-1"));
        await database.Tamper(Swap("number", "10", "30", "-1"));
        Assert.All(await database.Problems(), p => Assert.Contains("är flyttad", p, Ordinal));
        Assert.Subset(
            (await database.Problems()).Select(p => p.Split(' ')[2]).ToHashSet(),
            new HashSet<string> { "10", "30" }
        );
        await database.Tamper(Swap("number", "10", "30", "-1"));
        Assert.Empty(await database.Problems());

        var (one, other) = ($"'{await database.EntryOf(12)}'", $"'{await database.EntryOf(25)}'");
        await database.Tamper(Swap("entry_id", one, other, $"'{Guid.NewGuid().ToString().ToUpperInvariant()}'"));
        var problems = await database.Problems();
        Assert.Equal(2, problems.Length);
        Assert.EndsWith("har bytt plats med posten nr 25.", problems[0], Ordinal);
        Assert.EndsWith("har bytt plats med posten nr 12.", problems[1], Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task An_end_that_was_cut_off_is_found_by_the_hash_that_was_kept(DatabaseKind kind)
    {
        using var database = await AuditedDatabase.Make(kind);
        var before = database.Head();
        await using var store = Database.At(database.Place.Name);
        var entered = await Municipalities.Enter(
            store,
            "Sista kommun",
            new(Guid.Empty, Actor.CommandLine),
            Permissions.OfCommandLine
        );
        Assert.Equal(2, await AuditSeals.Seal(store, TimeProvider.System, TestContext.Current.CancellationToken));
        var after = database.Head();
        Assert.Empty(database.Said("--head", after));
        var id = entered.Id.ToString().ToUpperInvariant();
        var last = await database.Value("select max(number) - 2 from audit_seal");
        await database.Tamper(
            $"delete from audit_entry where id in (select entry_id from audit_seal where number > {last})",
            $"delete from audit_seal where number > {last}",
            $"delete from person where id = '{id}'",
            $"delete from municipality where id = '{id}'"
        );
        Assert.Empty(await database.Problems());
        Assert.Contains("finns inte i loggen", Assert.Single(database.Said("--head", after)), Ordinal);
        Assert.Contains("finns inte i loggen", Assert.Single(database.Said("--head", after[..16])), Ordinal);
        Assert.Empty(database.Said("--head", before[..16].ToUpperInvariant()));
        foreach (var wrong in (string[])["", after[..15], after + "0", "g" + after[1..]])
        {
            Assert.Equal(2, database.Verify("--head", wrong).ExitCode);
        }
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_fact_that_was_changed_behind_the_log_is_found(DatabaseKind kind)
    {
        using var database = await AuditedDatabase.Make(kind);
        async Task Finds(string sql, string back, params string[] words)
        {
            await database.Tamper(sql);
            var problem = await database.Problem();
            Assert.All(words, word => Assert.Contains(word, problem, Ordinal));
            await database.Tamper(back);
            Assert.Empty(await database.Problems());
        }
        const string one = "(select min(id) from indicator)";
        var only = kind == DatabaseKind.Sqlite ? one : "(select id from indicator order by id limit 1)";
        var value = only.Replace("from indicator", "from indicator_value", Ordinal);
        var direction = await database.Value($"select direction from indicator where id = {only}");
        var another = direction == "Band" ? "Lower" : "Band";
        await Finds(
            $"update indicator set direction = '{another}' where id = {only}",
            $"update indicator set direction = '{direction}' where id = {only}",
            "i indicator är inte som loggen säger: direction."
        );
        await Finds(
            "update board set name = name || 'x', slug = slug || 'x'",
            "update board set name = substr(name, 1, length(name) - 1), slug = substr(slug, 1, length(slug) - 1)",
            "i board är inte som loggen säger: name, slug."
        );
        await Finds(
            "update printed_goal set address = address || 'x' where position = 3",
            "update printed_goal set address = substr(address, 1, length(address) - 1) where position = 3",
            "i document_rows är inte som loggen säger: printed_goal."
        );
        await Finds(
            $"update indicator_value set text = text || 'x' where id = {value}",
            $"update indicator_value set text = substr(text, 1, length(text) - 1) where id = {value}",
            "i batch_values är inte som loggen säger: indicator_value."
        );
        await Finds(
            $"update indicator_value set superseded_at = recorded_at where id = {value}",
            $"update indicator_value set superseded_at = null where id = {value}",
            "i indicator_value är inte märkt som ersatt på samma sätt som det den kom in med"
        );
        var sha256 = await database.Value("select sha256 from stored_file");
        await Finds(
            $"create table kept as select bytes from stored_file; update stored_file set bytes = {(kind == DatabaseKind.Sqlite ? "x'00'" : "'\\x00'::bytea")}",
            "update stored_file set bytes = (select bytes from kept); drop table kept",
            $"filen {sha256} har inte längre det innehåll"
        );
        await Finds(
            $"insert into board select '{Guid.NewGuid().ToString().ToUpperInvariant()}', municipality_id, 'Ny', 'ny', 'ny', recorded_at, recorded_by from board",
            "delete from board where name_key = 'ny'",
            "i board finns i tabellen men inte i loggen"
        );
        await Finds(
            "create table kept as select * from printed_finding where position = 0; delete from printed_finding where position = 0",
            "insert into printed_finding select * from kept; drop table kept",
            "i document_rows är inte som loggen säger: printed_finding."
        );
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_fact_that_was_changed_is_found_even_if_the_program_changed_it_afterwards(DatabaseKind kind)
    {
        using var database = await AuditedDatabase.Make(kind);
        await using var store = Database.At(database.Place.Name);
        await database.Tamper("update indicator set name = name || 'x'");
        await using (var db = store.Open(database.Municipality, new(database.Municipality, "::1")))
        {
            db.Acting("indicator.correct", "fel riktning");
            foreach (
                var indicator in await db.Indicators.AsTracking().ToListAsync(TestContext.Current.CancellationToken)
            )
            {
                indicator.Direction = Direction.Band;
                indicator.Version++;
            }
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var problems = await database.Problems();
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Contains("en ändring däremellan är inte loggad", problem, Ordinal));
    }

    private static IEnumerable<string> Renumber(string which, int by) =>
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"update audit_seal set number = -(number + ({by})) where {which}"
            ),
            "update audit_seal set number = -number where number < 0",
        ];

    // Makes the hash of a seal follow on the one before, as the sealer would.
    private static async Task Forge(AuditedDatabase database, long number)
    {
        await using var store = Database.At(database.Place.Name);
        await using var db = store.Open(Guid.Empty);
        var before = await db.AuditSeals.IgnoreQueryFilters().SingleAsync(s => s.Number == number - 1);
        var seal = await db.AuditSeals.IgnoreQueryFilters().SingleAsync(s => s.Number == number);
        var entry = await db.AuditEntries.IgnoreQueryFilters().SingleAsync(e => e.Id == seal.EntryId);
        var hash = Convert.ToHexString(
            AuditBytes.Hash(before.Hash, seal.SealedAt, entry, new ArrayBufferWriter<byte>())
        );
        var literal = database.Place.Kind == DatabaseKind.Sqlite ? $"x'{hash}'" : $"'\\x{hash}'::bytea";
        await database.Tamper(
            string.Create(
                CultureInfo.InvariantCulture,
                $"update audit_seal set hash = {literal} where number = {number}"
            )
        );
    }
}
