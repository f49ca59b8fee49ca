using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Indicators;

/// <summary>
/// Rule R1: compares an outcome with the board's target; only where that is empty with the council's number, and only
/// where its scope is the board. Nothing is rounded first. Higher is better: full if x ≥ t, partial if x ≥ (1 − τ) t,
/// else none. Lower: full if x ≤ t, partial if x ≤ (1 + τ) t. Band ±b: full inside, partial within (1 + τ) b. With
/// t ≤ 0 there is no partial. Golden: document 003 has 31 full, 22 partial, 4 none, 2 without result.
/// </summary>
public static class StatusRule
{
    /// <summary>
    /// τ = 20 %, a municipality's setting. Inferred: the printed counts of document 003 allow 18–23.9 %.
    /// </summary>
    public const decimal DefaultTolerance = 0.20m;

    /// <summary>The status of one indicator.</summary>
    /// <param name="outcome">The period's outcome (at T1 and T2 the forecast, for measures that accumulate).</param>
    /// <param name="board">The board's target.</param>
    /// <param name="council">The council's target.</param>
    /// <param name="scope">Whose number the council's target is.</param>
    /// <param name="direction">Which way is good.</param>
    /// <param name="tolerance">τ, 0–1.</param>
    /// <returns>The status, with a reason where it is <see cref="IndicatorStatus.Missing"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is outside 0–1.</exception>
    public static StatusResult Of(
        PrintedValue? outcome,
        Target board,
        Target council,
        TargetScope scope,
        Direction direction,
        decimal tolerance = DefaultTolerance
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tolerance, 1);
        if (outcome is null || outcome.Value.IsEmpty)
        {
            return StatusResult.Without(MissingReason.NoOutcome);
        }
        if (outcome.Value.Measure is not { } measured)
        {
            return StatusResult.Without(MissingReason.NotNumeric);
        }
        var target = board.Value ?? (scope == TargetScope.Board ? council.Value : null);
        if (target is not { } goal)
        {
            return StatusResult.Without(MissingReason.NoTarget);
        }
        var strict = (board.Value is null ? council : board).IsStrict;
        return new StatusResult(Compare(measured.Quantity, goal.Quantity, direction, tolerance, strict), null);
    }

    /// <summary>
    /// The status of a row that a report prints, as it is derived when it is shown. At a tertial the full-year forecast is
    /// what is compared with the year's target, where one is printed.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="direction">Which way is good.</param>
    /// <param name="scope">Whose number the council's target is; null where it is proposed of the targets.</param>
    /// <param name="tolerance">τ, 0–1.</param>
    public static StatusResult Of(
        PrintedIndicator row,
        Direction direction,
        TargetScope? scope = null,
        decimal tolerance = DefaultTolerance
    ) =>
        Of(
            row.Forecast is { IsEmpty: false } forecast ? forecast : row.Outcome,
            row.Target,
            row.CouncilTarget,
            scope ?? ScopeProposal.For(row.Target, row.CouncilTarget),
            direction,
            tolerance
        );

    private static IndicatorStatus Compare(
        Quantity outcome,
        Quantity target,
        Direction direction,
        decimal tolerance,
        bool strict
    )
    {
        var (x, t) = (outcome.Value, target.Value);
        var (full, near) = direction switch
        {
            Direction.Higher => (x >= t, x >= (1 - tolerance) * t),
            Direction.Lower => (x <= t, x <= (1 + tolerance) * t),
            Direction.Band => (Math.Abs(x) <= t, Math.Abs(x) <= (1 + tolerance) * t),
        };
        // "över 90 %" is not reached at 90.
        if (full && !(strict && x == t))
        {
            return IndicatorStatus.Full;
        }
        return near && t > 0 ? IndicatorStatus.Partial : IndicatorStatus.None;
    }
}

/// <summary>What <see cref="StatusRule"/> found.</summary>
/// <param name="Status">The status.</param>
/// <param name="Reason">Why there is no result; null where there is one.</param>
public readonly record struct StatusResult(IndicatorStatus Status, MissingReason? Reason)
{
    internal static StatusResult Without(MissingReason reason) => new(IndicatorStatus.Missing, reason);
}
