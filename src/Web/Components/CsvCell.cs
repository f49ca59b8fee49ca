using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Web.Components;

/// <summary>One cell of a CSV file: a text, or what stays a number or a day in the spreadsheet.</summary>
public readonly record struct CsvCell
{
    private CsvCell(string text, bool isText) => (Text, IsText) = (text, isText);

    /// <summary>The content as it is written, before quoting.</summary>
    internal string? Text { get; }

    /// <summary>True where a spreadsheet must not take it for a formula.</summary>
    internal bool IsText { get; }

    /// <summary>Nothing.</summary>
    public static CsvCell Empty => default;

    /// <summary>Anybody's text.</summary>
    public static implicit operator CsvCell(string? text) => FromString(text);

    /// <summary>A whole number.</summary>
    public static implicit operator CsvCell(int number) => FromInt32(number);

    /// <summary>A number with its decimals.</summary>
    public static implicit operator CsvCell(Quantity number) => FromQuantity(number);

    /// <summary>A number with its decimals, or nothing.</summary>
    public static implicit operator CsvCell(Quantity? number) => number is { } some ? FromQuantity(some) : Empty;

    /// <summary>Kronor, with öre where there are any.</summary>
    public static implicit operator CsvCell(Money money) => FromMoney(money);

    /// <summary>Kronor, with öre where there are any, or nothing.</summary>
    public static implicit operator CsvCell(Money? money) => money is { } some ? FromMoney(some) : Empty;

    /// <summary>A day, year-month-day.</summary>
    public static implicit operator CsvCell(DateOnly day) => FromDateOnly(day);

    /// <summary>A day, year-month-day, or nothing.</summary>
    public static implicit operator CsvCell(DateOnly? day) => day is { } some ? FromDateOnly(some) : Empty;

    /// <summary>Anybody's text.</summary>
    public static CsvCell FromString(string? text) => text is null ? Empty : new(text, isText: true);

    /// <summary>A whole number.</summary>
    public static CsvCell FromInt32(int number) => FromDecimal(number, 0);

    /// <summary>A number with its decimals.</summary>
    public static CsvCell FromQuantity(Quantity number) => FromDecimal(number.Value, number.Decimals);

    /// <summary>Kronor, with öre where there are any.</summary>
    public static CsvCell FromMoney(Money money) => FromDecimal(money.Kronor, money.Ore % 100 == 0 ? 0 : 2);

    /// <summary>A day, year-month-day.</summary>
    public static CsvCell FromDateOnly(DateOnly day) => new(SwedishDate.Write(day), isText: false);

    /// <summary>A number: decimal comma, plain hyphen for minus, no spaces, which spreadsheets take for text.</summary>
    /// <param name="number">The number.</param>
    /// <param name="decimals">Decimals, 0–6.</param>
    public static CsvCell FromDecimal(decimal number, int decimals) =>
        new(SwedishNumber.Print(number, decimals).Replace(" ", "", StringComparison.Ordinal), isText: false);
}
