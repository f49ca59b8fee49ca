using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Features.MyPage;

/// <summary>How it stands with a board, by its latest document.</summary>
/// <param name="Board">The board.</param>
/// <param name="Document">The document.</param>
/// <param name="Goals">Its goals as the document judges them: how many of each assessment; null for those not judged.</param>
/// <param name="Errors">Contradictions that the checks found in the document.</param>
public sealed record BoardState(
    StoredBoard Board,
    PlacedDocument Document,
    IReadOnlyDictionary<GoalState, int> Goals,
    int Errors
)
{
    /// <summary>How many goals of its own the board has there.</summary>
    public int AllGoals => Goals.Values.Sum();

    /// <summary>Finds them, in the order of the boards.</summary>
    internal static async Task<IReadOnlyList<BoardState>> Of(Place place, IReadOnlyCollection<StoredBoard> boards)
    {
        var ids = boards.Select(b => b.Id).ToList();
        var documents = await place
            .Db.Documents.Where(d => d.State == DocumentState.Accepted && ids.Contains(d.BoardId ?? Guid.Empty))
            .Join(
                place.Db.Readings.Where(r => r.IsCurrent),
                d => d.Id,
                r => r.DocumentId,
                (d, r) =>
                    new
                    {
                        Board = d.BoardId,
                        d.Errors,
                        Document = new PlacedDocument(d.Id, r.Id, d.Kind, d.Year ?? 0, d.Title, d.Sha256),
                    }
            )
            .ToListAsync();
        var latest = documents
            .GroupBy(d => d.Board)
            .Select(of =>
                of.OrderByDescending(d => d.Document.Year)
                    .ThenByDescending(d => DocumentKinds.Order(d.Document.Kind))
                    // A month's report says little of goals: only where there is nothing else.
                    .ThenBy(d => d.Document.Kind == DocumentKind.MonthlyReport)
                    .First()
            )
            .ToList();
        var readings = latest.ConvertAll(d => d.Document.Reading);
        var judged = await place
            .Db.PrintedGoals.Where(g => g.Level == GoalLevel.Board && readings.Contains(g.ReadingId))
            .GroupBy(g => new { g.ReadingId, g.Status })
            .Select(g => new
            {
                g.Key.ReadingId,
                g.Key.Status,
                Count = g.Count(),
            })
            .ToListAsync();
        return
        [
            .. boards.Join(
                latest,
                board => board.Id,
                d => d.Board,
                (board, d) =>
                    new BoardState(
                        board,
                        d.Document,
                        judged
                            .Where(g => g.ReadingId == d.Document.Reading)
                            .ToDictionary(g => new GoalState(g.Status), g => g.Count),
                        d.Errors
                    )
            ),
        ];
    }
}

/// <summary>What a document says of a goal.</summary>
/// <param name="Assessment">Its assessment; null where there is none.</param>
public readonly record struct GoalState(Assessment? Assessment);
