using System.Collections.Immutable;

namespace Styrkedja.Core.Organisation;

/// <summary>
/// A part of a municipality's organisation: board, administration, department or unit. It stays the same when it is
/// renamed or moved; one that merges or is split ends, and has successors.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Its code in the municipality's own registers; unique in the municipality, also over time.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Periods">What it was called and where it stood, in the order of time.</param>
public sealed record OrganisationUnit(Guid Id, string Code, UnitKind Kind, ImmutableArray<UnitPeriod> Periods)
{
    /// <summary>From its first day to its last.</summary>
    /// <exception cref="InvalidOperationException">It has no period.</exception>
    public DateSpan Valid =>
        Periods is [var first, .., var last] ? new DateSpan(first.Valid.From, last.Valid.To)
        : Periods is [var only] ? only.Valid
        : throw new InvalidOperationException($"The unit {Code} has no period.");

    /// <summary>What it was on a day; null where it was not.</summary>
    public UnitPeriod? At(DateOnly day)
    {
        foreach (var period in Periods)
        {
            if (period.Valid.Contains(day))
            {
                return period;
            }
        }
        return null;
    }

    /// <summary>What it is called, or was called last.</summary>
    public string LatestName => Periods[^1].Name;

    /// <inheritdoc/>
    public bool Equals(OrganisationUnit? other) =>
        other is not null
        && (Id, Code, Kind) == (other.Id, other.Code, other.Kind)
        && Periods.SequenceEqual(other.Periods);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>What a unit was called and where it stood during a time.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The unit that it stood under; null for a board.</param>
/// <param name="Valid">When.</param>
public sealed record UnitPeriod(string Name, Guid? Parent, DateSpan Valid);

/// <summary>
/// One unit took over from another. Several predecessors of one successor on a day are a merger, several successors of one
/// predecessor a split.
/// </summary>
/// <param name="Predecessor">The unit that ended.</param>
/// <param name="Successor">The unit that took over.</param>
/// <param name="On">The successor's first day with it.</param>
public sealed record Succession(Guid Predecessor, Guid Successor, DateOnly On);

/// <summary>A board that a unit of another board, its host, works for, and its share of the unit's costs.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Board">The board that is served, never the host.</param>
/// <param name="Percent">Its share of the costs, more than 0 and at most 100 %; the host bears what is left.</param>
/// <param name="Valid">When.</param>
public sealed record ServedBoard(Guid Unit, Guid Board, decimal Percent, DateSpan Valid);
