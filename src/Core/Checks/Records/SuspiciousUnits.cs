using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Records;

/// <summary>
/// The check <c>unit-suspicious</c>: a unit that cannot be right. A missing unit is none, and units that are not known
/// are left alone.
/// </summary>
internal static class SuspiciousUnits
{
    public static Check Check { get; } =
        new(
            "unit-suspicious",
            "Misstänkt enhet eller tecken",
            [Severity.Warning],
            "A share is not printed in percent, values that belong together are printed in different units, or a part of the "
                + "costs changes its sign from column to column.",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document) =>
        document
            .Records.Indicators.SelectMany(row => IsShare(row.Name) ? Shares(row) : Pairs(row))
            .Concat(MisprintedColumns.ChangedSigns(document));

    private static bool IsShare(string name)
    {
        var end = name.IndexOf(' ', StringComparison.Ordinal);
        return end > 0 && SwedishText.Fold(name[..end]) is "andel" or "andelen" or "andelar";
    }

    private static IEnumerable<Finding> Shares(PrintedIndicator row) =>
        Cells(row)
            .Where(c => UnitSort.Of(c.Measure.Unit) is { } sort && sort != UnitSort.Share)
            .Select(c =>
                Describe(
                    row,
                    $"{c.What} för ”{row.Name}” (rad {row.Lines.First}) är {c.Text}, men en andel anges i procent.",
                    SwedishNumber.Print(c.Measure.Quantity.Value, c.Measure.Quantity.Decimals) + " %",
                    c.Text
                )
            );

    private static IEnumerable<Finding> Pairs(PrintedIndicator row)
    {
        var cells = Cells(row).ToList();
        foreach (var (one, other) in Held)
        {
            var first = cells.Find(c => c.What == one);
            var second = cells.Find(c => c.What == other);
            if (UnitSort.Differ(first.Measure.Unit, second.Measure.Unit))
            {
                yield return Describe(
                    row,
                    $"{one} för ”{row.Name}” (rad {row.Lines.First}) är {first.Text}, men {Lower(other)} är "
                        + $"{second.Text}: olika enheter.",
                    first.Measure.Unit!,
                    second.Measure.Unit!
                );
            }
        }
    }

    private static readonly (string One, string Other)[] Held =
    [
        ("Kommunfullmäktiges årsmål", "Nämndens årsmål"),
        ("Utfallet", "Utfallet för män"),
        ("Utfallet", "Utfallet för kvinnor"),
    ];

    private static IEnumerable<(string What, string Text, Measure Measure)> Cells(PrintedIndicator row)
    {
        var cells = new (string What, string? Text, Measure? Measure)[]
        {
            ("Nämndens årsmål", row.Target.Text, row.Target.Value),
            ("Kommunfullmäktiges årsmål", row.CouncilTarget.Text, row.CouncilTarget.Value),
            ("Utfallet", row.Outcome?.Text, row.Outcome?.Measure),
            ("Utfallet för män", row.Men?.Text, row.Men?.Measure),
            ("Utfallet för kvinnor", row.Women?.Text, row.Women?.Measure),
        };
        foreach (var (what, text, measure) in cells)
        {
            if (measure is { } value)
            {
                yield return (what, text ?? "", value);
            }
        }
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static Finding Describe(PrintedIndicator row, string message, string expected, string found) =>
        new(
            Check.Name,
            Severity.Warning,
            message,
            "Rätta enheten, eller kontrollera att värdet hör till indikatorn.",
            expected,
            found,
            row.Lines
        );
}
