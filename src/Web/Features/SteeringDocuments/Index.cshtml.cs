using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.SteeringDocuments;

/// <summary>Dokument: the documents of a board and year, with the versions that came before.</summary>
[Needs(Right.Read)]
public sealed class IndexModel(Place place) : PageModel
{
    /// <summary>Accepted and superseded documents, the latest case first, then the latest version.</summary>
    public IReadOnlyList<StoredDocument> Documents { get; private set; } = [];

    /// <summary>Loads them.</summary>
    public async Task OnGet()
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
    }
}
