using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>What a sentence says of an amount.</summary>
internal enum ClaimKind
{
    /// <summary>The amount itself.</summary>
    Level,

    /// <summary>That it has grown or shrunk by so much.</summary>
    Change,

    /// <summary>A surplus or deficit against the budget.</summary>
    Deviation,

    /// <summary>What is left of an amount of which some has been moved to other areas.</summary>
    Rest,
}

/// <summary>What a claim is about.</summary>
/// <param name="Area">The budget area's key, see <see cref="AreaKeys"/>.</param>
/// <param name="Name">The area as it is called in a finding.</param>
/// <param name="Measure">The measure in the words of a finding: "kostnaderna".</param>
/// <param name="Figure">What is counted.</param>
/// <param name="Sides">The sides that the words allow.</param>
/// <param name="IsBudget">True where the words say budget; else what a plan plans and a report reports.</param>
/// <param name="MayBeBoard">True where the words name the board under the heading of an area: it may be either.</param>
internal sealed record Subject(
    string Area,
    string Name,
    string Measure,
    FigureKind Figure,
    IReadOnlyList<AmountSide> Sides,
    bool IsBudget,
    bool MayBeBoard = false
);

/// <summary>One statement of a sentence that a table can confirm or contradict.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Sign">1 for more or surplus, -1 for less or deficit, 0 for a level.</param>
/// <param name="Stage">Before or after the transfers of result units.</param>
/// <param name="Sentence">Where it is said.</param>
/// <param name="Whole">Of a rest: the amount that it is left of.</param>
internal sealed record Claim(
    ClaimKind Kind,
    Subject Subject,
    SpokenAmount Amount,
    int Sign,
    Stage Stage,
    Sentence Sentence,
    SpokenAmount? Whole = null
);
