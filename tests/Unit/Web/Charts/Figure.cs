using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Styrkedja.Web.Charts;

namespace Styrkedja.Unit.Web.Charts;

/// <summary>A chart as it is written, read again as XML.</summary>
internal sealed partial class Figure
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Coordinates =
    [
        "x",
        "y",
        "x1",
        "y1",
        "x2",
        "y2",
        "cx",
        "cy",
        "r",
        "width",
        "height",
        "d",
        "viewBox",
    ];

    public Figure(Chart chart)
    {
        using var writer = new StringWriter();
        chart.WriteTo(writer, HtmlEncoder.Default);
        Markup = writer.ToString();
        Root = XElement.Parse(Markup, LoadOptions.PreserveWhitespace);
    }

    public string Markup { get; }

    public XElement Root { get; }

    public XElement Drawing => Root.Descendants(Svg + "svg").Single();

    /// <summary>The drawing's elements of a class.</summary>
    public IReadOnlyList<XElement> OfClass(string name) =>
        [.. Drawing.Descendants().Where(e => ((string?)e.Attribute("class") ?? "").Split(' ').Contains(name))];

    /// <summary>The texts of the drawing, without what shows under the pointer.</summary>
    public IReadOnlyList<string> Texts =>
        [
            .. Drawing
                .Descendants(Svg + "text")
                .Select(text => string.Concat(text.Nodes().OfType<XText>().Select(part => part.Value))),
        ];

    /// <summary>The rows of the table, header first.</summary>
    public IReadOnlyList<string[]> Table =>
        [.. Root.Descendants("tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray())];

    public static double Number(XElement element, string name) =>
        double.TryParse((string?)element.Attribute(name), CultureInfo.InvariantCulture, out var number)
            ? number
            : double.NaN;

    /// <summary>What is wrong with the coordinates; empty where nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        var box = Numbers((string?)Drawing.Attribute("viewBox") ?? "");
        foreach (var element in Drawing.DescendantsAndSelf())
        {
            foreach (var attribute in element.Attributes().Where(a => Coordinates.Contains(a.Name.LocalName)))
            {
                if (!Allowed().IsMatch(attribute.Value))
                {
                    yield return $"{element.Name.LocalName} {attribute}";
                }
            }
            foreach (var (x, y) in Corners(element))
            {
                if (!(x >= 0 && x <= box[2] && y >= 0 && y <= box[3]))
                {
                    yield return $"{element} lies outside {box[2]} × {box[3]}";
                }
            }
        }
    }

    private static IEnumerable<(double X, double Y)> Corners(XElement element)
    {
        double At(string name) => Number(element, name);
        switch (element.Name.LocalName)
        {
            case "line":
                return [(At("x1"), At("y1")), (At("x2"), At("y2"))];
            case "rect":
                return [(At("x"), At("y")), (At("x") + At("width") - 0.1, At("y") + At("height") - 0.1)];
            case "circle":
                return [(At("cx") - At("r"), At("cy") - At("r")), (At("cx") + At("r"), At("cy") + At("r"))];
            case "text":
                return [(At("x"), At("y")), TextEnd(element)];
            case "path":
                var numbers = Numbers((string?)element.Attribute("d") ?? "");
                return numbers.Chunk(2).Select(pair => (pair[0], pair[1]));
            default:
                return [];
        }
    }

    // Seven a letter: what a usual font takes. The charts reckon with more.
    private static (double X, double Y) TextEnd(XElement text)
    {
        var kind = ((string?)text.Attribute("class") ?? "").Split(' ');
        var length = string.Concat(text.Nodes().OfType<XText>().Select(part => part.Value)).Length * 7;
        var step =
            kind.Contains("end") ? -length
            : kind.Contains("middle") ? length / 2.0
            : length;
        return (Number(text, "x") + step, Number(text, "y") - 10);
    }

    private static double[] Numbers(string text) =>
        [.. OneNumber().Matches(text).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"^[MLZ0-9. -]+$")]
    private static partial Regex Allowed();

    [GeneratedRegex(@"-?[0-9]+(\.[0-9]+)?")]
    private static partial Regex OneNumber();
}
