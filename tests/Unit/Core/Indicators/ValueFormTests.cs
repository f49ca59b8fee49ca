using Styrkedja.Core.Indicators;
using Styrkedja.Core.Periods;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Indicators;

/// <summary>Values as they are typed, and rows with what was typed over them.</summary>
public sealed class ValueFormTests
{
    [Theory]
    [InlineData("82,5 %", "82,5", "%")]
    [InlineData("  1 250   st ", "1 250", "st")]
    [InlineData("−3", "-3", null)]
    [InlineData("uppgift saknas", null, null)]
    [InlineData("i.u.", null, null)]
    public void An_outcome_is_a_number_with_its_unit_or_words(string typed, string? number, string? unit)
    {
        var (value, problems) = new ValueForm(typed, "Skäl").Read(IndicatorMeasure.Outcome);
        Assert.Empty(problems);
        Assert.Equal((SwedishText.Collapse(typed), unit), (value!.Text, value.Number?.Unit));
        Assert.Equal(number is null ? null : Number(number), value.Number?.Quantity.Value);
        Assert.Null(value.Target);
    }

    // Digits that give no number are never taken for words.
    [Theory]
    [InlineData("12,5,1 %", IndicatorMeasure.Outcome)]
    [InlineData("ca 12", IndicatorMeasure.Forecast)]
    [InlineData("-", IndicatorMeasure.Outcome)]
    [InlineData("", IndicatorMeasure.Outcome)]
    [InlineData(null, IndicatorMeasure.Target)]
    [InlineData("inget mål", IndicatorMeasure.Target)]
    [InlineData("mellan 3 och 4", IndicatorMeasure.CouncilTarget)]
    public void What_is_no_value_is_asked_for(string? typed, IndicatorMeasure measure)
    {
        var (value, problems) = new ValueForm(typed, "Skäl").Read(measure);
        Assert.Null(value);
        Assert.Equal(nameof(ValueForm.Value), Assert.Single(problems).Field);
    }

    [Theory]
    [InlineData("Minst 80 %", typeof(Target.Minimum))]
    [InlineData("Max 10 st", typeof(Target.Maximum))]
    [InlineData("+/- 1 %", typeof(Target.Band))]
    [InlineData("öka", typeof(Target.OnlyDirection))]
    [InlineData("68 %", typeof(Target.Number))]
    public void A_target_is_of_one_of_the_kinds(string typed, Type kind) =>
        Assert.IsType(kind, new ValueForm(typed, "Skäl").Read(IndicatorMeasure.Target).Value!.Target);

    [Fact]
    public void Both_fields_are_told_of_at_once_and_what_is_too_long_is_not_saved()
    {
        Assert.Equal(2, new ValueForm("", " ").Read(IndicatorMeasure.Outcome).Problems.Count);
        Assert.Single(new ValueForm(new string('a', 101), "x").Read(IndicatorMeasure.Outcome).Problems);
        Assert.Single(new ValueForm("1", new string('a', 501)).Read(IndicatorMeasure.Outcome).Problems);
    }

    [Fact]
    public void A_row_is_another_only_where_its_own_period_and_measure_are_corrected()
    {
        var printed = new PrintedIndicator
        {
            Name = "Sjukfrånvaro",
            Owner = Styrkedja.Core.Organisation.Owner.Board,
            Goal = null,
            BoardGoal = null,
            Target = Target.Read("5 %"),
            CouncilTarget = Target.Read(""),
            Outcome = PrintedValue.Read("6 %"),
            Previous = PrintedValue.Read("7 %"),
            Direction = Direction.Lower,
            DirectionSource = DirectionSource.Assumed,
            Lines = new(1, 1),
        };
        Correction Of(Period period, IndicatorMeasure measure, string text) =>
            new(period, measure, IndicatorSplit.Total, new ValueForm(text, "x").Read(measure).Value!);
        var (t2, year) = (Period.Tertial2(2024), Period.WholeYear(2024));
        PrintedIndicator Known(params Correction[] corrections) => KnownRow.Of(printed, t2, corrections);

        Assert.Same(printed, Known());
        Assert.Equal(printed, Known(Of(year, IndicatorMeasure.Outcome, "1 %")));
        Assert.Equal("1 %", Known(Of(t2, IndicatorMeasure.Outcome, "1 %")).Outcome?.Text);
        Assert.Equal("2 %", Known(Of(year, IndicatorMeasure.Target, "2 %")).Target.Text);
        Assert.Equal("3 %", Known(Of(year, IndicatorMeasure.Forecast, "3 %")).Forecast?.Text);
        Assert.Equal("4 %", Known(Of(Period.WholeYear(2023), IndicatorMeasure.Outcome, "4 %")).Previous?.Text);
        Assert.Equal("6 %", Known(Of(year, IndicatorMeasure.Target, "2 %")).Outcome?.Text);
    }

    private static decimal Number(string text) => SwedishNumber.TryRead(text, out var number) ? number.Value : 0;
}
