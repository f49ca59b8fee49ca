using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Reading;

/// <summary>The text of a Word paragraph, cut at its line breaks.</summary>
/// <param name="Lines">The lines; emphasised where every run of the line is bold or italic.</param>
internal sealed record DocxText(IReadOnlyList<(string Text, bool Emphasised)> Lines)
{
    /// <summary>The text of a paragraph.</summary>
    public static DocxText Of(Paragraph paragraph)
    {
        var lines = new List<(string, bool)>();
        var text = new StringBuilder();
        var (runs, strong) = (0, 0);
        foreach (var element in paragraph.Descendants().Where(IsShown))
        {
            if (
                element is Break { Type: null } or CarriageReturn
                || element is Break { Type.Value: BreakValues.TextWrapping }
            )
            {
                lines.Add((text.ToString(), runs > 0 && runs == strong));
                text.Clear();
                (runs, strong) = (0, 0);
            }
            else if (Characters(element) is { Length: > 0 } characters)
            {
                text.Append(characters);
                runs += characters.Trim().Length > 0 ? 1 : 0;
                strong += characters.Trim().Length > 0 && IsStrong(OwnerOf<Run>(element)) ? 1 : 0;
            }
        }
        lines.Add((text.ToString(), runs > 0 && runs == strong));
        return new DocxText(lines);
    }

    /// <summary>The text of a table cell: its paragraphs, and those of tables in it, on one line.</summary>
    public static string Of(TableCell cell) =>
        SwedishText.Join(
            cell.Descendants<Paragraph>().SelectMany(p => Of(p).Lines).Select(l => SwedishText.Collapse(l.Text))
        );

    /// <summary>How many columns a cell covers, 1 to 64; no table on a page has more.</summary>
    /// <param name="gridSpan">What the file says; anything but a positive number is 1.</param>
    public static int Span(string? gridSpan) =>
        int.TryParse(gridSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, 64)
            : 1;

    /// <summary>The nearest element above of a type.</summary>
    public static T? OwnerOf<T>(OpenXmlElement element)
        where T : OpenXmlElement => element.Ancestors<T>().FirstOrDefault();

    private static string? Characters(OpenXmlElement element) =>
        element switch
        {
            Text text => text.Text,
            TabChar => "\t",
            NoBreakHyphen => "-",
            _ => null,
        };

    // Text that was moved away, and the fallback of a drawing, stand elsewhere too.
    private static bool IsShown(OpenXmlElement element)
    {
        for (var above = element.Parent; above is not null and not Paragraph; above = above.Parent)
        {
            if (above is MoveFromRun or DeletedRun or AlternateContentFallback)
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsStrong(Run? run) => IsOn(run?.RunProperties?.Bold) || IsOn(run?.RunProperties?.Italic);

    private static bool IsOn(OnOffType? toggle) => toggle is not null && (toggle.Val is null || toggle.Val.Value);
}
