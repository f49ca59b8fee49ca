using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Indicators;

/// <summary>Which value of an indicator is meant: its dimensions, a round of a forecast apart.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">Whose: a board, or another unit.</param>
/// <param name="Period">Of which months.</param>
/// <param name="Measure">What it is.</param>
/// <param name="Split">Whom it is about.</param>
public sealed record ValuePlace(
    Guid Indicator,
    Guid Unit,
    Periods.Period Period,
    IndicatorMeasure Measure,
    IndicatorSplit Split
);

/// <summary>A value that somebody typed.</summary>
/// <param name="Text">As typed, without blanks around it.</param>
/// <param name="Target">What it says as a target; null for an outcome or forecast.</param>
/// <param name="Number">Its number; null for words without one.</param>
public sealed record TypedValue(string Text, Target? Target, Measure? Number);

/// <summary>A value of an indicator as it is typed, with the reason.</summary>
/// <param name="Value">The value: "82,5 %", or for a target also "Minst 80 %".</param>
/// <param name="Reason">Why.</param>
public sealed record ValueForm(string? Value, string? Reason)
{
    /// <summary>How long a value may be, in characters.</summary>
    public const int LongestValue = 100;

    /// <summary>How long a reason may be, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>What is wrong with a reason; null where nothing is.</summary>
    public static string? ProblemOf(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? "Skriv varför, till exempel var den rätta uppgiften kommer från."
        : reason.Trim().Length > LongestReason ? $"Texten är för lång. Korta den till högst {LongestReason} tecken."
        : null;

    /// <summary>
    /// Reads it. Words without a digit ("uppgift saknas") are a value that has no number; digits that give no number are
    /// never taken for such words.
    /// </summary>
    /// <param name="measure">What the value is.</param>
    /// <returns>The value; or the problems by the name of their field, for the person who typed.</returns>
    public (TypedValue? Value, IReadOnlyList<(string Field, string Problem)> Problems) Read(IndicatorMeasure measure)
    {
        var problems = new List<(string, string)>();
        var text = SwedishText.Collapse(Value ?? "");
        var typed = measure is IndicatorMeasure.Target or IndicatorMeasure.CouncilTarget
            ? OfTarget(text)
            : OfResult(text);
        if (text.Length > LongestValue)
        {
            problems.Add((nameof(Value), $"Värdet är för långt. Korta det till högst {LongestValue} tecken."));
        }
        else if (typed is null)
        {
            problems.Add((nameof(Value), Ask(measure)));
        }
        if (ProblemOf(Reason) is { } problem)
        {
            problems.Add((nameof(Reason), problem));
        }
        return (problems.Count == 0 ? typed : null, problems);
    }

    private static TypedValue? OfTarget(string text) =>
        Target.Read(text) is var target and not Target.None ? new(text, target, target.Value) : null;

    private static TypedValue? OfResult(string text) =>
        PrintedValueOf(text) is { } number ? new(text, null, number)
        : SwedishText.Fold(text).Length > 0 && !text.Any(char.IsDigit) ? new(text, null, null)
        : null;

    private static Measure? PrintedValueOf(string text) => Measure.TryRead(text, out var number) ? number : null;

    private static string Ask(IndicatorMeasure measure) =>
        measure switch
        {
            IndicatorMeasure.Target or IndicatorMeasure.CouncilTarget =>
                "Skriv målet som ett tal med enhet, till exempel 82 %, Minst 80 % eller Max 10 st, eller bara öka eller minska.",
            IndicatorMeasure.Outcome or IndicatorMeasure.Forecast =>
                "Skriv ett tal, med enhet om det har någon: till exempel 82,5 % eller 1 250 st. Finns inget tal, skriv det med ord.",
        };
}
