using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Printed;
using Styrkedja.Store;
using Styrkedja.Store.Printed;

namespace Styrkedja.Web.Features.Source;

/// <summary>A part of a document as printed, around the lines that somebody wants to see.</summary>
/// <param name="First">Number of its first line.</param>
/// <param name="Last">Number of its last line.</param>
/// <param name="Of">Lines of the whole document.</param>
/// <param name="Marked">The lines that are wanted.</param>
/// <param name="Lines">The lines.</param>
public sealed record SourceText(int First, int Last, int Of, SourceLines Marked, IReadOnlyList<SourceTextLine> Lines)
{
    /// <summary>Whether lines come before.</summary>
    public bool HasBefore => First > 1;

    /// <summary>Whether lines come after.</summary>
    public bool HasAfter => Last < Of;

    /// <summary>Where on a page the wanted lines begin: "sida 12, 9 cm från överkanten"; null where that is not known.</summary>
    public string? PlaceInWords => Lines.Where(l => l.Marked).Select(l => l.Place?.InWords).FirstOrDefault();

    /// <summary>The page that a line says beside it: the first of those shown does, and each with which a page begins.</summary>
    /// <param name="at">Its index among the lines.</param>
    public string? PageAt(int at) =>
        Lines[at].Place is { } place && (at == 0 || Lines[at].Marked || Lines[at - 1].Place?.Page != place.Page)
            ? place.PageInWords
            : null;

    /// <summary>The wanted lines with some around them.</summary>
    /// <param name="around">How many before and after.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="until">The last line, where it is another.</param>
    public SourceText Near(int around, int most, int? until = null)
    {
        var near = Lines
            .Where(l => l.Number >= Marked.First - around && l.Number <= (until ?? Marked.Last + around))
            .Take(most)
            .ToList();
        return this with { First = near[0].Number, Last = near[^1].Number, Lines = near };
    }

    /// <summary>Loads the part that holds a line.</summary>
    /// <param name="db">The database.</param>
    /// <param name="reading">The reading of the document.</param>
    /// <param name="lines">How many lines it has.</param>
    /// <param name="first">The first line wanted; outside the document gives its beginning or end.</param>
    /// <param name="last">The last line wanted; null for the first alone.</param>
    public static async Task<SourceText> Load(StyrkedjaDb db, Guid reading, int lines, int? first, int? last)
    {
        var wanted = Math.Clamp(first ?? 1, 1, Math.Max(lines, 1));
        var marked = first is null
            ? new SourceLines(0, 0)
            : new SourceLines(wanted, Math.Clamp(last ?? wanted, wanted, lines));
        var part = await db
            .PrintedLines.Where(l => l.ReadingId == reading && l.FirstLine <= wanted)
            .OrderByDescending(l => l.FirstLine)
            .FirstAsync();
        var texts = part.Text.Split('\n');
        var places = PlaceWords.Read(part.Places);
        var read = new List<SourceTextLine>(texts.Length);
        for (var i = 0; i < texts.Length; i++)
        {
            var number = part.FirstLine + i;
            read.Add(
                new SourceTextLine(
                    number,
                    texts[i],
                    i < part.Classes.Length ? LineSigns.ClassOf(part.Classes[i]) : null,
                    number >= marked.First && number <= marked.Last,
                    i < places.Count ? places[i] : null
                )
            );
        }
        return new SourceText(part.FirstLine, part.LastLine, lines, marked, read);
    }
}

/// <summary>A line as printed.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">What is printed.</param>
/// <param name="Class">What it was taken for; null for a blank line.</param>
/// <param name="Marked">Whether it is wanted.</param>
/// <param name="Place">Where on a page it is printed; null where the file has no pages, or they were not kept.</param>
public readonly record struct SourceTextLine(int Number, string Text, LineClass? Class, bool Marked, LinePlace? Place)
{
    /// <summary>Whether it was not understood.</summary>
    public bool IsUnclassified => Class == LineClass.Unclassified;

    /// <summary>The classes of its element; null for none.</summary>
    public string? Style =>
        (Marked, IsUnclassified) switch
        {
            (true, true) => "marked unclassified",
            (true, false) => "marked",
            (false, true) => "unclassified",
            _ => null,
        };
}
