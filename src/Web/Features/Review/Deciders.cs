using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Store;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Review;

/// <summary>Who may decide on a document that waits.</summary>
internal static class Deciders
{
    /// <summary>
    /// Whether somebody may accept a document or reject it: both for the board that it is of and for the one that the form
    /// says. Whoever saw it waiting may have been allowed to: that somebody else has decided since then is no refusal, but a
    /// conflict, told of when it is saved.
    /// </summary>
    /// <param name="person">Who.</param>
    /// <param name="db">Where it is kept.</param>
    /// <param name="document">The document.</param>
    /// <param name="chosen">The board that the form says; null for none, or for a new one.</param>
    public static async Task<bool> MayDecide(this CurrentPerson person, StyrkedjaDb db, Guid document, Guid? chosen)
    {
        var of = await db.Documents.Where(d => d.Id == document).Select(d => d.BoardId).SingleAsync();
        List<Guid> boards = [.. new[] { of, chosen }.OfType<Guid>()];
        return boards.Count == 0
            ? person.May(Right.Decide, [], State.Waiting)
            : boards.TrueForAll(board => person.May(Right.Decide, [board], State.Waiting));
    }
}
