using System.Collections.Concurrent;
using System.Text;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Unit.Documents;

/// <summary>
/// A number that takes part in a sum, a net, a change or an accumulation cannot be changed without a new error: 100 cells
/// at random, of three of the real documents.
/// </summary>
public sealed class ChangedNumberTests(ITestOutputHelper output)
{
    private const int Cells = 100;

    private static readonly ConcurrentDictionary<string, Lazy<HashSet<Finding>>> Before = new(StringComparer.Ordinal);

    [Theory]
    [InlineData(20250220)]
    [InlineData(7)]
    public void Of_100_changed_numbers_95_give_a_new_error_in_their_place(int seed)
    {
        var cells = new[] { "000", "003", "004" }.SelectMany(Changeable).ToList();
        var random = new Random(seed);
        var missed = new List<string>();
        foreach (var cell in random.GetItems([.. cells], Cells))
        {
            if (!IsSeen(cell))
            {
                missed.Add(cell.ToString());
            }
        }
        output.WriteLine($"{Cells - missed.Count} of {Cells}, drawn from {cells.Count} numbers");
        missed.ForEach(output.WriteLine);
        Assert.True(missed.Count <= 5, string.Join('\n', missed));
    }

    private sealed record Changed(string Document, PrintedTable Table, int Row, int Column)
    {
        public PrintedCell Cell => Table.Rows[Row].Cells[Column];

        public override string ToString() =>
            $"{Document}:{Table.Rows[Row].Lines.First} {Table.Rows[Row].Label} | {Table.Columns[Column]} = {Cell.Text}";
    }

    // By what the table prints, not by what the checks have found in it.
    private static IEnumerable<Changed> Changeable(string id)
    {
        foreach (var table in RealDocuments.Records(id).Tables)
        {
            for (var r = 0; r < table.Rows.Count; r++)
            {
                for (var c = 0; c < table.Columns.Count; c++)
                {
                    if (table.Rows[r].Cells[c].Value is not null && TakesPart(table, r, c))
                    {
                        yield return new Changed(id, table, r, c);
                    }
                }
            }
        }
    }

    private static bool TakesPart(PrintedTable table, int row, int column)
    {
        var rows = table.Rows;
        bool Has(int r, int c) => rows[r].Cells[c].Value is not null;
        var isPart = rows[row].Level > 0;
        var siblings =
            isPart && (row > 0 && rows[row - 1].Level > 0 || row + 1 < rows.Count && rows[row + 1].Level > 0);
        var total = Enumerable.Range(0, rows.Count).Any(r => r != row && rows[r].Total && Has(r, column));
        var others = Enumerable.Range(0, rows.Count).Count(r => r != row && rows[r].Level == 0 && Has(r, column));
        var down = isPart ? siblings : total || (rows[row].Total && others > 0);
        var across = Enumerable
            .Range(0, table.Columns.Count)
            .Any(c => Has(row, c) && Computed(table, c) && (c == column || Operand(table, column, c)));
        return down || across;
    }

    // A column of nets, changes, deviations or totals, with columns of the same year to compute it from.
    private static bool Computed(PrintedTable table, int column) =>
        table.Columns[column].StartsWith("Totalt", StringComparison.Ordinal)
        || Enumerable.Range(0, table.Columns.Count).Count(c => c != column && Operand(table, c, column)) >= 2;

    private static bool Operand(PrintedTable table, int column, int result)
    {
        var (of, by) = (table.Meanings[result], table.Meanings[column]);
        if (table.Columns[result].StartsWith("Totalt", StringComparison.Ordinal))
        {
            return by.Kind == of.Kind;
        }
        if (of.Deviation)
        {
            return !by.Deviation
                && by.Year == of.Year
                && by.Side == of.Side
                && !table.Columns[result].Contains("prognos", StringComparison.Ordinal);
        }
        if (of.Kind == AmountKind.Change)
        {
            return by.Kind is AmountKind.Budget or AmountKind.Closing
                && (by.Side == of.Side || of.Side == AmountSide.Net);
        }
        return of.Side == AmountSide.Net
            && by.Kind == of.Kind
            && by.Year == of.Year
            && by.Side is AmountSide.Costs or AmountSide.Income;
    }

    private static bool IsSeen(Changed cell)
    {
        var changed = RealDocuments.Interpret(Encoding.UTF8.GetBytes(Change(cell)));
        var before = Before.GetOrAdd(cell.Document, id => new(() => [.. Errors(RealDocuments.Records(id))])).Value;
        var own = cell.Table.Rows[cell.Row].Lines;
        var places = cell
            .Table.Rows.Where((r, i) => i == cell.Row || r.Total || IsWhole(cell, i) || IsNet(r))
            .Select(r => r.Lines)
            .Append(own)
            .ToHashSet();
        return Errors(changed).Any(e => !before.Contains(e) && places.Contains(e.Lines));
    }

    private static bool IsNet(PrintedRow row) =>
        row.Label.Contains("netto", StringComparison.OrdinalIgnoreCase)
        || row.Label.Contains("efter", StringComparison.Ordinal);

    // The row that a "varav" row is a part of.
    private static bool IsWhole(Changed cell, int row) =>
        cell.Table.Rows[cell.Row].Level > 0
        && row < cell.Row
        && cell.Table.Rows[row].Level == 0
        && cell.Table.Rows.Skip(row + 1).Take(cell.Row - row - 1).All(r => r.Level > 0);

    private static IEnumerable<Finding> Errors(SteeringDocument document) =>
        ProofReading.Of(document, FieldVocabulary.BudgetAreas).Where(f => f.Severity == Severity.Error);

    private static string Change(Changed cell)
    {
        var lines = RealDocuments.Text(cell.Document).Split('\n');
        var row = cell.Table.Rows[cell.Row];
        var value = cell.Cell.Value!.Value;
        var step = cell.Table.Unit == "tkr" ? 700 : 3;
        var text = SwedishNumber.Print(value.Value + step, value.Decimals);
        var nth = row.Cells.Take(cell.Column).Count(c => c.Text == cell.Cell.Text);
        for (var i = row.Lines.First - 1; i < row.Lines.Last; i++)
        {
            var separator = lines[i].Contains('|', StringComparison.Ordinal) ? '|' : '\t';
            var parts = lines[i].Split(separator);
            for (var p = 1; p < parts.Length; p++)
            {
                var bare = parts[p].Replace("<b>", "").Replace("</b>", "").Replace("<i>", "").Replace("</i>", "");
                if (bare.Trim(' ', '*', '\r') == cell.Cell.Text && nth-- == 0)
                {
                    parts[p] = parts[p].Replace(bare.Trim(' ', '*', '\r'), text);
                    lines[i] = string.Join(separator, parts);
                    return string.Join('\n', lines);
                }
            }
        }
        throw new InvalidOperationException($"The cell is not found in the text: {cell}");
    }
}
