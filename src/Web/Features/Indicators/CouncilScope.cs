using Styrkedja.Core.Indicators;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>Whose number the council's target of an indicator is, as known now (R2).</summary>
internal static class CouncilScope
{
    /// <summary>As somebody has decided; else as proposed.</summary>
    /// <param name="indicator">The indicator; null where a row belongs to none.</param>
    /// <param name="name">The name of the row.</param>
    /// <param name="board">The board's target.</param>
    /// <param name="council">The council's target.</param>
    public static TargetScope Of(StoredIndicator? indicator, string name, Target board, Target council)
    {
        // Who decides may leave it to the targets alone.
        var isDecided = indicator is { DirectionSource: DirectionSource.Catalogue };
        var shipped = isDecided ? null : FieldVocabulary.Definitions.Find(name);
        return indicator?.Scope ?? ScopeProposal.For(board, council, shipped);
    }
}
