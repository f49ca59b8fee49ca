using Styrkedja.Core.Printed;
using Styrkedja.Documents.Carrying;
using Styrkedja.Documents.Reading;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Features.Review;

/// <summary>A file of a form, read; or why it could not be.</summary>
/// <param name="Name">Its name without a folder.</param>
/// <param name="File">What it holds; null where it is refused.</param>
/// <param name="Problem">Why it is refused; else empty.</param>
internal sealed record UploadedFile(string Name, DocumentFile? File, string Problem)
{
    private const int LongestName = 200;

    // A file may take a hundred times its size while it is read, in a process of its own: one at a time, however many are
    // uploaded.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Reads it.</summary>
    public static async Task<UploadedFile> Read(
        IFormFile upload,
        IReadOnlyCollection<TaughtWord> taught,
        ILogger log,
        CancellationToken gone
    )
    {
        var name = NameOf(upload.FileName);
        if (upload.Length > DocumentReader.LargestFile)
        {
            return new UploadedFile(name, null, Refusals.TooLarge.Message);
        }
        await OneAtATime.WaitAsync(gone);
        try
        {
            var bytes = new byte[upload.Length];
            await using (var stream = upload.OpenReadStream())
            {
                await stream.ReadExactlyAsync(bytes, gone);
            }
            return await Read(name, bytes, taught, log, gone);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>Reads one that is kept.</summary>
    public static async Task<UploadedFile> Read(
        StoredDocument document,
        byte[] bytes,
        IReadOnlyCollection<TaughtWord> taught,
        ILogger log,
        CancellationToken gone
    )
    {
        await OneAtATime.WaitAsync(gone);
        try
        {
            return await Read(document.FileName, bytes, taught, log, gone);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static async Task<UploadedFile> Read(
        string name,
        byte[] bytes,
        IReadOnlyCollection<TaughtWord> taught,
        ILogger log,
        CancellationToken gone
    )
    {
        var read = await ReaderProgram.Read(name, bytes, taught, gone);
        if (read.Trouble is { } trouble)
        {
            UploadLog.ReaderEnded(log, trouble);
        }
        return new UploadedFile(name, read.File, read.Refusal?.Message ?? "");
    }

    // Some browsers send the folder too, and a name may be anything.
    private static string NameOf(string given)
    {
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. name.Where(c => !char.IsControl(c))]).Trim();
        return clean.Length == 0 ? "dokument"
            : clean.Length > LongestName ? clean[..LongestName]
            : clean;
    }
}

/// <summary>What whoever runs the program is told of uploads.</summary>
internal static partial class UploadLog
{
    /// <summary>The person is told that the file was too much; here is how it showed.</summary>
    [LoggerMessage(Level = LogLevel.Warning, Message = "A file could not be read: the reader ended with {Trouble}.")]
    public static partial void ReaderEnded(ILogger log, string trouble);
}
