using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>
/// Rows of a table on a page that were taken for one, since no border or space parts them: numbers stand under each other in
/// their cells. Where each line has a name and numbers of its own they are parted, else the row is in doubt.
/// </summary>
internal static partial class StackedRows
{
    private const int FewestColumns = 2;

    // In sizes of the type: what stands on one baseline.
    private const float SameLine = 0.4f;

    /// <summary>The rows that a row is, and whether they may be others.</summary>
    public static IEnumerable<(IReadOnlyList<PdfCell> Cells, bool Unsure)> Of(IReadOnlyList<PdfCell> row)
    {
        var stacked = row.Skip(1).Count(IsStack);
        if (stacked == 0 || (stacked < FewestColumns && row.Count > FewestColumns) || IsOneBroken(row))
        {
            return [(row, false)];
        }
        return Parted(row) is { } rows ? rows.Select(r => (r, false)) : [(row, true)];
    }

    // In narrow columns a number is broken between its thousands: then the name has one line, and each stack is one number.
    private static bool IsOneBroken(IReadOnlyList<PdfCell> row) =>
        row[0].Lines.Count == 1
        && row.Skip(1).Where(IsStack).All(c => InThousands().IsMatch(string.Join(' ', c.Lines.Select(l => l.Text))));

    [GeneratedRegex(@"^[-−–]?\d{1,3}( \d{3})+([.,]\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex InThousands();

    // Two numbers or more under each other; years under a word are a head.
    private static bool IsStack(PdfCell cell) =>
        cell.Lines.Count > 1 && cell.Lines.All(IsValue) && !cell.Lines.All(l => PrintedText.IsYear(l.Text));

    private static bool IsValue(PdfLine line) => line.Text is "-" or "–" or "−" || AlignedColumns.IsNumber(line.Text);

    // Null where a line lacks a name or a number, or where a cell holds words: what belongs together is not known then.
    private static List<IReadOnlyList<PdfCell>>? Parted(IReadOnlyList<PdfCell> row)
    {
        if (row.Skip(1).Any(c => c.Lines.Any(l => !IsValue(l))))
        {
            return null;
        }
        var rows = new List<List<PdfLine>[]>();
        foreach (var line in ByBaseline(row))
        {
            var hasName = line[0].Count > 0;
            var hasValues = line.Skip(1).Any(c => c.Count > 0);
            var goesOn = hasName && rows.Count > 0 && SwedishText.StartsLower(line[0][0].Text);
            if (hasName && hasValues && !goesOn)
            {
                rows.Add(line);
            }
            else if (goesOn && !hasValues)
            {
                rows[^1][0].AddRange(line[0]);
            }
            else
            {
                return null;
            }
        }
        return rows.ConvertAll(r =>
            (IReadOnlyList<PdfCell>)[.. r.Select(lines => lines.Count == 0 ? PdfCell.Empty : new PdfCell([lines]))]
        );
    }

    private static IEnumerable<List<PdfLine>[]> ByBaseline(IReadOnlyList<PdfCell> row)
    {
        var parts = row.SelectMany((cell, at) => cell.Lines.Select(line => (Line: line, At: at)))
            .OrderBy(p => p.Line.Page)
            .ThenByDescending(p => p.Line.Baseline)
            .ToList();
        for (var i = 0; i < parts.Count; )
        {
            var first = parts[i].Line;
            var line = row.Select(_ => new List<PdfLine>()).ToArray();
            for (
                ;
                i < parts.Count
                    && parts[i].Line.Page == first.Page
                    && first.Baseline - parts[i].Line.Baseline < SameLine * Math.Max(first.Size, parts[i].Line.Size);
                i++
            )
            {
                line[parts[i].At].Add(parts[i].Line);
            }
            yield return line;
        }
    }
}
