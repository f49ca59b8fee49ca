using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Features.Findings;
using Styrkedja.Web.Features.Review;

namespace Styrkedja.Web.Features.MyPage;

/// <summary>Findings that somebody is to see to.</summary>
internal static class WaitingFindings
{
    /// <summary>Those that are open, by the document in which they stand now.</summary>
    /// <param name="place">Where.</param>
    /// <param name="whose">Whose to see to.</param>
    /// <param name="said">The documents of which something was said so.</param>
    public static async Task<IEnumerable<WaitingThing>> Of(Place place, Guid? whose, IReadOnlyList<Guid> said)
    {
        if (said.Count == 0)
        {
            return [];
        }
        var db = place.Db;
        var things = new List<WaitingThing>();
        var holding = new Dictionary<Guid, StoredDocument>();
        foreach (var of in await db.Documents.Where(d => said.Contains(d.Id)).ToListAsync())
        {
            // Said of a document that another took the place of: of that it may hold.
            var now = await Replaced.By(db, of.BoardId, of.Kind, of.Year) ?? of;
            if (now.State is DocumentState.Accepted or DocumentState.Waiting)
            {
                holding[now.Id] = now;
            }
        }
        foreach (var document in holding.Values.OrderByDescending(d => d.Year).ThenBy(d => d.Id))
        {
            var line = await FindingResponses.Line(db, document);
            var all = await ShownFinding.Load(db, await db.CurrentReading(document.Id), line);
            if (all.Where(f => f.IsFor(whose)).ToList() is not [var first, ..] mine)
            {
                continue;
            }
            var board = place.Boards.FirstOrDefault(b => b.Id == document.BoardId);
            things.Add(
                new WaitingThing(
                    $"Ta ställning till {Counts.Of(mine.Count, "iakttagelse", "iakttagelser")}",
                    first.In(place, document).Replace("#", "&lage=mina#", StringComparison.Ordinal),
                    $"{DocumentKinds.Name(document.Kind)} {document.Year}, {board?.Name ?? document.PrintedBoard ?? document.FileName}"
                )
            );
        }
        return things;
    }
}
