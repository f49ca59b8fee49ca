using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>Tables of numbers on a page: the columns are where numbers stand under each other in all rows together.</summary>
internal static partial class AlignedMoney
{
    /// <summary>Why a row is in doubt whose cells hold several numbers.</summary>
    public const string SeveralRows = "flera rader kan ha lästs som en";

    private const int FewestRows = 2;

    /// <summary>Reads a block of lines; null where it is no table of numbers.</summary>
    public static (TableBlock Table, int Next)? TryRead(
        IReadOnlyList<RawLine> lines,
        int start,
        List<List<Segment>> block
    )
    {
        if (block.Count < FewestRows || AlignedColumns.Of(block) is not { } columns)
        {
            return null;
        }
        var header = columns.HeaderLines;
        var data = columns.Lines.Skip(header).ToList();
        var page = new PageColumns(data.ConvertAll(l => l.Cells), columns.All);
        var cells = data.ConvertAll(l => page.Cells(l.Cells));
        var anchor = Enumerable
            .Range(columns.Name + 1, page.Count - columns.Name - 1)
            .MaxBy(c => cells.Count(l => AlignedColumns.IsNumber(l[c])));
        var rows = new List<Row>
        {
            new(
                columns.HeaderCells(),
                [.. Enumerable.Range(start, header).Where(i => !lines[i].IsBlank).Select(i => lines[i].Number)]
            ),
        };
        // A line that holds nothing but prose beside the table belongs to no row.
        var inTable = Enumerable.Range(0, data.Count).Where(i => data[i].Cells.Count > 0).ToList();
        var own = inTable.ConvertAll(i => cells[i]);
        // A row begins after an empty line, and with "varav".
        var parted = Enumerable
            .Range(1, Math.Max(0, own.Count - 1))
            .Where(i => inTable[i - 1] < inTable[i] - 1 || IsPart(own[i][columns.Name]))
            .ToHashSet();
        var cut = PageRows.Cut(
            own,
            columns.Name,
            anchor,
            c => AlignedColumns.IsNumber(c) || c is "-" or "–" or "−",
            headings: GroupLines.Find(own, columns.Name, parted),
            parted: parted
        );
        var ownLines = inTable.ConvertAll(i => lines[start + header + i]);
        var unsure = cut.Select(r => IsUnsure(own, columns.Name, r.First, r.Last)).ToList();
        // Under "varav" what is set in as far is a part too.
        var parts = false;
        int Indent(int line) =>
            data[inTable[line]].Cells.Select(s => s.Start).DefaultIfEmpty(0).Min() - columns.All[columns.Name].Start;
        foreach (var (i, (first, last)) in cut.Index())
        {
            parts = IsPart(own[first][columns.Name]) || (parts && Indent(first) > 1);
            var row = AlignedTable.Join(own, first, last, ownLines, 0);
            // A name that is in doubt may be the end of the row before, or the beginning of the next.
            var near =
                unsure[i]
                || (i > 0 && unsure[i - 1] && IsNameAlone(own, columns.Name, cut[i - 1].Last))
                || (i + 1 < cut.Count && unsure[i + 1] && IsNameAlone(own, columns.Name, cut[i + 1].First));
            rows.Add(row with { Doubt = near ? GroupLines.TwoRows : Doubt(row, columns.Name), Part = parts });
        }
        if (rows.Exists(r => Amount().IsMatch(r.Cells[columns.Name])))
        {
            return null;
        }
        AddBeside(rows, data, lines, start + header);
        return (new TableBlock(rows), start + columns.Lines.Count);
    }

    // "12 kr/kvm" in the column of names: the names wrap around lines of values, and what belongs together is not known.
    [GeneratedRegex(@"^[-−–]?\s?\d[\d ]*(?:,\d+)?\s?(?:%|(?:t|mn|m|k)?kr\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    private static bool IsPart(string name) => name.StartsWith("varav", StringComparison.OrdinalIgnoreCase);

    // A cell of several numbers is several rows that were not told apart; where the first number is missing it may stand in
    // the name.
    private static string? Doubt(Row row, int name) =>
        row.Cells.Skip(name + 1).Any(IsNumbers) ? SeveralRows
        : row.Cells[name + 1].Length == 0 && NumberInName().IsMatch(row.Cells[name])
            ? "namnet kan rymma ett tal ur tabellen"
        : null;

    [GeneratedRegex(@"\p{Ll}\s\d{1,3}(?: \d{3})*(?:$|\s\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex NumberInName();

    // What begins like a name of its own under a name that was not left open may be another row, or its heading.
    private static bool IsUnsure(List<string[]> cells, int name, int first, int last)
    {
        var parts = cells.Skip(first).Take(last - first + 1).Select(c => c[name]).Where(c => c.Length > 0).ToList();
        return parts.Zip(parts.Skip(1)).Any(p => GroupLines.BeginsAnew(p.First, p.Second))
            && Enumerable.Range(first, last - first + 1).Any(i => !IsNameAlone(cells, name, i));
    }

    private static bool IsNameAlone(List<string[]> cells, int name, int line) =>
        !cells[line].Where((c, i) => i != name && c.Length > 0).Any();

    private static bool IsNumbers(string cell) =>
        cell.Contains(' ', StringComparison.Ordinal)
        && !AlignedColumns.IsNumber(cell)
        && cell.Split(' ').All(w => w is "-" or "–" || AlignedColumns.IsNumber(w));

    private static void AddBeside(List<Row> rows, List<AlignedLine> data, IReadOnlyList<RawLine> lines, int offset)
    {
        for (var i = 0; i < data.Count; i++)
        {
            if (data[i].Beside.Length == 0)
            {
                continue;
            }
            var number = lines[offset + i].Number;
            var at = Math.Max(0, rows.FindLastIndex(r => r.Numbers[0] <= number));
            int[] numbers = rows[at].Numbers.Contains(number)
                ? [.. rows[at].Numbers]
                : [.. rows[at].Numbers.Append(number).Order()];
            rows[at] = rows[at] with
            {
                Numbers = numbers,
                Beside = SwedishText.Join(rows[at].Beside, PrintedText.CleanLine(data[i].Beside, markup: false)),
            };
        }
    }
}
