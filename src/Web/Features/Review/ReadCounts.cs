using Styrkedja.Core.Printed;

namespace Styrkedja.Web.Features.Review;

/// <summary>How much of a document was understood, by kind.</summary>
/// <param name="Goals">Goals.</param>
/// <param name="Indicators">Indicators.</param>
/// <param name="Activities">Activities.</param>
/// <param name="Tables">Other tables.</param>
/// <param name="NotUnderstood">Lines that were not understood.</param>
public sealed record ReadCounts(int Goals, int Indicators, int Activities, int Tables, int NotUnderstood)
{
    /// <summary>Those of a reading.</summary>
    public static ReadCounts Of(SteeringDocument read) =>
        new(
            read.Goals.Count,
            read.Indicators.Count,
            read.Activities.Count,
            read.Tables.Count,
            read.Coverage.Unclassified.Count
        );

    /// <summary>Each kind by its name, with how many there were and become.</summary>
    /// <param name="becomes">What becomes of it.</param>
    public IEnumerable<(string Name, int Was, int Becomes)> Beside(ReadCounts becomes) =>
        [
            ("Mål", Goals, becomes.Goals),
            ("Indikatorer", Indicators, becomes.Indicators),
            ("Aktiviteter", Activities, becomes.Activities),
            ("Andra tabeller", Tables, becomes.Tables),
            ("Rader som inte är förstådda", NotUnderstood, becomes.NotUnderstood),
        ];

    /// <summary>True where less is understood than before: fewer records, or more lines that are not.</summary>
    public bool IsBetterThan(ReadCounts becomes) =>
        becomes.NotUnderstood > NotUnderstood
        || becomes.Goals < Goals
        || becomes.Indicators < Indicators
        || becomes.Activities < Activities;
}
