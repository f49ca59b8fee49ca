using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>Finds the rules of a table's columns from their headers and, where these leave it open, from the figures.</summary>
internal static class ColumnRules
{
    private const int MostColumns = 30;

    // Enough to tell a rule by: in longer tables every pair of columns would be tried in every row.

    // Where a rule fails in more rows than that and holds in none, it is the rule that is misread.
    private const int MostBroken = 2;

    /// <summary>The rules, at most one for each column.</summary>
    public static IReadOnlyList<ColumnRule> Of(TableGrid grid)
    {
        var rules = new List<ColumnRule>();
        if (grid.Width is < 2 or > MostColumns)
        {
            return rules;
        }
        for (var target = 0; target < grid.Width; target++)
        {
            if (Best(grid, Candidates(grid, target)) is { } rule)
            {
                rules.Add(rule);
            }
        }
        return rules;
    }

    private static IEnumerable<ColumnRule> Candidates(TableGrid grid, int target)
    {
        var header = SwedishText.Fold(grid.Table.Columns[target]);
        var meaning = grid.Meaning(target);
        // First: "Totalt utfall" of tertials is their sum, whatever else the words may mean.
        if (Tertials.Of(grid, target) is { } accumulated)
        {
            return [accumulated];
        }
        if (meaning is { Kind: AmountKind.Change })
        {
            return
                header.Contains("procent", StringComparison.Ordinal)
                || grid.Table.Columns[target].Contains('%', StringComparison.Ordinal)
                ? Differences(grid, target, EquationKind.Percent)
                    .SelectMany(r => (ColumnRule[])[r, r with { Base = 0 }])
                : Differences(grid, target, EquationKind.Change).Concat(NetChanges(grid, target));
        }
        if (meaning is { Side: AmountSide.Net, Deviation: false })
        {
            return Nets(grid, target);
        }
        if (meaning is { Kind: AmountKind.Budget, Side: AmountSide.Costs } && !StartsWithAny(header, "total", "summa"))
        {
            return Redistributed(grid, target);
        }
        if (StartsWithAny(header, "medel", "snitt", "genomsnitt"))
        {
            return [new ColumnRule(EquationKind.Mean, target, Others(grid, target, 1))];
        }
        return StartsWithAny(header, "total", "summa", "ack") ? Sums(grid, target) : [];
    }

    // The net of a year is its costs less its income; income may be printed with its minus.
    private static IEnumerable<ColumnRule> Nets(TableGrid grid, int target)
    {
        var meaning = grid.Meaning(target);
        var (costs, incomes) = (With(grid, meaning, AmountSide.Costs), With(grid, meaning, AmountSide.Income));
        if (costs.Count == 0 || incomes.Count == 0)
        {
            yield break;
        }
        var negative = grid.Roles.Select((_, r) => grid[r, incomes[0]]).Count(v => v < 0);
        var positive = grid.Roles.Select((_, r) => grid[r, incomes[0]]).Count(v => v > 0);
        int[] signs = negative > positive ? [1, -1] : [-1, 1];
        foreach (var sign in signs)
        {
            yield return new ColumnRule(EquationKind.Net, target, [(costs[0], 1), (incomes[0], sign)]);
        }
        // Capital costs, or grants, may have a column of their own.
        if (costs.Count + incomes.Count > 2)
        {
            foreach (var sign in signs)
            {
                yield return new ColumnRule(
                    EquationKind.Net,
                    target,
                    [.. costs.Select(c => (c, 1)), .. incomes.Select(c => (c, sign))]
                );
            }
        }
    }

    private static List<int> With(TableGrid grid, ColumnMeaning net, AmountSide side) =>
        [
            .. grid.NumberColumns.Where(c =>
                grid.Meaning(c) is { Deviation: false } m && m.Kind == net.Kind && m.Year == net.Year && m.Side == side
            ),
        ];

    // The difference of two columns, those first that the header's year and kind point at.
    private static IEnumerable<ColumnRule> Differences(TableGrid grid, int target, EquationKind kind)
    {
        var amounts = grid
            .NumberColumns.Where(c =>
                c != target && grid.Meaning(c).Kind is not (AmountKind.Change or AmountKind.Redistribution)
            )
            .ToList();
        return amounts
            .SelectMany(a => amounts.Where(b => b != a).Select(b => (a, b)))
            .Where(p => Names(grid, target, p.a, p.b))
            .OrderByDescending(p => Likeness(grid, target, p.a, p.b))
            .Select(p => new ColumnRule(kind, target, [(p.a, 1), (p.b, -1)]));
    }

    // "Avvikelse mellan prognos och bokslut" is no difference from budget, nor is one after transfers that of a result
    // before them.
    private static bool Names(TableGrid grid, int target, int a, int b)
    {
        var stage = Stages.Of(grid.Table.Columns[target]);
        if (
            stage != Stage.Unsaid
            && stage != Stages.Of(grid.Table.Columns[a])
            && stage != Stages.Of(grid.Table.Columns[b])
        )
        {
            return false;
        }
        var forecast = SwedishText.Fold(grid.Table.Columns[target]).Contains("prognos", StringComparison.Ordinal);
        return !forecast || grid.Meaning(a).Kind == AmountKind.Forecast || grid.Meaning(b).Kind == AmountKind.Forecast;
    }

