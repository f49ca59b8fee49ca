using System.Globalization;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Web.Charts;

/// <summary>One thing that is done between two days.</summary>
/// <param name="Text">What is done.</param>
/// <param name="Start">First day; null where none is printed.</param>
/// <param name="End">Last day, included; null where none is printed.</param>
/// <param name="Link">Where it is told of; for the table. Null for none.</param>
/// <param name="Deviates">Whether it is said to deviate from what was planned.</param>
public sealed record TimelineItem(
    string Text,
    DateOnly? Start,
    DateOnly? End,
    string? Link = null,
    bool Deviates = false
)
{
    /// <summary>True where it can be drawn: both days are there, in their order.</summary>
    internal bool IsDated => Start is { } start && End is { } end && start <= end;
}

/// <summary>What is done for one goal.</summary>
/// <param name="Name">The goal.</param>
/// <param name="Items">In the order they are shown.</param>
public sealed record TimelineGroup(string Name, IReadOnlyList<TimelineItem> Items);

/// <summary>
/// Activities over the months of a year: <c>new Timeline { Id = "tid", Caption = "…", Year = 2024, Groups = [new("1.1
/// Trygga skolor", [new("Text", start, end)])] }</c>. What goes on outside the year is cut with an arrow; what has no
/// days is listed below.
/// </summary>
public sealed record Timeline : Chart
{
    private const double LabelWidth = 330;
    private const double MonthWidth = 37;
    private const double Right = LabelWidth + (12 * MonthWidth);
    private const double Width = Right + 16;

    // Longer names are cut, and whole in the table.
    private const int MostLines = 6;

    /// <summary>The year that is shown, 1–9999.</summary>
    public required int Year { get; init; }

    /// <summary>The rows, by goal.</summary>
    public required IReadOnlyList<TimelineGroup> Groups { get; init; }

    private protected override string Kind => "timeline";

    private protected override bool IsEmpty => !Items.Any(item => item.IsDated);

    private IEnumerable<TimelineItem> Items => Groups.SelectMany(group => group.Items);

    private protected override string Describe()
    {
        var dated = Items.Count(item => item.IsDated);
        var outside = Items.Count(item =>
            item.IsDated && (item.Start < new DateOnly(Year, 1, 1) || item.End > new DateOnly(Year, 12, 31))
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Tidslinje över {Year} med {Count(dated)}, ordnade efter mål. {outside} av dem pågår också utanför året, {Items.Count(i => i.Deviates)} avviker."
        );
    }

    private protected override void Draw(Svg svg)
    {
        var rows = Groups
            .Select(group => new TimelineGroup(group.Name, [.. group.Items.Where(item => item.IsDated)]))
            .Where(group => group.Items.Count > 0)
            .Select(group =>
                (Group: group, Labels: group.Items.Select(item => Svg.Wrap(item.Text, 38, MostLines)).ToList())
            )
            .ToList();
        var height = 34 + rows.Sum(row => 30 + row.Labels.Sum(RowHeight));

        Begin(svg, Width, height);
        if (Items.Any(item => item.IsDated && item.Deviates))
        {
            svg.Rectangle("period deviates", 2, 8, 24, 10);
            svg.Text("tick", 32, 17, "avviker från planen");
        }
        for (var month = 0; month < 12; month++)
        {
            var x = LabelWidth + (month * MonthWidth);
            svg.Line("grid", x, 24, x, height - 2);
            svg.Text("tick middle", x + (MonthWidth / 2), 17, SwedishDate.Months[month]);
        }
        svg.Line("grid", Right, 24, Right, height - 2);
        var y = 28.0;
        foreach (var (group, labels) in rows)
        {
            svg.Text("strong", 2, y + 20, Svg.Wrap(group.Name, 90, 1)[0], group.Name);
            y += 30;
            for (var i = 0; i < labels.Count; i++)
            {
                var tall = RowHeight(labels[i]);
                svg.Lines("label", 14, y + (tall / 2), labels[i], group.Items[i].Text);
                DrawPeriod(svg, group.Items[i], y + (tall / 2));
                y += tall;
            }
        }
    }

