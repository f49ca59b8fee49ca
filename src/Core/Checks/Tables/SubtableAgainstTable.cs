using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>The check <c>subtable-vs-table</c>: one figure printed in two tables, in two ways.</summary>
internal static class SubtableAgainstTable
{
    public static Check Check { get; } =
        new(
            "subtable-vs-table",
            "Samma tal i två tabeller",
            [Severity.Error],
            "The same figure (area, year, kind, side, before or after transfers) stands in two tables with different values, "
                + "or an area's own table is not the sum of the tables of its parts, or the net of an overview is not the total of the "
                + "table with the same budget. The figure named is the one that the "
                + "sums around it speak against; the scale (tkr, mnkr) makes no difference.",
            d =>
                Repeated(d.Tables)
                    .Concat(SumsOfParts(d))
                    .Concat(ResultUnitTransfers.Find(d))
                    .Concat(BalanceSides.Find(d))
                    .Concat(OverviewNets.Find(d.Tables))
        );

    // A figure that stands in more rows than that is a list of something, not a figure printed again.
    private const int MostRepeated = 200;

    private static IEnumerable<Finding> Repeated(TableArithmetic tables)
    {
        var figures = tables.Facts.ToLookup(f => (f.Grid.Index, f.Key));
        var areas = tables.Facts.ToLookup(f => (f.Grid.Index, f.Key.Area));
        foreach (var same in tables.Facts.GroupBy(f => f.Key).Where(g => g.Count() is > 1 and <= MostRepeated))
        {
            var reported = new HashSet<Fact>(ReferenceEqualityComparer.Instance);
            var facts = same.ToList();
            foreach (var fact in facts)
            {
                var others = Others(facts, fact);
                if (others.Count == 0 || others.Exists(o => o.Agrees(fact)))
                {
                    continue;
                }
                var other = others.OrderBy(o => tables.Doubt(o)).First();
                var (wrong, right) = Doubted(tables, fact, other);
                if (
                    reported.Add(wrong)
                    && !IsSaidElsewhere(figures, fact, others)
                    && IsSame(figures, areas, wrong, right)
                )
                {
                    yield return Describe(wrong, right);
                }
            }
        }
    }

    // A total of the table that agrees: this one is the total of a group.
    private static bool IsSaidElsewhere(
        ILookup<(int Table, FactKey Key), Fact> figures,
        Fact fact,
        List<Fact> others
    ) =>
        figures[(fact.Grid.Index, fact.Key)]
            .Any(f => f != fact && f.Stage == fact.Stage && others.Exists(o => o.Agrees(f)));

    // A figure before transfers is compared with others before them; where nothing is said, one that agrees is enough.
    private static List<Fact> Others(List<Fact> facts, Fact fact)
    {
        var others = facts.FindAll(o => o.Grid != fact.Grid && o.MayEqual(fact));
        var said = others.FindAll(o => o.Stage == fact.Stage);
        if (fact.Stage == Stage.Unsaid)
        {
            return others;
        }
        return said.Count > 0 || facts.Exists(o => o.Stage != Stage.Unsaid && o.Stage != fact.Stage) ? said : others;
    }

    // The one that the sums around it speak against; where they do not say, the one in the area's own table, else the later.
    private static (Fact Wrong, Fact Right) Doubted(TableArithmetic tables, Fact a, Fact b)
    {
        var (first, second) = (tables.Doubt(a), tables.Doubt(b));
        if (first != second)
        {
            return first > second ? (a, b) : (b, a);
        }
        var (one, other) = (a.Grid.Table.Area is not null, b.Grid.Table.Area is not null);
        // One finding for the two, whichever is looked at first.
        return (one == other ? a.Grid.Index > b.Grid.Index : one) ? (a, b) : (b, a);
    }

    // An area of the vocabulary is itself, unless the figures are of another size; the whole board, or a label, must agree
    // in some other figure of the two tables.
    private static bool IsSame(
        ILookup<(int Table, FactKey Key), Fact> figures,
        ILookup<(int Table, string Area), Fact> areas,
        Fact a,
        Fact b
    )
    {
        var (one, other) = (Math.Abs(a.Kronor), Math.Abs(b.Kronor));
        if (a.Key.Deviation && AreOfOthers(figures, areas, a, b))
        {
            return false;
        }
        if (a.IsKnownArea && (a.Key.Deviation || Math.Min(one, other) * 2 >= Math.Max(one, other)))
        {
            return true;
        }
        return areas[(a.Grid.Index, a.Key.Area)]
            .Any(x => x.Kronor != 0 && figures[(b.Grid.Index, x.Key)].Any(y => y.MayEqual(x) && y.Agrees(x)));
    }

