using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.SteeringDocuments;

/// <summary>A document to read as the document it is: what the board is to decide, the contents, and a page at a time.</summary>
[Needs(Right.Read)]
public sealed class ReadModel(Place place) : PageModel
{
    /// <summary>The document.</summary>
    public PlacedDocument Document { get; private set; } = null!;

    /// <summary>Its decision points; on the first page only.</summary>
    public IReadOnlyList<StoredPrintedDecision> Decisions { get; private set; } = [];

    /// <summary>How it is divided.</summary>
    public DocumentOutline Outline { get; private set; } = null!;

    /// <summary>The page that is shown; null for the contents.</summary>
    public OutlinePage? Shown { get; private set; }

    /// <summary>What stands on it.</summary>
    public IReadOnlyList<ShownPart> Parts { get; private set; } = [];

    /// <summary>The chapters, each with its parts: what it is called and where it leads.</summary>
    public IReadOnlyList<(string Title, string Link, List<(string Title, string Link)> Parts)> Contents
    {
        get
        {
            var chapters = new List<(string Title, string Link, List<(string, string)> Parts)>();
            foreach (var (heading, page) in Outline.Contents)
            {
                var line = heading.First.ToString(CultureInfo.InvariantCulture);
                var link = Link(page.Number) + (heading.First > page.First ? "#rad-" + line : "");
                if (heading.Level == 1 || chapters.Count == 0)
                {
                    chapters.Add((heading.Title, link, []));
                }
                else
                {
                    chapters[^1].Parts.Add((heading.Title, link));
                }
            }
            return chapters;
        }
    }

    /// <summary>The address of a page.</summary>
    public string Link(int page) =>
        place.Link($"dokument/{Document.Slug}?sida={page.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Loads it; 404 for a kind that the year does not have, or a page that is not there.</summary>
    /// <param name="kind">The kind of document.</param>
    /// <param name="sida">Which page, from 1; the contents where none is given.</param>
    /// <param name="kapitel">The place of a section: how chapters were named before, and in bookmarks still are.</param>
    public async Task<IActionResult> OnGet(string kind, int? sida, int? kapitel)
    {
        if (place.Called(kind) is not { } document)
        {
            return NotFound();
        }
        Document = document;
        var reading = document.Reading;
        var lines = await place.Db.Readings.Where(r => r.Id == reading).Select(r => r.LineCount).SingleAsync();
        Outline = await DocumentOutline.Load(place.Db, reading, lines);
        if (kapitel is { } section)
        {
            var line = await place
                .Db.PrintedSections.Where(s => s.ReadingId == reading && s.Position == section)
                .Select(s => (int?)s.FirstLine)
                .SingleOrDefaultAsync();
            return Outline.Pages.FirstOrDefault(p => p.First <= line && p.Last >= line) is { } found
                ? LocalRedirect(Link(found.Number))
                : NotFound();
        }
        if (sida is null)
        {
            Decisions = await place
                .Db.PrintedDecisions.Where(d => d.ReadingId == reading)
                .OrderBy(d => d.Position)
                .ToListAsync();
            return Page();
        }
        Shown = Outline.Pages.FirstOrDefault(page => page.Number == sida);
        if (Shown is null)
        {
            return NotFound();
        }
        Parts = await ShownPage.Load(place.Db, reading, Outline, Shown);
        return Page();
    }
}
