using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Search;

namespace Styrkedja.Web.Features.Search;

/// <summary>A hit as it is shown: what it is, where it leads, and the sentence.</summary>
/// <param name="Title">The title, or what kind of text it is.</param>
/// <param name="Kind">What it is, in Swedish.</param>
/// <param name="Link">Its own page, or its line in the source.</param>
/// <param name="Source">Its line in the source.</param>
/// <param name="Line">The first line.</param>
/// <param name="Where">Document, year and board.</param>
/// <param name="Sentence">The text around the first word found, cut in parts.</param>
public sealed record FoundPlace(
    string Title,
    string Kind,
    string Link,
    string Source,
    int Line,
    string Where,
    IReadOnlyList<SnippetPart> Sentence
)
{
    /// <summary>Makes what is shown of some hits.</summary>
    public static async Task<IReadOnlyList<FoundPlace>> Of(
        IReadOnlyList<SearchHit> hits,
        SearchQuery query,
        Place place
    )
    {
        if (hits.Count == 0)
        {
            return [];
        }
        var goals = await Goals(hits, place);
        var indicators = await Indicators(hits, place);
        var boards = place.Boards.ToDictionary(board => board.Id);
        return
        [
            .. hits.Select(hit =>
            {
                var board = boards[hit.Board];
                var source = place.Source(hit.Sha256, hit.Lines.First, hit.Lines.Last);
                var chosen = "?dokument=" + DocumentKinds.Slug(hit.DocumentKind);
                var link = hit.Kind switch
                {
                    "goal" when goals.TryGetValue((hit.Document, hit.Position), out var address) => place.Link(
                        board,
                        hit.Year,
                        "mal/" + address
                    ) + chosen,
                    "indicator" when indicators.TryGetValue((hit.Document, hit.Position), out var slug) => place.Link(
                        board,
                        hit.Year,
                        "indikatorer/" + slug
                    ) + chosen,
                    _ => source,
                };
                var where =
                    $"{DocumentKinds.Name(hit.DocumentKind)} {hit.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}, {board.Name}";
                var body = hit.Title.Length == 0 || !Snippet.Holds(hit.Title, query) ? hit.Body : "";
                return new FoundPlace(
                    hit.Title.Length > 0 ? hit.Title : KindName(hit.Kind),
                    KindName(hit.Kind),
                    link,
                    source,
                    hit.Lines.First,
                    where,
                    Snippet.Of(body, query)
                );
            }),
        ];
    }

    private static string KindName(string kind) =>
        kind switch
        {
            "goal" => "Mål",
            "indicator" => "Indikator",
            "activity" => "Aktivitet",
            "decision" => "Förslag till beslut",
            _ => "Ur texten",
        };

    private static async Task<Dictionary<(Guid, int), string>> Goals(IReadOnlyList<SearchHit> hits, Place place)
    {
        var (ids, positions) = Places(hits, "goal");
        return ids.Count == 0
            ? []
            : (
                await place
                    .Db.PrintedGoals.Where(g => positions.Contains(g.Position))
                    .Join(
                        place.Db.Readings.Where(r => r.IsCurrent && ids.Contains(r.DocumentId)),
                        g => g.ReadingId,
                        r => r.Id,
                        (g, r) =>
                            new
                            {
                                r.DocumentId,
                                g.Position,
                                g.Address,
                            }
                    )
                    .ToListAsync()
            ).ToDictionary(g => (g.DocumentId, g.Position), g => g.Address);
    }

    private static async Task<Dictionary<(Guid, int), string>> Indicators(IReadOnlyList<SearchHit> hits, Place place)
    {
        var (ids, positions) = Places(hits, "indicator");
        return ids.Count == 0
            ? []
            : (
                await place
                    .Db.PrintedIndicators.Where(row => positions.Contains(row.Position))
                    .Join(
                        place.Db.Readings.Where(r => r.IsCurrent && ids.Contains(r.DocumentId)),
                        row => row.ReadingId,
                        r => r.Id,
                        (row, reading) =>
                            new
                            {
                                reading.DocumentId,
                                row.Position,
                                row.IndicatorId,
                            }
                    )
                    .Join(
                        place.Db.Indicators,
                        row => row.IndicatorId,
                        indicator => indicator.Id,
                        (row, indicator) =>
                            new
                            {
                                row.DocumentId,
                                row.Position,
                                indicator.Slug,
                            }
                    )
                    .ToListAsync()
            ).ToDictionary(r => (r.DocumentId, r.Position), r => r.Slug);
    }

    private static (List<Guid> Documents, List<int> Positions) Places(IReadOnlyList<SearchHit> hits, string kind)
    {
        var chosen = hits.Where(hit => hit.Kind == kind).ToList();
        return ([.. chosen.Select(h => h.Document).Distinct()], [.. chosen.Select(h => h.Position).Distinct()]);
    }
}
