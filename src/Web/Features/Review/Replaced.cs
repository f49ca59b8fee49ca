using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Printed;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;

namespace Styrkedja.Web.Features.Review;

/// <summary>The document whose place another is to take.</summary>
internal static class Replaced
{
    /// <summary>The one that is accepted for a place; null where there is none.</summary>
    public static Task<StoredDocument?> By(StyrkedjaDb db, Guid? board, DocumentKind kind, int? year) =>
        db.Documents.SingleOrDefaultAsync(d =>
            d.BoardId == board && d.Kind == kind && d.Year == year && d.State == DocumentState.Accepted
        );

    /// <summary>
    /// That one, if the person who accepts has not been told of it; never the document itself, which somebody else has then
    /// accepted.
    /// </summary>
    public static async Task<StoredDocument?> Unseen(StyrkedjaDb db, Guid document, StoredBoard? board, Belonging input)
    {
        var to = board ?? await Boards.Called(db, input.NewBoard!);
        var current = to is null ? null : await By(db, to.Id, input.KindChosen, input.YearChosen);
        return current is null || current.Id == input.Replaces || current.Id == document ? null : current;
    }
}
