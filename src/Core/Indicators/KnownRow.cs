using Styrkedja.Core.Periods;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Indicators;

/// <summary>What holds of one value of an indicator over what a document prints.</summary>
/// <param name="Period">Of which months.</param>
/// <param name="Measure">What it is.</param>
/// <param name="Split">Whom it is about.</param>
/// <param name="Value">The value.</param>
public sealed record Correction(Period Period, IndicatorMeasure Measure, IndicatorSplit Split, TypedValue Value);

/// <summary>
/// A row that a document prints, as it is known now: what was entered here holds over what is printed. What later documents
/// print of the same does not: the row is still that document's.
/// </summary>
public static class KnownRow
{
    /// <summary>The row with the corrections of its values; the same where there are none.</summary>
    /// <param name="printed">As printed.</param>
    /// <param name="reported">The period of the document: targets and forecasts are of its whole year.</param>
    /// <param name="corrections">What holds over it, of the same indicator and unit.</param>
    public static PrintedIndicator Of(
        PrintedIndicator printed,
        Period reported,
        IReadOnlyCollection<Correction> corrections
    )
    {
        if (corrections.Count == 0)
        {
            return printed;
        }
        var year = Period.WholeYear(reported.Year);
        var before = Period.WholeYear(reported.Year - 1);
        TypedValue? Said(Period period, IndicatorMeasure measure, IndicatorSplit split = IndicatorSplit.Total) =>
            corrections.FirstOrDefault(c => (c.Period, c.Measure, c.Split) == (period, measure, split))?.Value;
        PrintedValue? Cell(PrintedValue? cell, TypedValue? said) =>
            said is null ? cell : new PrintedValue(said.Text, said.Number);
        return printed with
        {
            Target = Said(year, IndicatorMeasure.Target)?.Target ?? printed.Target,
            CouncilTarget = Said(year, IndicatorMeasure.CouncilTarget)?.Target ?? printed.CouncilTarget,
            Outcome = Cell(printed.Outcome, Said(reported, IndicatorMeasure.Outcome)),
            Men = Cell(printed.Men, Said(reported, IndicatorMeasure.Outcome, IndicatorSplit.Men)),
            Women = Cell(printed.Women, Said(reported, IndicatorMeasure.Outcome, IndicatorSplit.Women)),
            Forecast = Cell(printed.Forecast, Said(year, IndicatorMeasure.Forecast)),
            Previous = Cell(printed.Previous, Said(before, IndicatorMeasure.Outcome)),
        };
    }
}
