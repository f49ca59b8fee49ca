using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Prose;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Records;

/// <summary>
/// The check <c>lost-picture</c>: a picture, diagram or table is announced and is not there. Text keeps no pictures, so
/// only a table that took its place is seen.
/// </summary>
internal static partial class LostPictures
{
    private const int FarthestTable = 12;
    private const int LongestQuote = 200;

    // What a text must hold to be worth the patterns.
    private static readonly string[] Signs =
    [
        "tabell",
        "Tabell",
        "diagram",
        "Diagram",
        "bild",
        "Bild",
        "figur",
        "Figur",
        "graf",
        "Graf",
        "karta",
        "Karta",
    ];

    public static Check Check { get; } =
        new(
            "lost-picture",
            "Bild eller tabell saknas",
            [Severity.Info],
            "A picture, diagram or table is announced, and none follows.",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document)
    {
        var announced = Announced(document).OrderBy(a => a.Lines.Last).ToList();
        if (announced.Count == 0)
        {
            return [];
        }
        var visible = document.Records.Coverage.Classes.OrderBy(c => c.Key).ToList();
        return announced
            .Where((a, at) => IsLost(a, at + 1 < announced.Count ? announced[at + 1] : null, visible))
            .Select(Describe);
    }

    private static IEnumerable<Announcement> Announced(CheckedDocument document)
    {
        foreach (var section in document.Records.Sections)
        {
            var heading = new SourceLines(section.Lines.First, section.Lines.First);
            if (Read(section.Title, heading) is { } announcement)
            {
                yield return announcement;
            }
        }
        foreach (var sentence in document.Sentences)
        {
            if (Read(sentence.Text, sentence.Lines) is { } announcement)
            {
                yield return announcement;
            }
        }
    }

    private static Announcement? Read(string text, SourceLines lines)
    {
        if (!Words.AnyIn(text, Signs))
        {
            return null;
        }
        var caption = Caption().IsMatch(text);
        return caption || Picture().IsMatch(text) ? new Announcement(text, lines, false, caption)
            : Table().IsMatch(text) ? new Announcement(text, lines, true, false)
            : null;
    }

    private static bool IsLost(Announcement announced, Announcement? next, List<KeyValuePair<int, LineClass>> visible)
    {
        var at = FirstAfter(visible, announced.Lines.Last);
        // "Diagrammet nedan visar …" and then "Diagram 1: …": one picture.
        if (at < visible.Count && next is { IsCaption: true } && next.Lines.First == visible[at].Key)
        {
            return false;
        }
        var headings = 0;
        var farthest = announced.IsTable ? FarthestTable : 1;
        for (var i = at; i < visible.Count && i < at + farthest; i++)
        {
            var (line, what) = visible[i];
            if (
                what is LineClass.Table or LineClass.IndicatorTable or LineClass.ActivityTable or LineClass.Unclassified
            )
            {
                return false;
            }
            headings += what == LineClass.Heading ? 1 : 0;
            if (headings > 1 || next is { IsTable: true } && line >= next.Lines.First)
            {
                return true;
            }
        }
        return visible.Count > 0;
    }

    private static int FirstAfter(List<KeyValuePair<int, LineClass>> visible, int line)
    {
        var (low, high) = (0, visible.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = visible[middle].Key <= line ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static Finding Describe(Announcement announced)
    {
        var text = announced.Text;
        var cut = text.Length > LongestQuote ? text.LastIndexOf(' ', LongestQuote) : -1;
        var quote = text.Length <= LongestQuote ? text : (cut > 0 ? text[..cut] : "") + " …";
        return new Finding(
            Check.Name,
            Severity.Info,
            $"På rad {announced.Lines.First} utlovas en bild eller tabell, ”{quote}”, men ingen följer.",
            "Lägg in bilden eller tabellen, eller stryk hänvisningen. Finns den i originalet har den fallit bort ur texten.",
            "en bild eller tabell",
            Found: null,
            announced.Lines
        );
    }

    private sealed record Announcement(string Text, SourceLines Lines, bool IsTable, bool IsCaption);

    [GeneratedRegex(@"^(?:Bild|Diagram|Figur|Graf) ?\d{1,2}\s?(?:[:.–-]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    [GeneratedRegex(
        @"\b(?:nedanstående|nedan) (?:stapel|linje|cirkel)?(?:diagram(?:met)?|bild(?:en)?|figur(?:en)?|graf(?:en)?|karta)\b"
            + @"|\bföljande (?:(?:stapel|linje|cirkel)?diagram|figur|graf)\b|\bföljande bild (?:visar|illustrerar)\b"
            + @"|(?:diagrammet|diagrammen|\bbilden|\bfiguren|\bgrafen|\bkartan) (?:\d{1,2} )?nedan\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Picture();

    [GeneratedRegex(
        @"\b(?:nedanstående|följande|nedan) tabell(?:en|er|erna)?\b|\btabell(?:en|erna)? (?:\d{1,2} )?nedan\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Table();
}
