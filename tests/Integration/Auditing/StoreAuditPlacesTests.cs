using Microsoft.EntityFrameworkCore;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Integration.Auditing;

/// <summary>
/// Every table has a place in the verification, and what is held is held: each column of each such table is altered behind
/// the log, and the verification names it.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class StoreAuditPlacesTests
{
    // What a verification does not tell of a table that is held; the help of the command says so.
    private static readonly string[] NotHeldColumns =
    [
        "account.email",
        "account.normalized_email",
        "account.normalized_user_name",
        "account.user_name",
        "account_login.subject",
        "person.name",
        "stored_file.recorded_at",
    ];

    // A number and words that PostgreSQL itself makes.
    private static readonly string[] MadeByPostgres = ["search_entry.id", "search_entry.words"];

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Every_table_has_a_place(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        await using var store = Database.At(database.Name);
        await store.Migrate(TimeProvider.System);
        await using var db = store.Open(Guid.Empty);
        await using var accounts = FilledDatabase.Accounts(store);
        await using var rows = await StoreRows.Look(database);
        var tables = await rows.All(
            kind == DatabaseKind.Sqlite
                ? "select name from sqlite_master where type = 'table'"
                : "select tablename from pg_tables where schemaname = 'public'"
        );
        var mapped = db.Model.GetEntityTypes().Concat(accounts.Model.GetEntityTypes()).Select(t => t.GetTableName()!);
        Assert.DoesNotContain(
            tables.Select(row => row[0]).Union(mapped),
            table => TablePlaces.Of(db.Model, table) is null
        );
        // What is listed of accounts is what their context says.
        var audited = AuditedColumns.In(accounts.Model).OrderBy(columns => columns.Table, StringComparer.Ordinal);
        Assert.Equal(
            TablePlaces.OfAccounts.Keys.Order(StringComparer.Ordinal),
            audited.Select(columns => columns.Table)
        );
        var all = await All(store);
        foreach (var columns in audited)
        {
            Assert.All(
                all[columns.Table].Columns,
                column =>
                    Assert.Equal(
                        TablePlaces.OfAccounts[columns.Table].GetValueOrDefault(column.Name),
                        columns.KeptAs(column.Name)
                    )
            );
        }
        // Whoever verifies is told what is not held.
        var help = Command.RunHosted("audit", "verify", "--help").Out;
        Assert.All(
            tables.Select(row => row[0]).Where(table => TablePlaces.Of(db.Model, table) == TablePlace.NotHeld),
            table => Assert.Contains(table.StartsWith("qrtz_", Ordinal) ? "qrtz_" : table, help, Ordinal)
        );
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Whatever_is_altered_in_a_table_that_is_held_is_found(DatabaseKind kind)
    {
        using var database = await FilledDatabase.Make(kind);
        await using var store = Database.At(database.Name);
        await using var rows = await StoreRows.Open(database);
        await TakeConstraintsAway(rows, kind);
        var columns = await Held(
            store,
            rows,
            kind,
            (table, column, row, number) => [HeldColumn.Of(table, column, row, number, kind)]
        );
        await EachIsNamed(columns, store, rows);
        await AuditedDatabase.FindsWhole(database);
    }

    [Fact]
    public async Task Another_spelling_of_the_same_value_is_found()
    {
        using var database = await FilledDatabase.Make(DatabaseKind.Sqlite);
        await using var store = Database.At(database.Name);
        await using var rows = await StoreRows.Open(database);
        await TakeConstraintsAway(rows, DatabaseKind.Sqlite);
        await EachIsNamed(await Held(store, rows, DatabaseKind.Sqlite, HeldColumn.Spelled), store, rows);
        await AuditedDatabase.FindsWhole(database);
        // Of many rows at once, some of them: the ids of one document in two forms.
        await rows.Run("update printed_lines set reading_id = lower(reading_id) where first_line > 1");
        await rows.Run("update held_role set person_id = lower(person_id) where role = 'Administrator'");
        var said = Command.RunHosted("audit", "verify", "--database", database.Name);
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("i document_rows är inte som loggen säger: printed_lines", said.Out, Ordinal);
        Assert.Contains("i held_role är inte som loggen säger: person_id", said.Out, Ordinal);
    }

    private static async Task EachIsNamed(List<HeldColumn> columns, Database store, StoreRows rows)
    {
        // One column of each table at a time: a verification for each would take minutes.
        foreach (var round in columns.GroupBy(column => column.Number).OrderBy(g => g.Key))
        {
            foreach (var column in round)
            {
                await rows.Run(column.Alter);
            }
            var problems = (await AuditVerification.Run(store, null)).Problems;
            Assert.Empty(round.Where(column => !column.IsNamed(problems)).Select(c => $"{c.Table}.{c.Name}"));
            foreach (var column in round)
            {
                await rows.Run(column.Back);
            }
        }
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_series_a_key_a_link_and_a_word_that_were_exchanged_are_told(DatabaseKind kind)
    {
        using var database = await FilledDatabase.Make(kind);
        await using var rows = await StoreRows.Open(database);
        async Task Finds(string sql, string back, params string[] words)
        {
            await rows.Run(sql);
            var said = string.Join('\n', await AuditedDatabase.ProblemsOf(database));
            Assert.All(words, word => Assert.Contains(word, said, Ordinal));
            await rows.Run(back);
        }
        // Two series, each with the other's rows.
        var (one, other) = ((await Ids(rows))[0], (await Ids(rows))[1]);
        var swap =
            $"update printed_indicator set indicator_id = case when indicator_id = '{one}' then '{other}' else '{one}' end "
            + $"where indicator_id in ('{one}', '{other}')";
        swap = kind == DatabaseKind.Sqlite ? swap : swap.Replace("end", "end::uuid", Ordinal);
        await Finds(swap, swap, "i document_bindings är inte som loggen säger: printed_indicator.");
        await Finds(
            "update account_token set value = value || 'x' where name = 'AuthenticatorKey'",
            "update account_token set value = substr(value, 1, length(value) - 1) where name = 'AuthenticatorKey'",
            "i account_token är inte som loggen säger: value."
        );
        await Finds(
            "update account set password_hash = password_hash || 'x' where email = 'egil@lindvik.example'",
            "update account set password_hash = substr(password_hash, 1, length(password_hash) - 1) "
                + "where email = 'egil@lindvik.example'",
            "i account är inte som loggen säger: password_hash."
        );
        await Finds(
            "create table kept as select * from account_link where used_at is not null; "
                + "update account_link set used_at = null where used_at is not null",
            "update account_link set used_at = (select used_at from kept where kept.sha256 = account_link.sha256); "
                + "drop table kept",
            "i account_link är inte som loggen säger: used_at."
        );
        await Finds(
            "insert into account_link (sha256, purpose, account_id, expires_at, used_at) select 'ff', purpose, account_id, expires_at, null from account_link where used_at is not null",
            "delete from account_link where sha256 = 'ff'",
            "raden ff i account_link finns i tabellen men inte i loggen"
        );
        await Finds(
            "insert into search_entry (municipality_id, document_id, kind, position, title, body, first_line, last_line) "
                + "select municipality_id, document_id, kind, 9999, 'Påhittat mål', '', 1, 1 from search_entry "
                + "where kind = 'goal' and position = 0",
            "delete from search_entry where position = 9999",
            "(search_entry)"
        );
        if (kind == DatabaseKind.Sqlite)
        {
            await Finds(
                "insert into search_index (rowid, title, body) values (999999, 'Påhittat', '')",
                "insert into search_index (search_index, rowid, title, body) values ('delete', 999999, 'Påhittat', '')",
                "(search_index)"
            );
        }
        await Finds("create view peek as select 1 as one", "drop view peek", "vyn peek finns i databasens schema men");
        var isSqlite = kind == DatabaseKind.Sqlite;
        await Finds(
            isSqlite
                ? "create trigger hidden after insert on held_role begin delete from held_role where id = new.id; end"
                : "create function hidden() returns trigger language plpgsql as 'begin return null; end'; "
                    + "create trigger hidden before insert on held_role for each row execute function hidden()",
            isSqlite ? "drop trigger hidden" : "drop trigger hidden on held_role; drop function hidden",
            "utlösaren (trigger) hidden (held_role) finns i databasens schema men görs inte av programmets skript"
        );
        var guard = isSqlite
            ? (await rows.All("select sql from sqlite_master where name = 'audit_seal_unremoved'"))[0][0]
            : "alter table audit_seal enable trigger audit_seal_unchanged";
        await Finds(
            isSqlite
                ? "drop trigger audit_seal_unremoved"
                : "alter table audit_seal disable trigger audit_seal_unchanged",
            guard,
            isSqlite
                ? "audit_seal_unremoved (audit_seal) är borttagen"
                : "audit_seal_unchanged (audit_seal) i databasens"
        );
        await AuditedDatabase.FindsWhole(database);
        // What is secret is not in the log.
        Assert.Equal(
            0,
            await rows.Count(
                "select count(*) from audit_entry where after like '%hemlig nyckel%' or after like '%AQAAAA%'"
            )
        );
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_was_there_before_it_was_held_is_entered_when_the_database_is_brought_up_to_date(
        DatabaseKind kind
    )
    {
        using var database = await FilledDatabase.Make(kind);
        await using var store = Database.At(database.Name);
        await using (var rows = await StoreRows.Open(database))
        {
            await MakeOlder(rows, kind);
        }
        Assert.Equal(1, await store.Migrate(TimeProvider.System));
        await AuditedDatabase.FindsWhole(database);
        await using var later = await StoreRows.Open(database);
        Assert.NotEqual(0, await later.Count("select count(*) from audit_entry where subject = 'account_link'"));
        await later.Run("update account set password_hash = 'x' where email = 'egil@lindvik.example'");
        Assert.Equal(1, Command.RunHosted("audit", "verify", "--database", database.Name).ExitCode);
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static async Task<List<string>> Ids(StoreRows rows) =>
        [
            .. (
                await rows.All(
                    "select indicator_id from printed_indicator where indicator_id is not null group by indicator_id order by 1"
                )
            ).Select(row => row[0]),
        ];

    // As the release before left it: without the last script, and what that release did not enter.
    private static async Task MakeOlder(StoreRows rows, DatabaseKind kind)
    {
        await AuditedDatabase.WithoutGuards(
            rows,
            kind,
            async () =>
            {
                const string entered =
                    "select id from audit_entry where subject in ('document_bindings', 'account_link', 'account_token')";
                await rows.Run($"delete from audit_pending where entry_id in ({entered})");
                await rows.Run($"delete from audit_entry where id in ({entered})");
                foreach (
                    var entry in await rows.All(
                        "select id, coalesce(before, ''), coalesce(after, '') from audit_entry where subject = 'account'"
                    )
                )
                {
                    string Older(string json) =>
                        json.Length == 0
                            ? "null"
                            : $"'{System.Text.RegularExpressions.Regex.Replace(json, "{\"sha256\":\"[0-9a-f]*\"}", RowJson.Personal)}'";
                    await rows.Run(
                        $"update audit_entry set before = {Older(entry[1])}, after = {Older(entry[2])} where id = '{entry[0]}'"
                    );
                }
            }
        );
        await rows.Run("alter table account_session drop column second_factor");
        await rows.Run($"delete from schema_script where number = {AuditBeginning.LaterScript}");
    }

    private static async Task<Dictionary<string, RawTable>> All(Database store)
    {
        await using var connection = await store.Dialect.Connect();
        await using var moment = await store.Dialect.Look(connection);
        return await RawTable.All(store.Dialect, moment);
    }

    // Whoever owns the tables can; else a value that refers to nothing could not be written.
    private static async Task TakeConstraintsAway(StoreRows rows, DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            await rows.Run("pragma foreign_keys = off");
            await rows.Run("pragma ignore_check_constraints = on");
            return;
        }
        foreach (
            var constraint in await rows.All(
                "select conrelid::regclass::text, conname from pg_constraint "
                    + "where contype in ('f', 'c') and connamespace = 'public'::regnamespace"
            )
        )
        {
            await rows.Run($"alter table {constraint[0]} drop constraint {constraint[1]}");
        }
    }

    private delegate IEnumerable<HeldColumn> Alterations(
        RawTable table,
        RawColumn column,
        Dictionary<string, string> row,
        int number
    );

    private static async Task<List<HeldColumn>> Held(
        Database store,
        StoreRows rows,
        DatabaseKind kind,
        Alterations alterations
    )
    {
        await using var db = store.Open(Guid.Empty);
        var entered = TablePlaces.Entered(db.Model);
        var held = new List<HeldColumn>();
        var notHeld = new List<string>();
        foreach (var (name, table) in await All(store))
        {
            var place = TablePlaces.Of(db.Model, name);
            if (
                place is not (TablePlace.Entered or TablePlace.OfDocument or TablePlace.Derived)
                || name.StartsWith("search_index", Ordinal)
            )
            {
                continue;
            }
            var quote = kind == DatabaseKind.Sqlite ? "quote({0})" : "coalesce(quote_literal({0}::text), 'null')";
            var which = name switch
            {
                "printed_indicator" => " where indicator_id is not null",
                "indicator_value" => " where superseded_at is null",
                _ => "",
            };
            var found = await rows.All(
                $"select {string.Join(", ", table.Columns.Select(c => quote.Replace("{0}", c.Name, Ordinal)))} from {name}{which} limit 1"
            );
            Assert.True(found.Count == 1, $"{name} has no row to alter.");
            var row = table.Columns.Zip(found[0]).ToDictionary(c => c.First.Name, c => c.Second);
            foreach (var column in table.Columns)
            {
                var full = $"{name}.{column.Name}";
                if (kind == DatabaseKind.PostgreSql && MadeByPostgres.Contains(full))
                {
                    continue;
                }
                if (alterations == HeldColumn.Spelled && full == "search_entry.id")
                {
                    continue; // the number of the row itself, which has one form
                }
                var isPersonal = entered.TryGetValue(name, out var keptAs) && keptAs(column.Name) == Kept.Personal;
                if (isPersonal || full == "stored_file.recorded_at")
                {
                    notHeld.Add(full);
                    continue;
                }
                held.AddRange(alterations(table, column, row, held.Count(c => c.Table == name)));
            }
        }
        Assert.Equal(NotHeldColumns, notHeld.Order(StringComparer.Ordinal));
        return held;
    }
}
