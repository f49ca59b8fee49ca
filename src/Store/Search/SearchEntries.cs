using System.Runtime.CompilerServices;

namespace Styrkedja.Store.Search;

/// <summary>What can be searched for, made of what a document prints. A verification makes it again and compares.</summary>
internal static class SearchEntries
{
    /// <summary>The columns of an entry, in the order in which it is made.</summary>
    public const string Columns = "municipality_id, document_id, kind, position, title, body, first_line, last_line";

    // In the words of the tables, so that a text stands in the index exactly as it is shown.
    private static readonly (string Select, string From)[] Sources =
    [
        (
            """
            'goal' as kind, p.position, p.title,
            coalesce(p.description, '') || ' ' || coalesce(p.analysis, '') || ' ' || coalesce(p.comment, '') as body
            """,
            "printed_goal"
        ),
        ("'indicator' as kind, p.position, p.name as title, coalesce(p.analysis, '') as body", "printed_indicator"),
        ("'activity' as kind, p.position, p.text as title, coalesce(p.analysis, '') as body", "printed_activity"),
        ("'decision' as kind, p.position, '' as title, p.text as body", "printed_decision"),
        ("'prose' as kind, p.section_position as position, '' as title, p.text as body", "printed_paragraph"),
    ];

    private static readonly string s_insert =
        $"insert into search_entry ({Columns}) {Of("document where municipality_id = {0} and id = {1}")}";

    /// <summary>Adds those of one document.</summary>
    public static FormattableString Insert(Guid municipality, Guid document) =>
        FormattableStringFactory.Create(s_insert, municipality, document);

    /// <summary>The entries of the documents of a table or an expression, with its columns municipality_id and id.</summary>
    public static string Of(string documents) =>
        string.Join(
            " union all ",
            Sources.Select(source =>
                $"""
                    select p.municipality_id, r.document_id, {source.Select}, p.first_line, p.last_line
                    from printed_reading r
                    join {source.From} p on p.municipality_id = r.municipality_id and p.reading_id = r.id
                    where r.is_current and (r.municipality_id, r.document_id) in (select municipality_id, id from {documents})
                    """
            )
        );
}
