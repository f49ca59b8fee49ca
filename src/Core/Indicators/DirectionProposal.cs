using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Indicators;

/// <summary>
/// Proposes a direction for an indicator that nobody has decided it for (R1): from its targets, which are printed; else from
/// the definition that is shipped, else from the words of the field, else higher.
/// </summary>
/// <param name="words">
/// Folded words (see <see cref="SwedishText.Fold"/>) and the direction each says, the most telling first: the first one
/// that the name holds decides.
/// </param>
/// <param name="shipped">The definition of a name; null where there is none.</param>
public sealed class DirectionProposal(IReadOnlyList<DirectionWord> words, Func<string, IndicatorDefinition?> shipped)
{
    /// <summary>The proposal and where it comes from.</summary>
    /// <param name="name">The indicator's name.</param>
    /// <param name="board">The board's target.</param>
    /// <param name="council">The council's target.</param>
    public (Direction Direction, DirectionSource Source) For(string name, Target board, Target council)
    {
        if ((Said(board) ?? Said(council)) is { } said)
        {
            return (said, DirectionSource.Target);
        }
        if (shipped(name)?.Direction is { } proposed)
        {
            return (proposed, DirectionSource.Shipped);
        }
        var folded = SwedishText.Fold(name);
        foreach (var word in words)
        {
            if (folded.Contains(word.Folded, StringComparison.Ordinal))
            {
                return (word.Direction, DirectionSource.Words);
            }
        }
        return (Direction.Higher, DirectionSource.Assumed);
    }

    private static Direction? Said(Target target) =>
        target switch
        {
            Target.Maximum => Direction.Lower,
            Target.Minimum => Direction.Higher,
            Target.Band => Direction.Band,
            Target.OnlyDirection only => only.Way,
            Target.Number or Target.Delegated or Target.Later or Target.None => null,
            _ => throw new InvalidOperationException("A target of a kind that there is not."),
        };
}

/// <summary>A word in the name of an indicator that says which way is good.</summary>
/// <param name="Folded">The word, folded by <see cref="SwedishText.Fold"/>.</param>
/// <param name="Direction">What it says.</param>
public sealed record DirectionWord(string Folded, Direction Direction);
