using System.Globalization;
using System.Text;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Web.Charts;

/// <summary>
/// Series over the years, with targets:
/// <c>new LineChart { Id = "serie", Caption = "Trygga elever", Unit = "%", Series = [new("Totalt", SeriesKind.Total,
/// [new(2023, value)])] }</c>. Each series has a shape of its own and its name at the end of its line.
/// </summary>
public sealed record LineChart : Chart
{
    private const double Top = 34;
    private const double Bottom = 30;
    private const int NameLetters = 20;

    /// <summary>Unit of the values, as "%"; null for a plain count.</summary>
    public string? Unit { get; init; }

    /// <summary>The lines, outcomes and targets.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>Days on which something happened that the lines must be read by, such as a merger of boards.</summary>
    public IReadOnlyList<ChartMark> Marks { get; init; } = [];

    private protected override string Kind => "lines";

    private protected override bool IsEmpty => Series.All(series => series.Points.Count == 0);

    private protected override string Describe()
    {
        var (first, last) = Years();
        var text = new StringBuilder("Linjediagram över ");
        text.Append(first == last ? "året " + Year(first) : $"åren {Year(first)}–{Year(last)}").Append('.');
        foreach (var series in Drawn())
        {
            var points = series.Ordered;
            text.Append(' ').Append(series.Name).Append(": ").Append(Say(points[0]));
            if (points.Count > 1)
            {
                text.Append(", ").Append(Say(points[^1]));
            }
            text.Append('.');
        }
        foreach (var mark in Marks)
        {
            text.Append(' ').Append(SwedishDate.Write(mark.On)).Append(": ").Append(mark.Text).Append('.');
        }
        return text.ToString();
    }

    private protected override void Draw(Svg svg)
    {
        var drawn = Drawn();
        var (first, last) = Years();
        var values = drawn.SelectMany(series => series.Ordered).Select(point => point.Value.Value).ToList();
        // An amount is seen against nothing; a share may be looked at closely.
        var ticks = Ticks.Around(Unit == "%" ? values.Min() : Math.Min(0, values.Min()), values.Max());
        var labels = drawn.Select(series => EndLabel(series, last)).ToList();

        var left = 12 + (Svg.Letter * Enumerable.Range(0, ticks.Count).Max(i => ticks.Text(i).Length));
        var right = 20 + (Svg.StrongLetter * labels.Max(lines => lines.Max(line => line.Length)));
        var width = Math.Max(640, left + right + 240);
        var height = Math.Max(320, Top + Bottom + labels.Sum(LabelHeight));
        var plot = new Plot(left, width - right, Top, height - Bottom, first, last, ticks);

        Begin(svg, width, height);
        DrawAxes(svg, plot);
        DrawMarks(svg, plot);
        // Targets lie under the outcomes.
        foreach (var series in drawn.OrderByDescending(series => series.IsTarget))
        {
            DrawSeries(svg, plot, series);
        }
        if (drawn.Where(series => !series.IsTarget).Take(2).ToList() is [var only] && only.Points.Count <= 8)
        {
            DrawValues(svg, plot, only);
        }
        DrawLabels(svg, plot, drawn, labels);
    }

    private protected override void WriteTable(Svg svg)
    {
        var drawn = Drawn();
        Header(svg, "År", drawn.Select(series => Unit is null ? series.Name : $"{series.Name} ({Unit})"));
        svg.Raw("<tbody>");
        foreach (var year in drawn.SelectMany(series => series.Ordered).Select(p => p.Year).Distinct().Order())
        {
            Row(svg, Year(year));
            foreach (var series in drawn)
            {
                var at = series.Ordered.Where(point => point.Year == year).Take(1).ToList();
                Cell(svg, at is [var point] ? point.Value.ToString() : null);
            }
            svg.Raw("</tr>");
        }
        svg.Raw("</tbody>");
    }

    private void DrawAxes(Svg svg, Plot plot)
    {
        if (!string.IsNullOrEmpty(Unit))
        {
            svg.Text("tick", 2, 16, WithUnit("", Unit).Trim());
        }
        for (var i = 0; i < plot.Ticks.Count; i++)
        {
            var y = plot.Y(plot.Ticks[i]);
            svg.Line(plot.Ticks[i] == 0 ? "zero" : "grid", plot.Left, y, plot.Right, y);
            svg.Text("tick end", plot.Left - 8, y + 5, plot.Ticks.Text(i));
        }
        var every = (int)Math.Ceiling((plot.Last - plot.First + 1) * 46 / (plot.Right - plot.Left));
        for (var year = plot.First; year <= plot.Last; year += every)
        {
            svg.Text("tick middle", plot.X(year), plot.Bottom + 22, Year(year));
        }
    }