    private protected override void WriteTable(Svg svg)
    {
        Header(svg, "Aktivitet", ["Mål", "Start", "Slut", "Avvikelse"], numbers: false);
        svg.Raw("<tbody>");
        foreach (var group in Groups)
        {
            foreach (var item in group.Items)
            {
                svg.Raw("<tr><th scope=\"row\">");
                if (item.Link is not null)
                {
                    svg.Raw("<a href=\"").Encoded(item.Link).Raw("\">").Encoded(item.Text).Raw("</a>");
                }
                else
                {
                    svg.Encoded(item.Text);
                }
                svg.Raw("</th><td>").Encoded(group.Name).Raw("</td><td>").Encoded(Day(item.Start));
                svg.Raw("</td><td>").Encoded(Day(item.End));
                svg.Raw("</td><td>").Encoded(item.Deviates ? "avviker" : "").Raw("</td></tr>");
            }
        }
        svg.Raw("</tbody>");
    }

    private protected override void WriteBelow(Svg svg)
    {
        var undated = Items.Where(item => !item.IsDated).ToList();
        if (undated.Count == 0)
        {
            return;
        }
        svg.Raw("<div class=\"undated\"><p>Saknar start eller slut och är inte ritade:</p><ul>");
        foreach (var item in undated)
        {
            svg.Raw("<li>").Encoded(item.Text).Raw(" <span class=\"quiet\">(").Encoded(Reason(item));
            svg.Raw(")</span></li>");
        }
        svg.Raw("</ul></div>");
    }

    private void DrawPeriod(Svg svg, TimelineItem item, double middle)
    {
        var (start, end) = (item.Start!.Value, item.End!.Value);
        var (before, after) = (start.Year < Year, end.Year > Year);
        var title = $"{Day(start)} till {Day(end)}{(item.Deviates ? ", avviker" : "")}";
        // Not by colour alone.
        var (kind, half) = item.Deviates ? ("period deviates", 5) : ("period", 7);
        var from = before ? LabelWidth + 10 : X(start);
        var to = after ? Right - 10 : X(end.AddDays(end == DateOnly.MaxValue ? 0 : 1), end.Year);
        // What lies wholly outside the year is the arrow alone.
        if (start.Year <= Year && end.Year >= Year)
        {
            svg.Rectangle(kind, Math.Min(from, to - 4), middle - half, Math.Max(to - from, 4), 2 * half, title);
        }
        if (before)
        {
            var tip = LabelWidth;
            svg.Polygon("arrow", [tip, middle, tip + 11, middle - 9, tip + 11, middle + 9], title);
        }
        if (after)
        {
            svg.Polygon("arrow", [Right, middle, Right - 11, middle - 9, Right - 11, middle + 9], title);
        }
    }

    // A day's place; the first of January after the year is the year's end.
    private double X(DateOnly day, int year = 0) =>
        day.Year != Year && year == Year
            ? Right
            : LabelWidth
                + (MonthWidth * (day.Month - 1 + ((day.Day - 1.0) / DateTime.DaysInMonth(day.Year, day.Month))));

    private static string Reason(TimelineItem item) =>
        (item.Start, item.End) switch
        {
            (null, null) => "inga datum",
            ({ } start, null) => $"från {Day(start)}, slut saknas",
            (null, { } end) => $"till {Day(end)}, start saknas",
            var (start, end) => $"slutar {Day(end)} före starten {Day(start)}",
        };

    private static string Day(DateOnly? day) => day is { } some ? SwedishDate.Write(some) : "–";

    private static string Count(int activities) =>
        activities == 1 ? "en aktivitet" : string.Create(CultureInfo.InvariantCulture, $"{activities} aktiviteter");

    private static double RowHeight(IReadOnlyList<string> label) => Math.Max(28, 8 + (Svg.LineHeight * label.Count));
}
