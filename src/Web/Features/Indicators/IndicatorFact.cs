using System.Globalization;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Indicators;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>What is known of an indicator: a value with where it comes from.</summary>
public sealed record IndicatorFact(KnownValue Known)
{
    private StoredIndicatorValue Row => Known.Row;

    /// <summary>Whose it is.</summary>
    public Guid UnitId => Row.UnitId;

    /// <summary>The year of its period.</summary>
    public int Year => Row.Year;

    /// <summary>Id of its period.</summary>
    public string Period => Row.Period;

    /// <summary>What it is.</summary>
    public IndicatorMeasure Measure => Row.Measure;

    /// <summary>Whom it is about.</summary>
    public IndicatorSplit Split => Row.Split;

    /// <summary>As printed or typed.</summary>
    public string Text => Row.Text;

    /// <summary>What it is measured in; null where nothing is said.</summary>
    public string? Unit => Row.MeasuredIn;

    /// <summary>The kind of target; null for an outcome or forecast.</summary>
    public TargetKind? TargetKind => Row.TargetKind;

    /// <summary>Where a document prints it; null for what was entered here.</summary>
    public Core.Sources.Source.Printed? Printed => Known.Source as Core.Sources.Source.Printed;

    /// <summary>The number; null where there is none.</summary>
    public Quantity? Number => Row.Millionths is { } millionths ? new Quantity(millionths, Row.Decimals ?? 0) : null;

    /// <summary>What the fact is about: of two with the same, the one decided later is shown.</summary>
    public (string, IndicatorMeasure, IndicatorSplit) About => (Period, Measure, Split);

    /// <summary>"verksamhetsplan 2024", "rättat 2025-02-03".</summary>
    public string Origin =>
        Printed is { } printed
            ? $"{DocumentKinds.Name(printed.Kind).ToLowerInvariant()} {printed.Year.ToString(CultureInfo.InvariantCulture)}"
            : $"rättat {SwedishDate.Write(SwedishTime.Day(Row.RecordedAt))}";

    /// <summary>"VP 2024", "T2 2024", "VB 2024", "rättat".</summary>
    public string Abbreviation =>
        Printed is not { } printed
            ? "rättat"
            : printed.Kind switch
            {
                DocumentKind.Plan => "VP ",
                DocumentKind.Tertial1 => "T1 ",
                DocumentKind.Tertial2 => "T2 ",
                DocumentKind.AnnualReport => "VB ",
                DocumentKind.MonthlyReport => "månad ",
                DocumentKind.Unknown => "",
            } + printed.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>True for a value of a whole year.</summary>
    public bool IsWholeYear => Period == Core.Periods.Period.WholeYear(Year).ToString();

    /// <summary>True where another says something else of the same: another number, unit or text.</summary>
    public bool Differs(IndicatorFact other) =>
        Row.Millionths != other.Row.Millionths
        || (Row.Millionths is null && SwedishText.Fold(Text) != SwedishText.Fold(other.Text))
        || !SameUnit(other.Unit);

    /// <summary>False where both have a unit and these are not the same.</summary>
    public bool SameUnit(string? unit) =>
        unit is null || Unit is null || string.Equals(unit, Unit, StringComparison.OrdinalIgnoreCase);

    /// <summary>"2024", "januari–augusti 2024".</summary>
    public string PeriodName => NameOf(Period);

    /// <summary>A period by its id in words.</summary>
    public static string NameOf(string id)
    {
        if (!Core.Periods.Period.TryRead(id, out var period))
        {
            return id;
        }
        var year = period.Year.ToString(CultureInfo.InvariantCulture);
        return period.Months switch
        {
            12 => year,
            8 when period == Core.Periods.Period.Tertial2(period.Year) => $"{year}, januari–augusti",
            4 when period == Core.Periods.Period.Tertial1(period.Year) => $"{year}, januari–april",
            _ => id,
        };
    }
}

/// <summary>A fact and what else is known of the same.</summary>
/// <param name="Shown">What holds.</param>
/// <param name="Others">The others, that which would hold next first.</param>
public sealed record FactOfAll(IndicatorFact Shown, IReadOnlyList<IndicatorFact> Others)
{
    /// <summary>The facts in their order, those about the same together.</summary>
    public static IReadOnlyList<FactOfAll> Of(IEnumerable<IndicatorFact> facts) =>
        [
            .. facts
                .GroupBy(fact => (fact.UnitId, fact.About))
                .Select(group => Holding.InOrder(group, fact => fact.Known.Standing))
                .Where(group => group.Count > 0)
                .Select(group => new FactOfAll(group[0], [.. group.Skip(1)])),
        ];
}
