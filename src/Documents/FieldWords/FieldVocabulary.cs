using Styrkedja.Core.Economy;
using Styrkedja.Core.Indicators;

namespace Styrkedja.Documents.FieldWords;

/// <summary>The words of the field that others than the reading need, from the files in <c>Vocabulary/</c>.</summary>
public static class FieldVocabulary
{
    private static readonly Lazy<IndicatorDefinitions> Shipped = new(DefinitionFile.Load);

    /// <summary>The budget areas that documents of the field print, with their names.</summary>
    public static BudgetAreas BudgetAreas { get; } =
        new([.. Vocabulary.Named("areas").Entries.Select(e => new BudgetArea(e.Key, e.Words))]);

    /// <summary>What indicators are, as the program proposes it. Read when the first is asked for.</summary>
    public static IndicatorDefinitions Definitions => Shipped.Value;

    /// <summary>Which way is good for an indicator that nobody has said it of.</summary>
    public static DirectionProposal Directions { get; } =
        new(
            [
                .. Vocabulary
                    .Named("directions")
                    .Entries.SelectMany(e => e.Folded.Select(w => new DirectionWord(w, Way(e.Key)))),
            ],
            name => Definitions.Find(name)
        );

    /// <summary>Whether the head of a column begins as one in a table of indicators or activities does.</summary>
    public static bool KnowsColumn(string head) => TableHeader.Knows(head);

    private static Direction Way(string key) =>
        key switch
        {
            "higher" => Direction.Higher,
            "lower" => Direction.Lower,
            _ => Direction.Band,
        };
}
