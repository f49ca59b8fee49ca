using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Organisation;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>Where the board of a page comes from: the history of those it took over from is its own too.</summary>
/// <param name="board">The board.</param>
/// <param name="organisation">The boards of the municipality.</param>
public sealed class BoardHistory(OrganisationUnit board, OrganisationOverTime organisation)
{
    /// <summary>The board.</summary>
    public OrganisationUnit Board => board;

    /// <summary>All that it took over from, the latest first.</summary>
    public IReadOnlyList<Forerunner> Forerunners { get; } = Lineage.Of(organisation, board.Id);

    /// <summary>What took over from it.</summary>
    public IReadOnlyList<Forerunner> Successors { get; } = Lineage.After(organisation, board.Id);

    /// <summary>What happened, day by day, the latest first.</summary>
    public IEnumerable<(DateOnly On, SuccessionKind Kind, string Text)> Events =>
        Forerunners
            .GroupBy(f => (f.On, f.Successor, f.Kind))
            .Select(group =>
                (
                    group.Key.On,
                    group.Key.Kind,
                    Said(group.Key.Kind, group.Key.Successor, [.. group.Select(f => f.Unit)])
                )
            );

    /// <summary>Finds it.</summary>
    public static async Task<BoardHistory> Of(Place place)
    {
        var board = place.Board ?? throw new InvalidOperationException("No board.");
        // Most boards came of nothing.
        if (!place.BoardHasRelatives)
        {
            var alone = new OrganisationUnit(
                board.Id,
                board.Slug,
                UnitKind.Board,
                [new UnitPeriod(board.Name, null, DateSpan.Always)]
            );
            return new BoardHistory(alone, OrganisationOverTime.Empty.With(alone));
        }
        var organisation = await UnitRegister.LoadBoards(place.Db);
        return new BoardHistory(organisation[board.Id], organisation);
    }

    /// <summary>What the board, or one that it took over from, is or was called.</summary>
    public string NameOf(Guid id) => organisation.Find(id)?.LatestName ?? board.LatestName;

    /// <summary>One word for what happened: "sammanslagning", "delning", "ombildning".</summary>
    public static string Word(SuccessionKind kind) =>
        kind switch
        {
            SuccessionKind.Merger => "sammanslagning",
            SuccessionKind.Split => "delning",
            SuccessionKind.Continuation => "ombildning",
        };

    private static string Said(SuccessionKind kind, OrganisationUnit successor, IReadOnlyList<OrganisationUnit> before)
    {
        var names = before.Select(unit => unit.LatestName).Order(SwedishOrder.Names).ToList();
        return kind switch
        {
            SuccessionKind.Merger =>
                $"{string.Join(", ", names.SkipLast(1))} och {names[^1]} slogs samman till {successor.LatestName}",
            SuccessionKind.Split => $"{names[0]} delades; {successor.LatestName} är en av delarna",
            SuccessionKind.Continuation => $"{names[0]} blev {successor.LatestName}",
        };
    }
}
