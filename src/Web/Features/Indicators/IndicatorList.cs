using Styrkedja.Store.Mapping;
using Styrkedja.Web.Features.Goals;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>The indicators of a document, in its order.</summary>
public sealed class IndicatorList
{
    private IndicatorList(GoalHeadings goals, IReadOnlyList<ListedIndicator> all, IndicatorFilter filter)
    {
        (Goals, All, Filter) = (goals, all, filter);
        Shown = [.. all.Where(indicator => filter.Fits(indicator, goals))];
    }

    /// <summary>The goals they stand under.</summary>
    public GoalHeadings Goals { get; }

    /// <summary>All of the document.</summary>
    public IReadOnlyList<ListedIndicator> All { get; }

    /// <summary>What was asked for.</summary>
    public IndicatorFilter Filter { get; }

    /// <summary>Those that were asked for.</summary>
    public IReadOnlyList<ListedIndicator> Shown { get; }

    /// <summary>False in a plan, which has no outcomes.</summary>
    public bool HasOutcomes => All.Any(i => !i.Judged.Outcome.IsEmpty || i.Row.Status is not null);

    /// <summary>True where a forecast is printed.</summary>
    public bool HasForecasts => All.Any(i => !i.Judged.Forecast.IsEmpty);

    /// <summary>True where values of men and women are printed.</summary>
    public bool HasParts => All.Any(i => !i.Judged.Men.IsEmpty || !i.Judged.Women.IsEmpty);

    /// <summary>True where the document prints statuses of its own: they stand beside those that are derived.</summary>
    public bool HasPrintedStatuses => All.Any(i => i.Judged.Printed is not null);

    /// <summary>How many columns the list has.</summary>
    public int Columns =>
        4 + (HasOutcomes ? 2 + (HasForecasts ? 1 : 0) + (HasParts ? 2 : 0) + (HasPrintedStatuses ? 1 : 0) : 0);

    /// <summary>Loads them.</summary>
    public static async Task<IndicatorList> Load(Place place, IndicatorFilter filter)
    {
        var goals = await GoalHeadings.Load(place.Db, place.Document.Reading);
        var rows = await JudgedRows.Load(place);
        return new(goals, [.. rows.Select(r => new ListedIndicator(r, goals.At(r.Row.GoalPosition)))], filter);
    }
}

/// <summary>An indicator in a list.</summary>
/// <param name="Judged">As printed, with its status.</param>
/// <param name="Goal">The goal it stands under; null outside the goals.</param>
public sealed record ListedIndicator(JudgedRow Judged, GoalHeading? Goal)
{
    /// <summary>As printed.</summary>
    public StoredPrintedIndicator Row => Judged.Row;
}
