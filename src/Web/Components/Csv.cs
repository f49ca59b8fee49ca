using System.Buffers;
using System.Text;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Writing.Spreadsheets;

namespace Styrkedja.Web.Components;

/// <summary>
/// A table as CSV, so that Excel in Swedish opens it right: UTF-8 with byte order mark, semicolons, decimal comma, CRLF.
/// A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
/// </summary>
public static class Csv
{
    // The comma and the tab do not part cells here, but do so where the file is opened with another list separator.
    private static readonly SearchValues<char> Quoted = SearchValues.Create(";,\t\"\r\n");

    /// <summary>The file itself.</summary>
    public static byte[] Bytes(IReadOnlyList<string> header, IEnumerable<SheetCell[]> rows)
    {
        var text = new StringBuilder("\uFEFF");
        Append(text, [.. header.Select(SheetCell.FromString)]);
        foreach (var row in rows)
        {
            Append(text, row);
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The name of a file, without its end, of lower-case letters a–z, digits and hyphens, which every system takes.</summary>
    public static string FileName(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in string.Concat(name.Where(c => !char.IsSurrogate(c))).Normalize(NormalizationForm.FormD))
        {
            var c = char.ToLowerInvariant(letter);
            if (char.IsAsciiLetterOrDigit(c))
            {
                text.Append(c);
            }
            // The dots and rings that were parted from their letters are passed over.
            else if (c is not (>= '\u0300' and <= '\u036F') && text.Length > 0 && text[^1] != '-')
            {
                text.Append('-');
            }
            if (text.Length == 80)
            {
                break;
            }
        }
        var clean = text.ToString().Trim('-');
        return clean.Length == 0 ? "tabell" : clean;
    }

    private static void Append(StringBuilder text, ReadOnlySpan<SheetCell> row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (i > 0)
            {
                text.Append(';');
            }
            if (row[i].Text is { } cell)
            {
                AppendText(text, cell);
            }
            else
            {
                text.Append(Written(row[i]));
            }
        }
        text.Append("\r\n");
    }

    // Decimal comma, plain hyphen for minus, no spaces, which spreadsheets take for text; a day year-month-day.
    private static string Written(SheetCell cell) =>
        cell.Number is { } number
            ? SwedishNumber.Print(number, cell.Decimals).Replace(" ", "", StringComparison.Ordinal)
        : cell.Day is { } day ? SwedishDate.Write(day)
        : "";

    private static void AppendText(StringBuilder text, string cell)
    {
        var quote = cell.AsSpan().ContainsAny(Quoted) || cell is [' ', ..] or [.., ' '];
        var guarded = SpreadsheetText.Guard(cell);
        text.Append(quote ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : guarded);
    }
}
