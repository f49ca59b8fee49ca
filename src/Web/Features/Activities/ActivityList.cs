using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Activities;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using Styrkedja.Web.Charts;
using Styrkedja.Web.Features.Goals;

namespace Styrkedja.Web.Features.Activities;

/// <summary>The activities of the document that a page shows, in its order.</summary>
public sealed class ActivityList
{
    private readonly Place _place;

    private ActivityList(Place place, GoalHeadings goals, IReadOnlyList<ListedActivity> all, ActivityFilter filter)
    {
        (_place, Goals, All, Filter) = (place, goals, all, filter);
        Shown = [.. all.Where(activity => filter.Fits(activity, goals))];
    }

    /// <summary>The goals they stand under.</summary>
    public GoalHeadings Goals { get; }

    /// <summary>All of the document.</summary>
    public IReadOnlyList<ListedActivity> All { get; }

    /// <summary>What was asked for.</summary>
    public ActivityFilter Filter { get; }

    /// <summary>Those that were asked for.</summary>
    public IReadOnlyList<ListedActivity> Shown { get; }

    /// <summary>False in a plan, which cannot deviate from itself.</summary>
    public bool HasDeviations => _place.Document.Kind != DocumentKind.Plan;

    /// <summary>True where the document says of an activity whether it was done.</summary>
    public bool HasStatus => All.Any(a => a.Status != ActivityStatus.Unknown);

    /// <summary>True where it is said who leads an activity or takes part in one.</summary>
    public bool HasLeads => All.Any(a => a.Lead is not null || a.Participants.Length > 0);

    /// <summary>True where an activity has a text below it.</summary>
    public bool HasAnalysis => All.Any(a => a.Analysis is not null);

    // What somebody who looks at it wants to know.
    private string Answer
    {
        get
        {
            var all = $"{Counts.Activities(Shown.Count)} {_place.YearText}";
            var deviating = Shown.Count(a => a.Deviation);
            return !HasDeviations ? all + ", mål för mål"
                : deviating == 0 ? all + ": ingen avviker"
                : $"{all}: {deviating} avviker";
        }
    }

    /// <summary>Those asked for over the months of the year, by area goal.</summary>
    public Timeline Timeline =>
        new()
        {
            Id = "tidslinje",
            Caption = Answer,
            Year = _place.Year ?? throw new InvalidOperationException("No year."),
            Groups =
            [
                .. Shown
                    .GroupBy(a => Goals.AreaOf(a.GoalPosition))
                    .Select(group => new TimelineGroup(
                        group.Key is { } goal ? $"{goal.Number} {goal.Title}".Trim() : "Utan mål",
                        [
                            .. group.Select(a => new TimelineItem(
                                a.Text,
                                a.Start,
                                a.End,
                                _place.Source(a.FirstLine, a.LastLine),
                                a.Deviation
                            )),
                        ]
                    )),
            ],
        };

    /// <summary>Loads them.</summary>
    public static async Task<ActivityList> Load(Place place, ActivityFilter filter)
    {
        var reading = place.Document.Reading;
        var goals = await GoalHeadings.Load(place.Db, reading);
        var all = await place
            .Db.PrintedActivities.Where(a => a.ReadingId == reading)
            .OrderBy(a => a.Position)
            .Select(a => new ListedActivity(
                a.GoalPosition,
                a.Text,
                a.Owner,
                a.StartDate,
                a.EndDate,
                a.Lead,
                a.Participants,
                a.Deviation,
                a.Status,
                a.Analysis,
                a.Ambiguous,
                a.FirstLine,
                a.LastLine
            ))
            .ToListAsync();
        return new(place, goals, all, filter);
    }
}

/// <summary>An activity as printed.</summary>
public sealed record ListedActivity(
    int? GoalPosition,
    string Text,
    Owner Owner,
    DateOnly? Start,
    DateOnly? End,
    string? Lead,
    string Participants,
    bool Deviation,
    ActivityStatus Status,
    string? Analysis,
    string? Ambiguous,
    int FirstLine,
    int LastLine
);
