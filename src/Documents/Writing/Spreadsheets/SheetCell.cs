using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Writing.Spreadsheets;

/// <summary>One cell of a table that is taken away: a text, or what stays a number or a day in the spreadsheet.</summary>
public readonly record struct SheetCell
{
    /// <summary>A text; null where the cell holds something else, or nothing.</summary>
    public string? Text { get; private init; }

    /// <summary>A number; null where the cell holds none.</summary>
    public decimal? Number { get; private init; }

    /// <summary>How many decimals of the number are shown, 0–6.</summary>
    public int Decimals { get; private init; }

    /// <summary>True for a number that names or counts: a year, a line. Its thousands are not parted.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>A day; null where the cell holds none.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>Nothing.</summary>
    public static SheetCell Empty => default;

    /// <summary>Anybody's text.</summary>
    public static implicit operator SheetCell(string? text) => FromString(text);

    /// <summary>A year, a line, a count.</summary>
    public static implicit operator SheetCell(int number) => FromInt32(number);

    /// <summary>A year, a line, a count, or nothing.</summary>
    public static implicit operator SheetCell(int? number) => number is { } some ? FromInt32(some) : Empty;

    /// <summary>A number with its decimals.</summary>
    public static implicit operator SheetCell(Quantity number) => FromQuantity(number);

    /// <summary>A number with its decimals, or nothing.</summary>
    public static implicit operator SheetCell(Quantity? number) => number is { } some ? FromQuantity(some) : Empty;

    /// <summary>Kronor, with öre where there are any.</summary>
    public static implicit operator SheetCell(Money money) => FromMoney(money);

    /// <summary>Kronor, with öre where there are any, or nothing.</summary>
    public static implicit operator SheetCell(Money? money) => money is { } some ? FromMoney(some) : Empty;

    /// <summary>A day.</summary>
    public static implicit operator SheetCell(DateOnly day) => FromDateOnly(day);

    /// <summary>A day, or nothing.</summary>
    public static implicit operator SheetCell(DateOnly? day) => day is { } some ? FromDateOnly(some) : Empty;

    /// <summary>Anybody's text.</summary>
    public static SheetCell FromString(string? text) => new() { Text = text };

    /// <summary>A year, a line, a count.</summary>
    public static SheetCell FromInt32(int number) => new() { Number = number, IsWhole = true };

    /// <summary>A number with its decimals.</summary>
    public static SheetCell FromQuantity(Quantity number) => FromDecimal(number.Value, number.Decimals);

    /// <summary>Kronor, with öre where there are any.</summary>
    public static SheetCell FromMoney(Money money) => FromDecimal(money.Kronor, money.Ore % 100 == 0 ? 0 : 2);

    /// <summary>A day.</summary>
    public static SheetCell FromDateOnly(DateOnly day) => new() { Day = day };

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="decimals">Decimals, 0–6.</param>
    public static SheetCell FromDecimal(decimal number, int decimals) => new() { Number = number, Decimals = decimals };

    /// <summary>What is printed or typed, in three cells: its number, the unit of that, and all of it as it stands.</summary>
    /// <param name="text">As it stands; null or empty for nothing.</param>
    /// <param name="measure">The number that was read of it; null where it is none.</param>
    public static SheetCell[] Apart(string? text, Measure? measure) => [measure?.Quantity, measure?.Unit, text];

    /// <summary>The heads of those three cells.</summary>
    /// <param name="name">What the value is: "Utfall".</param>
    public static string[] HeadsApart(string name) => [name, name + ", enhet", name + ", text"];
}