    private static int Likeness(TableGrid grid, int target, int a, int b)
    {
        var (of, first, second) = (grid.Meaning(target), grid.Meaning(a), grid.Meaning(b));
        var score = first.Side == second.Side ? 2 : 0;
        if (of.Deviation)
        {
            var money = grid.Table.Unit is not null;
            score += IsBudget(money ? first : second) ? 4 : 0;
            score += !IsBudget(money ? second : first) ? 2 : 0;
            score += (first.Year == of.Year ? 1 : 0) + (second.Year == of.Year ? 1 : 0);
            return score;
        }
        return score
            + (first.Kind == second.Kind ? 4 : 0)
            + (first.Year == of.Year ? 2 : 0)
            + (first.Year > second.Year ? 1 : 0);
    }

    private static bool IsBudget(ColumnMeaning meaning) =>
        meaning.Kind is AmountKind.Budget or AmountKind.AdjustedBudget or AmountKind.Frame;

    // The change of the net from costs and income of two years.
    private static IEnumerable<ColumnRule> NetChanges(TableGrid grid, int target)
    {
        var accounts = grid
            .NumberColumns.Select(c => (Column: c, Meaning: grid.Meaning(c)))
            .Where(c =>
                c.Meaning
                    is { Year: not null, Side: AmountSide.Costs or AmountSide.Income, Kind: not AmountKind.Change }
            )
            .GroupBy(c => c.Meaning.Year)
            .Where(g => g.Count() == 2 && g.Select(c => c.Meaning.Side).Distinct().Count() == 2)
            .OrderByDescending(g => g.Key)
            .ToList();
        if (accounts.Count != 2)
        {
            yield break;
        }
        foreach (var income in new[] { 1, -1 })
        {
            yield return new ColumnRule(
                EquationKind.Change,
                target,
                [
                    .. accounts[0].Select(c => (c.Column, c.Meaning.Side == AmountSide.Income ? income : 1)),
                    .. accounts[1].Select(c => (c.Column, c.Meaning.Side == AmountSide.Income ? -income : -1)),
                ]
            );
        }
    }

    private static IEnumerable<ColumnRule> Redistributed(TableGrid grid, int target)
    {
        var moves = grid.NumberColumns.Where(c => grid.Meaning(c).Kind == AmountKind.Redistribution).ToList();
        var frame = grid.NumberColumns.Where(c =>
            grid.Meaning(c) is { Kind: AmountKind.Frame, Side: AmountSide.Costs }
        );
        return moves.Count == 0
            ? []
            : frame
                .Take(1)
                .Select(f => new ColumnRule(
                    EquationKind.Redistribution,
                    target,
                    [(f, 1), .. moves.Select(m => (m, 1))]
                ));
    }

    private static IEnumerable<ColumnRule> Sums(TableGrid grid, int target)
    {
        var before = Others(grid, target, 1).Where(t => t.Column < target).ToList();
        return before.Count < 2 ? [] : [new ColumnRule(EquationKind.Total, target, before)];
    }

    private static List<(int Column, int Sign)> Others(TableGrid grid, int target, int sign) =>
        [.. grid.NumberColumns.Where(c => c != target).Select(c => (c, sign))];

    // The candidate that holds in most rows. One that holds in none is kept only where there is no other to think of.
    private static ColumnRule? Best(TableGrid grid, IEnumerable<ColumnRule> candidates)
    {
        ColumnRule? best = null;
        var (most, rows) = (0, 0);
        ColumnRule? first = null;
        foreach (var candidate in candidates)
        {
            first ??= candidate;
            var (telling, holding) = candidate.Count(grid);
            if (holding > most)
            {
                (best, most, rows) = (candidate, holding, telling);
            }
        }
        if (best is not null)
        {
            return most * 5 >= rows * 3 || (most >= 1 && rows <= 2) ? best : null;
        }
        if (first is null || !IsCertain(grid, first))
        {
            return null;
        }
        var broken = first.Telling(grid);
        return broken.Count <= MostBroken && !IsCumulative(first, broken) ? first : null;
    }

    // Periods that are counted from the beginning of the year: the last of them is the total.
    private static bool IsCumulative(ColumnRule rule, List<Equation> broken) =>
        rule.Kind == EquationKind.Accumulation
        && broken.TrueForAll(e => e.Printed == (e.Grid[e.Target.Row, rule.Terms[^1].Column] ?? 0));

    // What the headers alone make certain, whatever the figures say.
    private static bool IsCertain(TableGrid grid, ColumnRule rule)
    {
        if (rule.Kind == EquationKind.Net)
        {
            var meaning = grid.Meaning(rule.Target);
            return With(grid, meaning, AmountSide.Costs).Count == 1
                && With(grid, meaning, AmountSide.Income).Count == 1;
        }
        if (rule.Kind is EquationKind.Accumulation or EquationKind.Redistribution)
        {
            return true;
        }
        if (rule.Kind != EquationKind.Change || rule.Terms.Count != 2 || grid.Table.Unit is null)
        {
            return false;
        }
        var (of, first, second) = (
            grid.Meaning(rule.Target),
            grid.Meaning(rule.Terms[0].Column),
            grid.Meaning(rule.Terms[1].Column)
        );
        return of.Deviation
            && IsBudget(first)
            && second.Kind is AmountKind.Closing or AmountKind.Forecast
            && first.Year == of.Year
            && second.Year == of.Year
            && grid.NumberColumns.Count(c =>
                grid.Meaning(c) is { Deviation: false } m && !IsBudget(m) && m.Year == of.Year
            ) == 1;
    }

    private static bool StartsWithAny(string text, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }
}
