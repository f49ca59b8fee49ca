using System.Text.RegularExpressions;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>What amounts are counted together: never compared with one another.</summary>
internal enum FigureKind
{
    /// <summary>Costs, income and net of the operations.</summary>
    Account,

    /// <summary>Cost of staff, a part of the costs.</summary>
    Staff,

    /// <summary>Omslutningsförändringar.</summary>
    GrossChange,

    /// <summary>Investments.</summary>
    Investment,
}

/// <summary>Before or after the transfers of result units; a figure of which nothing is said may be either.</summary>
internal enum Stage
{
    /// <summary>Not said.</summary>
    Unsaid,

    /// <summary>Before them.</summary>
    Before,

    /// <summary>After them.</summary>
    After,
}

/// <summary>Reads the stage from a header or label.</summary>
internal static partial class Stages
{
    /// <summary>The stage that a text says.</summary>
    public static Stage Of(string text)
    {
        var folded = SwedishText.Fold(text);
        if (
            !folded.Contains("overforing", StringComparison.Ordinal)
            && !folded.Contains("disposition", StringComparison.Ordinal)
            && !folded.Contains("fond", StringComparison.Ordinal)
        )
        {
            return Stage.Unsaid;
        }
        return SaysAfter(text) ? Stage.After
            : SaysBefore(text) ? Stage.Before
            : Stage.Unsaid;
    }

    /// <summary>True for a text with the word "före" or "innan"; "föregående" and "företag" say nothing.</summary>
    public static bool SaysBefore(string text) => Before().IsMatch(text);

    /// <summary>True for a text with the word "efter".</summary>
    public static bool SaysAfter(string text) => After().IsMatch(text);

    [GeneratedRegex(@"\b(?:före|innan)(?!gående|tag|ning)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"\befter", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex After();
}

/// <summary>What a figure is about: two figures with the same key are the same figure.</summary>
/// <param name="Figure">What is counted.</param>
/// <param name="Area">The budget area, see <see cref="AreaKeys"/>.</param>
/// <param name="Kind">Budget, forecast, closing …</param>
/// <param name="Year">Of which year.</param>
/// <param name="Side">Costs, income or net; null where the table is no account.</param>
/// <param name="Deviation">True for a deviation from the budget.</param>
/// <param name="Round">Which forecast, where several are printed: "t1", "t2"; else empty.</param>
internal sealed record FactKey(
    FigureKind Figure,
    string Area,
    AmountKind Kind,
    int Year,
    AmountSide? Side,
    bool Deviation,
    string Round
);

/// <summary>A figure of a table, in kronor, income positive.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Stage">Before or after transfers.</param>
/// <param name="Kronor">The amount.</param>
/// <param name="Half">Half of its last printed place, in kronor.</param>
/// <param name="Grid">Its table.</param>
/// <param name="Cell">Its cell.</param>
/// <param name="IsKnownArea">True where the area is one of the vocabulary.</param>
internal sealed record Fact(
    FactKey Key,
    Stage Stage,
    decimal Kronor,
    decimal Half,
    TableGrid Grid,
    CellAt Cell,
    bool IsKnownArea
)
{
    /// <summary>The amount as its table prints amounts.</summary>
    public decimal Printed => Grid[Cell.Row, Cell.Column] ?? 0;

    /// <summary>The printed line.</summary>
    public int Line => Grid.Table.Rows[Cell.Row].Lines.First;

    /// <summary>True where both may be the same figure, as far as transfers go.</summary>
    public bool MayEqual(Fact other) => Stage == Stage.Unsaid || other.Stage == Stage.Unsaid || Stage == other.Stage;

    /// <summary>True where the two differ by no more than rounding explains.</summary>
    public bool Agrees(Fact other) => Rounding.Explains(Kronor - other.Kronor, Half, other.Half);
}
