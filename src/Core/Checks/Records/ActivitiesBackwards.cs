using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Records;

/// <summary>The check <c>activity-ends-first</c>: an activity whose last day comes before its first.</summary>
internal static class ActivitiesBackwards
{
    public static Check Check { get; } =
        new(
            "activity-ends-first",
            "Slut före start",
            [Severity.Warning],
            "The last day of an activity comes before its first.",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document)
    {
        foreach (var activity in document.Records.Activities)
        {
            if (activity is { Start: { } start, End: { } end } && end < start)
            {
                yield return new Finding(
                    Check.Name,
                    Severity.Warning,
                    $"Aktiviteten ”{activity.Text}” (rad {activity.Lines.First}) slutar {SwedishDate.Write(end)}, innan den "
                        + $"börjar {SwedishDate.Write(start)}.",
                    "Rätta det datum som är fel.",
                    $"{SwedishDate.Write(start)} eller senare",
                    SwedishDate.Write(end),
                    activity.Lines
                );
            }
        }
    }
}
