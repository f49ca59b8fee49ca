using Microsoft.EntityFrameworkCore;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Plans;

/// <summary>The years of a board: those of which it has an accepted document, and those that are open for planning.</summary>
/// <param name="Printed">Those with a document.</param>
/// <param name="Opened">Those that are open, the latest first.</param>
public sealed record BoardYears(IReadOnlyList<int> Printed, IReadOnlyList<int> Opened)
{
    /// <summary>Both, the latest first.</summary>
    public IReadOnlyList<int> All { get; } = [.. Printed.Union(Opened).OrderDescending()];

    /// <summary>Loads them.</summary>
    public static async Task<BoardYears> Of(StyrkedjaDb db, Guid board)
    {
        var printed = await db
            .Documents.Where(d => d.BoardId == board && d.State == DocumentState.Accepted && d.Year != null)
            .Select(d => d.Year!.Value)
            .Distinct()
            .ToListAsync();
        return new BoardYears(printed, (await OpenedYears.Of(db, board)).ConvertAll(opened => opened.Year));
    }
}
