using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Correcting;
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
/// <param name="HasRoom">False where the municipality has as many words as it may.</param>
public sealed record TaughtTrial(
    DocumentFile? File,
    string Refused,
    ReadCounts Now,
    ReadCounts With,
    IReadOnlyList<string> Found,
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
        var bytes = await db.Files.Where(f => f.Sha256 == document.Sha256).Select(f => f.Bytes).SingleAsync(gone);
        var others = (await Teaching.Words(db)).Where(known => !known.IsOfSame(word.Words)).ToList();
        var corrections = (await ReadingCorrections.Of(db, document.Id)).ConvertAll(c => c.Said);
        // Reading takes a while.
        await db.Database.CloseConnectionAsync();
        var read = await UploadedFile.Read(document, bytes, [.. others, word], log, gone);
        var now = ReadCounts.Of(was);
        if (read.File is not { } bare)
        {
            return new TaughtTrial(null, read.Problem, now, now, [], true);
        }
        var (file, _) = CorrectedReading.Of(bare, corrections);
        return new TaughtTrial(
            file,
            "",
            now,
            ReadCounts.Of(file.Document),
            [.. Names(file.Document).Except(Names(was)).Take(MostShown)],
            others.Count < TaughtWord.Most
        );
    }

    private static IEnumerable<string> Names(SteeringDocument read) =>
        [
            .. read.Goals.Select(g => "Mål: " + $"{g.Code} {g.Title}".Trim()),
            .. read.Indicators.Select(i => "Indikator: " + i.Name),
            .. read.Activities.Select(a => "Aktivitet: " + a.Text),
        ];
}
