using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Features.Source;

namespace Styrkedja.Web.Features.Findings;

/// <summary>A finding that somebody is to say something of, with all that the page shows beside the form.</summary>
public sealed class FindingInHand
{
    // Lines that are shown around those of the finding.
    private const int Around = 4;
    private const int MostLines = 30;

    private FindingInHand() { }

    /// <summary>The document.</summary>
    public required StoredDocument Document { get; init; }

    /// <summary>The finding, with what holds of it.</summary>
    public required ShownFinding Shown { get; init; }

    /// <summary>Its lines, with some around them.</summary>
    public required SourceText Lines { get; init; }

    /// <summary>What was said before what holds, and that, the latest first.</summary>
    public required IReadOnlyList<(StoredFindingResponse Said, string By)> Earlier { get; init; }

    /// <summary>Those who may see to it.</summary>
    public required IReadOnlyList<SelectListItem> Those { get; init; }

    /// <summary>Loads it; null where the document has no such finding.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="id">The document.</param>
    /// <param name="position">The finding in its list.</param>
    /// <param name="today">The day on which roles must be held.</param>
    internal static async Task<FindingInHand?> Load(StyrkedjaDb db, Guid id, int position, DateOnly today)
    {
        var reading = await db.CurrentReading(id);
        var document = await db.Documents.SingleAsync(d => d.Id == id);
        var line = await FindingResponses.Line(db, document);
        var all = await ShownFinding.Load(db, reading, line);
        if (all.FirstOrDefault(f => f.Finding.Position == position) is not { } found)
        {
            return null;
        }
        var (first, last) = (found.Finding.FirstLine, found.Finding.LastLine);
        return new()
        {
            Document = document,
            Shown = found,
            Lines = (await SourceText.Load(db, reading, document.LineCount, first, last)).Near(Around, MostLines),
            Those = await WhoMay(db, document, found, today),
            Earlier = await Before(db, found.Response, line),
        };
    }

    private static async Task<IReadOnlyList<SelectListItem>> WhoMay(
        StyrkedjaDb db,
        StoredDocument document,
        ShownFinding shown,
        DateOnly today
    )
    {
        IReadOnlyCollection<Guid> path = document.BoardId is { } board ? [board] : [];
        var those = (await FindingResponses.WhoMay(db, path, DocumentLife.StateOf(document), today)).ToDictionary();
        // Whoever has it keeps it until somebody else is named, also where they no longer may.
        if (shown.Response?.Responsible is { } now && shown.Responsible is { } name)
        {
            those[now] = name;
        }
        return
        [
            new SelectListItem("Ingen", ""),
            .. those
                .OrderBy(p => p.Value, SwedishOrder.Names)
                .Select(p => new SelectListItem(p.Value, p.Key.ToString())),
        ];
    }

    private static async Task<IReadOnlyList<(StoredFindingResponse, string)>> Before(
        StyrkedjaDb db,
        StoredFindingResponse? response,
        IReadOnlyCollection<Guid> line
    )
    {
        if (response is null)
        {
            return [];
        }
        var said = await db
            .FindingResponses.Where(r => line.Contains(r.DocumentId) && r.Place == response.Place)
            .OrderByDescending(r => r.RecordedAt)
            .Join(db.Persons, r => r.RecordedBy, p => p.Id, (r, p) => new { r, p.Name })
            .ToListAsync();
        return said.ConvertAll(s => (s.r, s.Name));
    }
}
