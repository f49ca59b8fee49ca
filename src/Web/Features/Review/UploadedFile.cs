using Styrkedja.Core.SteeringDocuments;
using Styrkedja.Documents;
using Styrkedja.Documents.Reading;

namespace Styrkedja.Web.Features.Review;

/// <summary>A file of a form, read; or why it could not be.</summary>
/// <param name="Name">Its name without a folder.</param>
/// <param name="File">What it holds; null where it is refused.</param>
/// <param name="Problem">Why it is refused; else empty.</param>
internal sealed record UploadedFile(string Name, DocumentFile? File, string Problem)
{
    private const int LongestName = 200;

    // A file may take a hundred times its size while it is read: one at a time, however many are uploaded.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Reads it.</summary>
    public static async Task<UploadedFile> Read(IFormFile upload, CancellationToken gone)
    {
        var name = NameOf(upload.FileName);
        if (upload.Length > DocumentReader.LargestFile)
        {
            return new UploadedFile(name, null, DocumentReader.TooLarge.Message);
        }
        await OneAtATime.WaitAsync(gone);
        try
        {
            var bytes = new byte[upload.Length];
            await using (var stream = upload.OpenReadStream())
            {
                await stream.ReadExactlyAsync(bytes, gone);
            }
            return DocumentFiles.TryRead(name, bytes, out var file, out var refusal)
                ? new UploadedFile(name, file, "")
                : new UploadedFile(name, null, refusal.Message);
        }
        finally
        {
            OneAtATime.Release();
        }
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
