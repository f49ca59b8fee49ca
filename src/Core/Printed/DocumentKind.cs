namespace Styrkedja.Core.Printed;

/// <summary>The case in the yearly cycle that a document belongs to.</summary>
public enum DocumentKind
{
    /// <summary>Verksamhetsplan: goals, targets, activities and budget, decided before or early in the year.</summary>
    Plan,

    /// <summary>Tertialrapport 1, January–April.</summary>
    Tertial1,

    /// <summary>Tertialrapport 2, January–August.</summary>
    Tertial2,

    /// <summary>Verksamhetsberättelse with closing accounts for the whole year.</summary>
    AnnualReport,

    /// <summary>Månadsrapport: a forecast, mostly of money.</summary>
    MonthlyReport,

    /// <summary>No title says which: a person must.</summary>
    Unknown,
}
