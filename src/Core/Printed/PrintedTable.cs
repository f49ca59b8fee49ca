using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Printed;

/// <summary>What a table is about.</summary>
public enum TableKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>Budget by area.</summary>
    Budget,

    /// <summary>Outcome against budget, or its development.</summary>
    Result,

    /// <summary>Omslutningsförändringar.</summary>
    GrossChanges,

    /// <summary>Budgetjusteringar that are applied for.</summary>
    Applications,

    /// <summary>Resultatenheter.</summary>
    ResultUnits,

    /// <summary>Investeringar.</summary>
    Investments,

    /// <summary>One side of a balance sheet.</summary>
    Balance,

    /// <summary>Children, places, households.</summary>
    Volumes,

    /// <summary>Synpunkter, klagomål and deviations by tertial.</summary>
    Feedback,

    /// <summary>Staff: cost, turnover, sick leave.</summary>
    Personnel,
}

/// <summary>One printed cell.</summary>
/// <param name="Text">As printed, cleaned.</param>
/// <param name="Value">The number, in the unit and with the sign printed; null where there is none.</param>
public sealed record PrintedCell(string Text, Quantity? Value)
{
    private const int MostLetters = 4;

    /// <summary>
    /// True where figures, or a program's word of an error, are printed and no number could be read of them. Words with a
    /// number or a year among them are none.
    /// </summary>
    public bool IsUnread =>
        Value is null
        && Text.Length > 0
        && (Text[0] == '#' || (Text.Any(char.IsAsciiDigit) && Text.Count(char.IsLetter) <= MostLetters && !NamesYear));

    /// <summary>True where one number or several are printed, and nothing else.</summary>
    internal bool IsFigures =>
        Text.Length > 0
        && Text.Split(' ').All(w => w.AsSpan().TrimStart("-–−").TrimEnd('%') is var rest && IsNumber(rest))
        && Text.Any(char.IsAsciiDigit);

    private static bool IsNumber(ReadOnlySpan<char> word) =>
        word.IndexOfAnyExceptInRange('0', '9') is var at
        && (at < 0 || (word[at] == ',' && word[(at + 1)..].IndexOfAnyExceptInRange('0', '9') < 0));

    private bool NamesYear =>
        Text.Any(char.IsLetter)
        && Text.Split(' ').Any(w => w.Length == 4 && w.All(char.IsAsciiDigit) && w[0] is '1' or '2');
}

/// <summary>One row of a table.</summary>
/// <param name="Label">What the row is, as printed.</param>
/// <param name="Group">The group it belongs to, inherited downwards where the table has a group column; else null.</param>
/// <param name="Level">0 for a row of its own, 1 for "varav" and its siblings: parts, not additions.</param>
/// <param name="Total">True for Summa, Total, Netto.</param>
/// <param name="Cells">A cell for each column.</param>
/// <param name="Lines">Where.</param>
public sealed record PrintedRow(
    string Label,
    string? Group,
    int Level,
    bool Total,
    IReadOnlyList<PrintedCell> Cells,
    SourceLines Lines
)
{
    /// <summary>True where numbers are printed and none was read: what belongs to the row, or to which column, is in doubt.</summary>
    public bool IsDoubted => Cells.All(c => c.Value is null) && Cells.Any(c => c.IsFigures);
}

/// <summary>A note to a table: "*Justerad budget …", "Tabellen innehåller avrundningsdifferenser".</summary>
/// <param name="Text">As printed.</param>
/// <param name="Lines">Where.</param>
public sealed record PrintedNote(string Text, SourceLines Lines);

/// <summary>A table as printed: parts cut by a page are one, two side by side are two.</summary>
public sealed record PrintedTable
{
    /// <summary>What it is about.</summary>
    public required TableKind Kind { get; init; }

    /// <summary>The heading it stands under.</summary>
    public required string Title { get; init; }

    /// <summary>The budget area it is about, in the words of the vocabulary; null where it spans several.</summary>
    public required string? Area { get; init; }

    /// <summary>kr, tkr or mnkr; null where it holds no money.</summary>
    public required string? Unit { get; init; }

    /// <summary>Headers of the value columns, two header rows joined by " / ".</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>What each column means.</summary>
    public required IReadOnlyList<ColumnMeaning> Meanings { get; init; }

    /// <summary>The rows in order.</summary>
    public required IReadOnlyList<PrintedRow> Rows { get; init; }

    /// <summary>Notes to it.</summary>
    public required IReadOnlyList<PrintedNote> Notes { get; init; }

    /// <summary>From the header to the last row.</summary>
    public required SourceLines Lines { get; init; }

    /// <summary>The scale of its money; null where <see cref="Unit"/> is none.</summary>
    public MoneyUnit? MoneyUnit => Unit is null ? null : MoneyUnits.Read(Unit);

    /// <summary>
    /// The rows, each with whether it is in doubt: it prints numbers, and none was read, in a column whose numbers were read
    /// in others.
    /// </summary>
    public IEnumerable<(PrintedRow Row, bool IsDoubted)> RowsWithDoubt()
    {
        var read = Rows.SelectMany(r => r.Cells.Index().Where(c => c.Item.Value is not null).Select(c => c.Index))
            .ToHashSet();
        return Rows.Select(row =>
            (row, row.IsDoubted && row.Cells.Index().Any(c => c.Item.IsFigures && read.Contains(c.Index)))
        );
    }

    /// <summary>True where the table holds money.</summary>
    public bool IsMoney =>
        (Unit is not null || Kind is TableKind.Budget or TableKind.Result)
        && Rows.Any(r => r.Cells.Any(c => c.Value is not null));
}
