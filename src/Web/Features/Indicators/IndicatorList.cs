using Styrkedja.Core.Indicators;
using Styrkedja.Store;
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
    public bool HasOutcomes => All.Any(i => i.Row.Outcome is not null || i.Row.Status is not null);

    /// <summary>True where a forecast is printed.</summary>
    public bool HasForecasts => All.Any(i => i.Row.Forecast is { Length: > 0 });

    /// <summary>True where values of men and women are printed.</summary>
    public bool HasParts => All.Any(i => i.Row.Men is { Length: > 0 } || i.Row.Women is { Length: > 0 });

    /// <summary>True where every status is computed: then it is said once.</summary>
    public bool AllComputed => HasOutcomes && All.All(i => i.Row.StatusSource is null or StatusSource.Computed);

    /// <summary>Loads them.</summary>
    public static async Task<IndicatorList> Load(StyrkedjaDb db, Guid reading, IndicatorFilter filter)
    {
        var goals = await GoalHeadings.Load(db, reading);
        var rows = await IndicatorFacts.WithSlugs(db, db.PrintedIndicators.Where(row => row.ReadingId == reading));
        return new(
            goals,
            [.. rows.Select(r => new ListedIndicator(r.Row, r.Slug, goals.At(r.Row.GoalPosition)))],
            filter
        );
    }
}

/// <summary>An indicator in a list.</summary>
/// <param name="Row">As printed.</param>
/// <param name="Slug">Its part of an address; null where it has no page.</param>
/// <param name="Goal">The goal it stands under; null outside the goals.</param>
public sealed record ListedIndicator(StoredPrintedIndicator Row, string? Slug, GoalHeading? Goal);
