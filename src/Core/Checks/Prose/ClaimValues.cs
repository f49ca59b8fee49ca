using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>The values that the tables give for a claim, the one most likely meant first.</summary>
internal sealed partial class ClaimValues(CheckedDocument document)
{
    // Shares of less than a krona are no amounts: a change in per cent of one would be without measure.
    private const decimal SmallestBase = 1m;

    private readonly ClaimFacts _facts = new(document.Tables);

    /// <summary>Every value that the claim may mean; none where the tables hold nothing of its subject.</summary>
    public IReadOnlyList<ClaimValue> Of(Claim claim)
    {
        var own = Of(claim, claim.Subject.Area);
        return own.Count > 0 && claim.Subject.MayBeBoard ? [.. own, .. Of(claim, AreaKeys.All)] : own;
    }

    private List<ClaimValue> Of(Claim claim, string area)
    {
        var facts = _facts.Of(area).Where(f => f.Key.Figure == claim.Subject.Figure).ToList();
        var years = SaidYears.In(claim.Sentence.Text);
        return claim.Kind switch
        {
            ClaimKind.Level => Levels(claim, area, facts, years),
            ClaimKind.Rest => Rest(claim, Levels(claim, area, facts, years)),
            ClaimKind.Change => Changes(claim, area, facts, years),
            ClaimKind.Deviation => Deviations(claim, facts, years),
        };
    }

    private int Year => document.Records.Year ?? 0;

    private bool IsPlan => document.Records.Kind == DocumentKind.Plan;

    private static bool IsBudget(AmountKind kind) =>
        kind is AmountKind.Budget or AmountKind.AdjustedBudget or AmountKind.Frame;

    // What a plan plans is its budget; what a report reports is the closing or the forecast.
    private bool IsMeant(Claim claim, AmountKind kind) =>
        claim.Subject.IsBudget || IsPlan ? IsBudget(kind) : kind is AmountKind.Closing or AmountKind.Forecast;

    private List<ClaimValue> Levels(Claim claim, string area, List<Fact> facts, SaidYears years)
    {
        var own = facts.Where(f => !f.Key.Deviation && IsMeant(claim, f.Key.Kind) && IsSide(claim, f)).ToList();
        if (own.Count == 0)
        {
            return SumsOfParts(claim, area, years);
        }
        own = own.FindAll(f => years.AreOf(f.Key.Year, document.Records.Year));
        return
        [
            .. own.OrderByDescending(f => f.Key.Year == Year)
                .ThenBy(f => f.Key.Kind == AmountKind.Frame)
                .ThenBy(f => f.Key.Side != AmountSide.Net)
                .SelectMany(WithMoves)
                .Concat(own.Where(f => f.Key.Side != AmountSide.Net).SelectMany(WithoutGross)),
        ];
    }

    // Where the whole is a frame that the table moves some of, what it prints in the end is the rest.
    private static List<ClaimValue> Rest(Claim claim, List<ClaimValue> levels)
    {
        var wholes = levels.FindAll(v => claim.Whole is { } whole && v.Matches(whole));
        return wholes.Count > 0 && wholes.TrueForAll(v => v.IsOnTheWay) ? [levels[0]] : [];
    }

    // A frame after some of the redistributions, which texts name on the way.
    private IEnumerable<ClaimValue> WithMoves(Fact fact)
    {
        yield return new ClaimValue(fact.Kronor, 0, fact, null);
        if (fact.Key.Kind != AmountKind.Frame)
        {
            yield break;
        }
        var sum = fact.Kronor;
        foreach (var column in _facts.Moves(fact.Grid))
        {
            sum += (fact.Grid[fact.Cell.Row, column] ?? 0) * Scale(fact.Grid);
            yield return new ClaimValue(sum, fact.Half, fact, null, true);
        }
    }

    // Costs or income without the gross changes that a table includes.
    private IEnumerable<ClaimValue> WithoutGross(Fact fact)
    {
        var gross = fact.Key.Side is { } side ? _facts.Gross(fact.Key.Area, side, fact.Key.Year) : null;
        return gross is null ? [] : [new ClaimValue(fact.Kronor - gross.Kronor, fact.Half + gross.Half, fact, null)];
    }

    private List<ClaimValue> SumsOfParts(Claim claim, string area, SaidYears years) =>
        [
            .. _facts
                .PartsOf(area)
                .Where(f =>
                    f.Key.Figure == claim.Subject.Figure
                    && !f.Key.Deviation
                    && IsMeant(claim, f.Key.Kind)
                    && IsSide(claim, f)
                    && years.AreOf(f.Key.Year, document.Records.Year)
                )
                .GroupBy(f => (f.Grid, f.Cell.Column))
                .Where(g => g.Count() > 1)
                .Select(g => new ClaimValue(g.Sum(f => f.Kronor), g.Sum(f => f.Half), g.First(), null)),
        ];

    private static decimal Scale(TableGrid grid) => grid.Table.MoneyUnit!.Value.Kronor();

