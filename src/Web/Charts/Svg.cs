using System.Globalization;
using System.Text.Encodings.Web;

namespace Styrkedja.Web.Charts;

/// <summary>
/// Writes the elements of a drawing. Numbers are invariant with at most one decimal; texts are encoded, and a character
/// that XML does not know is replaced. Classes are of our own and written as they stand.
/// </summary>
internal readonly struct Svg(TextWriter writer, HtmlEncoder encoder)
{
    /// <summary>Width of a letter of the charts' text, somewhat more than most fonts need.</summary>
    public const double Letter = 8.2;

    /// <summary>The same for strong text.</summary>
    public const double StrongLetter = 9.6;

    /// <summary>From one line of text to the next.</summary>
    public const double LineHeight = 17;

    /// <summary>Markup of our own.</summary>
    public Svg Raw(string markup)
    {
        writer.Write(markup);
        return this;
    }

    /// <summary>Anybody's text.</summary>
    public Svg Encoded(string text)
    {
        encoder.Encode(writer, Clean(text));
        return this;
    }

    /// <summary>A coordinate.</summary>
    public Svg Number(double value)
    {
        var tenths = (long)Math.Round(value * 10);
        Span<char> digits = stackalloc char[24];
        (tenths / 10).TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        if (tenths is < 0 and > -10)
        {
            writer.Write('-');
        }
        writer.Write(digits[..length]);
        if (tenths % 10 != 0)
        {
            writer.Write('.');
            writer.Write((char)('0' + Math.Abs(tenths % 10)));
        }
        return this;
    }

    /// <summary>An attribute that is a coordinate.</summary>
    public Svg Attribute(string name, double value) => Raw(" ").Raw(name).Raw("=\"").Number(value).Raw("\"");

    /// <summary>A straight line.</summary>
    public Svg Line(string kind, double x1, double y1, double x2, double y2) =>
        Open("line", kind).Attribute("x1", x1).Attribute("y1", y1).Attribute("x2", x2).Attribute("y2", y2).Raw("/>");

    /// <summary>A rectangle, with a word that shows under the pointer.</summary>
    public Svg Rectangle(string kind, double x, double y, double width, double height, string? title = null)
    {
        Open("rect", kind).Attribute("x", x).Attribute("y", y);
        return Attribute("width", width).Attribute("height", height).Close("rect", title);
    }

    /// <summary>A closed shape through the points given, x and y in turn.</summary>
    public Svg Polygon(string kind, ReadOnlySpan<double> points, string? title = null)
    {
        Open("path", kind).Raw(" d=\"");
        for (var i = 0; i < points.Length; i += 2)
        {
            Raw(i == 0 ? "M" : "L").Number(points[i]).Raw(" ").Number(points[i + 1]);
        }
        return Raw("Z\"").Close("path", title);
    }

    /// <summary>A circle.</summary>
    public Svg Circle(string kind, double x, double y, double radius, string? title = null) =>
        Open("circle", kind).Attribute("cx", x).Attribute("cy", y).Attribute("r", radius).Close("circle", title);

    /// <summary>One line of text; <paramref name="y"/> is its base line.</summary>
    public Svg Text(string kind, double x, double y, string text, string? title = null)
    {
        Open("text", kind).Attribute("x", x).Attribute("y", y).Raw(">").Encoded(text);
        return Title(title).Raw("</text>");
    }

    /// <summary>Lines of text under each other, in the middle of a height; the title shows under the first.</summary>
    public Svg Lines(string kind, double x, double middle, IReadOnlyList<string> lines, string? title = null)
    {
        var y = middle + 5 - ((lines.Count - 1) * LineHeight / 2);
        foreach (var line in lines)
        {
            Text(kind, x, y, line, title);
            title = null;
            y += LineHeight;
        }
        return this;
    }

    /// <summary>The beginning of an element; attributes and its end are to follow.</summary>
    public Svg Open(string name, string kind) => Raw("<").Raw(name).Raw(" class=\"").Raw(kind).Raw("\"");

    /// <summary>The text broken between words; what has no room ends in "…".</summary>
    /// <param name="text">Any text.</param>
    /// <param name="letters">At most so many a line.</param>
    /// <param name="lines">At most so many lines.</param>
    public static IReadOnlyList<string> Wrap(string text, int letters, int lines)
    {
        var wrapped = new List<string>(lines);
        var rest = text.Trim();
        while (rest.Length > letters && wrapped.Count < lines - 1)
        {
            var at = rest.LastIndexOf(' ', letters);
            // A word longer than the line is broken where the line ends.
            var cut = at > letters / 3 ? at : SafeCut(rest, letters - 1);
            wrapped.Add(at > letters / 3 ? rest[..cut] : rest[..cut] + "-");
            rest = rest[cut..].TrimStart();
        }
        wrapped.Add(rest.Length > letters ? rest[..SafeCut(rest, letters - 1)].TrimEnd() + "…" : rest);
        return wrapped;
    }

    private static int SafeCut(string text, int at) => char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;

    private Svg Close(string name, string? title) =>
        title is null ? Raw("/>") : Raw(">").Title(title).Raw("</").Raw(name).Raw(">");

    private Svg Title(string? title) => title is null ? this : Raw("<title>").Encoded(title).Raw("</title>");

    private static string Clean(string text)
    {
        foreach (var c in text)
        {
            if (IsForbidden(c))
            {
                return string.Concat(text.Select(letter => IsForbidden(letter) ? '\uFFFD' : letter));
            }
        }
        return text;
    }

    // Lone surrogates are the encoder's to replace.
    private static bool IsForbidden(char c) => c is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF';
}
