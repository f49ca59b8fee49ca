using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Goals;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Web.Features.MyPage;

/// <summary>How it stands with a board, by its latest document.</summary>
/// <param name="Board">The board.</param>
/// <param name="Document">The document.</param>
/// <param name="Goals">Its goals as the document judges them: how many of each assessment; null for those not judged.</param>
public sealed record BoardState(StoredBoard Board, PlacedDocument Document, IReadOnlyDictionary<GoalState, int> Goals)
{
    /// <summary>How many goals of its own the board has there.</summary>
    public int AllGoals => Goals.Values.Sum();

    /// <summary>Finds them, in the order of the boards.</summary>
    internal static async Task<IReadOnlyList<BoardState>> Of(Place place, IReadOnlyCollection<StoredBoard> boards)
    {
        var years = boards.Select(b => place.LatestYears[b.Id]).Distinct().ToList();
        var documents = await PlacedDocument.Of(place.Db, [.. boards.Select(b => b.Id)], years);
        var latest = documents
            .GroupBy(d => d.Board)
            .Select(of => PlacedDocument.ShownOf([.. of.TakeWhile(d => d.Year == of.First().Year)])!)
            .ToList();
        var readings = latest.ConvertAll(d => d.Reading);
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
                        d,
                        judged
                            .Where(g => g.ReadingId == d.Reading)
                            .ToDictionary(g => new GoalState(g.Status), g => g.Count)
                    )
            ),
        ];
    }
}

/// <summary>What a document says of a goal.</summary>
/// <param name="Assessment">Its assessment; null where there is none.</param>
public readonly record struct GoalState(Assessment? Assessment);
