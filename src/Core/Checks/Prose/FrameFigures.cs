using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>The costs and income of the document's own year, and the gross changes that belong to them.</summary>
internal sealed class FrameFigures(CheckedDocument document)
{
    private readonly Dictionary<(string Area, AmountSide Side), Fact> _whole = First(
        document,
        f => f.Key is { Figure: FigureKind.Account, Kind: AmountKind.Budget }
    );

    private readonly Dictionary<(string Area, AmountSide Side), Fact> _gross = First(
        document,
        f => f.Key.Figure == FigureKind.GrossChange && f.Grid.Table.Kind == TableKind.GrossChanges
    );

    private readonly Dictionary<(string Area, AmountSide Side), decimal> _sums = Sums(document);

    /// <summary>The budget of an area; null where none is printed.</summary>
    public Fact? Whole(string area, AmountSide side) => _whole.GetValueOrDefault((area, side));

    /// <summary>Its gross changes in kronor: a row of its own, else the sum of the rows under its heading; or null.</summary>
    public decimal? Gross(string area, AmountSide side) =>
        _gross.TryGetValue((area, side), out var fact) ? fact.Kronor
        : _sums.TryGetValue((area, side), out var sum) ? sum
        : null;

    private static Dictionary<(string, AmountSide), Fact> First(CheckedDocument document, Predicate<Fact> fits)
    {
        var first = new Dictionary<(string, AmountSide), Fact>();
        foreach (var fact in document.Tables.Facts)
        {
            if (
                fits(fact)
                && !fact.Key.Deviation
                && fact.Key.Year == document.Records.Year
                && fact.Key.Side is { } side
            )
            {
                first.TryAdd((fact.Key.Area, side), fact);
            }
        }
        return first;
    }

    private static Dictionary<(string, AmountSide), decimal> Sums(CheckedDocument document)
    {
        var sums = new Dictionary<(string, AmountSide), decimal>();
        foreach (var grid in document.Tables.Grids.Where(g => g.Table.Kind == TableKind.GrossChanges))
        {
            if (grid.Table.MoneyUnit is not { } unit)
            {
                continue;
            }
            foreach (var side in (AmountSide[])[AmountSide.Costs, AmountSide.Income])
            {
                var column = grid.NumberColumns.FirstOrDefault(c => grid.Meaning(c).Side == side, -1);
                if (column >= 0)
                {
                    Add(document.Areas, grid, column, side, unit.Kronor(), sums);
                }
            }
        }
        return sums;
    }

    // A heading that names an area, and the rows down to the next heading or sum.
    private static void Add(
        BudgetAreas areas,
        TableGrid grid,
        int column,
        AmountSide side,
        decimal scale,
        Dictionary<(string, AmountSide), decimal> sums
    )
    {
        var (area, sum, rows) = ((string?)null, 0m, 0);
        for (var r = 0; r <= grid.Height; r++)
        {
            if (r < grid.Height && grid.Roles[r] is (RowRole.Item or RowRole.Part))
            {
                sum += Math.Abs(grid[r, column] ?? 0);
                rows++;
                continue;
            }
            if (area is not null && rows > 0)
            {
                sums.TryAdd((area, side), sum * scale);
            }
            area = r < grid.Height && grid.Roles[r] == RowRole.Empty ? areas.Of(grid.Table.Rows[r].Label)?.Code : null;
            (sum, rows) = (0, 0);
        }
    }
}
