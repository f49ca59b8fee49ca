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
            'goal' as kind, position, title,
            coalesce(description, '') || ' ' || coalesce(analysis, '') || ' ' || coalesce(comment, '') as body
            """,
            "goal"
        ),
        ("'indicator' as kind, position, name as title, coalesce(analysis, '') as body", "indicator_row"),
        ("'activity' as kind, position, text as title, coalesce(analysis, '') as body", "activity"),
        ("'decision' as kind, position, '' as title, text as body", "decision_point"),
        ("'prose' as kind, section_position as position, '' as title, text as body", "paragraph"),
    ];

    /// <summary>Adds those of one document: its municipality and its id.</summary>
    public static readonly string Insert =
        $"insert into search_entry ({Columns}) {Of("document where municipality_id = {0} and id = {1}")}";

    /// <summary>The entries of the documents of a table or an expression, with its columns municipality_id and id.</summary>
    public static string Of(string documents) =>
        string.Join(
            " union all ",
            Sources.Select(source =>
                $"""
                    select municipality_id, document_id, {source.Select}, first_line, last_line
                    from {source.From} where (municipality_id, document_id) in (select municipality_id, id from {documents})
                    """
            )
        );
}
