using System.Collections.Immutable;
using System.Globalization;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Organisation;

/// <summary>What a row of <see cref="OrganisationCsv"/> says of a unit for a time.</summary>
internal sealed record UnitRow(
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

    /// <summary>Reads one; null where it cannot be read, with the reason added.</summary>
    public static UnitRow? Read(CsvRow row, int width, List<OrganisationProblem> problems)
    {
        var number = row.Line;
        if (row.Cells is null)
        {
            problems.Add(
                ProblemAt(
                    number,
                    "Ett citattecken börjar en cell men inget avslutar den. Ta bort det, eller skriv ett till."
                )
            );
            return null;
        }
        List<string> cells = [.. row.Cells.Select(cell => SpreadsheetText.Unguard(SwedishText.Collapse(cell)))];
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
            : new UnitRow(
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
}
