using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.SteeringDocuments;

/// <summary>A document to read: what the board is to decide, the contents, and the prose of one chapter.</summary>
[Needs(Right.Read)]
public sealed class ReadModel(Place place) : PageModel
{
    private ILookup<int, StoredPrintedParagraph> _paragraphs = Array
        .Empty<StoredPrintedParagraph>()
        .ToLookup(p => p.SectionPosition);

    /// <summary>The document.</summary>
    public PlacedDocument Document { get; private set; } = null!;

    /// <summary>Its decision points; on the first page only.</summary>
    public IReadOnlyList<StoredPrintedDecision> Decisions { get; private set; } = [];

    /// <summary>Its chapters: the first section of each.</summary>
    public IReadOnlyList<StoredPrintedSection> Chapters { get; private set; } = [];

    /// <summary>The chapter that is shown, its sections in order; empty on the first page.</summary>
    public IReadOnlyList<StoredPrintedSection> Chapter { get; private set; } = [];

    /// <summary>The paragraphs of a section.</summary>
    public IEnumerable<StoredPrintedParagraph> Paragraphs(StoredPrintedSection section) =>
        _paragraphs[section.Position];

    /// <summary>The address of a chapter.</summary>
    public string ChapterLink(StoredPrintedSection section) =>
        place.Link(
            $"dokument/{DocumentKinds.Slug(Document.Kind)}?kapitel={section.Position.ToString(CultureInfo.InvariantCulture)}"
        );

    /// <summary>What a chapter is called.</summary>
    public static string TitleOf(StoredPrintedSection section) =>
        section.Title.Length > 0 ? section.Title : "Inledning";

    /// <summary>Loads it; 404 for a kind that the year does not have, or a chapter that is not there.</summary>
    public async Task<IActionResult> OnGet(string kind, int? kapitel)
    {
        if (place.Documents.FirstOrDefault(d => DocumentKinds.Slug(d.Kind) == kind) is not { } document)
        {
            return NotFound();
        }
        Document = document;
        var sections = await place
            .Db.PrintedSections.Where(s => s.ReadingId == document.Reading)
            .OrderBy(s => s.Position)
            .ToListAsync();
        Chapters = [.. sections.Where((section, i) => i == 0 || section.Level == 1)];
        if (kapitel is null)
        {
            Decisions = await place
                .Db.PrintedDecisions.Where(d => d.ReadingId == document.Reading)
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
            .Db.PrintedParagraphs.Where(p =>
                p.ReadingId == document.Reading && p.SectionPosition >= kapitel && p.SectionPosition < next
            )
            .OrderBy(p => p.SectionPosition)
            .ThenBy(p => p.Position)
            .ToListAsync();
        _paragraphs = paragraphs.ToLookup(p => p.SectionPosition);
        return Page();
    }
}
