using System.Globalization;
using Styrkedja.Core.Indicators;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Charts;
using Styrkedja.Web.Features.Organisation;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>The drawings of an indicator: only values of one unit stand in one drawing.</summary>
internal static class IndicatorCharts
{
    /// <summary>The unit that the drawings are in: that of the latest outcome, else of the latest target.</summary>
    public static string? Unit(IEnumerable<FactOfAll> facts) =>
        facts
            .Select(fact => fact.Shown)
            .Where(fact => fact is { Split: IndicatorSplit.Total, Number: not null, Unit: not null })
            .OrderByDescending(fact => fact.Measure == IndicatorMeasure.Outcome)
            .ThenByDescending(fact => fact.Year)
            .FirstOrDefault()
            ?.Unit;

    /// <summary>Outcomes and targets of whole years.</summary>
    /// <param name="facts">Those of the board.</param>
    /// <param name="before">Those of the boards that it took over from: lines of their own until then.</param>
    /// <param name="history">How it took over from them.</param>
    /// <param name="indicator">The indicator.</param>
    public static LineChart OverYears(
        IReadOnlyList<FactOfAll> facts,
        IReadOnlyList<FactOfAll> before,
        BoardHistory history,
        StoredIndicator indicator
    )
    {
        var unit = Unit([.. facts, .. before]);
        List<IndicatorFact> Drawn(IReadOnlyList<FactOfAll> some) =>
            [
                .. some.Select(fact => fact.Shown)
                    .Where(fact => fact.IsWholeYear && fact.Number is not null && fact.SameUnit(unit)),
            ];
        var drawn = Drawn(facts);
        ChartSeries Series(
            string word,
            SeriesKind kind,
            Func<IndicatorFact, bool> belongs,
            int sign = 1,
            IEnumerable<IndicatorFact>? of = null
        ) =>
            new(
                word,
                kind,
                [
                    .. (of ?? drawn)
                        .Where(belongs)
                        .Select(fact => new ChartPoint(
                            fact.Year,
                            new(sign * fact.Number!.Value.Millionths, fact.Number.Value.Decimals)
                        )),
                ]
            );
        bool Is(IndicatorFact fact, IndicatorMeasure measure, IndicatorSplit split = IndicatorSplit.Total) =>
            fact.Measure == measure && fact.Split == split;
        bool IsBand(IndicatorFact fact) => Is(fact, IndicatorMeasure.Target) && fact.TargetKind == TargetKind.Band;
        return new LineChart
        {
            Id = "serie",
            Caption = Answer(indicator.Name, drawn),
            Unit = unit,
            Series =
            [
                Series("Utfall", SeriesKind.Total, f => Is(f, IndicatorMeasure.Outcome)),
                Series("Män/pojkar", SeriesKind.Men, f => Is(f, IndicatorMeasure.Outcome, IndicatorSplit.Men)),
                Series("Kvinnor/flickor", SeriesKind.Women, f => Is(f, IndicatorMeasure.Outcome, IndicatorSplit.Women)),
                Series("Årsmål", SeriesKind.Target, f => Is(f, IndicatorMeasure.Target)),
                // A band lies around zero.
                Series("Årsmål, nedre gräns", SeriesKind.Target, IsBand, sign: -1),
                Series(
                    "KF:s årsmål",
                    SeriesKind.CouncilTarget,
                    f => Is(f, IndicatorMeasure.CouncilTarget) && !IsOfCity(f, facts, indicator)
                ),
                .. Drawn(before)
                    .GroupBy(fact => fact.UnitId)
                    .SelectMany(board =>
                        new[]
                        {
                            Series(
                                history.NameOf(board.Key),
                                SeriesKind.Other,
                                f => Is(f, IndicatorMeasure.Outcome),
                                of: board
                            ),
                            Series(
                                $"Årsmål, {history.NameOf(board.Key)}",
                                SeriesKind.Target,
                                f => Is(f, IndicatorMeasure.Target),
                                of: board
                            ),
                        }
                    ),
            ],
            Marks = [.. history.Events.Select(e => new ChartMark(e.On, BoardHistory.Word(e.Kind), e.Text))],
        };
    }

    // What somebody who looks at it wants to know: how it is, which way it went, and what was aimed for.
    private static string Answer(string name, IReadOnlyList<IndicatorFact> drawn)
    {
        var totals = drawn
            .Where(f => f is { Measure: IndicatorMeasure.Outcome, Split: IndicatorSplit.Total })
            .OrderByDescending(f => f.Year)
            .ToList();
        if (totals is not [var latest, ..])
        {
            return $"{name}, år för år: inget utfall än.";
        }
        var before = totals.Find(f => f.Year < latest.Year);
        var way = before?.Number?.Value.CompareTo(latest.Number!.Value.Value) switch
        {
            null => "",
            < 0 => $", upp från {before.Text} {Year(before)}",
            > 0 => $", ned från {before.Text} {Year(before)}",
            _ => $", som {Year(before)}",
        };
        var target = drawn.FirstOrDefault(f => f.Measure == IndicatorMeasure.Target && f.Year == latest.Year);
        var aim = target is null ? "" : $" Årsmålet var {target.Text}.";
        return $"{name}: {latest.Text} {Year(latest)}{way}.{aim}";
    }

    private static string Year(IndicatorFact fact) => fact.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a target of the council is the total of the municipality, which says nothing of the board.</summary>
    public static bool IsOfCity(IndicatorFact council, IEnumerable<FactOfAll> facts, StoredIndicator indicator)
    {
        var board = facts
            .Select(fact => fact.Shown)
            .FirstOrDefault(fact =>
                fact.Measure == IndicatorMeasure.Target
                && fact.Period == council.Period
                && fact.UnitId == council.UnitId
            );
        var (own, asked) = (Target.Read(board?.Text ?? ""), Target.Read(council.Text));
        return CouncilScope.Of(indicator, indicator.Name, own, asked) == TargetScope.City;
    }

    private static string Answer(BoardComparison comparison)
    {
        var drawn = comparison
            .Boards.Where(b => comparison.Drawn(b.Value) is not null)
            .OrderByDescending(b => comparison.Drawn(b.Value)!.Value.Value)
            .ToList();
        return drawn switch
        {
            [] => "ingen nämnd har ett utfall att jämföra.",
            [var only] => $"bara {only.Board.Name} har ett utfall, {only.Value!.Shown.Text}.",
            [var most, .., var least]
                when comparison.Drawn(most.Value)!.Value.Value == comparison.Drawn(least.Value)!.Value.Value =>
                $"lika i alla {drawn.Count} nämnder, {most.Value!.Shown.Text}.",
            [var most, .., var least] =>
                $"högst i {most.Board.Name}, {most.Value!.Shown.Text}, lägst i {least.Board.Name}, {least.Value!.Shown.Text}.",
        };
    }

    /// <summary>Boards beside each other.</summary>
    public static BarChart OverBoards(BoardComparison comparison, string name) =>
        new()
        {
            Id = "namnder",
            Caption =
                $"{name}: {Answer(comparison)} {char.ToUpperInvariant(comparison.What[0])}{comparison.What[1..]}.",
            Unit = comparison.Unit,
            Bars =
            [
                .. comparison.Boards.Select(b => new Bar(
                    b.Board.Name,
                    comparison.Drawn(b.Value),
                    b.Target?.Shown.TargetKind == TargetKind.Band ? null : comparison.Drawn(b.Target),
                    b.IsOwn,
                    b.Value is null ? "inget utfall" : "annan enhet eller ingen siffra"
                )),
            ],
        };
}
