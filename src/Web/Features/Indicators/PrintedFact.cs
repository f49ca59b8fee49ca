using System.Globalization;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>What one document says of an indicator: a value with its source.</summary>
public sealed record PrintedFact(
    Guid BoardId,
    int Year,
    string Period,
    IndicatorMeasure Measure,
    IndicatorSplit Split,
    string Text,
    TargetKind? TargetKind,
    long? Millionths,
    int? Decimals,
    string? Unit,
    DocumentKind SourceKind,
    int SourceYear,
    int Occurrence,
    int FirstLine,
    int LastLine,
    Guid DocumentId,
    string Sha256
)
{
    /// <summary>The number; null where there is none.</summary>
    public Quantity? Number => Millionths is { } millionths ? new Quantity(millionths, Decimals ?? 0) : null;

    /// <summary>What the fact is about: of two with the same, the one decided later is shown.</summary>
    public (string, IndicatorMeasure, IndicatorSplit) About => (Period, Measure, Split);

    /// <summary>"verksamhetsplan 2024".</summary>
    public string Document =>
        $"{DocumentKinds.Name(SourceKind).ToLowerInvariant()} {SourceYear.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>"VP 2024", "T2 2024", "VB 2024".</summary>
    public string Abbreviation =>
        SourceKind switch
        {
            DocumentKind.Plan => "VP ",
            DocumentKind.Tertial1 => "T1 ",
            DocumentKind.Tertial2 => "T2 ",
            DocumentKind.AnnualReport => "VB ",
            DocumentKind.MonthlyReport => "månad ",
        } + SourceYear.ToString(CultureInfo.InvariantCulture);

    /// <summary>True for a value of a whole year.</summary>
    public bool IsWholeYear => Period == Core.Periods.Period.WholeYear(Year).ToString();

    /// <summary>True where another says something else of the same: another number, unit or text.</summary>
    public bool Differs(PrintedFact other) =>
        Millionths != other.Millionths
        || (Millionths is null && SwedishText.Fold(Text) != SwedishText.Fold(other.Text))
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

/// <summary>A fact and what other documents say of the same.</summary>
/// <param name="Shown">Of the document that was decided last.</param>
/// <param name="Others">The others, the latest first.</param>
public sealed record FactOfAll(PrintedFact Shown, IReadOnlyList<PrintedFact> Others)
{
    /// <summary>The facts in their order, those about the same together.</summary>
    public static IReadOnlyList<FactOfAll> Of(IEnumerable<PrintedFact> facts) =>
        [
            .. facts
                .GroupBy(fact => (fact.BoardId, fact.About))
                .Select(group =>
                    group
                        .OrderByDescending(fact => fact.SourceYear)
                        .ThenByDescending(fact => DocumentKinds.Order(fact.SourceKind))
                        .ThenBy(fact => fact.Occurrence)
                        .ToList()
                )
                .Select(group => new FactOfAll(group[0], group[1..])),
        ];
}
