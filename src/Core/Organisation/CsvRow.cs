using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Organisation;

/// <summary>A row of <see cref="OrganisationCsv"/> that could be read.</summary>
internal sealed record CsvRow(
    int Line,
    string Code,
    string Name,
    UnitKind Kind,
    string Parent,
    DateSpan Valid,
    ImmutableArray<string> Successors
)
{
    /// <summary>Something wrong with it.</summary>
    public OrganisationProblem Problem(string text) => ProblemAt(Line, text);

    // Lines that a cell may go over; a quote that none of them closes was left open.
    private const int MostLines = 20;

    /// <summary>How many lines the row has that begins on one: more than one where a cell goes over lines.</summary>
    public static int Lines(IReadOnlyList<string> lines, int first)
    {
        var text = lines[first];
        for (var used = 1; Cells(text) is null; used++)
        {
            if (used == MostLines || first + used == lines.Count)
            {
                return 1;
            }
            text += "\n" + lines[first + used];
            if (Cells(text) is not null)
            {
                return used + 1;
            }
        }
        return 1;
    }

    /// <summary>Reads one; null where it cannot be read, with the reason added.</summary>
    public static CsvRow? Read(string line, int number, int width, List<OrganisationProblem> problems)
    {
        if (Cells(line) is not { } cells)
        {
            problems.Add(
                ProblemAt(
                    number,
                    "Ett citattecken börjar en cell men inget avslutar den. Ta bort det, eller skriv ett till."
                )
            );
            return null;
        }
        while (cells.Count > width && cells[^1].Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }
        if (cells.Count != width)
        {
            problems.Add(
                ProblemAt(
                    number,
                    $"{cells.Count.ToString(CultureInfo.InvariantCulture)} kolumner i stället för {width.ToString(CultureInfo.InvariantCulture)}. Ett semikolon i ett namn kräver citattecken om namnet."
                )
            );
            return null;
        }
        var before = problems.Count;
        if (cells[0].Length == 0)
        {
            problems.Add(ProblemAt(number, "Koden saknas. Fyll i kolumnen code."));
        }
        if (cells[1].Length == 0)
        {
            problems.Add(ProblemAt(number, "Namnet saknas. Fyll i kolumnen name."));
        }
        var kind = UnitKinds.Read(cells[2]);
        if (kind is null)
        {
            var kinds = string.Join(", ", UnitKinds.All.Select(UnitKinds.Name));
            problems.Add(ProblemAt(number, $"”{cells[2]}” är inget känt slag. Skriv något av {kinds}."));
        }
        var from = Day(cells[4], number, "from", problems);
        var to = Day(cells[5], number, "to", problems);
        if (from > to)
        {
            problems.Add(ProblemAt(number, "Slutdatumet är före startdatumet. Rätta from eller to."));
        }
        return problems.Count > before
            ? null
            : new CsvRow(
                number,
                cells[0],
                cells[1],
                kind!.Value,
                cells[3],
                new DateSpan(from, to),
                width > 6 ? Codes(cells[6]) : []
            );
    }

    private static OrganisationProblem ProblemAt(int line, string text) =>
        new("csv", null, $"Rad {line.ToString(CultureInfo.InvariantCulture)}: {text}");

    private static ImmutableArray<string> Codes(string cell) =>
        [.. cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static DateOnly? Day(string cell, int line, string column, List<OrganisationProblem> problems)
    {
        if (cell.Length == 0)
        {
            return null;
        }
        if (SwedishDate.TryReadTyped(cell, out var day))
        {
            return day;
        }
        problems.Add(ProblemAt(line, $"”{cell}” i kolumnen {column} är inget datum. Skriv som 2024-01-31."));
        return null;
    }

    // Quotes around a cell, and doubled inside it; null where one is left open.
    private static List<string>? Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (quoted, blank) = (false, true);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append(line[i++]);
                blank = false;
            }
            else if (c == '"' && (quoted || blank))
            {
                quoted = !quoted;
            }
            else if (c == ';' && !quoted)
            {
                cells.Add(SpreadsheetText.Unguard(SwedishText.Collapse(cell.ToString())));
                cell.Clear();
                blank = true;
            }
            else
            {
                cell.Append(c);
                blank &= char.IsWhiteSpace(c);
            }
        }
        cells.Add(SpreadsheetText.Unguard(SwedishText.Collapse(cell.ToString())));
        return quoted ? null : cells;
    }
}
