using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Printed;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Features.Source;

namespace Styrkedja.Web.Features.Review;

/// <summary>A document in review: what was understood, beside its source.</summary>
/// <param name="Document">The document.</param>
/// <param name="Understood">What was understood, the part that is shown.</param>
/// <param name="Text">The source beside it.</param>
public sealed record ReviewedDocument(StoredDocument Document, Understood Understood, SourceText Text)
{
    // Lines that are shown before those that are asked for.
    private const int Before = 6;

    /// <summary>The document that holds its place now; null where there is none.</summary>
    public StoredDocument? Replaces { get; private init; }

    /// <summary>What changes where it replaces another: "80 → 63 indikatorer".</summary>
    public IReadOnlyList<string> Differences { get; private init; } = [];

    /// <summary>The table that is followed, row by row.</summary>
    public OpenedTable Opened { get; private init; } = OpenedTable.None;

    /// <summary>Another municipality that it names, and not its own; null for none.</summary>
    public string? Other { get; private init; }

    /// <summary>Loads it; null where there is none.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="municipality">The name of the municipality.</param>
    /// <param name="id">The document.</param>
    /// <param name="part">Which part of what was understood.</param>
    /// <param name="first">First line to mark in the source.</param>
    /// <param name="last">Last line to mark.</param>
    public static async Task<ReviewedDocument?> Load(
        StyrkedjaDb db,
        string municipality,
        Guid id,
        string? part,
        int? first,
        int? last
    )
    {
        if (await db.Documents.SingleOrDefaultAsync(d => d.Id == id) is not { } document)
        {
            return null;
        }
        var reading = await db.CurrentReading(id);
        var understood = await Understood.Load(db, document, reading, part);
        var text = await SourceText.Load(db, reading, document.LineCount, first, last);
        var replaces = await Replaced.By(db, document.BoardId, document.Kind, document.Year);
        return new ReviewedDocument(
            document,
            understood,
            // The lines that are asked for come first, so that nothing has to be scrolled to them.
            first is null
                ? text
                : text.Near(Before, int.MaxValue, text.Last)
        )
        {
            Replaces = replaces,
            Differences = replaces is null || replaces.Id == id ? [] : await From(db, replaces, understood),
            Opened = await OpenedTable.Load(db, reading, understood.Tables, text.Marked),
            Other = await NamesOther(db, document, reading, municipality),
        };
    }

    private static async Task<IReadOnlyList<string>> From(StyrkedjaDb db, StoredDocument current, Understood becomes) =>
        becomes.From(await Understood.LoadCounts(db, current, await db.CurrentReading(current.Id)));

    // A document says whose it is on its cover and in its running heads.
    private static async Task<string?> NamesOther(StyrkedjaDb db, StoredDocument document, Guid reading, string own)
    {
        var begins = await db.PrintedLines.Where(l => l.ReadingId == reading).OrderBy(l => l.FirstLine).FirstAsync();
        var lines = begins
            .Text.Split('\n')
            .Where((_, i) => LineSigns.ClassOf(begins.Classes[i]) is LineClass.Cover or LineClass.Furniture);
        return OtherMunicipality.Find([document.Title, document.PrintedBoard ?? "", .. lines], own);
    }
}
