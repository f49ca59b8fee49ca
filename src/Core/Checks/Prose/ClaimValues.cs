using System.Globalization;
using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;
using Styrkedja.Core.SteeringDocuments;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>A value that the tables give for a claim.</summary>
/// <param name="Value">In kronor or per cent, with its sign: more and surplus are positive.</param>
/// <param name="Tolerance">What the rounding of the printed figures allows; zero where the value itself is printed.</param>
/// <param name="From">The earlier or the only figure.</param>
/// <param name="To">The later figure; null for a level.</param>
internal sealed record ClaimValue(decimal Value, decimal Tolerance, Fact From, Fact? To)
{
    /// <summary>The line of the figure.</summary>
    public int Line => (To ?? From).Line;

    /// <summary>True where the claimed size is this one, whichever way it goes.</summary>
    public bool Matches(SpokenAmount amount) =>
        Math.Abs(Math.Abs(amount.Value) - Math.Abs(Value)) <= Tolerance + amount.HalfPlace;
}

/// <summary>The values that the tables give for a claim, the one most likely meant first.</summary>
internal sealed partial class ClaimValues(CheckedDocument document)
{
    private readonly ILookup<string, Fact> _facts = document.Tables.Facts.ToLookup(f => f.Key.Area);

    /// <summary>Every value that the claim may mean; none where the tables hold nothing of its subject.</summary>
    public IReadOnlyList<ClaimValue> Of(Claim claim)
    {
        var facts = _facts[claim.Subject.Area].Where(f => f.Key.Figure == claim.Subject.Figure).ToList();
        return claim.Kind switch
        {
            ClaimKind.Level => Levels(claim, facts),
            ClaimKind.Change => Changes(claim, facts),
            _ => Deviations(claim, facts),
        };
    }

    private int Year => document.Records.Year ?? 0;

    private bool IsPlan => document.Records.Kind == DocumentKind.Plan;

    private static bool IsBudget(AmountKind kind) =>
        kind is AmountKind.Budget or AmountKind.AdjustedBudget or AmountKind.Frame;

    // What a plan plans is its budget; what a report reports is the closing or the forecast.
    private bool IsMeant(Claim claim, AmountKind kind) =>
        claim.Subject.IsBudget || IsPlan ? IsBudget(kind) : kind is AmountKind.Closing or AmountKind.Forecast;

    private List<ClaimValue> Levels(Claim claim, List<Fact> facts)
    {
        var own = facts.Where(f => !f.Key.Deviation && IsMeant(claim, f.Key.Kind) && IsSide(claim, f)).ToList();
        if (own.Count == 0)
        {
            return SumsOfParts(claim);
        }
        own = OfYear(claim, own, f => f.Key.Year);
        return
        [
            .. own.OrderByDescending(f => f.Key.Year == Year)
                .ThenBy(f => f.Key.Kind == AmountKind.Frame)
                .ThenBy(f => f.Key.Side != AmountSide.Net)
                .SelectMany(f => WithMoves(f))
                .Concat(own.Where(f => f.Key.Side != AmountSide.Net).SelectMany(f => WithoutGross(f))),
        ];
    }

    // A frame after some of the redistributions, which texts name on the way.
    private static IEnumerable<ClaimValue> WithMoves(Fact fact)
    {
        yield return new ClaimValue(fact.Kronor, 0, fact, null);
        if (fact.Key.Kind != AmountKind.Frame)
        {
            yield break;
        }
        var sum = fact.Kronor;
        foreach (
            var column in fact.Grid.NumberColumns.Where(c => fact.Grid.Meaning(c).Kind == AmountKind.Redistribution)
        )
        {
            sum +=
                (fact.Grid[fact.Cell.Row, column] ?? 0) * MoneyUnits.Read(fact.Grid.Table.Unit ?? "")!.Value.Kronor();
            yield return new ClaimValue(sum, fact.Half, fact, null);
        }
    }

