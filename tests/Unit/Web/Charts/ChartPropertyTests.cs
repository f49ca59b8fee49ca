using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Swedish;
using Styrkedja.Web.Charts;
using Property = Styrkedja.Unit.Core.Property;

namespace Styrkedja.Unit.Web.Charts;

/// <summary>Whatever the data: well-formed, inside the drawing, without a style, with its data as a table.</summary>
public sealed class ChartPropertyTests
{
    private static readonly Gen<Quantity> Quantities = Gen.OneOf(
        Gen.Choose(-2_000, 2_000).Select(tenths => new Quantity(tenths * 100_000L, 1)),
        Gen.Choose(0, 6)
            .SelectMany(decimals => Property.Longs(9_000_000_000_000_000_000).Select(m => new Quantity(m, decimals))),
        Gen.Choose(-3, 3).Select(millionths => new Quantity(millionths, 6))
    );

    private static readonly Gen<Quantity?> Perhaps = Gen.OneOf(
        Quantities.Select(quantity => (Quantity?)quantity),
        Gen.Constant((Quantity?)null)
    );

    private static readonly Gen<string> Labels = Gen.OneOf(
        Property.Texts,
        Gen.Elements("<>&\"'\u0000\u0001\u001F\uFFFE\uFFFF\uD800\uDC00 abcdefÅ".ToCharArray())
            .ArrayOf()
            .Select(letters => new string(letters)),
        Gen.Choose(1, 90).Select(length => new string('m', length)),
        Gen.Constant("Skol- och fritidsnämnden i Norra Lindvik och skärgården med alla öarna")
    );

    private static readonly Gen<DateOnly?> Days = Gen.OneOf(
        Gen.Choose(-900, 900).Select(days => (DateOnly?)new DateOnly(2024, 7, 1).AddDays(days)),
        Gen.Elements<DateOnly?>(null, DateOnly.MinValue, DateOnly.MaxValue, new(2024, 1, 1), new(2024, 12, 31))
    );

    private static readonly Gen<Chart> Lines =
        from unit in Labels
        from caption in Labels
        from series in (
            from name in Labels
            from kind in Gen.Elements(Enum.GetValues<SeriesKind>())
            from points in (
                from year in Gen.OneOf(Gen.Choose(2015, 2026), Gen.Choose(1900, 2199))
                from value in Quantities
                select new ChartPoint(year, value)
            ).ListOf()
            select new ChartSeries(name, kind, [.. points])
        ).ListOf()
        select (Chart)
            new LineChart
            {
                Id = "a",
                Caption = caption,
                Unit = unit,
                Series = [.. series.Take(8)],
            };

    private static readonly Gen<Chart> Bars =
        from unit in Labels
        from bars in (
            from label in Labels
            from value in Perhaps
            from target in Perhaps
            from own in Gen.Elements(true, false)
            from note in Gen.OneOf(Labels, Gen.Constant((string?)null!))
            select new Bar(label, value, target, own, note)
        ).ListOf()
        select (Chart)
            new BarChart
            {
                Id = "a",
                Caption = "Nämnder",
                Unit = unit,
                Bars = [.. bars.Take(12)],
            };

    private static readonly Gen<Chart> Deviations =
        from unit in Labels
        from rows in (
            from label in Labels
            from value in Perhaps
            from part in Gen.Elements(true, false)
            select new Deviation(label, value, part)
        ).ListOf()
        select (Chart)
            new DeviationBars
            {
                Id = "a",
                Caption = "Avvikelse",
                Unit = unit,
                Rows = [.. rows.Take(12)],
            };

    private static readonly Gen<Chart> Timelines =
        from groups in (
            from name in Labels
            from items in (
                from text in Labels
                from start in Days
                from end in Days
                select new TimelineItem(text, start, end, "#a\"&<")
            ).ListOf()
            select new TimelineGroup(name, [.. items.Take(6)])
        ).ListOf()
        select (Chart)
            new Timeline
            {
                Id = "a",
                Caption = "Tid",
                Year = 2024,
                Groups = [.. groups.Take(4)],
            };

    [Fact]
    public void Lines_hold() => Property.Holds(Lines, Holds);

    [Fact]
    public void Bars_hold() => Property.Holds(Bars, Holds);

    [Fact]
    public void Deviations_hold() => Property.Holds(Deviations, Holds);

    [Fact]
    public void Timelines_hold() => Property.Holds(Timelines, Holds);

    private static bool Holds(Chart chart)
    {
        var figure = new Figure(chart);
        if (figure.Markup.Contains("style=", StringComparison.Ordinal) || figure.Root.Element("figcaption") is null)
        {
            return false;
        }
        if (!figure.Root.Descendants(Figure.Svg + "svg").Any())
        {
            return figure.Root.Descendants("p").Any();
        }
        Assert.Equal("", figure.Faults().FirstOrDefault(""));
        var ids = figure.Root.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToList();
        return ids.Distinct().Count() == ids.Count && figure.Table.Count > 1;
    }
}
