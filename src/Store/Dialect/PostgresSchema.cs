using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Styrkedja.Store.Schema;

namespace Styrkedja.Store.Dialect;

/// <summary>
/// What of the schema of PostgreSQL can do something to rows by itself: that the tables are tables, and every trigger with
/// its function, rule, policy, and view. What the scripts make is read out of them, since whoever verifies may only read.
/// </summary>
internal static partial class PostgresSchema
{
    // A trigger's kind as a sum, as pg_trigger has it.
    private static readonly (string Word, int Bit)[] Bits =
    [
        ("each row", 1),
        ("before", 2),
        ("insert", 4),
        ("delete", 8),
        ("update", 16),
        ("truncate", 32),
        ("instead of", 64),
    ];

    private const string Sql = """
        select case c.relkind when 'r' then 'table' else 'view' end, c.relname::text, c.relname::text,
            case when c.relrowsecurity or c.relforcerowsecurity then 'hidden' else '' end
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'f', 'p')
        union all
        select 'trigger', t.tgname::text, c.relname::text,
            t.tgtype || ' ' || t.tgenabled::text || coalesce(' ' || t.tgqual::text, '') || ' ' || p.prosrc
        from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
        where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
        union all
        select 'rule', r.rulename::text, c.relname::text, pg_get_ruledef(r.oid)
        from pg_rewrite r join pg_class c on c.oid = r.ev_class
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        union all
        select 'policy', p.polname::text, c.relname::text, ''
        from pg_policy p join pg_class c on c.oid = p.polrelid
        where c.relnamespace = 'public'::regnamespace
        """;

    /// <summary>What the scripts make, and what there is.</summary>
    public static async Task<SchemaParts> Parts(DbTransaction moment)
    {
        await using var command = moment.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (moment, Sql);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new Dictionary<SchemaPart, string>();
        while (await rows.ReadAsync())
        {
            found[new(rows.GetString(0), rows.GetString(1), rows.GetString(2))] = rows.GetString(3);
        }
        return new(Made(), found);
    }

    private static Dictionary<SchemaPart, string> Made()
    {
        var script = string.Join('\n', SchemaScripts.Texts("postgres"));
        var bodies = Functions().Matches(script).ToDictionary(f => f.Groups[1].Value, f => f.Groups[2].Value);
        var made = new Dictionary<SchemaPart, string>();
        foreach (Match match in Tables().Matches(script))
        {
            var table = new SchemaPart("table", match.Groups[2].Value, match.Groups[2].Value);
            if (match.Groups[1].Value == "create")
            {
                made[table] = "";
            }
            else
            {
                made.Remove(table);
            }
        }
        foreach (Match trigger in Triggers().Matches(script))
        {
            var (name, when, table) = (trigger.Groups[1].Value, trigger.Groups[2].Value, trigger.Groups[3].Value);
            var words = $"{when} {trigger.Groups[4].Value}";
            var kind = Bits.Where(b => words.Contains(b.Word, StringComparison.Ordinal)).Sum(b => b.Bit);
            made[new("trigger", name, table)] = string.Create(
                CultureInfo.InvariantCulture,
                $"{kind} O {bodies[trigger.Groups[5].Value]}"
            );
        }
        return made;
    }

    [GeneratedRegex(@"^(create|drop) table (\w+)", RegexOptions.Multiline)]
    private static partial Regex Tables();

    [GeneratedRegex(@"^create function (\w+)\(\).*?as \$\$(.*?)\$\$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Functions();

    [GeneratedRegex(
        @"^create trigger (\w+) ([\w\s]+?) on (\w+)\s+(for each \w+) execute function (\w+)\(\);",
        RegexOptions.Multiline
    )]
    private static partial Regex Triggers();
}