    private static bool IsSide(Claim claim, Fact fact) =>
        fact.Key.Side is { } side && claim.Subject.Sides.Contains(side);

    private List<ClaimValue> Changes(Claim claim, string area, List<Fact> facts, SaidYears years)
    {
        var pairs =
            from row in facts.Where(f => !f.Key.Deviation).GroupBy(f => (f.Grid, f.Cell.Row))
            from later in row
            where
                IsMeant(claim, later.Key.Kind)
                && IsSide(claim, later)
                && years.AreOf(later.Key.Year, document.Records.Year)
            from earlier in row
            where
                earlier.Key.Side == later.Key.Side
                && earlier.Stage == later.Stage
                && earlier.Key.Year < later.Key.Year
                && (years.Against.Count == 0 || years.Against.Contains(earlier.Key.Year))
            select (Earlier: earlier, Later: later);
        var meant = Meant(claim, [.. pairs]);
        if (meant.Count == 0 && (years.Of.Count > 0 || years.Against.Count > 0))
        {
            return [];
        }
        return
        [
            .. meant
                .OrderByDescending(p => p.Later.Key.Year == Year)
                .ThenBy(p => p.Later.Key.Year - p.Earlier.Key.Year)
                .ThenByDescending(p => p.Earlier.Key.Kind == p.Later.Key.Kind)
                .ThenByDescending(p => IsBudget(p.Earlier.Key.Kind) == IsBudget(p.Later.Key.Kind))
                .ThenBy(p => p.Later.Key.Side != AmountSide.Net)
                .Select(p => Change(claim, p.Earlier, p.Later))
                .OfType<ClaimValue>()
                .Concat(claim.Amount.IsPercent ? [] : PrintedNetChanges(claim, area)),
        ];
    }

    // Of what the sentence compares with, a budget where it says so.
    private static List<(Fact Earlier, Fact Later)> Meant(Claim claim, List<(Fact Earlier, Fact Later)> pairs) =>
        Compared().IsMatch(claim.Sentence.Text) ? Prefer(pairs, p => IsBudget(p.Earlier.Key.Kind)) : pairs;

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
            return Math.Abs(earlier.Kronor) < SmallestBase
                ? null
                : new ClaimValue(
                    100 * change / earlier.Kronor,
                    Rounding.HalfOfPercent(change, half, earlier.Kronor, half),
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
        var rule = _facts
            .Changes[later.Grid]
            .FirstOrDefault(r => r.Terms.Count == 2 && r.Terms.All(t => t.Column == a || t.Column == b));
        return rule is null || later.Grid[later.Cell.Row, rule.Target] is not { } value
            ? null
            : value * Scale(later.Grid);
    }

    // A table of costs and income of two years that prints the change of the net.
    private IEnumerable<ClaimValue> PrintedNetChanges(Claim claim, string area)
    {
        if (!claim.Subject.Sides.Contains(AmountSide.Net))
        {
            yield break;
        }
        foreach (var fact in _facts.Of(area).Where(f => f.Key.Year == Year).DistinctBy(f => f.Grid))
        {
            foreach (var rule in _facts.Changes[fact.Grid].Where(r => r.Terms.Count == 4))
            {
                if (fact.Grid[fact.Cell.Row, rule.Target] is { } value)
                {
                    yield return new ClaimValue(value * Scale(fact.Grid), 0, fact, null);
                }
            }
        }
    }

    private List<ClaimValue> Deviations(Claim claim, List<Fact> facts, SaidYears years)
    {
        bool IsSaid(Fact fact) =>
            years.AreOf(fact.Key.Year, document.Records.Year)
            && (claim.Stage == Stage.Unsaid || fact.Stage == Stage.Unsaid || fact.Stage == claim.Stage);
        var printed = facts.Where(f => f.Key.Deviation && IsSaid(f)).Select(f => new ClaimValue(f.Kronor, 0, f, null));
        var computed =
            from row in facts
                .Where(f => f.Key is { Side: AmountSide.Net, Deviation: false })
                .GroupBy(f => (f.Grid, f.Cell.Row))
            from budget in row
            where IsBudget(budget.Key.Kind)
            from outcome in row
            where
                outcome.Key.Kind is AmountKind.Forecast or AmountKind.Closing
                && outcome.Key.Year == budget.Key.Year
                && IsSaid(outcome)
            select new ClaimValue(budget.Kronor - outcome.Kronor, budget.Half + outcome.Half, budget, outcome);
        return
        [
            .. printed
                .Concat(computed)
                .OrderByDescending(v => v.From.Key.Year == Year)
                .ThenByDescending(v => v.From.Key.Round.Length == 0)
                .ThenBy(v => v.From.Key.Side != AmountSide.Net),
        ];
    }

    [GeneratedRegex(
        @"(?:jämfört med|jämförelse med)\s+(?:\w+\s+){0,2}(?:budget|verksamhetsplan)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Compared();
}
