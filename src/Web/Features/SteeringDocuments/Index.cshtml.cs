using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.SteeringDocuments;

/// <summary>Dokument: the documents of a board and year, with the versions that came before.</summary>
[Needs(Right.Read)]
public sealed class IndexModel(Place place, CurrentPerson person) : PageModel
{
    /// <summary>Whether whoever reads may do something with a document of the board.</summary>
    public bool May(Right right, StoredDocument document) =>
        person.May(right, [place.Board!.Id], DocumentLife.StateOf(document));

    /// <summary>Accepted and superseded documents, the latest case first, then the latest version.</summary>
    public IReadOnlyList<StoredDocument> Documents { get; private set; } = [];

    /// <summary>Loads them.</summary>
    public async Task<IActionResult> OnGet(string? format)
    {
        var documents = await place
            .Db.Documents.Where(d =>
                d.BoardId == place.Board!.Id
                && d.Year == place.Year
                && (d.State == DocumentState.Accepted || d.State == DocumentState.Superseded)
            )
            .ToListAsync();
        Documents =
        [
            .. documents.OrderByDescending(d => DocumentKinds.Order(d.Kind)).ThenByDescending(d => d.RecordedAt),
        ];
        return TableFile.IsAsked(format) ? AsFile() : Page();
    }

    private TableFile AsFile() =>
        new TableFile(
            $"dokument-{place.Board?.Slug}-{place.YearText}",
            ["Dokument", "Läge", "Godkänt", "Ersatt", "Fel", "Varningar", "Fil", "SHA-256"],
            Documents.Select(d =>
                (SheetCell[])
                    [
                        DocumentKinds.Name(d.Kind, d.Origin),
                        d.State == DocumentState.Accepted ? "gäller" : "ersatt",
                        d.RecordedAt is { } recorded ? SwedishTime.Write(recorded) : "",
                        d.SupersededAt is { } superseded ? SwedishTime.Write(superseded) : "",
                        d.Errors,
                        d.Warnings,
                        d.FileName,
                        d.Sha256,
                    ]
            )
        );
}
