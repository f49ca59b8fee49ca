using Styrkedja.Core.Printed;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Web.Features.Review;

/// <summary>What becomes of a document where some words mean something.</summary>
/// <param name="File">It read by them; null where it cannot be.</param>
/// <param name="Refused">Why it cannot; else empty.</param>
/// <param name="Now">How much is understood without them.</param>
/// <param name="With">How much with them.</param>
/// <param name="Found">Some of what is found with them, and was not before.</param>
/// <param name="Settled">Corrections that say what is read without them then.</param>
/// <param name="HasRoom">False where the municipality has as many words as it may.</param>
public sealed record TaughtTrial(
    DocumentFile? File,
    string Refused,
    ReadCounts Now,
    ReadCounts With,
    IReadOnlyList<string> Found,
    IReadOnlyList<Guid> Settled,
    bool HasRoom
)
{
    private const int MostShown = 12;

    /// <summary>Reads the file by them; nothing is saved.</summary>
    internal static async Task<TaughtTrial> Make(
        StyrkedjaDb db,
        StoredDocument document,
        StoredReading reading,
        TaughtWord word,
        ILogger log,
        CancellationToken gone
    )
    {
        var was = await new PrintedDocuments(db).Load(reading);
        var others = (await Teaching.Words(db)).Where(known => !known.IsOfSame(word.Words)).ToList();
        var read = await ReadAnew.Make(db, document, [.. others, word], log, gone);
        var now = ReadCounts.Of(was);
        return read.File is { } file
            ? new TaughtTrial(
                file,
                "",
                now,
                ReadCounts.Of(file.Document),
                [.. Names(file.Document).Except(Names(was)).Take(MostShown)],
                read.Settled,
                others.Count < TaughtWord.Most
            )
            : new TaughtTrial(null, read.Problem, now, now, [], [], true);
    }

    private static IEnumerable<string> Names(SteeringDocument read) =>
        [
            .. read.Goals.Select(g => "Mål: " + $"{g.Code} {g.Title}".Trim()),
            .. read.Indicators.Select(i => "Indikator: " + i.Name),
            .. read.Activities.Select(a => "Aktivitet: " + a.Text),
        ];
}
