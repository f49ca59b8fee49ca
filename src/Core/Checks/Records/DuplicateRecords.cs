using System.Globalization;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Records;

/// <summary>The check <c>duplicate-record</c>: the same activity or indicator twice under the same goal.</summary>
internal static class DuplicateRecords
{
    public static Check Check { get; } =
        new(
            "duplicate-record",
            "Står två gånger",
            [Severity.Warning],
            "An activity or an indicator stands twice under the same goal and board goal.",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document) =>
        Repeated("Aktiviteten", document.Records.Activities.Select(a => new Row(a.Goal, a.BoardGoal, a.Text, a.Lines)))
            .Concat(
                Repeated(
                    "Indikatorn",
                    document.Records.Indicators.Select(i => new Row(i.Goal, i.BoardGoal, i.Name, i.Lines))
                )
            );

    private static IEnumerable<Finding> Repeated(string what, IEnumerable<Row> rows)
    {
        var first = new Dictionary<(string?, string?, string), (SourceLines Lines, int Times)>();
        foreach (var row in rows)
        {
            var key = (row.Goal, row.BoardGoal, SwedishText.Fold(row.Text));
            if (key.Item3.Length == 0)
            {
                continue;
            }
            if (!first.TryGetValue(key, out var seen))
            {
                first[key] = (row.Lines, 1);
            }
            else if (seen.Lines != row.Lines)
            {
                first[key] = (seen.Lines, seen.Times + 1);
                yield return Describe(what, row, seen.Lines, seen.Times + 1);
            }
        }
    }

    private static Finding Describe(string what, Row row, SourceLines earlier, int times) =>
        new(
            Check.Name,
            Severity.Warning,
            $"{what} ”{row.Text}” (rad {row.Lines.First}) står redan på rad {earlier.First}, under samma mål.",
            "Stryk den ena, eller skriv vad som skiljer dem åt.",
            "en gång",
            times == 2 ? "två gånger" : times.ToString(CultureInfo.InvariantCulture) + " gånger",
            row.Lines
        );

    private sealed record Row(string? Goal, string? BoardGoal, string Text, SourceLines Lines);
}
