using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Printed;

/// <summary>An accepted document of a board.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reading">Its current reading, which the rows that it prints belong to.</param>
/// <param name="Board">Its board.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Year">Its year.</param>
/// <param name="Title">Its title.</param>
/// <param name="Sha256">SHA-256 of its file.</param>
/// <param name="Errors">Contradictions that the checks found in it.</param>
/// <param name="Origin">How it came to be here.</param>
public sealed record PlacedDocument(
    Guid Id,
    Guid Reading,
    Guid Board,
    DocumentKind Kind,
    int Year,
    string Title,
    string Sha256,
    int Errors,
    DocumentOrigin Origin
)
{
    /// <summary>What leads to it among the documents of its board and year.</summary>
    public string Slug => DocumentKinds.Slug(Kind, Origin);

    /// <summary>What it is called there.</summary>
    public string Name => DocumentKinds.Name(Kind, Origin);

    /// <summary>Those of some boards, the latest year first, and in a year the latest case first.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="boards">The boards.</param>
    /// <param name="years">Those of these years alone; null for all.</param>
    public static async Task<IReadOnlyList<PlacedDocument>> Of(
        StyrkedjaDb db,
        IReadOnlyCollection<Guid> boards,
        IReadOnlyCollection<int>? years = null
    )
    {
        var accepted = db.Documents.Where(d =>
            d.BoardId != null && boards.Contains(d.BoardId.Value) && d.State == DocumentState.Accepted
        );
        var documents = await (years is null ? accepted : accepted.Where(d => years.Contains(d.Year ?? 0)))
            .Join(
                db.Readings.Where(r => r.IsCurrent),
                d => d.Id,
                r => r.DocumentId,
                (d, r) =>
                    new PlacedDocument(
                        d.Id,
                        r.Id,
                        d.BoardId!.Value,
                        d.Kind,
                        d.Year ?? 0,
                        d.Title,
                        d.Sha256,
                        d.Errors,
                        d.Origin
                    )
            )
            .ToListAsync();
        return InOrder(documents);
    }

    /// <summary>The latest year first, in a year the latest case first, and of a case what was decided here first.</summary>
    internal static IReadOnlyList<PlacedDocument> InOrder(IEnumerable<PlacedDocument> documents) =>
        [
            .. documents
                .OrderByDescending(d => d.Year)
                .ThenByDescending(d => DocumentKinds.Order(d.Kind))
                .ThenByDescending(d => d.Origin),
        ];

    /// <summary>
    /// Which of a year's documents is shown where none is asked for: the latest case; a month's report, which says little but
    /// of money, only where there is nothing else. Null where there is none.
    /// </summary>
    /// <param name="documents">Those of the year, the latest case first.</param>
    public static PlacedDocument? ShownOf(IReadOnlyList<PlacedDocument> documents) =>
        documents.FirstOrDefault(d => d.Kind != DocumentKind.MonthlyReport)
        ?? (documents is [var latest, ..] ? latest : null);
}
