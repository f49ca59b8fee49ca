using Styrkedja.Core.Printed;

namespace Styrkedja.Web.Features.Review;

/// <summary>How much of a document was understood, by kind.</summary>
/// <param name="Goals">Goals.</param>
/// <param name="Indicators">Indicators.</param>
/// <param name="Activities">Activities.</param>
/// <param name="Tables">Other tables.</param>
/// <param name="Columns">Columns of money whose meaning is known.</param>
/// <param name="NotUnderstood">Lines that were not understood.</param>
public sealed record ReadCounts(int Goals, int Indicators, int Activities, int Tables, int Columns, int NotUnderstood)
{
    // A table that becomes one of indicators is no loss.
    private const string Other = "Andra tabeller";
    private const string Unread = "Rader som inte är förstådda";

    /// <summary>Those of a reading.</summary>
    public static ReadCounts Of(SteeringDocument read) =>
        new(
            read.Goals.Count,
            read.Indicators.Count,
            read.Activities.Count,
            read.Tables.Count,
            read.Tables.Where(t => t.IsMoney).Sum(t => t.Meanings.Count(m => m.Kind is not null)),
            read.Coverage.Unclassified.Count
        );

    /// <summary>Each kind by its name, with how many there were and become.</summary>
    /// <param name="becomes">What becomes of it.</param>
    public IEnumerable<(string Name, int Was, int Becomes)> Beside(ReadCounts becomes) =>
        [
            ("Mål", Goals, becomes.Goals),
            ("Indikatorer", Indicators, becomes.Indicators),
            ("Aktiviteter", Activities, becomes.Activities),
            (Other, Tables, becomes.Tables),
            ("Kolumner med pengar som programmet känner", Columns, becomes.Columns),
            (Unread, NotUnderstood, becomes.NotUnderstood),
        ];

    /// <summary>What less is understood of: "Mål 4 → 2".</summary>
    /// <param name="becomes">What becomes of it.</param>
    public IEnumerable<string> Lost(ReadCounts becomes) =>
        Beside(becomes)
            .Where(kind =>
                kind.Name == Unread ? kind.Becomes > kind.Was : kind.Name != Other && kind.Becomes < kind.Was
            )
            .Select(kind => $"{kind.Name} {kind.Was} → {kind.Becomes}");

    /// <summary>True where less is understood than before: fewer records, or more lines that are not.</summary>
    public bool IsBetterThan(ReadCounts becomes) =>
        becomes.NotUnderstood > NotUnderstood
        || becomes.Goals < Goals
        || becomes.Indicators < Indicators
        || becomes.Activities < Activities
        // A table that is one of indicators or activities now has no columns of money.
        || (becomes.Columns < Columns && becomes.Indicators == Indicators && becomes.Activities == Activities);
}
