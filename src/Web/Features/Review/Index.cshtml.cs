using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Features.Review;

/// <summary>Granska: upload documents, and see which ones wait.</summary>
[Needs(Right.Import)]
[TakesFiles(LargestRequest)]
public sealed class IndexModel(Place place, CurrentPerson person, Database database, ILogger<IndexModel> log)
    : PageModel
{
    /// <summary>Bytes of a form: five files of the largest kind.</summary>
    public const int LargestRequest = 100 * 1024 * 1024 + RequestLimits.LargestForm;

    /// <summary>The files of the form.</summary>
    [BindProperty]
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    /// <summary>The documents that wait, the most doubtful first.</summary>
    public IReadOnlyList<Doubt> Waiting { get; private set; } = [];

    /// <summary>What became of files that were not new, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>How many files were received just now.</summary>
    public int New { get; private set; }

    /// <summary>Documents that an earlier version of the program read, for whoever may have them read anew.</summary>
    public IReadOnlyList<StoredDocument> ReadByOthers { get; private set; } = [];

    /// <summary>True where a new reading was taken into use just now.</summary>
    public bool IsReread { get; private set; }

    /// <summary>Whether whoever reviews may say what words mean.</summary>
    public bool MayTeach => person.MaySomewhere(Right.TeachReading);

    /// <summary>The page.</summary>
    /// <param name="omlast">"ja" where a new reading was taken into use just now.</param>
    /// <param name="nya">How many files were received just now.</param>
    /// <param name="format">"csv" or "xlsx" gives the list as a file.</param>
    public async Task<IActionResult> OnGet(int? nya, string? format, string? omlast)
    {
        IsReread = omlast == "ja";
        New = nya ?? 0;
        await Load();
        return TableFile.IsAsked(format) ? WaitingFile.Of(place, Waiting) : Page();
    }

    /// <summary>Receives files: those that can be read wait, the others are told of; none stops another.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Files.Count == 0)
        {
            ModelState.AddModelError(nameof(Files), "Välj minst en fil att läsa in.");
        }
        var taught = await Teaching.Words(place.Db);
        // Reading takes a while, and imports have connections of their own.
        await place.Db.Database.CloseConnectionAsync();
        var imports = new DocumentImports(database, place.Municipality.Id, person.May);
        var (notes, received) = (new List<string>(), new List<Received>());
        foreach (var upload in Files)
        {
            var read = await UploadedFile.Read(upload, taught, log, HttpContext.RequestAborted);
            if (read.File is not { } file)
            {
                ModelState.AddModelError(nameof(Files), $"{read.Name}: {read.Problem}");
                continue;
            }
            try
            {
                var result = await imports.Receive(file, person.Actor);
                received.Add(result);
                if (ReviewWords.Of(result.How) is { } said)
                {
                    notes.Add($"{read.Name}: {said}");
                }
            }
            // What came before is kept, and must be told of.
            catch (Exception e) when (received.Count > 0 && database.ProblemOf(e) is { } problem)
            {
                ModelState.AddModelError(nameof(Files), $"{read.Name}: {problem}");
            }
        }
        if (ModelState.IsValid && notes.Count == 0)
        {
            return received is [var one]
                ? LocalRedirect(place.MunicipalityLink("granska/" + one.Document))
                : LocalRedirect(
                    place.MunicipalityLink("granska?nya=" + received.Count.ToString(CultureInfo.InvariantCulture))
                );
        }
        (Notes, New) = (notes, received.Count(r => r.How is ReceivedAs.New or ReceivedAs.WaitingAgain));
        await Load();
        return Page();
    }

    private async Task Load()
    {
        Waiting = await Doubt.Of(place.Db);
        if (person.MaySomewhere(Right.ReadAgain, State.Accepted))
        {
            ReadByOthers = await Rereadings.ByOthers(place.Db, Documents.DocumentFiles.Version);
        }
    }
}
