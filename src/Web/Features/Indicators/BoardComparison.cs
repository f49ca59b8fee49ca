using Styrkedja.Core.Indicators;
using Styrkedja.Core.Periods;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>An indicator in all boards that have it in a year: the same measure of the same period for each.</summary>
public sealed class BoardComparison
{
    /// <summary>Compares them.</summary>
    /// <param name="place">The board and year of the page.</param>
    /// <param name="facts">What is known of all boards.</param>
    public BoardComparison(Place place, IReadOnlyList<FactOfAll> facts)
    {
        var year = place.Year ?? throw new InvalidOperationException("No year.");
        var ofYear = facts.Where(f => f.Shown.Year == year && f.Shown.Split == IndicatorSplit.Total).ToList();
        var (measure, period) = Asked(place.ShowsForecast, year, ofYear);
        What =
            measure == IndicatorMeasure.Forecast
                ? $"prognos för {IndicatorFact.NameOf(period)}"
                : $"utfall {IndicatorFact.NameOf(period)}";
        Boards =
        [
            .. place
                .Boards.Select(board => new ComparedBoard(
                    board,
                    board.Id == place.Board?.Id,
                    ofYear.Find(f =>
                        f.Shown.UnitId == board.Id && f.Shown.Measure == measure && f.Shown.Period == period
                    ),
                    ofYear.Find(f => f.Shown.UnitId == board.Id && f.Shown.Measure == IndicatorMeasure.Target)
                ))
                .Where(b => b.Value is not null || b.Target is not null),
        ];
        Unit = IndicatorCharts.Unit(Boards.SelectMany(b => new[] { b.Value, b.Target }).OfType<FactOfAll>());
    }

    /// <summary>"utfall 2024", "prognos för 2024".</summary>
    public string What { get; }

    /// <summary>The unit of the drawing.</summary>
    public string? Unit { get; }

    /// <summary>The boards, in Swedish order.</summary>
    public IReadOnlyList<ComparedBoard> Boards { get; }

    /// <summary>True where there is something to compare with.</summary>
    public bool HasOthers => Boards.Any(b => !b.IsOwn);

    /// <summary>The number where it is of the drawing's unit.</summary>
    internal Quantity? Drawn(FactOfAll? fact) => fact?.Shown.SameUnit(Unit) == true ? fact.Shown.Number : null;

    // At T1 and T2 the forecast of the year where there are any, else the latest tertial; else the whole year.
    private static (IndicatorMeasure, string) Asked(bool forecast, int year, List<FactOfAll> facts)
    {
        var whole = (IndicatorMeasure.Outcome, Period.WholeYear(year).ToString());
        (IndicatorMeasure, string)[] wanted = forecast
            ?
            [
                (IndicatorMeasure.Forecast, whole.Item2),
                (IndicatorMeasure.Outcome, Period.Tertial2(year).ToString()),
                (IndicatorMeasure.Outcome, Period.Tertial1(year).ToString()),
            ]
            : [];
        return wanted.FirstOrDefault(w => facts.Exists(f => (f.Shown.Measure, f.Shown.Period) == w), whole);
    }
}

/// <summary>A board among others.</summary>
/// <param name="Board">The board.</param>
/// <param name="IsOwn">True for the one of the page.</param>
/// <param name="Value">What it reached; null where nothing is printed.</param>
/// <param name="Target">What it aimed for; null where nothing is printed.</param>
public sealed record ComparedBoard(StoredBoard Board, bool IsOwn, FactOfAll? Value, FactOfAll? Target);