    // Costs or income without the gross changes that a table includes.
    private IEnumerable<ClaimValue> WithoutGross(Fact fact)
    {
        var gross = _facts[fact.Key.Area]
            .FirstOrDefault(g =>
                g.Key.Figure == FigureKind.GrossChange && g.Key.Side == fact.Key.Side && g.Key.Year == fact.Key.Year
            );
        return gross is null ? [] : [new ClaimValue(fact.Kronor - gross.Kronor, fact.Half + gross.Half, fact, null)];
    }

    private List<ClaimValue> SumsOfParts(Claim claim)
    {
        var parts = document
            .Tables.Facts.Where(f =>
                f.Key.Area.StartsWith(claim.Subject.Area + "/", StringComparison.Ordinal)
                && f.Key.Figure == claim.Subject.Figure
                && !f.Key.Deviation
                && IsMeant(claim, f.Key.Kind)
                && IsSide(claim, f)
            )
            .GroupBy(f => (f.Grid, f.Cell.Column));
        var sums = parts
            .Where(g => g.Count() > 1)
            .Select(g => new ClaimValue(g.Sum(f => f.Kronor), g.Sum(f => f.Half), g.First(), null))
            .ToList();
        return OfYear(claim, sums, v => v.From.Key.Year);
    }

    // What is said without a year is said of the document's own.
    private List<T> OfYear<T>(Claim claim, List<T> values, Func<T, int> year)
    {
        var said = SaidYears(claim);
        return said.Any(y => y != Year) || !values.Exists(v => year(v) == Year)
            ? values
            : values.FindAll(v => year(v) == Year);
    }

