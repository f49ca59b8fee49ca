using System.Text;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Web.Charts;

/// <summary>One deviation.</summary>
/// <param name="Label">The area.</param>
/// <param name="Value">Surplus is positive; null where none is printed.</param>
/// <param name="Part">True for a part of the row above ("varav"): drawn thinner and further in.</param>
public sealed record Deviation(string Label, Quantity? Value, bool Part = false);

/// <summary>
/// Deviations on both sides of zero, surplus to the right and deficit to the left: <c>new DeviationBars { Id = "avvikelse",
/// Caption = "…", Unit = "mnkr", Rows = [new("Grundskola", value)] }</c>.
/// </summary>
public sealed record DeviationBars : Chart
{
    private const double LabelWidth = 230;

    /// <summary>Unit of the values, as "mnkr".</summary>
    public string? Unit { get; init; }

    /// <summary>From the top down, parts under their whole.</summary>
    public required IReadOnlyList<Deviation> Rows { get; init; }

    private protected override string Kind => "deviations";

    private protected override bool IsEmpty => Rows.Count == 0;

    private protected override string Describe()
    {
        var text = new StringBuilder("Avvikelser: överskott åt höger, underskott åt vänster. ");
        foreach (var row in Rows)
        {
            text.Append(row.Part ? "varav " : "").Append(row.Label).Append(": ").Append(Say(row.Value)).Append(". ");
        }
        return text.ToString().TrimEnd();
    }

    private protected override void Draw(Svg svg)
    {
        var values = Rows.Select(row => row.Value?.Value ?? 0).Append(0).ToList();
        var (low, high) = (values.Min(), values.Max());
        var leftRoom = low < 0 ? Room(value => value < 0) : 12;
        var rightRoom = Room(value => value >= 0);
        var width = Math.Max(640, LabelWidth + leftRoom + rightRoom + 160);
        var scale = high == low ? 0 : (width - LabelWidth - leftRoom - rightRoom) / (double)(high - low);
        var zero = LabelWidth + leftRoom - ((double)low * scale);
        var labels = Rows.Select(row => Svg.Wrap(row.Label, row.Part ? 25 : 27, 2)).ToList();
        var height = 34.0;
        for (var i = 0; i < Rows.Count; i++)
        {
            height += RowHeight(Rows[i], labels[i]);
        }

        Begin(svg, width, height);
        svg.Text("tick end", zero - 8, 16, "Underskott").Text("tick", zero + 8, 16, "Överskott");
        svg.Line("zero", zero, 4, zero, height - 2);
        var y = 28.0;
        for (var i = 0; i < Rows.Count; i++)
        {
            var tall = RowHeight(Rows[i], labels[i]);
            DrawRow(svg, Rows[i], labels[i], zero, scale, y + (tall / 2));
            y += tall;
        }
    }

    private protected override void WriteTable(Svg svg)
    {
        Header(svg, "Område", [Unit is null ? "Avvikelse" : $"Avvikelse ({Unit})"]);
        svg.Raw("<tbody>");
        foreach (var row in Rows)
        {
            Cell(Row(svg, row.Label, row.Part), row.Value is { } value ? Signed(value) : null).Raw("</tr>");
        }
        svg.Raw("</tbody>");
    }

    private void DrawRow(Svg svg, Deviation row, IReadOnlyList<string> label, double zero, double scale, double middle)
    {
        svg.Lines(row.Part ? "tick" : "label", row.Part ? 18 : 2, middle, label, row.Label);
        var value = row.Value?.Value ?? 0;
        var end = zero + ((double)value * scale);
        var half = row.Part ? 5 : 10;
        svg.Raw(value < 0 ? "<g class=\"deficit\">" : "<g class=\"surplus\">");
        if (value != 0)
        {
            svg.Rectangle("bar", Math.Min(zero, end), middle - half, Math.Abs(end - zero), half * 2);
        }
        svg.Text(value < 0 ? "end" : "value", value < 0 ? end - 8 : end + 8, middle + 5, Say(row.Value)).Raw("</g>");
    }

    // At least the width of the words "Underskott" and "Överskott".
    private double Room(Func<decimal, bool> side) =>
        Rows.Where(row => side(row.Value?.Value ?? 0)).Select(row => Say(row.Value).Length).Append(11).Max()
            * Svg.Letter
        + 14;

    private string Say(Quantity? value) => value is { } some ? WithUnit(Signed(some), Unit) : "uppgift saknas";

    private static string Signed(Quantity value) => value.Millionths > 0 ? "+" + value : value.ToString();

    private static double RowHeight(Deviation row, IReadOnlyList<string> label) =>
        label.Count > 1 ? 42
        : row.Part ? 24
        : 32;
}
