using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Web.Features.Indicators;

namespace Styrkedja.Web.Features.Goals;

/// <summary>The goals of a document as a tree, each with what stands under it.</summary>
public sealed class GoalChain
{
    private readonly Dictionary<int, GoalNode> _byPosition = [];

    private GoalChain(IReadOnlyList<GoalNode> roots) => Roots = roots;

    /// <summary>The goals that no other goal is above: as a rule direction goals.</summary>
    public IReadOnlyList<GoalNode> Roots { get; }

    /// <summary>All goals, in the order of the document.</summary>
    public IEnumerable<GoalNode> All => _byPosition.Values;

    /// <summary>The goals whose printed assessment is not what the results under them give.</summary>
    public IEnumerable<GoalNode> Disputed => All.Where(node => node.IsDisputed);

    /// <summary>All indicators of the document, also those that no goal is above.</summary>
    public StatusCount Indicators { get; } = new();

    /// <summary>Their rows, in the order of the document.</summary>
    public IReadOnlyList<JudgedRow> Rows { get; private set; } = [];

    /// <summary>The goal at a position; null where there is none.</summary>
    public GoalNode? At(int? position) => position is { } known ? _byPosition.GetValueOrDefault(known) : null;

    /// <summary>Loads the goals of a document, with the number of indicators and activities right under each.</summary>
    public static async Task<GoalChain> Load(Place place)
    {
        var (db, reading) = (place.Db, place.Document.Reading);
        var chain = Of((await GoalHeadings.Load(db, reading)).All);
        chain.Rows = await JudgedRows.Load(place);
        foreach (var row in chain.Rows)
        {
            chain.Indicators.Add(row.Derived?.Status);
            chain.At(row.Row.GoalPosition)?.AddOwn(row.Derived?.Status);
        }
        var expected = await db
            .PrintedExpectedResults.Where(r => r.ReadingId == reading)
            .Select(r => new { r.GoalPosition, r.Status })
            .ToListAsync();
        foreach (var result in expected)
        {
            chain.At(result.GoalPosition)?.Expected.Add(result.Status);
        }
        var activities = await db
            .PrintedActivities.Where(a => a.ReadingId == reading)
            .GroupBy(a => a.GoalPosition)
            .Select(a => new { Goal = a.Key, Count = a.Count() })
            .ToListAsync();
        foreach (var group in activities)
        {
            chain.At(group.Goal)?.AddActivities(group.Count);
        }
        return chain;
    }

    // A document prints each goal below the one it belongs to.
    private static GoalChain Of(IEnumerable<GoalHeading> goals)
    {
        var roots = new List<GoalNode>();
        var chain = new GoalChain(roots);
        var above = new Stack<GoalNode>();
        foreach (var goal in goals)
        {
            while (above.TryPeek(out var last) && last.Goal.Level >= goal.Level)
            {
                above.Pop();
            }
            var node = new GoalNode(goal, above.TryPeek(out var parent) ? parent : null);
            (parent?.Children ?? roots).Add(node);
            above.Push(node);
            chain._byPosition.Add(goal.Position, node);
        }
        return chain;
    }
}

/// <summary>What a goal's line in the tree shows.</summary>
public sealed record GoalHeading(
    int Position,
    GoalLevel Level,
    string? Code,
    bool CodePrinted,
    string Address,
    string Title,
    Assessment? Status,
    int FirstLine,
    int LastLine
)
{
    /// <summary>The code, where the document prints one; else empty.</summary>
    public string Number => CodePrinted && Code is not null ? Code : "";

    /// <summary>What it is called in a narrow column: its code, else that of the goal above.</summary>
    public string Mark => Number.Length > 0 ? Number : Address.Split('/')[0];

    /// <summary>"Inriktningsmål", "Mål för verksamhetsområdet", "Nämndmål", "Enhetsmål".</summary>
    public string LevelName => GoalLevels.Name(Level);
}

/// <summary>A goal in the tree.</summary>
/// <param name="goal">The goal.</param>
/// <param name="parent">The goal above; null for none.</param>
public sealed class GoalNode(GoalHeading goal, GoalNode? parent)
{
    /// <summary>The goal.</summary>
    public GoalHeading Goal { get; } = goal;

    /// <summary>The goal above; null for none.</summary>
    public GoalNode? Parent { get; } = parent;

    /// <summary>The goals right below.</summary>
    public List<GoalNode> Children { get; } = [];

    /// <summary>Indicators under it and the goals below it.</summary>
    public StatusCount Indicators { get; } = new();

    /// <summary>Indicators right under it.</summary>
    public StatusCount OwnIndicators { get; } = new();

    /// <summary>What the document says of each of its expected results.</summary>
    public List<Assessment?> Expected { get; } = [];

    /// <summary>
    /// What the results under the goal give by rule R3, beside the printed assessment; null for a direction goal, and
    /// where there is nothing to go by.
    /// </summary>
    public Assessment? Proposal =>
        Goal.Level switch
        {
            GoalLevel.Area => AssessmentProposal.OfAreaGoal(Indicators.Each()),
            GoalLevel.Board => AssessmentProposal.OfBoardGoal(Expected, OwnIndicators.Each()),
            GoalLevel.Direction or GoalLevel.Unit => null,
        };

    /// <summary>Whether the document judges it otherwise than the results under it do.</summary>
    public bool IsDisputed => Goal.Status is { } printed && Proposal is { } proposal && printed != proposal;

    /// <summary>Activities under it and the goals below it.</summary>
    public int Activities { get; private set; }

    internal void AddOwn(IndicatorStatus? status)
    {
        OwnIndicators.Add(status);
        Add(status);
    }

    private void Add(IndicatorStatus? status)
    {
        Indicators.Add(status);
        Parent?.Add(status);
    }

    internal void AddActivities(int count)
    {
        Activities += count;
        Parent?.AddActivities(count);
    }
}

/// <summary>How many indicators have which status.</summary>
public sealed class StatusCount
{
    private readonly int[] _counts = new int[Enum.GetValues<IndicatorStatus>().Length];

    /// <summary>Indicators in all.</summary>
    public int All { get; private set; }

    /// <summary>Those without a status: in a plan nothing has been measured yet.</summary>
    public int NotYet => All - _counts.Sum();

    /// <summary>Those with a status.</summary>
    public int this[IndicatorStatus status] => _counts[(int)status];

    /// <summary>Each status as often as it stands there.</summary>
    public IEnumerable<IndicatorStatus?> Each() =>
        Enum.GetValues<IndicatorStatus>()
            .SelectMany(status => Enumerable.Repeat<IndicatorStatus?>(status, this[status]));

    /// <summary>Counts one more.</summary>
    public void Add(IndicatorStatus? status)
    {
        All++;
        if (status is { } known)
        {
            _counts[(int)known]++;
        }
    }
}
