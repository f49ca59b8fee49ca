using Styrkedja.Core.Indicators;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>Indicators in the words of users, and in addresses.</summary>
public static class IndicatorWords
{
    /// <summary>The outcome of a row; where there is none its forecast, said to be one; null where there is neither.</summary>
    public static string? Result(StoredPrintedIndicator row) =>
        row.Outcome ?? (row.Forecast is { Length: > 0 } forecast ? forecast + " (prognos)" : null);

    /// <summary>"helt", "delvis", "inte", "inget-resultat": part of an address.</summary>
    public static string Slug(IndicatorStatus status) =>
        status switch
        {
            IndicatorStatus.Full => "helt",
            IndicatorStatus.Partial => "delvis",
            IndicatorStatus.None => "inte",
            IndicatorStatus.Missing => "inget-resultat",
        };

    /// <summary>"Högre är bättre".</summary>
    public static string Name(Direction direction) =>
        direction switch
        {
            Direction.Higher => "Högre är bättre",
            Direction.Lower => "Lägre är bättre",
            Direction.Band => "Bäst inom ett spann runt noll",
        };

    /// <summary>Where a direction comes from.</summary>
    public static string Name(DirectionSource source) =>
        source switch
        {
            DirectionSource.Target => "föreslagen av målet",
            DirectionSource.Words => "föreslagen av ordet i namnet",
            DirectionSource.Assumed => "antagen",
            DirectionSource.Catalogue => "bestämd i katalogen över indikatorer",
        };

    /// <summary>Which column of a table a measure is: outcomes before targets.</summary>
    public static int Order(IndicatorMeasure measure) =>
        measure switch
        {
            IndicatorMeasure.Outcome => 0,
            IndicatorMeasure.Forecast => 1,
            IndicatorMeasure.Target => 2,
            IndicatorMeasure.CouncilTarget => 3,
        };

    /// <summary>What a value is: "Utfall, män/pojkar".</summary>
    public static string Name(IndicatorMeasure measure, IndicatorSplit split = IndicatorSplit.Total) =>
        (measure, split) switch
        {
            (IndicatorMeasure.Target, _) => "Årsmål",
            (IndicatorMeasure.CouncilTarget, _) => "KF:s årsmål",
            (IndicatorMeasure.Forecast, _) => "Prognos helår",
            (IndicatorMeasure.Outcome, IndicatorSplit.Men) => "Män/pojkar",
            (IndicatorMeasure.Outcome, IndicatorSplit.Women) => "Kvinnor/flickor",
            (IndicatorMeasure.Outcome, IndicatorSplit.Total) => "Utfall",
        };
}
