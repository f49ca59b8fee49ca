using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Correcting;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Web.Features.Review;

/// <summary>The kept file of a document read once more, with what people have corrected in it.</summary>
/// <param name="File">What it holds; null where it cannot be read any more.</param>
/// <param name="Problem">Why it cannot; else empty.</param>
/// <param name="Left">Corrections that do not hold in it.</param>
/// <param name="Settled">Corrections that say what is read without them now.</param>
internal sealed record ReadAnew(
    DocumentFile? File,
    string Problem,
    IReadOnlyList<ReadingCorrection> Left,
    IReadOnlyList<Guid> Settled
)
{
    /// <summary>Reads it; nothing is saved.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="document">The document.</param>
    /// <param name="taught">Words of the municipality.</param>
    /// <param name="log">Where whoever runs the program is told.</param>
    /// <param name="gone">Ends it when nobody waits any longer.</param>
    public static async Task<ReadAnew> Make(
        StyrkedjaDb db,
        StoredDocument document,
        IReadOnlyCollection<TaughtWord> taught,
        ILogger log,
        CancellationToken gone
    )
    {
        var bytes = await db.Files.Where(f => f.Sha256 == document.Sha256).Select(f => f.Bytes).SingleAsync(gone);
        var corrections = await ReadingCorrections.Of(db, document.Id);
        // Reading takes a while.
        await db.Database.CloseConnectionAsync();
        var read = await UploadedFile.Read(document, bytes, taught, log, gone);
        if (read.File is not { } bare)
        {
            return new ReadAnew(null, read.Problem, [], []);
        }
        var (file, left) = CorrectedReading.Of(bare, corrections.ConvertAll(c => c.Said), taught);
        return new ReadAnew(
            file,
            "",
            left,
            [.. corrections.Where(c => CorrectedReading.Says(bare.Document, c.Said)).Select(c => c.Id)]
        );
    }
}
