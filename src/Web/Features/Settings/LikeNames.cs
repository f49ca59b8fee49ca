using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Indicators;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.People;

namespace Styrkedja.Web.Features.Settings;

/// <summary>The name of an indicator, and where it is printed.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Latest">The latest document that prints it: "verksamhetsplan 2026, Norra nämnden"; empty for none.</param>
/// <param name="Documents">How many accepted documents print it.</param>
/// <param name="Link">Its page in that document; null for none.</param>
public sealed record PrintedName(StoredIndicator Indicator, string Latest, int Documents, string? Link)
{
    /// <summary>"verksamhetsplan 2026, Norra nämnden, och 2 till".</summary>
    public string Where =>
        Documents > 1 ? $"{Latest}, och {(Documents - 1).ToString(CultureInfo.InvariantCulture)} till" : Latest;
}

/// <summary>Two names that may be one.</summary>
/// <param name="One">The one that was printed later.</param>
/// <param name="Other">The other.</param>
/// <param name="Percent">How alike they are.</param>
/// <param name="OnlyInOne">The words that the other has not.</param>
/// <param name="OnlyInOther">The words that the one has not.</param>
public sealed record LikePair(
    PrintedName One,
    PrintedName Other,
    int Percent,
    IReadOnlyList<string> OnlyInOne,
    IReadOnlyList<string> OnlyInOther
);

/// <summary>What has been said of two names.</summary>
/// <param name="Said">As it is stored.</param>
/// <param name="Name">The name that stands for the other; of two that are apart the first.</param>
/// <param name="Other">The other.</param>
/// <param name="By">Who said so; empty for the program.</param>
public sealed record SaidOfNames(StoredSameness Said, string Name, string Other, string By);

/// <summary>The names of a municipality's indicators that may be one, and what has been said of such names.</summary>
public sealed record LikeNames(
    IReadOnlyList<LikePair> Asked,
    IReadOnlyList<SaidOfNames> Joined,
    IReadOnlyList<SaidOfNames> Apart
)
{
    /// <summary>Loads them.</summary>
    public static async Task<LikeNames> Load(Place place)
    {
        var db = place.Db;
        var indicators = await db.Indicators.ToDictionaryAsync(i => i.Id);
        var said = await db.Samenesses.Where(s => s.SupersededAt == null).OrderBy(s => s.RecordedAt).ToListAsync();
        var people = await db.NamesOf(said.Select(s => s.RecordedBy ?? Guid.Empty));
        var joined = said.FindAll(s => s.Sameness == Sameness.Same);
        List<SaidOfNames> Of(Sameness sameness) =>
            said.FindAll(s => s.Sameness == sameness)
                .ConvertAll(s => new SaidOfNames(
                    s,
                    indicators[s.IndicatorId].Name,
                    indicators[s.OtherId].Name,
                    people.GetValueOrDefault(s.RecordedBy ?? Guid.Empty) ?? ""
                ));
        return new(await Pairs(place, indicators, said, joined), Of(Sameness.Same), Of(Sameness.Apart));
    }

    private static async Task<IReadOnlyList<LikePair>> Pairs(
        Place place,
        Dictionary<Guid, StoredIndicator> indicators,
        List<StoredSameness> said,
        List<StoredSameness> joined
    )
    {
        var holding = joined.ToDictionary(s => s.IndicatorId, s => s.OtherId);
        var standing = indicators
            .Values.Where(i => !holding.ContainsKey(i.Id))
            .OrderBy(i => i.RecordedAt)
            .ThenBy(i => i.Id)
            .ToList();
        var judged = said.Select(s => IndicatorNames.InOrder(s.IndicatorId, s.OtherId)).ToHashSet();
        var pairs = NameLikeness
            .Pairs(standing.ConvertAll(i => i.Name))
            .Select(pair => (One: standing[pair.One], Other: standing[pair.Other], pair.Likeness))
            .Where(pair => !judged.Contains(IndicatorNames.InOrder(pair.One.Id, pair.Other.Id)))
            .ToList();
        var printing = await Printing(
            place,
            [.. pairs.SelectMany(pair => new[] { pair.One.Id, pair.Other.Id })],
            holding
        );
        return
        [
            .. pairs
                // Two that one document prints are two.
                .Where(pair => !printing[pair.One.Id].Intersect(printing[pair.Other.Id]).Any())
                .Select(pair =>
                {
                    var (one, other) = (Name(place, pair.One, printing), Name(place, pair.Other, printing));
                    var (only, onlyInOther) = (pair.Likeness.OnlyInOne, pair.Likeness.OnlyInOther);
                    return LastYear(printing[pair.One.Id]) > LastYear(printing[pair.Other.Id])
                        ? new LikePair(one, other, pair.Likeness.Percent, only, onlyInOther)
                        : new LikePair(other, one, pair.Likeness.Percent, onlyInOther, only);
                }),
        ];
    }

    private static int LastYear(IEnumerable<PrintingDocument> documents) => documents.Max(d => (int?)d.Year) ?? 0;

    private static PrintedName Name(Place place, StoredIndicator indicator, ILookup<Guid, PrintingDocument> printing)
    {
        var documents = printing[indicator.Id].ToList();
        if (documents.MaxBy(d => (d.Year, d.Kind)) is not { } latest)
        {
            return new(indicator, "", 0, null);
        }
        var board = place.Boards.FirstOrDefault(b => b.Id == latest.Board);
        var year = latest.Year.ToString(CultureInfo.InvariantCulture);
        return new(
            indicator,
            $"{DocumentKinds.Name(latest.Kind).ToLowerInvariant()} {year}, {board?.Name}",
            documents.Count,
            board is null ? null : place.Link(board, latest.Year, "indikatorer/" + indicator.Slug)
        );
    }

    // Which accepted documents print each, by the name that holds.
    private static async Task<ILookup<Guid, PrintingDocument>> Printing(
        Place place,
        HashSet<Guid> indicators,
        Dictionary<Guid, Guid> holding
    )
    {
        var names = indicators.Concat(holding.Where(s => indicators.Contains(s.Value)).Select(s => s.Key)).ToList();
        var found = await place
            .Db.PrintedIndicators.Where(row => names.Contains(row.IndicatorId!.Value))
            .Join(
                place
                    .Db.Readings.Where(r => r.IsCurrent)
                    .Join(
                        place.Db.Documents.Where(d => d.State == DocumentState.Accepted),
                        r => r.DocumentId,
                        d => d.Id,
                        (r, d) =>
                            new
                            {
                                Reading = r.Id,
                                Document = new PrintingDocument(d.Id, d.Kind, d.Year ?? 0, d.BoardId),
                            }
                    ),
                row => row.ReadingId,
                read => read.Reading,
                (row, read) => new { Indicator = row.IndicatorId!.Value, read.Document }
            )
            .Distinct()
            .ToListAsync();
        return found
            .Select(row => (Indicator: holding.GetValueOrDefault(row.Indicator, row.Indicator), row.Document))
            .Distinct()
            .ToLookup(row => row.Indicator, row => row.Document);
    }

    private sealed record PrintingDocument(Guid Id, DocumentKind Kind, int Year, Guid? Board);
}