    // Rows that are called alike and differ in every amount are of two activities: so may their deviations.
    private static bool AreOfOthers(
        ILookup<(int Table, FactKey Key), Fact> figures,
        ILookup<(int Table, string Area), Fact> areas,
        Fact a,
        Fact b
    )
    {
        var agree = areas[(a.Grid.Index, a.Key.Area)]
            .Where(x => !x.Key.Deviation && x.Cell.Row == a.Cell.Row)
            .SelectMany(x => figures[(b.Grid.Index, x.Key)].Where(y => y.MayEqual(x)).Select(y => y.Agrees(x)))
            .ToList();
        return agree.Count > 1 && !agree.Contains(true);
    }

    private static Finding Describe(Fact wrong, Fact right)
    {
        // Two tables may print in thousands and in millions.
        var isOneUnit = wrong.Grid.Table.Unit == right.Grid.Table.Unit;
        var (found, expected) = isOneUnit
            ? (Print(wrong), Print(right))
            : ($"{Print(wrong)} {wrong.Grid.Table.Unit}", $"{Print(right)} {right.Grid.Table.Unit}");
        return new Finding(
            Check.Name,
            Severity.Error,
            $"”{Row(wrong).Label}” i {Column(wrong)} (rad {wrong.Line}) är {found}, men {expected} står i tabellen "
                + $"”{right.Grid.Table.Title}” (rad {right.Line}, ”{Row(right).Label}”, {Column(right)}).",
            "Ta reda på vilket av talen som gäller och rätta det andra.",
            expected,
            found,
            Row(wrong).Lines
        );
    }

    // An area with a table of its own whose parts have tables of their own too.
    private static IEnumerable<Finding> SumsOfParts(CheckedDocument document)
    {
        var own = document
            .Tables.Facts.Where(f =>
                f.Grid.Table.Area is { } area
                && document.Areas.Of(area)?.Code == f.Key.Area
                && f.Grid.Roles[f.Cell.Row] is not (RowRole.Item or RowRole.Part)
            )
            .ToLookup(f => f.Key.Area);
        foreach (var parent in own)
        {
            var parts = own.Where(g => g.Key.StartsWith(parent.Key + "/", StringComparison.Ordinal)).ToList();
            if (parts.Count < 2)
            {
                continue;
            }
            var figures = parts.ConvertAll(p => p.ToLookup(f => (f.Key with { Area = parent.Key }, f.Stage)));
            var sums = parent
                .Select(whole =>
                    (
                        Whole: whole,
                        Parts: figures.Select(p => p[(whole.Key, whole.Stage)].FirstOrDefault()).OfType<Fact>().ToList()
                    )
                )
                .Where(s => s.Parts.Count == parts.Count && (s.Whole.Kronor != 0 || s.Parts.Exists(p => p.Kronor != 0)))
                .ToList();
            if (sums.Count(s => Holds(s.Whole, s.Parts)) * 2 < sums.Count)
            {
                continue;
            }
            foreach (var (whole, of) in sums.Where(s => !Holds(s.Whole, s.Parts)))
            {
                yield return DescribeSum(whole, of);
            }
        }
    }

    private static bool Holds(Fact whole, List<Fact> parts) =>
        Rounding.Explains(whole.Kronor - parts.Sum(p => p.Kronor), [whole.Half, .. parts.Select(p => p.Half)]);

    private static Finding DescribeSum(Fact whole, List<Fact> parts)
    {
        var scale = Scale(whole);
        var decimals = whole.Grid.Decimals(whole.Cell.Column);
        var sum = SwedishNumber.Print(parts.Sum(p => p.Kronor) / scale, decimals);
        var found = SwedishNumber.Print(whole.Kronor / scale, decimals);
        return new Finding(
            Check.Name,
            Severity.Error,
            $"”{Row(whole).Label}” för {whole.Grid.Table.Area} i {Column(whole)} (rad {whole.Line}): delarnas egna "
                + $"tabeller (rad {string.Join(", ", parts.Select(p => p.Line))}) ger summan {sum}, men {found} står tryckt.",
            "Rätta områdets tal eller den deltabell som är fel.",
            sum,
            found,
            Row(whole).Lines
        );
    }

    private static decimal Scale(Fact fact) => (fact.Grid.Table.MoneyUnit ?? MoneyUnit.Kr).Kronor();

    private static PrintedRow Row(Fact fact) => fact.Grid.Table.Rows[fact.Cell.Row];

    private static string Column(Fact fact) => fact.Grid.ColumnName(fact.Cell.Column);

    private static string Print(Fact fact) => SwedishNumber.Print(fact.Printed, fact.Grid.Decimals(fact.Cell.Column));
}
