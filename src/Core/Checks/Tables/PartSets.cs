using Styrkedja.Core.Economy;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>
/// The "varav" rows of a document. They add up to the row above only where the set is complete, which no word says: it
/// is, where they do add up in at least half of the columns of some table that prints the same set.
/// </summary>
internal static class PartSets
{
    /// <summary>The equations of every complete set, by table.</summary>
    public static ILookup<int, Equation> Of(IReadOnlyList<TableGrid> grids, BudgetAreas areas)
    {
        var sets = grids.SelectMany(g => Sets(g, areas)).ToList();
        var complete = sets.Where(s => s.IsComplete).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        return sets.Where(s => complete.Contains(s.Key)).SelectMany(s => s.Equations).ToLookup(e => e.Grid.Index);
    }

    private sealed record PartSet(string Key, List<Equation> Equations)
    {
        public bool IsComplete
        {
            get
            {
                var telling = Equations.Where(e => e.Tells).ToList();
                return telling.Count > 0 && telling.Count(e => e.Holds) * 2 >= telling.Count;
            }
        }
    }

    private static IEnumerable<PartSet> Sets(TableGrid grid, BudgetAreas areas)
    {
        for (var r = 0; r < grid.Height; r++)
        {
            if (grid.Roles[r] is RowRole.Part or RowRole.Empty)
            {
                continue;
            }
            var parts = new List<int>();
            for (var p = r + 1; p < grid.Height && grid.Roles[p] is RowRole.Part or RowRole.Empty; p++)
            {
                if (grid.Roles[p] == RowRole.Part)
                {
                    parts.Add(p);
                }
            }
            if (parts.Count > 1)
            {
                yield return new PartSet(
                    string.Join('|', parts.Prepend(r).Select(p => AreaKeys.OfLabel(grid.Table.Rows[p].Label, areas))),
                    Equations(grid, r, parts)
                );
            }
        }
    }

    private static List<Equation> Equations(TableGrid grid, int whole, List<int> parts) =>
        [
            .. grid
                .NumberColumns.Select(c =>
                    Equation.Sum(
                        EquationKind.Parts,
                        grid,
                        new CellAt(whole, c),
                        [.. parts.Select(p => new Term(new CellAt(p, c), 1))]
                    )
                )
                .OfType<Equation>()
                .Where(e => e.Holds || !grid.IsRatio(e.Target.Column)),
        ];
}
