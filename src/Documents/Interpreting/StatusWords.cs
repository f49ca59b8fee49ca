using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Printed assessments.</summary>
internal static class StatusWords
{
    private static readonly Vocabulary Words = Vocabulary.Named("statuses");

    /// <summary>The assessment of a goal that a key of the vocabulary means; null for an assessment of something else.</summary>
    public static Assessment? Assessment(string? key) =>
        key switch
        {
            "full" => Core.Goals.Assessment.Full,
            "partial" => Core.Goals.Assessment.Partial,
            "none" => Core.Goals.Assessment.None,
            _ => null,
        };

    /// <summary>The assessment of a goal printed in a cell, or null.</summary>
    public static Assessment? AssessmentOf(string cell) => Assessment(Words.KeyOf(cell));

    /// <summary>The status of an indicator printed in a cell, or null.</summary>
    public static IndicatorStatus? Read(string cell) =>
        Words.KeyOf(cell) switch
        {
            "full" => IndicatorStatus.Full,
            "partial" => IndicatorStatus.Partial,
            "none" => IndicatorStatus.None,
            _ => null,
        };
}
