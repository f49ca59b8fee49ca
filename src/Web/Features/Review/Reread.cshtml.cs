using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Review;

/// <summary>
/// Reads the kept file of a document once more, shows where that differs from what was read before, and takes it into use
/// when a person has seen it.
/// </summary>
[Needs(Right.ReadAgain, With = Thing.Document)]
public sealed class RereadModel(Place place, CurrentPerson person, ILogger<RereadModel> log) : PageModel
{
    /// <summary>How many differences are listed.</summary>
    public const int Most = 300;

    /// <summary>The document.</summary>
    public StoredDocument Document { get; private set; } = null!;

    /// <summary>Its current reading.</summary>
    public StoredReading Reading { get; private set; } = null!;

    /// <summary>The version of the program.</summary>
    public static string Version => DocumentFiles.Version;

    /// <summary>The reading that the person saw.</summary>
    [BindProperty]
    public Guid Seen { get; set; }

    /// <summary>What differences the person saw, by their hash.</summary>
    [BindProperty]
    public string? SeenDifferences { get; set; }

    /// <summary>Where they differ; null where it has not been read anew.</summary>
    public IReadOnlyList<ReadingDifference>? Differences { get; private set; }

    /// <summary>Corrections of the reading that do not hold in the new one.</summary>
    public IReadOnlyList<ReadingCorrection> Left { get; private set; } = [];

    /// <summary>Lines that are not understood, before and now.</summary>
    public (int Was, int Becomes) NotUnderstood { get; private set; }

    /// <summary>Why the file cannot be read any more; null where it can.</summary>
    public string? Refused { get; private set; }

    /// <summary>True where something has changed since the person saw the differences.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The page; 404 for what neither waits nor is accepted.</summary>
    public async Task<IActionResult> OnGet(Guid id) => await Load(id) ? Page() : NotFound();

    /// <summary>Reads the file and shows the differences; nothing is saved.</summary>
    public async Task<IActionResult> OnPost(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }
        await Read();
        return Page();
    }

    /// <summary>Takes the new reading into use.</summary>
    public async Task<IActionResult> OnPostAccept(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }
        var (seen, differences) = (Seen, SeenDifferences);
        if (await Read() is { File: { } file } read)
        {
            try
            {
                Change.Seen(differences == SeenDifferences);
                await Rereadings.Accept(place.Db, id, seen, file, person.Actor, person.May, read.Settled);
                return LocalRedirect(place.MunicipalityLink("granska") + "?omlast=ja");
            }
            catch (StaleException)
            {
                Response.StatusCode = StatusCodes.Status409Conflict;
                IsStale = true;
                await Load(id);
                await Read();
            }
        }
        return Page();
    }

    private async Task<bool> Load(Guid id)
    {
        var found = await place.Db.Documents.SingleOrDefaultAsync(d => d.Id == id);
        if (found is not { State: DocumentState.Accepted or DocumentState.Waiting })
        {
            return false;
        }
        Document = found;
        Reading = await place.Db.Readings.SingleAsync(r => r.DocumentId == id && r.IsCurrent);
        return true;
    }

    private async Task<ReadAnew> Read()
    {
        var was = await new PrintedDocuments(place.Db).Load(Reading);
        var taught = await Teaching.Words(place.Db);
        var read = await ReadAnew.Make(place.Db, Document, taught, log, HttpContext.RequestAborted);
        if (read.File is not { } file)
        {
            Refused = read.Problem;
            return read;
        }
        Left = read.Left;
        Differences = ReadingDifferences.Between(was, file.Document);
        NotUnderstood = (was.Coverage.Unclassified.Count, file.Document.Coverage.Unclassified.Count);
        (Seen, SeenDifferences) = (Reading.Id, HashOf(Differences));
        // The form says what is seen now, not what was sent.
        ModelState.Clear();
        return read;
    }

    private static string HashOf(IEnumerable<ReadingDifference> differences) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', differences))));
}
