using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>Every figure of the money tables with what it is about.</summary>
internal sealed class Facts
{
    private readonly BudgetAreas _areas;
    private readonly HashSet<string> _labels;
    private readonly HashSet<string> _adjusted;
    private readonly Dictionary<FigureKind, int> _mostItems;
    private readonly List<Fact> _all = [];

    private Facts(IReadOnlyList<TableGrid> grids, BudgetAreas areas)
    {
        _areas = areas;
        _labels = grids
            .Where(g => g.Table.Area is null)
            .SelectMany(g => g.Table.Rows.Where(r => r.Level == 0).Select(r => AreaKeys.OfLabel(r.Label, areas)))
            .ToHashSet(StringComparer.Ordinal);
        _adjusted = grids
            .SelectMany(g => g.Table.Columns.Where((_, c) => g.Meaning(c).Kind == AmountKind.AdjustedBudget))
            .Select(SwedishText.Fold)
            .ToHashSet(StringComparer.Ordinal);
        _mostItems = grids
            .Where(g => OwnArea(g) is null && FigureOf(g.Table.Kind) is not null)
            .GroupBy(g => FigureOf(g.Table.Kind))
            .ToDictionary(g => g.Key!.Value, g => g.Max(Items));
        foreach (var grid in grids)
        {
            Add(grid);
        }
    }

    /// <summary>The figures, in the order of the document.</summary>
    public static IReadOnlyList<Fact> Of(IReadOnlyList<TableGrid> grids, BudgetAreas areas) =>
        new Facts(grids, areas)._all;

    private void Add(TableGrid grid)
    {
        if (FigureOf(grid.Table.Kind) is not { } figure || grid.Table.MoneyUnit is not { } unit)
        {
            return;
        }
        var own = OwnArea(grid);
        var isOverview = own is null && IsOverview(grid, figure);
        var hasAfter = grid.Table.Rows.Any(r => Stages.Of(r.Label) == Stage.After);
        var parent = own ?? (isOverview ? AreaKeys.All : "");
        var headers = Enumerable.Range(0, grid.Width).Select(c => HeaderOf(grid, c)).ToList();
        var items = grid.Roles.Count(r => r == RowRole.Item);
        for (var r = 0; r < grid.Height; r++)
        {
            var area = AreaOf(grid, r, own, isOverview, parent, items);
            if (grid.Roles[r] is not (RowRole.Part or RowRole.Empty))
            {
                parent = area ?? "";
            }
            if (string.IsNullOrEmpty(area))
            {
                continue;
            }
            var gross = RowRoles.IsGrossChange(grid.Table.Rows[r]);
            var (said, isKnown) = (StageOf(grid, r, hasAfter), _areas.Has(area));
            for (var c = 0; c < grid.Width; c++)
            {
                if (grid[r, c] is { } value && headers[c] is { } header)
                {
                    var key = KeyOf(header, grid.Roles[r], gross ? FigureKind.GrossChange : figure, area);
                    var amount = key.Side == AmountSide.Income ? Math.Abs(value) : value;
                    _all.Add(
                        new Fact(
                            key,
                            header.Stage == Stage.Unsaid ? said : header.Stage,
                            amount * unit.Kronor(),
                            grid.HalfPlace(c) * unit.Kronor(),
                            grid,
                            new CellAt(r, c),
                            isKnown
                        )
                    );
                }
            }
        }
    }

    private static FigureKind? FigureOf(TableKind kind) =>
        kind switch
        {
            TableKind.Budget or TableKind.Result => FigureKind.Account,
            TableKind.Personnel => FigureKind.Staff,
            TableKind.GrossChanges => FigureKind.GrossChange,
            TableKind.Investments => FigureKind.Investment,
            TableKind.Other
            or TableKind.Applications
            or TableKind.ResultUnits
            or TableKind.Balance
            or TableKind.Volumes
            or TableKind.Feedback => null,
        };

    // An area of the vocabulary, or a heading that another table prints as a row.
    private string? OwnArea(TableGrid grid)
    {
        if (grid.Table.Area is { } area)
        {
            var code = AreaKeys.OfLabel(area, _areas);
            // Rows of other areas make it a table of the whole board, whatever heading stands nearest.
            var foreign = grid.Table.Rows.Count(r =>
                r.Level == 0 && _areas.Of(r.Label) is { } other && other.Code != code && other.Parent != code
            );
            return foreign >= 3 ? null : code;
        }
        var title = AreaKeys.OfLabel(grid.Table.Title, _areas);
        var isRow = grid.Table.Rows.Any(r => AreaKeys.OfLabel(r.Label, _areas) == title);
        if (title.Length > 0 && _labels.Contains(title) && !isRow)
        {
            return title;
        }
        // "Äldreomsorg i siffror" over costs, income and net: they are not the whole board's.
        return Items(grid) == 0 && grid.Roles.Any(r => r == RowRole.Costs)
            ? AreaNames.OfHeading(grid.Table.Title, _areas)?.Code
            : null;
    }