    // A year's point stands for the whole year, so its first of July is where the point is.
    private void DrawMarks(Svg svg, Plot plot)
    {
        foreach (var mark in Marks)
        {
            var days = DateTime.IsLeapYear(mark.On.Year) ? 366.0 : 365.0;
            var year = mark.On.Year - 0.5 + ((mark.On.DayOfYear - 1) / days);
            if (year <= plot.First || year >= plot.Last)
            {
                continue;
            }
            var (x, middle) = (plot.X(year), (plot.Left + plot.Right) / 2);
            svg.Line("mark", x, plot.Top - 6, x, plot.Bottom);
            svg.Text(x > middle ? "tick end" : "tick", x > middle ? x - 4 : x + 4, plot.Top - 10, mark.Word);
        }
    }

    private void DrawSeries(Svg svg, Plot plot, ChartSeries series)
    {
        svg.Raw("<g class=\"series ").Raw(series.Class).Raw("\"><path class=\"line\" d=\"");
        var before = int.MinValue;
        foreach (var point in series.Ordered)
        {
            svg.Raw(point.Year - 1 == before ? "L" : "M").Number(plot.X(point.Year)).Raw(" ");
            svg.Number(plot.Y(point.Value.Value));
            before = point.Year;
        }
        svg.Raw("\"/>");
        foreach (var point in series.Ordered)
        {
            Charts.Marks.Draw(
                svg,
                series.Kind,
                plot.X(point.Year),
                plot.Y(point.Value.Value),
                series.Name + ": " + Say(point)
            );
        }
        svg.Raw("</g>");
    }

    // Above the point; below it where the line comes down to it and goes up again.
    private static void DrawValues(Svg svg, Plot plot, ChartSeries series)
    {
        var points = series.Ordered;
        for (var i = 0; i < points.Count - 1; i++)
        {
            var low =
                (i == 0 || points[i - 1].Value.Value > points[i].Value.Value)
                && points[i + 1].Value.Value > points[i].Value.Value;
            var y = plot.Y(points[i].Value.Value);
            var under = low && y + 24 < plot.Bottom;
            svg.Text("middle halo", plot.X(points[i].Year), under ? y + 21 : y - 11, points[i].Value.ToString());
        }
    }

    // The names stand beside the ends of their lines, moved so far that none covers another.
    private static void DrawLabels(Svg svg, Plot plot, List<ChartSeries> drawn, List<IReadOnlyList<string>> labels)
    {
        var order = Enumerable.Range(0, drawn.Count).OrderBy(i => EndY(plot, drawn[i])).ToList();
        var middles = new double[drawn.Count];
        var free = plot.Top - 12;
        foreach (var i in order)
        {
            var half = LabelHeight(labels[i]) / 2;
            middles[i] = Math.Max(EndY(plot, drawn[i]), free + half);
            free = middles[i] + half;
        }
        free = plot.Bottom + 12;
        for (var k = order.Count - 1; k >= 0; k--)
        {
            var half = LabelHeight(labels[order[k]]) / 2;
            middles[order[k]] = Math.Min(middles[order[k]], free - half);
            free = middles[order[k]] - half;
        }
        foreach (var i in order)
        {
            var (x, y) = (plot.X(drawn[i].Ordered[^1].Year), EndY(plot, drawn[i]));
            var at = plot.Right + 14;
            if (Math.Abs(middles[i] - y) > 8 || (at - x > 60 && plot.First != plot.Last))
            {
                svg.Line("leader", x + 8, y, at - 3, middles[i]);
            }
            svg.Raw("<g class=\"series ").Raw(drawn[i].Class).Raw("\">");
            svg.Lines("strong", at, middles[i], labels[i], drawn[i].Name).Raw("</g>");
        }
    }

    private static double EndY(Plot plot, ChartSeries series) => plot.Y(series.Ordered[^1].Value.Value);

    private static double LabelHeight(IReadOnlyList<string> lines) => (lines.Count * Svg.LineHeight) + 3;

    private IReadOnlyList<string> EndLabel(ChartSeries series, int last)
    {
        var point = series.Ordered[^1];
        var value = WithUnit(point.Value.ToString(), Unit) + (point.Year == last ? "" : $" ({Year(point.Year)})");
        var name = Svg.Wrap(series.Name, NameLetters, 2);
        return name.Count == 1 && name[0].Length + value.Length < NameLetters
            ? [$"{name[0]} {value}"]
            : [.. name, value];
    }

    private List<ChartSeries> Drawn() => [.. Series.Where(series => series.Points.Count > 0)];

    // A mark between two years is seen only where both are.
    private (int First, int Last) Years()
    {
        var years = Series.SelectMany(series => series.Points).Select(point => point.Year).ToList();
        return (years.Min(), years.Max());
    }

    private string Say(ChartPoint point) => $"{WithUnit(point.Value.ToString(), Unit)} år {Year(point.Year)}";

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
