using Styrkedja.Core.Indicators;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>Indicators in the words of users, and in addresses.</summary>
public static class IndicatorWords
{
    /// <summary>The outcome of a row; where there is none its forecast, said to be one; null where there is neither.</summary>
    public static string? Result(string? outcome, string? forecast) =>
        outcome ?? (forecast is { Length: > 0 } ? forecast + " (prognos)" : null);

    /// <summary>What a value is, as a part of an address: "utfall", "man".</summary>
    public static string ValueSlug(IndicatorMeasure measure, IndicatorSplit split) =>
        (measure, split) switch
        {
            (IndicatorMeasure.Target, _) => "arsmal",
            (IndicatorMeasure.CouncilTarget, _) => "kf-arsmal",
            (IndicatorMeasure.Forecast, _) => "prognos",
            (IndicatorMeasure.Outcome, IndicatorSplit.Men) => "man",
            (IndicatorMeasure.Outcome, IndicatorSplit.Women) => "kvinnor",
            (IndicatorMeasure.Outcome, IndicatorSplit.Total) => "utfall",
        };

    /// <summary>What such a part of an address means; null for any other word.</summary>
    public static (IndicatorMeasure Measure, IndicatorSplit Split)? Called(string? slug) =>
        Enum.GetValues<IndicatorMeasure>()
            .SelectMany(_ => Enum.GetValues<IndicatorSplit>(), (measure, split) => (measure, split))
            .Where(value => ValueSlug(value.measure, value.split) == slug)
            .Select(value => ((IndicatorMeasure, IndicatorSplit)?)value)
            .FirstOrDefault();

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
            DirectionSource.Shipped => "föreslagen av Styrkedja",
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
