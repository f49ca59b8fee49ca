using Styrkedja.Core.Economy;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>A definition that is shipped, beside what the municipality has of it.</summary>
/// <param name="Shipped">What the program proposes.</param>
/// <param name="Own">The municipality's indicator of that name; null where it has none.</param>
public sealed record CatalogueRow(IndicatorDefinition Shipped, StoredIndicator? Own)
{
    /// <summary>The heads of its columns in a file.</summary>
    public static IReadOnlyList<string> Heads { get; } =
    [
        "Indikator",
        "Andra namn",
        "Riktning, förslag",
        "Enhet, förslag",
        "Värdet, förslag",
        "Mäts, förslag",
        "KF:s årsmål, förslag",
        "Kön, förslag",
        "Lämnas av, förslag",
        "Används",
        "Bestämt här",
    ];

    private const string Unknown = "okänt";

    /// <summary>Which way is good.</summary>
    public string Direction => Shipped.Direction is { } way ? IndicatorWords.Name(way) : Unknown;

    /// <summary>What it is measured in.</summary>
    public string Unit => OrUnknown(Shipped.Unit);

    /// <summary>What a value of a period is.</summary>
    public string Accrual => Shipped.Accrual is { } accrual ? Name(accrual) : Unknown;

    /// <summary>How often it is measured.</summary>
    public string Periodicity => OrUnknown(Shipped.Periodicity);

    /// <summary>Whose number the council's target is.</summary>
    public string Scope => Shipped.Scope is { } scope ? Name(scope) : Unknown;

    /// <summary>Whether it is told for women and men.</summary>
    public string Split =>
        Shipped.IsSplit switch
        {
            true => "delas upp",
            false => "delas inte upp",
            null => Unknown,
        };

    /// <summary>Who measures it.</summary>
    public string Supplier => OrUnknown(Shipped.Supplier);

    /// <summary>What the municipality has decided of it; null where nobody has.</summary>
    public string? Decided =>
        Own is { DirectionSource: DirectionSource.Catalogue } decided
            ? IndicatorWords.Name(decided.Direction)
                + (decided.Scope is { } scope ? $"; KF:s årsmål gäller {Name(scope)}" : "")
            : null;

    /// <summary>Whether one of its names has a part, however that is spelled.</summary>
    public bool IsCalled(string folded) =>
        Shipped.Names.Any(name => SwedishText.Fold(name).Contains(folded, StringComparison.Ordinal));

    /// <summary>As a row of a file.</summary>
    public SheetCell[] Cells =>
        [
            Shipped.Name,
            string.Join("; ", Shipped.OtherNames),
            Direction,
            Unit,
            Accrual,
            Periodicity,
            Scope,
            Split,
            Supplier,
            Own is null ? "nej" : "ja",
            Decided ?? "",
        ];

    private static string OrUnknown(string word) => word.Length == 0 ? Unknown : word;

    private static string Name(Accrual accrual) =>
        accrual switch
        {
            Core.Economy.Accrual.Increment => "läggs ihop, period för period",
            Core.Economy.Accrual.Cumulative => "räknas från årets början",
            Core.Economy.Accrual.RollingYear => "de senaste tolv månaderna",
            Core.Economy.Accrual.PointInTime => "som det är en viss dag",
            Core.Economy.Accrual.Survey => "svar i en enkät",
        };

    private static string Name(TargetScope scope) =>
        scope switch
        {
            TargetScope.Board => "varje nämnd",
            TargetScope.City => "hela kommunen, som en summa",
        };
}
