using Styrkedja.Integration.Serving;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Integration.Auditing;

/// <summary>A column of one row: how it is altered and altered back.</summary>
internal sealed record HeldColumn(string Table, string Name, int Number, string Alter, string Back)
{
    /// <summary>Makes one.</summary>
    public static HeldColumn Of(
        RawTable table,
        RawColumn column,
        Dictionary<string, string> row,
        int number,
        DatabaseKind kind
    )
    {
        var was = row[column.Name];
        return Of(table, column, row, number, Other(column.Type, was, kind == DatabaseKind.Sqlite));
    }

    /// <summary>Makes those of SQLite that spell the value of a column in another way, which the program would read alike.</summary>
    public static IEnumerable<HeldColumn> Spelled(
        RawTable table,
        RawColumn column,
        Dictionary<string, string> row,
        int number
    ) => Spellings(column.Type, row[column.Name]).Select((becomes, i) => Of(table, column, row, number + i, becomes));

    private static HeldColumn Of(
        RawTable table,
        RawColumn column,
        Dictionary<string, string> row,
        int number,
        string becomes
    )
    {
        var was = row[column.Name];
        string Update(string from, string to) =>
            $"update {table.Name} set {column.Name} = {to} where "
            + string.Join(" and ", table.Key.Select(k => $"{k} = {(k == column.Name ? from : row[k])}"));
        return new(table.Name, column.Name, number, Update(was, becomes), Update(becomes, was));
    }

    /// <summary>Whether a verification tells of it: by the column, or where the row is called otherwise, by the table.</summary>
    public bool IsNamed(IReadOnlyList<AuditProblem> problems) =>
        problems.Any(p =>
            p.Subject == (Table == "search_entry" && Name == "id" ? "search_index" : Table)
                ? p.Fault != AuditFault.FactChanged || p.Columns.Contains(Name)
                : (p.Subject == "batch_values" || p.Subject?.StartsWith("document_", StringComparison.Ordinal) == true)
                    && p.Columns.Contains(Table)
        );

    private static string[] Spellings(string type, string was) =>
        (type, was) switch
        {
            (_, "NULL") => [],
            ("uuid", _) => [$"lower({was})"],
            ("text", _) => [$"cast({was} as blob)", $"{was} || char(0) || 'x'"],
            ("integer" or "bigint" or "boolean", _) => [$"cast(cast({was} as text) as blob)"],
            ("date", _) => [$"{was} || ' 00:00:00'"],
            ("timestamptz", _) => [$"replace({was}, ' ', 'T')", $"{was} || 'Z'"],
            ("bytea", _) => [$"cast({was} as text)"],
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No column of ours is of this type."),
        };

    private static string Other(string type, string was, bool sqlite) =>
        (type, was) switch
        {
            ("uuid", _) => "'0B5A1D2E-0000-7000-8000-00000000BEEF'",
            ("text", "null" or "NULL") => "'x'",
            ("text", _) => $"{was} || 'x'",
            ("integer" or "bigint", "null" or "NULL") => "7",
            ("integer" or "bigint", _) => $"{was} + 1000003",
            ("boolean", "0" or "'false'") => "true",
            ("boolean", _) => "false",
            ("date", _) => "'2031-01-01'",
            ("timestamptz", _) => sqlite ? "'2031-01-01 00:00:00'" : "'2031-01-01 00:00:00+00'",
            ("bytea", _) => sqlite ? "x'00'" : "'\\x00'",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No column of ours is of this type."),
        };
}
