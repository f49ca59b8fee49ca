using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
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
/// <param name="Stands">On how many lines the words stand.</param>
/// <param name="Settled">Corrections that say what is read without them then.</param>
/// <param name="HasRoom">False where the municipality has as many words as it may.</param>
public sealed record TaughtTrial(
    DocumentFile? File,
    string Refused,
    ReadCounts Now,
    ReadCounts With,
    IReadOnlyList<string> Found,
    int Stands,
    IReadOnlyList<Guid> Settled,
    bool HasRoom
)
{
    private const int MostShown = 12;

    /// <summary>True where less is understood with them.</summary>
    public bool IsWorse => Now.IsBetterThan(With);

    /// <summary>True where nothing is read in another way.</summary>
    public bool IsNoDifference => Now == With && Found.Count == 0;

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
                await Stand(db, reading, word),
                read.Settled,
                others.Count < TaughtWord.Most
            )
            : new TaughtTrial(null, read.Problem, now, now, [], 0, [], true);
    }

    private static IEnumerable<string> Names(SteeringDocument read) =>
        [
            .. read.Goals.Select(g => "Mål: " + $"{g.Code} {g.Title}".Trim()),
            .. read.Indicators.Select(i => "Indikator: " + i.Name),
            .. read.Activities.Select(a => "Aktivitet: " + a.Text),
            .. read
                .Tables.Where(t => t.IsMoney)
                .SelectMany(t => t.Columns.Zip(t.Meanings))
                .Where(c => c.Second.Kind is not null)
                .Select(c => $"Kolumn med pengar: {c.First} ({ColumnWords.Of(c.Second)})"),
        ];

    private static async Task<int> Stand(StyrkedjaDb db, StoredReading reading, TaughtWord word)
    {
        var texts = await db.PrintedLines.Where(l => l.ReadingId == reading.Id).Select(l => l.Text).ToListAsync();
        var key = SwedishText.Fold(word.Words);
        return texts
            .SelectMany(text => text.Split('\n'))
            .Count(line => SwedishText.Fold(line).Contains(key, StringComparison.Ordinal));
    }
}
