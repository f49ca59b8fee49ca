using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>The figures of the tables, found by what a claim is about. Everything is looked up, nothing searched for.</summary>
internal sealed class ClaimFacts
{
    // An area with more figures than this is no area: no answer is better than a slow one.
    private const int MostFacts = 1_000;

    private readonly ILookup<string, Fact> _areas;
    private readonly ILookup<string, Fact> _parts;
    private readonly Dictionary<(string Area, AmountSide Side, int Year), Fact> _gross = [];
    private readonly Dictionary<TableGrid, IReadOnlyList<int>> _moves = [];

    /// <summary>Sorts the figures.</summary>
    public ClaimFacts(TableArithmetic tables)
    {
        _areas = tables.Facts.ToLookup(f => f.Key.Area, StringComparer.Ordinal);
        _parts = tables
            .Facts.SelectMany(f => Wholes(f.Key.Area).Select(whole => (whole, f)))
            .ToLookup(p => p.whole, p => p.f, StringComparer.Ordinal);
        Changes = tables.Rules.Where(r => r.Rule.Kind == EquationKind.Change).ToLookup(r => r.Grid, r => r.Rule);
        foreach (var fact in tables.Facts.Where(f => f.Key is { Figure: FigureKind.GrossChange, Side: not null }))
        {
            _gross.TryAdd((fact.Key.Area, fact.Key.Side!.Value, fact.Key.Year), fact);
        }
    }

    /// <summary>The columns of each table that print a change.</summary>
    public ILookup<TableGrid, ColumnRule> Changes { get; }

    /// <summary>The figures of an area.</summary>
    public IReadOnlyList<Fact> Of(string area) => Bounded(_areas[area]);

    /// <summary>The figures of its parts.</summary>
    public IReadOnlyList<Fact> PartsOf(string area) => Bounded(_parts[area]);

    /// <summary>The gross change of an area; null where none is printed.</summary>
    public Fact? Gross(string area, AmountSide side, int year) => _gross.GetValueOrDefault((area, side, year));

    /// <summary>The columns of redistributions in a table.</summary>
    public IReadOnlyList<int> Moves(TableGrid grid)
    {
        if (!_moves.TryGetValue(grid, out var columns))
        {
            columns = [.. grid.NumberColumns.Where(c => grid.Meaning(c).Kind == AmountKind.Redistribution)];
            _moves[grid] = columns;
        }
        return columns;
    }

    private static List<Fact> Bounded(IEnumerable<Fact> facts)
    {
        List<Fact> some = [.. facts.Take(MostFacts + 1)];
        return some.Count > MostFacts ? [] : some;
    }

    // "a/b/c" is a part of "a/b" and of "a".
    private static IEnumerable<string> Wholes(string area)
    {
        for (var slash = area.IndexOf('/', StringComparison.Ordinal); slash > 0; )
        {
            yield return area[..slash];
            slash = area.IndexOf('/', slash + 1);
        }
    }
}