    private static HashSet<int> SaidYears(Claim claim) =>
        [.. Years().Matches(claim.Sentence.Text).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture))];

    private static bool IsSide(Claim claim, Fact fact) =>
        fact.Key.Side is { } side && claim.Subject.Sides.Contains(side);

    private List<ClaimValue> Changes(Claim claim, List<Fact> facts)
    {
        var said = SaidYears(claim);
        var pairs =
            from later in facts
            where !later.Key.Deviation && IsMeant(claim, later.Key.Kind) && IsSide(claim, later)
            from earlier in facts
            where
                earlier.Grid == later.Grid
                && earlier.Cell.Row == later.Cell.Row
                && earlier.Key.Side == later.Key.Side
                && !earlier.Key.Deviation
                && earlier.Stage == later.Stage
                && earlier.Key.Year < later.Key.Year
            select (Earlier: earlier, Later: later);
        return
        [
            .. Meant(claim, [.. pairs], said)
                .OrderByDescending(p => p.Later.Key.Year == Year)
                .ThenByDescending(p => said.Contains(p.Earlier.Key.Year))
                .ThenBy(p => p.Later.Key.Year - p.Earlier.Key.Year)
                .ThenByDescending(p => p.Earlier.Key.Kind == p.Later.Key.Kind)
                .ThenByDescending(p => IsBudget(p.Earlier.Key.Kind) == IsBudget(p.Later.Key.Kind))
                .ThenBy(p => p.Later.Key.Side != AmountSide.Net)
                .Select(p => Change(claim, p.Earlier, p.Later))
                .OfType<ClaimValue>()
                .Concat(claim.Amount.IsPercent ? [] : PrintedNetChanges(claim)),
        ];
    }

    // The pairs that the sentence names: to the document's own year, from the year and kind it compares with.
    private List<(Fact Earlier, Fact Later)> Meant(
        Claim claim,
        List<(Fact Earlier, Fact Later)> pairs,
        HashSet<int> said
    )
    {
        pairs = Prefer(pairs, p => p.Later.Key.Year == Year);
        pairs = Prefer(pairs, p => said.Contains(p.Earlier.Key.Year));
        var compared = Compared().Match(claim.Sentence.Text);
        return compared.Success ? Prefer(pairs, p => IsBudget(p.Earlier.Key.Kind)) : pairs;
    }

    private static List<(Fact Earlier, Fact Later)> Prefer(
        List<(Fact Earlier, Fact Later)> pairs,
        Predicate<(Fact Earlier, Fact Later)> fits
    ) => pairs.Exists(fits) ? pairs.FindAll(fits) : pairs;

    private ClaimValue? Change(Claim claim, Fact earlier, Fact later)
    {
        var change = later.Kronor - earlier.Kronor;
        var half = later.Half + earlier.Half;
        if (claim.Amount.IsPercent)
        {
            return earlier.Kronor == 0
                ? null
                : new ClaimValue(
                    100 * change / earlier.Kronor,
                    100 * half / Math.Abs(earlier.Kronor) * (1 + Math.Abs(change / earlier.Kronor)),
                    earlier,
                    later
                );
        }
        // A printed change is what the text must repeat.
        return PrintedChange(earlier, later) is { } printed
            ? new ClaimValue(Math.Sign(change) * Math.Abs(printed), 0, earlier, later)
            : new ClaimValue(change, half, earlier, later);
    }

    private decimal? PrintedChange(Fact earlier, Fact later)
    {
        var (a, b) = (earlier.Cell.Column, later.Cell.Column);
        var rule = document.Tables.Rules.FirstOrDefault(r =>
            r.Grid == later.Grid
            && r.Rule is { Kind: EquationKind.Change, Terms.Count: 2 }
            && r.Rule.Terms.All(t => t.Column == a || t.Column == b)
        );
        return rule.Rule is null || later.Grid[later.Cell.Row, rule.Rule.Target] is not { } value
            ? null
            : value * MoneyUnits.Read(later.Grid.Table.Unit ?? "")!.Value.Kronor();
    }

    // A table of costs and income of two years that prints the change of the net.
    private IEnumerable<ClaimValue> PrintedNetChanges(Claim claim)
    {
        if (!claim.Subject.Sides.Contains(AmountSide.Net))
        {
            yield break;
        }
        foreach (
            var (grid, rule) in document.Tables.Rules.Where(r =>
                r.Rule is { Kind: EquationKind.Change, Terms.Count: 4 }
            )
        )
        {
            var fact = _facts[claim.Subject.Area].FirstOrDefault(f => f.Grid == grid && f.Key.Year == Year);
            if (fact is not null && grid[fact.Cell.Row, rule.Target] is { } value)
            {
                yield return new ClaimValue(
                    value * MoneyUnits.Read(grid.Table.Unit ?? "")!.Value.Kronor(),
                    0,
                    fact,
                    null
                );
            }
        }
    }

    private List<ClaimValue> Deviations(Claim claim, List<Fact> facts)
    {
        var said = SaidYears(claim);
        var printed = facts
            .Where(f =>
                f.Key.Deviation && (claim.Stage == Stage.Unsaid || f.Stage == Stage.Unsaid || f.Stage == claim.Stage)
            )
            .Where(f => said.Count == 0 || said.Contains(f.Key.Year) || f.Key.Year == Year)
            .Select(f => new ClaimValue(f.Kronor, 0, f, null));
        var computed =
            from budget in facts
            where IsBudget(budget.Key.Kind) && budget.Key.Side == AmountSide.Net && !budget.Key.Deviation
            from outcome in facts
            where
                outcome.Key.Kind is AmountKind.Forecast or AmountKind.Closing
                && outcome.Key.Side == AmountSide.Net
                && !outcome.Key.Deviation
                && outcome.Key.Year == budget.Key.Year
                && outcome.Grid == budget.Grid
                && outcome.Cell.Row == budget.Cell.Row
                && (claim.Stage == Stage.Unsaid || outcome.Stage == Stage.Unsaid || outcome.Stage == claim.Stage)
            select new ClaimValue(budget.Kronor - outcome.Kronor, budget.Half + outcome.Half, budget, outcome);
        return
        [
            .. printed
                .Concat(computed)
                .OrderByDescending(v => said.Contains(v.From.Key.Year))
                .ThenByDescending(v => v.From.Key.Year == Year)
                .ThenByDescending(v => v.From.Key.Round.Length == 0),
        ];
    }

    [GeneratedRegex(
        @"(?:jämfört med|jämförelse med)\s+(?:\w+\s+){0,2}(?:budget|verksamhetsplan)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Compared();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}(?![\d-])", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
