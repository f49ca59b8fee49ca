using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Styrkedja.Documents.Writing.Spreadsheets;

/// <summary>
/// A table as a workbook of Excel (<c>.xlsx</c>): numbers and days are such, the head and the first column stay in view, and a
/// second sheet says what it is of. The same table gives the same bytes.
/// </summary>
public static partial class Workbook
{
    // The most that a cell holds, by Excel.
    private const int LongestText = 32_767;
    private const string CutOff = "… (avkortat)";

    private const int LongestName = 31;
    private const int Narrowest = 9;
    private const int Widest = 60;

    // The first that a zip can say: none was taken at a time that anybody needs.
    private static readonly DateTimeOffset s_written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes it.</summary>
    public static async Task<byte[]> Write(Sheet sheet)
    {
        using var file = new MemoryStream();
        var options = new SpreadCheetahOptions { DocumentProperties = null, PreserveStringWhitespace = true };
        await using (var book = await Spreadsheet.CreateNewAsync(file, options))
        {
            var head = book.AddStyle(
                new Style { Font = { Bold = true }, Fill = { Color = System.Drawing.Color.FromArgb(224, 238, 245) } }
            );
            var styles = new Styles(book);
            await book.StartWorksheetAsync(NameOf(sheet.Name), Options(sheet));
            await book.AddHeaderRowAsync([.. sheet.Columns.Select(Clean)], head);
            foreach (var row in sheet.Rows)
            {
                await book.AddRowAsync(Array.ConvertAll(row, styles.Of));
            }
            await book.StartWorksheetAsync("Om", About(sheet));
            foreach (var (word, says) in sheet.About)
            {
                await book.AddRowAsync([new StyledCell(Clean(word), head), new StyledCell(Clean(says), null)]);
            }
            await book.FinishAsync();
        }
        return AtOneTime(file);
    }

    // A name that Excel takes: not too long, and none of the signs that part a name from a cell.
    private static string NameOf(string name)
    {
        var clean = new string([
            .. Clean(name).Select(c => c is '\n' or '[' or ']' or ':' or '*' or '?' or '/' or '\\' ? ' ' : c),
        ]).Trim(' ', '\'');
        var cut = clean.Length > LongestName ? clean[..LongestName].TrimEnd(' ', '\'') : clean;
        return string.IsNullOrWhiteSpace(cut) || cut.Equals("Om", StringComparison.OrdinalIgnoreCase) ? "Tabell" : cut;
    }

    private static WorksheetOptions Options(Sheet sheet)
    {
        var options = new WorksheetOptions
        {
            FrozenRows = 1,
            FrozenColumns = 1,
            AutoFilter = new AutoFilterOptions(
                $"A1:{Letters(sheet.Columns.Count)}{(sheet.Rows.Count + 1).ToString(CultureInfo.InvariantCulture)}"
            ),
        };
        for (var column = 0; column < sheet.Columns.Count; column++)
        {
            var longest = Math.Max(
                sheet.Columns[column].Length + 3, // with the button of the filter
                sheet.Rows.Select(row => LengthOf(row[column])).DefaultIfEmpty().Max()
            );
            options.Column(column + 1).Width = Math.Clamp(longest + 1, Narrowest, Widest);
        }
        return options;
    }

    private static WorksheetOptions About(Sheet sheet)
    {
        var options = new WorksheetOptions();
        options.Column(1).Width = sheet.About.Select(a => a.Word.Length).DefaultIfEmpty(Narrowest).Max() + 3;
        options.Column(2).Width = Widest;
        return options;
    }

    private static int LengthOf(SheetCell cell) =>
        cell.Text?.Length
        ?? (
            cell.Number is { } number
                ? number
                    .ToString("N" + cell.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
                    .Length
            : cell.Day is null ? 0
            : 10
        );

    private static string Letters(int column)
    {
        var letters = "";
        for (var left = column; left > 0; left = (left - 1) / 26)
        {
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        }
        return letters;
    }

    // A line ends as Excel ends it, and what Excel would take for an escaped sign stays as it is. What XML cannot say stands
    // for itself no longer; the rest of the text does.
    private static string Clean(string typed)
    {
        var text = Escaped()
            .Replace(typed.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), "_x005F$0");
        var clean = new StringBuilder(Math.Min(text.Length, LongestText));
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text, i++, 2);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) && !char.IsSurrogate(text[i]) ? text[i] : '\uFFFD');
            }
        }
        if (clean.Length <= LongestText)
        {
            return clean.ToString();
        }
        var cut = LongestText - CutOff.Length;
        return clean.ToString(0, char.IsHighSurrogate(clean[cut - 1]) ? cut - 1 : cut) + CutOff;
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escaped();

    // A zip says when each of its parts was written.
    private static byte[] AtOneTime(MemoryStream file)
    {
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var part in zip.Entries)
            {
                part.LastWriteTime = s_written;
            }
        }
        return file.ToArray();
    }

    // A style for each way of showing a number, made when it is first needed.
    private sealed class Styles(Spreadsheet book)
    {
        private readonly Dictionary<string, StyleId> _made = [];

        public StyledCell Of(SheetCell cell) =>
            cell.Text is { } text ? new StyledCell(Clean(text), null)
            : cell.Number is { } number
                ? new StyledCell(number, StyleOf(cell.IsWhole ? "0" : "#,##0" + Places(cell.Decimals)))
            : cell.Day is { } day ? new StyledCell(day.ToDateTime(TimeOnly.MinValue), StyleOf("yyyy\\-mm\\-dd"))
            : default;

        private static string Places(int decimals) => decimals == 0 ? "" : "." + new string('0', decimals);

        private StyleId StyleOf(string format) =>
            _made.TryGetValue(format, out var style)
                ? style
                : _made[format] = book.AddStyle(new Style { Format = NumberFormat.Custom(format) });
    }
}
