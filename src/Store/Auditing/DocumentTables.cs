using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Auditing;

/// <summary>Which tables hold what documents print, and how their rows say what they belong to.</summary>
/// <param name="Of">The table of what they belong to, each with an id.</param>
/// <param name="Column">The column with that id.</param>
/// <param name="Rows">The tables.</param>
/// <param name="Bound">The one whose rows are bound to definitions.</param>
internal sealed record DocumentTables(string Of, string Column, IReadOnlyList<string> Rows, string Bound)
{
    /// <summary>The table of readings.</summary>
    public const string OfReadings = "printed_reading";

    /// <summary>The table of facts.</summary>
    public const string Facts = "indicator_value";

    /// <summary>The table of what they came in, and its place in a fact.</summary>
    public const string Batches = "value_batch";

    // Before script 11.
    private static readonly DocumentTables s_earlier = new(
        "document",
        "document_id",
        [
            "document_lines",
            "decision_point",
            "decision_amount",
            "goal",
            "expected_result",
            "indicator_row",
            "activity",
            "section",
            "paragraph",
            "printed_table",
            "table_column",
            "table_row",
            "table_cell",
            "table_note",
            "result_unit",
            "finding",
        ],
        "indicator_row"
    );

    /// <summary>Those of a database, which may be one that is being brought up to date.</summary>
    public static DocumentTables In(IModel model, IReadOnlyDictionary<string, RawTable> tables) =>
        tables.ContainsKey(OfReadings)
            ? new(
                OfReadings,
                "reading_id",
                [
                    .. model
                        .GetEntityTypes()
                        .Where(type => type.ClrType.IsAssignableTo(typeof(IOfReading)))
                        .Select(type => type.GetTableName()!),
                ],
                RowDigests.Bound
            )
            : s_earlier;
}
