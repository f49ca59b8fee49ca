using Styrkedja.Core.Checks.Decisions;
using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Records;

/// <summary>The check <c>contradiction</c>: one thing, said twice and differently. Neither is taken for the truth.</summary>
internal static class Contradictions
{
    // Shorter names and texts ("Antal besök", "Utbilda nya chefer") may mean another thing under another goal.
    private const int SurelyTheSame = 30;

    public static Check Check { get; } =
        new(
            "contradiction",
            "Motsägelse",
            [Severity.Warning],
            "An activity has two times, an indicator two targets or outcomes, the text another outcome than the table; a column "
                + "is called another year than what is computed from it; a decision names the purpose of another row.",
            document =>
                Activities(document)
                    .Concat(Indicators(document))
                    .Concat(StatedOutcomes.Find(document))
                    .Concat(MisprintedColumns.WrongYears(document))
                    .Concat(Applications.WrongPurposes(document))
        );

    private static IEnumerable<Finding> Activities(CheckedDocument document) =>
        Same(document.Records.Activities, a => a.Text)
            .Where(p => p.First.Goal != p.Again.Goal || p.First.BoardGoal != p.Again.BoardGoal)
            .Where(p => Differ(p.First.Start, p.Again.Start) || Differ(p.First.End, p.Again.End))
            .Select(p =>
            {
                var start = Differ(p.First.Start, p.Again.Start);
                var here = SwedishDate.Write((start ? p.First.Start : p.First.End)!.Value);
                var there = SwedishDate.Write((start ? p.Again.Start : p.Again.End)!.Value);
                return Describe(
                    $"Aktiviteten ”{p.First.Text}” {(start ? "börjar" : "slutar")} {here} på rad {p.First.Lines.First} "
                        + $"men {there} på rad {p.Again.Lines.First}.",
                    there,
                    here,
                    p.First.Lines
                );
            });

    private static IEnumerable<Finding> Indicators(CheckedDocument document) =>
        Same(document.Records.Indicators.Where(i => i.Ambiguous is null), i => i.Name, i => i.Owner == Owner.Council)
            .Where(p => SwedishText.Fold(p.First.Period ?? "") == SwedishText.Fold(p.Again.Period ?? ""))
            .SelectMany(p =>
                Differing(p.First, p.Again)
                    .Select(d =>
                        Describe(
                            $"”{p.First.Name}” har {d.What} {d.Here} på rad {p.First.Lines.First} men {d.There} på rad "
                                + $"{p.Again.Lines.First}.",
                            d.There,
                            d.Here,
                            p.First.Lines
                        )
                    )
            );

    private static IEnumerable<(string What, string Here, string There)> Differing(
        PrintedIndicator one,
        PrintedIndicator other
    )
    {
        if (Differ(one.Outcome?.Measure, other.Outcome?.Measure))
        {
            yield return ("utfallet", one.Outcome!.Value.Text, other.Outcome!.Value.Text);
        }
        if (Differ(one.Target.Value, other.Target.Value))
        {
            yield return ("årsmålet", one.Target.Text, other.Target.Text);
        }
        if (Differ(one.CouncilTarget.Value, other.CouncilTarget.Value))
        {
            yield return ("kommunfullmäktiges årsmål", one.CouncilTarget.Text, other.CouncilTarget.Text);
        }
    }

    private static bool Differ(DateOnly? one, DateOnly? other) => one is { } a && other is { } b && a != b;

    private static bool Differ(Measure? one, Measure? other) =>
        one is { } a && other is { } b && UnitSort.AreComparable(a, b) && !StatedOutcomes.Agree(a.Quantity, b.Quantity);

    // Each record with the first one of the same text, where the text is long enough, or surely names one thing.
    private static IEnumerable<(T First, T Again)> Same<T>(
        IEnumerable<T> records,
        Func<T, string> text,
        Func<T, bool>? isSure = null
    )
    {
        var first = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var key = SwedishText.Fold(text(record));
            if (key.Length < SurelyTheSame && isSure?.Invoke(record) != true || key.Length == 0)
            {
                continue;
            }
            if (!first.TryAdd(key, record))
            {
                yield return (first[key], record);
            }
        }
    }

    private static Finding Describe(string message, string expected, string found, SourceLines lines) =>
        new(
            Check.Name,
            Severity.Warning,
            message,
            "Ta reda på vilken uppgift som gäller, och rätta den andra.",
            expected,
            found,
            lines
        );
}
