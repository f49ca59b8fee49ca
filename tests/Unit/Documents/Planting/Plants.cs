using Styrkedja.Core.Checks;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Documents.Planting;

/// <summary>A kind of fault that is put into a document: which check is to find it, how gravely, and how it is put there.</summary>
/// <param name="Check">The name of the check.</param>
/// <param name="Severity">How gravely it is to be told.</param>
/// <param name="Put">The document with one such fault; null where there is no place for one.</param>
internal sealed record Plant(string Check, Severity Severity, Func<SteeringDocument, Random, SteeringDocument?> Put);

/// <summary>Faults of records: goals, indicators, activities and prose. Each has its own place, wording and size.</summary>
internal static class Plants
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Plant> All { get; } =
    [
        new("activity-outside-year", Severity.Warning, OutsideYear),
        new("activity-ends-first", Severity.Warning, EndsFirst),
        new("duplicate-record", Severity.Warning, Duplicate),
        new("target-missing", Severity.Info, NoTarget),
        new("target-weaker-than-council", Severity.Warning, WeakTarget),
        new("expected-result-missing", Severity.Info, NoExpectedResult),
        new("goal-not-followed-up", Severity.Info, NotFollowedUp),
        new("unit-suspicious", Severity.Warning, OddUnit),
        new("total-outside-parts", Severity.Warning, TotalOutside),
        new("base-too-small", Severity.Warning, SmallBase),
        new("ambiguous-row", Severity.Info, Ambiguous),
        new(
            "placeholder",
            Severity.Warning,
            (d, r) => WithParagraph(d, r, PlantedWords.Unfilled[r.Next(PlantedWords.Unfilled.Length)])
        ),
        new("lost-picture", Severity.Info, LostPicture),
        new("look-alike-letter", Severity.Warning, LookAlike),
        new("contradiction", Severity.Warning, TwoTimes),
        .. TablePlants.All,
    ];

    private static SteeringDocument? OutsideYear(SteeringDocument d, Random r)
    {
        var year = d.Year + (r.Next(2) == 0 ? -1 : 1) * r.Next(1, 4);
        return year is null
            ? null
            : WithActivity(
                d,
                r,
                a => a.Start is not null && a.End is not null,
                a =>
                    a with
                    {
                        Start = new(year.Value, r.Next(1, 6), r.Next(1, 28)),
                        End = new(year.Value, r.Next(7, 12), 30),
                    }
            );
    }

    private static SteeringDocument? EndsFirst(SteeringDocument d, Random r) =>
        WithActivity(
            d,
            r,
            a => a.Start is not null && a.End is { } end && end < new DateOnly(d.Year ?? 0 + 1, 12, 31),
            a => a with { Start = a.End!.Value.AddDays(r.Next(1, 200)) }
        );

    private static SteeringDocument? Duplicate(SteeringDocument d, Random r)
    {
        if (r.Next(2) == 0 && d.Indicators.Count > 0)
        {
            var row = d.Indicators[r.Next(d.Indicators.Count)];
            var twin = row with { Name = Respelled(row.Name, r), Lines = Below(row.Lines) };
            return d with { Indicators = [.. d.Indicators, twin] };
        }
        if (d.Activities.Count == 0)
        {
            return null;
        }
        var activity = d.Activities[r.Next(d.Activities.Count)];
        var other = activity with { Text = Respelled(activity.Text, r), Lines = Below(activity.Lines) };
        return d with { Activities = [.. d.Activities, other] };
    }

    // Under another goal; under the same one it stands twice. A short text may mean another thing there.
    private static SteeringDocument? TwoTimes(SteeringDocument d, Random r)
    {
        var dated = d
            .Activities.Where(a => a.Start is not null && a.End is not null && SwedishText.Fold(a.Text).Length >= 30)
            .ToList();
        if (dated.Count == 0)
        {
            return null;
        }
        var of = dated[r.Next(dated.Count)];
        var elsewhere = d.Activities.Where(a => a.Goal != of.Goal).ToList();
        if (elsewhere.Count == 0)
        {
            return null;
        }
        var there = elsewhere[r.Next(elsewhere.Count)];
        var other = of with
        {
            Goal = there.Goal,
            BoardGoal = there.BoardGoal,
            Owner = there.Owner,
            Text = Respelled(of.Text, r),
            End = of.End!.Value.AddDays(r.Next(5, 40)),
            Lines = Below(of.Lines),
        };
        return d with { Activities = [.. d.Activities, other] };
    }

    private static SteeringDocument? NoTarget(SteeringDocument d, Random r) =>
        WithIndicator(
            d,
            r,
            i => i.Owner == Owner.Board && i.Target is not Target.None and not Target.Delegated && i.Ambiguous is null,
            i => i with { Target = Target.Read(r.Next(2) == 0 ? "" : "-"), CouncilTarget = Target.Read("") }
        );

    private static SteeringDocument? WeakTarget(SteeringDocument d, Random r) =>
        WithIndicator(
            d,
            r,
            i =>
                i is { Ambiguous: null, CouncilTarget: Target.Number { Value: { } council }, Target: Target.Number }
                && council.Quantity.Value > 10
                && ScopeProposal.For(i.Target, i.CouncilTarget) == TargetScope.Board
                && i.Direction != Direction.Band,
            i =>
            {
                var council = i.CouncilTarget.Value!.Value;
                var share = 1 + (i.Direction == Direction.Higher ? -1 : 1) * (0.02m + 0.02m * r.Next(1, 5));
                var weaker = SwedishNumber.Print(council.Quantity.Value * share, council.Quantity.Decimals);
                return i with { Target = Target.Read($"{weaker} {council.Unit}".Trim()) };
            },
            i =>
                ScopeProposal.For(i.Target, i.CouncilTarget) == TargetScope.Board
                && i.Target.Value!.Value.Quantity.Value != i.CouncilTarget.Value!.Value.Quantity.Value
        );

    private static SteeringDocument? NoExpectedResult(SteeringDocument d, Random r)
    {
        var those = d.Goals.Where(g => g.Level == GoalLevel.Board && g.ExpectedResults.Count > 0).ToList();
        return those.Count < 3 ? null : Put(d, those[r.Next(those.Count)], g => g with { ExpectedResults = [] });
    }

    private static SteeringDocument? NotFollowedUp(SteeringDocument d, Random r)
    {
        var those = d.Goals.Where(g => g.Level == GoalLevel.Board).ToList();
        if (those.Count < 2)
        {
            return null;
        }
        var goal = those[r.Next(those.Count)];
        bool IsOf(string? title) => title == goal.Title;
        return !d.Indicators.Any(i => IsOf(i.BoardGoal)) && !d.Activities.Any(a => IsOf(a.BoardGoal))
            ? null
            : d with
            {
                Indicators = [.. d.Indicators.Where(i => !IsOf(i.BoardGoal))],
                Activities = [.. d.Activities.Where(a => !IsOf(a.BoardGoal))],
            };
    }

    private static SteeringDocument? OddUnit(SteeringDocument d, Random r) =>
        WithIndicator(
            d,
            r,
            i => i.Outcome?.Measure is { Unit: "%" } && i.Name.StartsWith("Andel ", StringComparison.Ordinal),
            i =>
            {
                string[] units = ["st", "mnkr", "dagar", "kronor"];
                var number = SwedishNumber.Print(i.Outcome!.Value.Measure!.Value.Quantity.Value, 0);
                return i with { Outcome = PrintedValue.Read($"{number} {units[r.Next(units.Length)]}") };
            }
        );

    private static SteeringDocument? TotalOutside(SteeringDocument d, Random r) =>
        WithIndicator(
            d,
            r,
            i =>
                i.Outcome?.Measure is { Unit: "%" }
                && i.Men?.Measure is { Unit: "%" }
                && i.Women?.Measure is { Unit: "%" }
                && !i.Name.StartsWith("Antal", StringComparison.Ordinal),
            i =>
            {
                var parts = new[] { i.Men!.Value, i.Women!.Value }
                    .Select(v => v.Measure!.Value.Quantity.Value)
                    .ToList();
                var beyond = 2 + r.Next(12);
                var total = r.Next(2) == 0 ? parts.Max() + beyond : Math.Max(parts.Min() - beyond, 0);
                return i with { Outcome = PrintedValue.Read(SwedishNumber.Print(total, 0) + " %") };
            },
            i =>
            {
                var total = i.Outcome!.Value.Measure!.Value.Quantity.Value;
                var parts = new[] { i.Men!.Value, i.Women!.Value }
                    .Select(v => v.Measure!.Value.Quantity.Value)
                    .ToList();
                return (total > parts.Max() + 1 || total < parts.Min() - 1) && total != parts.Sum();
            }
        );

    private static SteeringDocument? SmallBase(SteeringDocument d, Random r) =>
        WithIndicator(
            d,
            r,
            i => i.Outcome?.Measure is not null && i.Women?.Measure is not null,
            i =>
                i with
                {
                    Analysis = PlantedWords.FewAnswers[r.Next(PlantedWords.FewAnswers.Length)],
                    AnalysisLines = Below(i.Lines),
                }
        );

    private static SteeringDocument? Ambiguous(SteeringDocument d, Random r) =>
        WithIndicator(d, r, i => i.Ambiguous is null, i => i with { Ambiguous = "två värden är tryckta i en cell" });

    // Where no table follows on the next lines, which might be the one that is announced.
    private static SteeringDocument? LostPicture(SteeringDocument d, Random r)
    {
        var visible = d.Coverage.Classes.OrderBy(c => c.Key).ToList();
        bool IsFar(PrintedSection section) =>
            section.Paragraphs.All(p =>
                !visible
                    .SkipWhile(c => c.Key <= p.Lines.Last)
                    .Take(14)
                    .Any(c =>
                        c.Value
                            is LineClass.Table
                                or LineClass.IndicatorTable
                                or LineClass.ActivityTable
                                or LineClass.Unclassified
                    )
            );
        return WithParagraph(
            d,
            r,
            PlantedWords.Pictures[r.Next(PlantedWords.Pictures.Length)],
            [.. d.Sections.Where(IsFar)]
        );
    }

    private static SteeringDocument? LookAlike(SteeringDocument d, Random r)
    {
        var (latin, other) = PlantedWords.Alike[r.Next(PlantedWords.Alike.Length)];
        if (r.Next(2) == 0)
        {
            return WithIndicator(
                d,
                r,
                i => i.Name.Contains(latin, StringComparison.Ordinal),
                i => i with { Name = OneOf(i.Name, latin, other, r) }
            );
        }
        var sections = d.Sections.Where(s => s.Paragraphs.Any(p => p.Text.Contains(latin, StringComparison.Ordinal)));
        var those = sections.ToList();
        if (those.Count == 0)
        {
            return null;
        }
        var section = those[r.Next(those.Count)];
        var at = section.Paragraphs.ToList().FindIndex(p => p.Text.Contains(latin, StringComparison.Ordinal));
        var paragraph = section.Paragraphs[at];
        return Put(d, section, paragraph with { Text = OneOf(paragraph.Text, latin, other, r) }, at);
    }

    private static string OneOf(string text, char latin, char other, Random r)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => text[i] == latin && IsInWord(text, i)).ToList();
        return places.Count == 0 ? text : Replaced(text, places[r.Next(places.Count)], other);
    }

    // A letter by itself is a word of another alphabet.
    private static bool IsInWord(string text, int i) =>
        (i > 0 && char.IsAsciiLetter(text[i - 1])) || (i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]));

    private static string Replaced(string text, int at, char by) => text[..at] + by + text[(at + 1)..];

    private static string Respelled(string text, Random r) =>
        r.Next(4) switch
        {
            0 => text.TrimEnd('.') + ".",
            1 => char.ToUpperInvariant(text[0]) + text[1..],
            2 => text.Replace(" ", "  ", StringComparison.Ordinal),
            _ => text,
        };

    private static SourceLines Below(SourceLines lines) => new(lines.Last + 1, lines.Last + 1);

    private static SteeringDocument? WithParagraph(
        SteeringDocument d,
        Random r,
        string text,
        IReadOnlyList<PrintedSection>? among = null
    )
    {
        var those = (among ?? d.Sections).Where(s => s.Paragraphs.Count > 0).ToList();
        if (those.Count == 0)
        {
            return null;
        }
        var section = those[r.Next(those.Count)];
        var at = r.Next(section.Paragraphs.Count);
        return Put(d, section, section.Paragraphs[at] with { Text = text }, at);
    }

    private static SteeringDocument Put(SteeringDocument d, PrintedSection section, PrintedParagraph paragraph, int at)
    {
        var changed = section with { Paragraphs = [.. section.Paragraphs.Select((p, i) => i == at ? paragraph : p)] };
        return d with { Sections = [.. d.Sections.Select(s => ReferenceEquals(s, section) ? changed : s)] };
    }

    private static SteeringDocument Put(SteeringDocument d, PrintedGoal goal, Func<PrintedGoal, PrintedGoal> put) =>
        d with
        {
            Goals = [.. d.Goals.Select(g => ReferenceEquals(g, goal) ? put(g) : g)],
        };

    private static SteeringDocument? WithIndicator(
        SteeringDocument d,
        Random r,
        Func<PrintedIndicator, bool> fits,
        Func<PrintedIndicator, PrintedIndicator> put,
        Func<PrintedIndicator, bool>? isFault = null
    )
    {
        var those = d.Indicators.Where(fits).ToList();
        if (those.Count == 0)
        {
            return null;
        }
        var row = those[r.Next(those.Count)];
        var planted = put(row);
        return planted == row || isFault?.Invoke(planted) == false
            ? null
            : d with
            {
                Indicators = [.. d.Indicators.Select(i => ReferenceEquals(i, row) ? planted : i)],
            };
    }

    private static SteeringDocument? WithActivity(
        SteeringDocument d,
        Random r,
        Func<PrintedActivity, bool> fits,
        Func<PrintedActivity, PrintedActivity> put
    )
    {
        var those = d.Activities.Where(fits).ToList();
        if (those.Count == 0)
        {
            return null;
        }
        var row = those[r.Next(those.Count)];
        var planted = put(row);
        return planted == row
            ? null
            : d with
            {
                Activities = [.. d.Activities.Select(a => ReferenceEquals(a, row) ? planted : a)],
            };
    }
}
