namespace Styrkedja.Core.Indicators;

/// <summary>What a value of an indicator is.</summary>
public enum IndicatorMeasure
{
    /// <summary>The board's target.</summary>
    Target,

    /// <summary>The council's target.</summary>
    CouncilTarget,

    /// <summary>What was measured.</summary>
    Outcome,

    /// <summary>The forecast for the whole year.</summary>
    Forecast,
}

/// <summary>Whom a value is about.</summary>
public enum IndicatorSplit
{
    /// <summary>All.</summary>
    Total,

    /// <summary>Men or boys.</summary>
    Men,

    /// <summary>Women or girls.</summary>
    Women,
}
