using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Review;

/// <summary>Says what words of a document mean: what becomes of its reading is seen before anything is saved.</summary>
[Needs(Right.TeachReading)]
public sealed class TeachModel(Place place, CurrentPerson person, ILogger<TeachModel> log) : PageModel
{
    /// <summary>The document.</summary>
    public DocumentToTeach Of { get; private set; } = null!;

    /// <summary>The words.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>What they mean.</summary>
    [BindProperty]
    public string? Meaning { get; set; }

    /// <summary>The reading that the person saw.</summary>
    [BindProperty]
    public Guid Seen { get; set; }

    /// <summary>What becomes of the document; null before that is tried.</summary>
    public TaughtTrial? Trial { get; private set; }

    /// <summary>The words that were kept just now; null for none.</summary>
    public string? Kept { get; private set; }

    /// <summary>True where another reading holds than the person saw.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The page.</summary>
    /// <param name="id">The document.</param>
    /// <param name="rad">A line that they stand on.</param>
    /// <param name="ord">Words to say the meaning of.</param>
    /// <param name="lart">Words that were kept just now.</param>
    public async Task<IActionResult> OnGet(Guid id, int? rad, string? ord, string? lart)
    {
        if (!await Load(id, rad))
        {
            return NotFound();
        }
        Kept = lart;
        Words = ord ?? Of.Lines?.Lines.Where(l => l.Marked).Select(l => TeachSuggestion.First(l.Text)).FirstOrDefault();
        return Page();
    }

    /// <summary>Reads the file by the words and shows what becomes of it; nothing is saved.</summary>
    public async Task<IActionResult> OnPost(Guid id, int? rad)
    {
        if (!await Load(id, rad))
        {
            return NotFound();
        }
        await Try();
        return Page();
    }

    /// <summary>Keeps the reading by the words, and the words.</summary>
    public async Task<IActionResult> OnPostSave(Guid id, int? rad)
    {
        if (!await Load(id, rad))
        {
            return NotFound();
        }
        if (await Try() is not { } word || Trial?.File is not { } file || !ModelState.IsValid)
        {
            return Page();
        }
        try
        {
            var settled = Trial.Settled;
            await Rereadings.Accept(place.Db, id, Seen, file, person.Actor, person.May, settled, word);
            return LocalRedirect(place.MunicipalityLink($"granska/{id}/lar?lart={Uri.EscapeDataString(word.Words)}"));
        }
        catch (StaleException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            (IsStale, Seen) = (true, Of.Reading.Id);
            ModelState.Remove(nameof(Seen));
            return Page();
        }
    }

    private async Task<TaughtWord?> Try()
    {
        var (word, problems) = new TaughtForm(Words, Meaning).Read();
        problems.ToList().ForEach(p => ModelState.AddModelError(p.Field, p.Problem));
        if (word is not null)
        {
            Trial = await TaughtTrial.Make(place.Db, Of.Document, Of.Reading, word, log, HttpContext.RequestAborted);
            if (!Trial.HasRoom)
            {
                ModelState.AddModelError(nameof(Words), TeachWords.TooMany);
            }
        }
        return word;
    }

    private async Task<bool> Load(Guid id, int? line)
    {
        Of = (await DocumentToTeach.Load(place.Db, person, id, line))!;
        if (Of is null)
        {
            return false;
        }
        Seen = Seen == Guid.Empty ? Of.Reading.Id : Seen;
        return true;
    }
}