    // A table of the whole board: an account of costs and income alone, or rows of about as many areas as any table of its
    // kind has.
    private bool IsOverview(TableGrid grid, FigureKind figure)
    {
        var items = Items(grid);
        return items == 0
            ? grid.Roles.Any(r => r == RowRole.Costs)
            : items >= 2 && items * 2 >= _mostItems.GetValueOrDefault(figure);
    }

    private static int Items(TableGrid grid) => grid.Roles.Count(r => r == RowRole.Item);

    // Null where a row says nothing that another table could repeat.
    private string? AreaOf(TableGrid grid, int row, string? own, bool isOverview, string parent, int items)
    {
        var label = grid.Table.Rows[row].Label;
        var folded = SwedishText.Fold(label);
        if (RowRoles.IsGrossChange(grid.Table.Rows[row]))
        {
            return parent;
        }
        switch (grid.Roles[row])
        {
            case RowRole.Empty:
                return null;
            case RowRole.Costs or RowRole.Income or RowRole.Net or RowRole.Total:
                return own ?? (isOverview ? AreaKeys.All : null);
            case RowRole.Item when folded.StartsWith("avvikelse", StringComparison.Ordinal):
                return own ?? (isOverview ? AreaKeys.All : null);
            case RowRole.Item or RowRole.Part:
                break;
        }
        var key = AreaKeys.OfLabel(label, _areas);
        var known = _areas.Of(label) is not null;
        var above = grid.Roles[row] == RowRole.Part ? parent : own;
        // Under its own heading an area's name is a part of it, where there are other parts.
        if (key == own && items > 1)
        {
            return own + "/" + SwedishText.Fold(label);
        }
        if (
            above is null
            || (known && (own is null || key == own || key.StartsWith(own + "/", StringComparison.Ordinal)))
        )
        {
            return key;
        }
        return above.Length == 0 ? null : above + "/" + key;
    }

    /// <summary>What a header says of every figure under it.</summary>
    private sealed record Header(
        AmountKind Kind,
        int Year,
        AmountSide? Side,
        bool Deviation,
        string Round,
        Stage Stage
    );

    // Null where it says nothing that another table could repeat.
    private Header? HeaderOf(TableGrid grid, int column)
    {
        var meaning = grid.Meaning(column);
        var header = SwedishText.Fold(grid.Table.Columns[column]);
        var stage = Stages.Of(grid.Table.Columns[column]);
        if (
            meaning.Year is not { } year
            || meaning.Kind is not { } kind
            || kind is AmountKind.Redistribution or AmountKind.Volume
            || grid.IsRatio(column)
        )
        {
            return null;
        }
        if (meaning.Deviation)
        {
            kind = kind == AmountKind.Change ? Basis(grid) : kind;
            return header.Contains("mellan", StringComparison.Ordinal)
                ? null
                : new Header(kind, year, meaning.Side, true, header is "t1" or "t2" ? header : "", stage);
        }
        if (kind == AmountKind.Change)
        {
            return null;
        }
        if (kind == AmountKind.Budget && _adjusted.Contains(header))
        {
            kind = AmountKind.AdjustedBudget;
        }
        return new Header(kind, year, meaning.Side, false, "", stage);
    }

    private static FactKey KeyOf(Header header, RowRole role, FigureKind figure, string area)
    {
        var side = header.Side ?? SideOf(role);
        return new FactKey(
            figure,
            area,
            header.Kind,
            header.Year,
            header.Deviation ? side ?? AmountSide.Net : side,
            header.Deviation,
            header.Round
        );
    }

    // What a deviation is counted from: the closing where the table has one, else the forecast.
    private static AmountKind Basis(TableGrid grid) =>
        grid.NumberColumns.Any(c => grid.Meaning(c).Kind == AmountKind.Forecast)
        && !grid.Table.Columns.Any(c => SwedishText.Fold(c).Contains("bokslut", StringComparison.Ordinal))
            ? AmountKind.Forecast
            : AmountKind.Closing;

    private static AmountSide? SideOf(RowRole role) =>
        role switch
        {
            RowRole.Costs => AmountSide.Costs,
            RowRole.Income => AmountSide.Income,
            RowRole.Net => AmountSide.Net,
            RowRole.Empty or RowRole.Item or RowRole.Part or RowRole.Total => null,
        };

    // The net of an area that also prints a net after transfers is the one before them.
    private static Stage StageOf(TableGrid grid, int row, bool hasAfter)
    {
        var printed = Stages.Of(grid.Table.Rows[row].Label);
        return printed == Stage.Unsaid && hasAfter && grid.Roles[row] == RowRole.Net ? Stage.Before : printed;
    }
}
