using System.Globalization;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Printed;

namespace Styrkedja.Documents.Interpreting;

/// <summary>The goals in the order of the document, and which one is in force.</summary>
internal sealed class GoalNesting
{
    private readonly List<GoalBuilder> _goals = [];
    private readonly Dictionary<string, RowContext> _owns = new(StringComparer.Ordinal);
    private int _directions;
    private int _areas;
    private string? _direction;
    private string? _area;

    /// <summary>The goal in force, or null.</summary>
    public GoalBuilder? Current { get; private set; }

    /// <summary>True from the first goal on.</summary>
    public bool HasBegun => _goals.Count > 0;

    /// <summary>True after the chapter of goals.</summary>
    public bool Ended { get; private set; }

    /// <summary>What a row stands under; the same object as long as the goal in force is the same.</summary>
    public RowContext Context { get; private set; } = new(null, null);

    /// <summary>A goal begins.</summary>
    /// <param name="level">The word of the vocabulary.</param>
    /// <param name="printed">The title with its code.</param>
    /// <param name="lines">The title's lines.</param>
    public void Open(string level, string printed, SourceLines lines)
    {
        Ended = false;
        Current = level switch
        {
            "direction" => OpenDirection(printed, lines),
            "area" => OpenArea(printed, lines),
            _ => OpenOwn(level == "board" ? GoalLevel.Board : GoalLevel.Unit, printed, lines),
        };
        _goals.Add(Current);
        var own = Current.Level is GoalLevel.Board or GoalLevel.Unit ? Current.Title : null;
        Context = new RowContext(_area ?? _direction, own);
        if (own is not null)
        {
            _owns[own] = Context;
        }
    }

    /// <summary>What rows stand under whose goal is the board's or a unit's own of this title, the last of them; null where there is none.</summary>
    public RowContext? Of(string title) =>
        _owns.TryGetValue(title, out var context)
        || (GoalCode.TryTake(title, 2, 4, out _, out var bare) && _owns.TryGetValue(bare, out context))
            ? context
            : null;

    /// <summary>The goal in force is assessed; the first assessment holds.</summary>
    public void Assess(Assessment? assessment)
    {
        if (Current is not null && !Ended)
        {
            Current.Status ??= assessment;
        }
    }

    /// <summary>The chapter of goals ends.</summary>
    public void End()
    {
        Ended = true;
        Current = null;
        (_direction, _area) = (null, null);
        Context = new RowContext(null, null);
    }

    /// <summary>The records.</summary>
    public IReadOnlyList<PrintedGoal> Finish() => [.. _goals.Select(g => g.Finish())];

    private GoalBuilder OpenDirection(string printed, SourceLines lines)
    {
        _directions++;
        var has = GoalCode.TryTake(printed, 1, 1, out var code, out var title);
        _direction = has ? code.Text : _directions.ToString(CultureInfo.InvariantCulture);
        (_area, _areas) = (null, 0);
        return new GoalBuilder(GoalLevel.Direction, _direction, has, null, title, lines);
    }

    private GoalBuilder OpenArea(string printed, SourceLines lines)
    {
        _areas++;
        var has = GoalCode.TryTake(printed, 2, 2, out var code, out var title);
        _area = has ? code.Text : new GoalCode(_direction ?? "0").Child(_areas).Text;
        return new GoalBuilder(GoalLevel.Area, _area, has, _area, title, lines);
    }

    private GoalBuilder OpenOwn(GoalLevel level, string printed, SourceLines lines)
    {
        var has = GoalCode.TryTake(printed, 2, 4, out var code, out var title);
        return new GoalBuilder(level, has ? code.Text : null, has, _area, title, lines);
    }
}
