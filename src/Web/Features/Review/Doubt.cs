using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Printed;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Web.Features.Review;

/// <summary>
/// How much of a document that waits is in doubt: lines that were not understood, rows that may not be what they were taken
/// for, a board, a year or a kind that it does not say, and that nothing at all was found. The worst reading must not look the
/// cleanest: what the checks find is faults of the document, and says nothing of the reading.
/// </summary>
/// <param name="Document">The document.</param>
/// <param name="NotUnderstood">Lines.</param>
/// <param name="Ambiguous">Rows.</param>
/// <param name="IsEmpty">True where no goal, indicator or table was found.</param>
public sealed record Doubt(StoredDocument Document, int NotUnderstood, int Ambiguous, bool IsEmpty)
{
    /// <summary>Whether the document does not say whose it is, or of which year.</summary>
    public bool LacksPlace =>
        (Document.BoardId is null && Document.PrintedBoard is null)
        || Document.Year is null
        || Document.Kind == DocumentKind.Unknown;

    /// <summary>"12 rader ej förstådda, 2 osäkra"; "inget" where nothing is.</summary>
    public string InWords
    {
        get
        {
            var words = new[]
            {
                IsEmpty ? "nästan inget förstods" : null,
                LacksPlace ? "nämnd, år eller slag saknas" : null,
                NotUnderstood > 0 ? Counts.Of(NotUnderstood, "rad inte förstådd", "rader inte förstådda") : null,
                Ambiguous > 0 ? Counts.Of(Ambiguous, "osäker rad", "osäkra rader") : null,
            }.OfType<string>();
            return string.Join(", ", words) is { Length: > 0 } text ? text : "inget";
        }
    }

    /// <summary>Finds it of documents that wait; the most doubtful first, then those that have waited longest.</summary>
    internal static async Task<IReadOnlyList<Doubt>> Of(StyrkedjaDb db)
    {
        var waiting = await db
            .Documents.Where(d => d.State == DocumentState.Waiting)
            .Join(
                db.Readings.Where(r => r.IsCurrent),
                d => d.Id,
                r => r.DocumentId,
                (d, r) =>
                    new
                    {
                        Document = d,
                        Reading = r.Id,
                        Ambiguous = db.PrintedIndicators.Count(i => i.ReadingId == r.Id && i.Ambiguous != null)
                            + db.PrintedActivities.Count(a => a.ReadingId == r.Id && a.Ambiguous != null),
                        Found = db.PrintedGoals.Count(g => g.ReadingId == r.Id)
                            + db.PrintedIndicators.Count(i => i.ReadingId == r.Id)
                            + db.PrintedTables.Count(t => t.ReadingId == r.Id),
                    }
            )
            .ToListAsync();
        var readings = waiting.ConvertAll(w => w.Reading);
        var signs = (
            await db
                .PrintedLines.Where(l => readings.Contains(l.ReadingId))
                .Select(l => new { l.ReadingId, l.Classes })
                .ToListAsync()
        ).ToLookup(l => l.ReadingId, l => l.Classes.Count(LineSigns.IsUnclassified));
        return
        [
            .. waiting
                .Select(w => new Doubt(w.Document, signs[w.Reading].Sum(), w.Ambiguous, w.Found == 0))
                .OrderByDescending(d => d.IsEmpty)
                .ThenByDescending(d => d.LacksPlace)
                .ThenByDescending(d => d.NotUnderstood + d.Ambiguous)
                .ThenBy(d => d.Document.ReceivedAt),
        ];
    }
}
