using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Source;

/// <summary>The source: a document as it was printed, with the lines marked that something was read from.</summary>
[Needs(Right.Read)]
public sealed class IndexModel(Place place) : PageModel
{
    /// <summary>The document.</summary>
    public StoredDocument Document { get; private set; } = null!;

    /// <summary>The part of it that is shown.</summary>
    public SourceText Text { get; private set; } = null!;

    /// <summary>Its board; null where it waits without one.</summary>
    public StoredBoard? Board { get; private set; }

    /// <summary>Loads it; 404 for a document that is not there, or that the reader may not see.</summary>
    public async Task<IActionResult> OnGet(string sha, int? rad, int? till)
    {
        if (await Find(sha) is not { } document)
        {
            return NotFound();
        }
        Document = document;
        Board = place.Boards.FirstOrDefault(b => b.Id == document.BoardId);
        Text = await SourceText.Load(
            place.Db,
            await place.Db.CurrentReading(document.Id),
            document.LineCount,
            rad,
            till
        );
        return Page();
    }

    /// <summary>The file as it came, to be saved: never shown, whatever it holds.</summary>
    public async Task<IActionResult> OnGetFile(string sha)
    {
        if (await Find(sha) is not { } document)
        {
            return NotFound();
        }
        var file = await place.Db.Files.SingleAsync(f => f.Sha256 == document.Sha256);
        return File(file.Bytes, "application/octet-stream", document.FileName);
    }

    /// <summary>The address of another part.</summary>
    public string Part(int line) => place.Source(Document.Sha256, line, line);

    private async Task<StoredDocument?> Find(string sha)
    {
        if (sha.Length != Place.SourceLetters || !sha.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }
        var after = sha + "g"; // the first text after all that begin so
        var document = await place.Db.Documents.FirstOrDefaultAsync(d =>
            d.Sha256.CompareTo(sha) >= 0 && d.Sha256.CompareTo(after) < 0
        );
        var open = document?.State is DocumentState.Accepted or DocumentState.Superseded;
        return open || HttpContext.May(Right.Import) ? document : null;
    }
}
