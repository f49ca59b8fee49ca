using System.Text;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Web.Charts;

/// <summary>One bar.</summary>
/// <param name="Label">Whose it is; a long name is broken, the whole shows under the pointer and in the table.</param>
/// <param name="Value">Null where there is none; then <paramref name="Note"/> says why.</param>
/// <param name="Target">Marked across the bar.</param>
/// <param name="Own">True for the one that the page is about.</param>
/// <param name="Note">What stands in place of a value, as "inget resultat".</param>
public sealed record Bar(string Label, Quantity? Value, Quantity? Target = null, bool Own = false, string? Note = null);

/// <summary>
/// Bars under each other, as boards compared: <c>new BarChart { Id = "namnder", Caption = "…", Unit = "%", Bars =
/// [new("Norra nämnden", value, target, Own: true)] }</c>.
/// </summary>
public sealed record BarChart : Chart
{
    private const double LabelWidth = 220;

    /// <summary>Unit of the values; null for a plain count.</summary>
    public string? Unit { get; init; }

    /// <summary>From the top down.</summary>
    public required IReadOnlyList<Bar> Bars { get; init; }

    private protected override string Kind => "bars";

    private protected override bool IsEmpty => Bars.Count == 0;

    private protected override string Describe()
    {
        var text = new StringBuilder("Stapeldiagram. ");
        foreach (var bar in Bars)
        {
            text.Append(bar.Label).Append(": ").Append(Say(bar)).Append(". ");
        }
        return text.ToString().TrimEnd();
    }

    private protected override void Draw(Svg svg)
    {
        var values = Bars.SelectMany(bar => new[] { bar.Value?.Value ?? 0, bar.Target?.Value ?? 0 }).Append(0).ToList();
        var (low, high) = (values.Min(), values.Max());
        var room = 16 + (Svg.Letter * Bars.Max(bar => Say(bar).Length));
        var width = Math.Max(640, LabelWidth + room + 180);
        var scale = high == low ? 0 : (width - LabelWidth - room) / (double)(high - low);
        var zero = LabelWidth - ((double)low * scale);
        var labels = Bars.Select(bar => Svg.Wrap(bar.Label, 25, 2)).ToList();
        var height = labels.Sum(RowHeight) + 8;

        Begin(svg, width, height);
        svg.Line("zero", zero, 2, zero, height - 2);
        var y = 4.0;
        for (var i = 0; i < Bars.Count; i++)
        {
            DrawBar(svg, Bars[i], labels[i], zero, scale, y + (RowHeight(labels[i]) / 2));
            y += RowHeight(labels[i]);
        }
    }

    private protected override void WriteTable(Svg svg)
    {
        var value = Unit is null ? "Värde" : $"Värde ({Unit})";
        var targets = Bars.Any(bar => bar.Target is not null);
        Header(svg, "Namn", targets ? [value, "Mål"] : [value]);
        svg.Raw("<tbody>");
        foreach (var bar in Bars)
        {
            Cell(Row(svg, bar.Label), bar.Value?.ToString() ?? bar.Note);
            if (targets)
            {
                Cell(svg, bar.Target?.ToString());
            }
            svg.Raw("</tr>");
        }
        svg.Raw("</tbody>");
    }

    private void DrawBar(Svg svg, Bar bar, IReadOnlyList<string> label, double zero, double scale, double middle)
    {
        svg.Lines(bar.Own ? "end strong" : "end", LabelWidth - 10, middle, label, bar.Label);
        var end = zero + ((double)(bar.Value?.Value ?? 0) * scale);
        svg.Raw(bar.Own ? "<g class=\"own\">" : "<g>");
        if (bar.Value is not null)
        {
            svg.Rectangle("bar", Math.Min(zero, end), middle - 10, Math.Abs(end - zero), 20);
        }
        var far = Math.Max(zero, end);
        if (bar.Target is { } target)
        {
            var at = zero + ((double)target.Value * scale);
            svg.Line("target-mark", at, middle - 14, at, middle + 14);
            far = Math.Max(far, at);
        }
        svg.Text(bar.Own ? "strong" : "value", far + 8, middle + 5, Say(bar)).Raw("</g>");
    }

    private string Say(Bar bar)
    {
        var value = bar.Value is { } some
            ? WithUnit(some.ToString(), Unit)
            : Svg.Wrap(bar.Note ?? "inget resultat", 24, 1)[0];
        return bar.Target is { } target ? $"{value} (mål {WithUnit(target.ToString(), Unit)})" : value;
    }

    private static double RowHeight(IReadOnlyList<string> label) => label.Count > 1 ? 44 : 34;
}
