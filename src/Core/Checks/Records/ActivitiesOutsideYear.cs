using System.Globalization;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Records;

/// <summary>
/// The check <c>activity-outside-year</c>: an activity that is over before the document's year or begins after it. One
/// that spans several years meets them all.
/// </summary>
internal static class ActivitiesOutsideYear
{
    public static Check Check { get; } =
        new(
            "activity-outside-year",
            "Aktivitet utanför året",
            [Severity.Warning],
            "The time of an activity does not meet the year of the document.",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document)
    {
        if (document.Records.Year is not { } year)
        {
            return [];
        }
        var printed = year.ToString(CultureInfo.InvariantCulture);
        return document
            .Records.Activities.Where(a => a.End?.Year < year || a.Start?.Year > year)
            .Select(a => new Finding(
                Check.Name,
                Severity.Warning,
                $"Aktiviteten ”{a.Text}” (rad {a.Lines.First}) pågår {Span(a)}, inte under {printed}.",
                "Rätta datumen, eller stryk aktiviteten.",
                $"en tid som berör {printed}",
                Span(a),
                a.Lines
            ));
    }

    private static string Span(PrintedActivity activity) =>
        (activity.Start, activity.End) switch
        {
            ({ } start, { } end) => $"{SwedishDate.Write(start)} – {SwedishDate.Write(end)}",
            ({ } start, null) => $"från {SwedishDate.Write(start)}",
            (null, { } end) => $"till {SwedishDate.Write(end)}",
            _ => "",
        };
}
