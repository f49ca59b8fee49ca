using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>The check <c>count-vs-text</c>: a count in the prose against what the records hold.</summary>
internal static class CountAgainstText
{
    public static Check Check { get; } =
        new(
            "count-vs-text",
            "Antal i texten",
            [Severity.Warning],
            "A count in the prose of goals, expected results, indicators, activities or result units, or one of an "
                + "enumeration of what a table holds, is not what the document's own records give.",
            Find
        );

    /// <summary>A finding with both numbers.</summary>
    public static Finding Finding(string message, int expected, int found, SourceLines lines) =>
        new(
            Check.Name,
            Severity.Warning,
            message,
            "Räkna om i dokumentets tabeller och rätta texten, eller lägg till det som saknas.",
            SwedishNumber.Print(expected, 0),
            SwedishNumber.Print(found, 0),
            lines
        );

    private static IEnumerable<Finding> Find(CheckedDocument document) =>
        GoalCounts.Find(document).Concat(ResultUnitCounts.Find(document)).Concat(TableCounts.Find(document));
}
