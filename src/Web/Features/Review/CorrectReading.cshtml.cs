using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Correcting;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Review;

/// <summary>Says what a record of a document prints, where the program read something else.</summary>
[Needs(Right.CorrectReading, With = Thing.Document)]
public sealed class CorrectReadingModel(Place place, CurrentPerson person) : PageModel
{
    /// <summary>The record, its reading and what was said of it.</summary>
    public RecordInReview Record { get; private set; } = null!;

    /// <summary>What the person says, by the key of the field.</summary>
    [BindProperty]
    public Dictionary<string, string?> Input { get; set; } = [];

    /// <summary>What stood in the fields when the person saw them.</summary>
    [BindProperty]
    public Dictionary<string, string?> Was { get; set; } = [];

    /// <summary>The reading that the person saw.</summary>
    [BindProperty]
    public Guid Seen { get; set; }

    /// <summary>True where another reading holds than the person saw.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGet(Guid id, string part, int first, int last, int nth)
    {
        var found = await Load(id, part, first, last, nth);
        Seen = found ? Record.Reading.Id : default;
        return found ? Page() : NotFound();
    }

    /// <summary>Saves what the person says.</summary>
    public async Task<IActionResult> OnPost(Guid id, string part, int first, int last, int nth) =>
        await Load(id, part, first, last, nth)
            ? await Save(new CorrectionInput(Record, Input, Was).Read(ModelState))
            : NotFound();

    /// <summary>Takes back one that was said before; one that does not hold is dropped.</summary>
    public async Task<IActionResult> OnPostTakeBack(Guid id, string part, int first, int last, int nth, Guid correction)
    {
        if (!await Load(id, part, first, last, nth))
        {
            return NotFound();
        }
        var held = Record.Corrections.Select(c => c.Correction).FirstOrDefault(c => c.Id == correction);
        if (held is not null && !CorrectedReading.Says(Record.File.Document, held.Said))
        {
            await ReadingCorrections.Drop(place.Db, id, held.Id, person.Actor, person.May);
            held = null;
        }
        return held is null
            ? LocalRedirect(Record.Back(place))
            : await Save([held.Said with { Was = held.Becomes, Becomes = held.Was }]);
    }

    private async Task<IActionResult> Save(List<ReadingCorrection> said)
    {
        var (file, left) = CorrectedReading.Of(Record.File, said, await Teaching.Words(place.Db));
        foreach (var clash in ModelState.IsValid ? left : [])
        {
            var called = CorrectionWords.Name(clash.Field, Record.Place.Part);
            ModelState.AddModelError(
                "",
                $"{called} går inte ihop med de andra uppgifterna: ett nämndmåls rader är nämndens."
            );
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        said = [.. said, .. Record.Overtaken(said, file.Document)];
        try
        {
            if (said.Count > 0)
            {
                await ReadingCorrections.Make(place.Db, Record.Document.Id, Seen, said, file, person.Actor, person.May);
            }
            return LocalRedirect(Record.Back(place));
        }
        catch (StaleException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            (IsStale, Seen) = (true, Record.Reading.Id);
            new CorrectionInput(Record, Input, Was).Fill(isAnew: true);
            // The form says what is read now where the person has changed nothing.
            ModelState.Clear();
            return Page();
        }
    }

    private async Task<bool> Load(Guid id, string part, int first, int last, int nth)
    {
        if (CorrectionWords.PartOf(part) is not { } known)
        {
            return false;
        }
        var found = await RecordInReview.Load(place.Db, id, new CorrectedPlace(known, new(first, last), nth));
        if (found is not null)
        {
            Record = found;
            new CorrectionInput(found, Input, Was).Fill(isAnew: false);
        }
        return found is not null;
    }
}
