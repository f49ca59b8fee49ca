using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using Row = Styrkedja.Core.Organisation.CsvRow;

namespace Styrkedja.Store.Organisation;

/// <summary>
/// The rows of a table that came as text, with semicolons between the cells: quotes around a cell, doubled inside it, and a
/// cell may go over lines. What the cells mean is said elsewhere.
/// </summary>
public static partial class CsvText
{
    // Lines that a cell may go over; a quote that none of them closes was left open, and takes no other row with it.
    private const int MostLines = 20;

    private static readonly CsvReaderOptions Format = new()
    {
        Separator = ';',
        HasHeader = false,
        SkipEmptyLines = false,
        TrimWhitespace = true,
        BufferSize = 1024,
    };

    /// <summary>Every row, also the empty ones.</summary>
    public static IReadOnlyList<Row> Rows(string text)
    {
        var lines = text.Replace("\r", "", StringComparison.Ordinal).Split('\n');
        var rows = new List<Row>();
        // Excel writes a line before the head that says what parts the columns.
        for (var i = IsSeparatorLine(lines[0]) ? 1 : 0; i < lines.Length; )
        {
            var most = lines[i].Contains('"', StringComparison.Ordinal) ? MostLines : 1;
            var (cells, used) = First(string.Join('\n', lines.Skip(i).Take(most)));
            rows.Add(new Row(i + 1, cells));
            i += used;
        }
        return rows;
    }

    private static bool IsSeparatorLine(string line) =>
        line.Trim().Trim('"').Equals("sep=;", StringComparison.OrdinalIgnoreCase);

    // The cells of the first row, and how many lines it has.
    private static (IReadOnlyList<string>? Cells, int Lines) First(string text)
    {
        using var reader = CsvReader.FromText(text, Format);
        if (!reader.Read())
        {
            return ([""], 1);
        }
        // Only the last can be open: it has taken the rest.
        if (NeverClosed().IsMatch(Encoding.UTF8.GetString(reader.GetRawSpan(reader.FieldCount - 1))))
        {
            return (null, 1);
        }
        var lines = reader.RawRecord.Count((byte)'\n') + 1;
        return ([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)], lines);
    }

    [GeneratedRegex("^[ \t]*\"(?:[^\"]|\"\")*\\z")]
    private static partial Regex NeverClosed();
}
