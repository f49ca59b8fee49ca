using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.SteeringDocuments;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.SteeringDocuments;

/// <summary>A document to read: what the board is to decide, the contents, and the prose of one chapter.</summary>
[Needs(Right.Read)]
public sealed class ReadModel(Place place) : PageModel
{
    private ILookup<int, StoredParagraph> _paragraphs = Array.Empty<StoredParagraph>().ToLookup(p => p.SectionPosition);

    /// <summary>The document.</summary>
    public PlacedDocument Document { get; private set; } = null!;

    /// <summary>Its decision points; on the first page only.</summary>
    public IReadOnlyList<StoredDecisionPoint> Decisions { get; private set; } = [];

    /// <summary>Its chapters: the first section of each.</summary>
    public IReadOnlyList<StoredSection> Chapters { get; private set; } = [];

    /// <summary>The chapter that is shown, its sections in order; empty on the first page.</summary>
    public IReadOnlyList<StoredSection> Chapter { get; private set; } = [];

    /// <summary>The paragraphs of a section.</summary>
    public IEnumerable<StoredParagraph> Paragraphs(StoredSection section) => _paragraphs[section.Position];

    /// <summary>The address of a chapter.</summary>
    public string ChapterLink(StoredSection section) =>
        place.Link(
            $"dokument/{DocumentKinds.Slug(Document.Kind)}?kapitel={section.Position.ToString(CultureInfo.InvariantCulture)}"
        );

    /// <summary>What a chapter is called.</summary>
    public static string TitleOf(StoredSection section) => section.Title.Length > 0 ? section.Title : "Inledning";

    /// <summary>Loads it; 404 for a kind that the year does not have, or a chapter that is not there.</summary>
    public async Task<IActionResult> OnGet(string kind, int? kapitel)
    {
        if (place.Documents.FirstOrDefault(d => DocumentKinds.Slug(d.Kind) == kind) is not { } document)
        {
            return NotFound();
        }
        Document = document;
        var sections = await place
            .Db.Sections.Where(s => s.DocumentId == document.Id)
            .OrderBy(s => s.Position)
            .ToListAsync();
        Chapters = [.. sections.Where((section, i) => i == 0 || section.Level == 1)];
        if (kapitel is null)
        {
            Decisions = await place
                .Db.DecisionPoints.Where(d => d.DocumentId == document.Id)
                .OrderBy(d => d.Position)
                .ToListAsync();
            return Page();
        }
        if (!Chapters.Any(section => section.Position == kapitel))
        {
            return NotFound();
        }
        var next = Chapters.FirstOrDefault(section => section.Position > kapitel)?.Position ?? int.MaxValue;
        Chapter = [.. sections.Where(s => s.Position >= kapitel && s.Position < next)];
        var paragraphs = await place
            .Db.Paragraphs.Where(p =>
                p.DocumentId == document.Id && p.SectionPosition >= kapitel && p.SectionPosition < next
            )
            .OrderBy(p => p.SectionPosition)
            .ThenBy(p => p.Position)
            .ToListAsync();
        _paragraphs = paragraphs.ToLookup(p => p.SectionPosition);
        return Page();
    }
}
