using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Indicators;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.People;
using Styrkedja.Web.Features.Indicators;

namespace Styrkedja.Web.Features.MyPage;

/// <summary>An indicator that somebody follows, as it stands.</summary>
/// <param name="Button">The way to stop.</param>
/// <param name="Link">Its page.</param>
/// <param name="Board">Whose.</param>
/// <param name="Latest">Its latest outcome of a whole year; null for none that may be shown.</param>
/// <param name="Before">The one before that; null for none.</param>
public sealed record FollowedIndicator(
    FollowButton Button,
    string Link,
    string Board,
    IndicatorFact? Latest,
    IndicatorFact? Before
);

/// <summary>A unit that somebody follows.</summary>
/// <param name="Button">The way to stop.</param>
/// <param name="Link">Its page.</param>
/// <param name="News">What was last accepted of its board, and its address; null for nothing.</param>
public sealed record FollowedUnit(FollowButton Button, string Link, (string Text, string Link)? News);

/// <summary>What somebody follows.</summary>
/// <param name="Indicators">Indicators.</param>
/// <param name="Units">Units.</param>
public sealed record FollowedThings(IReadOnlyList<FollowedIndicator> Indicators, IReadOnlyList<FollowedUnit> Units)
{
    /// <summary>Nothing.</summary>
    public static FollowedThings None { get; } = new([], []);

    /// <summary>Loads it.</summary>
    internal static async Task<FollowedThings> Load(Place place, Guid? person, OrganisationOfDay ofDay)
    {
        var followed = person is { } whose ? await Following.Of(place.Db, whose) : [];
        return followed.Count == 0
            ? None
            : new(
                await OfIndicators(place, followed.FindAll(f => f.IndicatorId is not null)),
                await OfUnits(place, followed.FindAll(f => f.IndicatorId is null), ofDay)
            );
    }

    private static async Task<IReadOnlyList<FollowedIndicator>> OfIndicators(Place place, List<StoredFollowed> followed)
    {
        var joined = await IndicatorNames.Joined(place.Db).ToDictionaryAsync(s => s.IndicatorId, s => s.OtherId);
        Guid Holding(Guid name) => joined.GetValueOrDefault(name, name);
        var indicators = followed.ConvertAll(f => Holding(f.IndicatorId!.Value));
        List<Guid> ids = [.. indicators, .. joined.Where(s => indicators.Contains(s.Value)).Select(s => s.Key)];
        var units = followed.ConvertAll(f => f.UnitId);
        var names = await place.Db.Indicators.Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id);
        var values = await KnownValues.Load(
            place.Db,
            place.Db.IndicatorValues.Where(v =>
                ids.Contains(v.IndicatorId)
                && units.Contains(v.UnitId)
                && v.SupersededAt == null
                && v.Measure == IndicatorMeasure.Outcome
            )
        );
        var shown = (await FewAnswers.Hide(place.Db, values.ConvertAll(v => new IndicatorFact(v))))
            .Where(f => f.Split == IndicatorSplit.Total)
            .ToLookup(f => (f.Known.Indicator, f.UnitId));
        return
        [
            .. followed
                .Join(place.BoardsWithYears, f => f.UnitId, b => b.Id, (Of, Board) => (Of, Board))
                .Select(f =>
                {
                    var indicator = names[Holding(f.Of.IndicatorId!.Value)];
                    var years = FactOfAll
                        .Of(shown[(indicator.Id, f.Board.Id)])
                        .Select(fact => fact.Shown)
                        .Where(fact => fact.IsWholeYear)
                        .OrderByDescending(fact => fact.Year)
                        .ToList();
                    return new FollowedIndicator(
                        new(f.Board.Id, f.Of.IndicatorId!.Value, indicator.Name, true),
                        place.Link(f.Board, place.LatestYears[f.Board.Id], "indikatorer/" + indicator.Slug),
                        f.Board.Name,
                        years.ElementAtOrDefault(0),
                        years.ElementAtOrDefault(1)
                    );
                }),
        ];
    }

    private static async Task<IReadOnlyList<FollowedUnit>> OfUnits(
        Place place,
        List<StoredFollowed> followed,
        OrganisationOfDay ofDay
    )
    {
        var units = followed.Select(f => ofDay.Find(f.UnitId)).OfType<PlacedUnit>().ToList();
        var boards = units.ConvertAll(unit =>
        {
            var top = ofDay.Path(unit.Unit.Id) is [.., var last] ? last.Unit.Id : unit.Unit.Id;
            return place.BoardsWithYears.FirstOrDefault(b => b.Id == top);
        });
        var ids = boards.OfType<StoredBoard>().Select(b => b.Id).Distinct().ToList();
        var accepted = await place
            .Db.Documents.Where(d => ids.Contains(d.BoardId ?? Guid.Empty) && d.State == DocumentState.Accepted)
            .ToListAsync();
        var latest = accepted
            .GroupBy(d => d.BoardId)
            .ToDictionary(d => d.Key!.Value, d => d.MaxBy(one => one.RecordedAt)!);
        return
        [
            .. units.Zip(
                boards,
                (unit, board) =>
                    new FollowedUnit(
                        new(unit.Unit.Id, null, unit.Name, true),
                        place.MunicipalityLink("organisation/" + unit.Unit.Id),
                        board is not null && latest.TryGetValue(board.Id, out var news)
                            ? News(place, board, news)
                            : null
                    )
            ),
        ];
    }

    private static (string, string) News(Place place, StoredBoard board, StoredDocument document) =>
        (
            $"{DocumentKinds.Name(document.Kind)} {document.Year?.ToString(CultureInfo.InvariantCulture)}, {board.Name}",
            place.Link(board, document.Year, "dokument/" + DocumentKinds.Slug(document.Kind))
        );
}
