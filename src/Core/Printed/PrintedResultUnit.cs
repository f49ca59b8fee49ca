using Styrkedja.Core.Economy;

namespace Styrkedja.Core.Printed;

/// <summary>A unit (resultatenhet) that keeps its surplus or deficit. Surplus is positive in every amount.</summary>
/// <param name="Code">Its code where one is printed before the name; else null.</param>
/// <param name="Name">Its name.</param>
/// <param name="GrossBudget">Gross budget (bruttobudget) of the year; null in a plan.</param>
/// <param name="FundIn">What the fund held when the year began; null in a plan.</param>
/// <param name="Result">The year's result; null in a plan.</param>
/// <param name="FundOut">What the fund hands on to the next year; null in a plan.</param>
/// <param name="Lines">Where.</param>
public sealed record PrintedResultUnit(
    string? Code,
    string Name,
    Money? GrossBudget,
    Money? FundIn,
    Money? Result,
    Money? FundOut,
    SourceLines Lines
);
