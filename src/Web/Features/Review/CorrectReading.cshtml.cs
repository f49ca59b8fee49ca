using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
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

    /// <summary>The reading that the person saw.</summary>
    [BindProperty]
    public Guid Seen { get; set; }

    /// <summary>True where another reading holds than the person saw.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The key of a field in the form: "Outcome", "Cell3".</summary>
    public static string Key(CorrectableField field) =>
        field.Field + (field.Column > 0 ? field.Column.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGet(Guid id, string part, int first, int last, int nth)
    {
        if (!await Load(id, part, first, last, nth))
        {
            return NotFound();
        }
        Fill();
        return Page();
    }

    /// <summary>Saves what the person says.</summary>
    public async Task<IActionResult> OnPost(Guid id, string part, int first, int last, int nth)
    {
        if (!await Load(id, part, first, last, nth))
        {
            return NotFound();
        }
        var said = new List<ReadingCorrection>();
        foreach (var field in Record.Fields)
        {
            if (!Input.TryGetValue(Key(field), out var typed))
            {
                continue;
            }
            var text =
                field.Field != CorrectedField.Doubt ? SwedishText.Collapse(typed ?? "")
                : typed is "true" ? ""
                : field.Text;
            if (text == field.Text)
            {
                continue;
            }
            if (CorrectedWords.ProblemOf(field.Field, text) is { } problem)
            {
                ModelState.AddModelError($"Input[{Key(field)}]", problem);
            }
            said.Add(new ReadingCorrection(Record.Place, field.Field, field.Column, field.Text, text));
        }
        return await Save(said);
    }

    /// <summary>Takes back one that was said before.</summary>
    public async Task<IActionResult> OnPostTakeBack(Guid id, string part, int first, int last, int nth, Guid correction)
    {
        if (!await Load(id, part, first, last, nth))
        {
            return NotFound();
        }
        Fill();
        var of = Record.Corrections.Where(c => c.Correction.Id == correction).Select(c => c.Correction.Said).ToList();
        return await Save(of.ConvertAll(said => said with { Was = said.Becomes, Becomes = said.Was }));
    }

    private async Task<IActionResult> Save(List<ReadingCorrection> said)
    {
        var (file, left) = CorrectedReading.Of(Record.File, said);
        foreach (var clash in ModelState.IsValid ? left : [])
        {
            var called = CorrectionWords.Name(clash.Field, Record.Place.Part);
            ModelState.AddModelError("", $"{called} går inte ihop med det andra: ett nämndmåls rader är nämndens.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        said.AddRange(Overtaken(said, file.Document));
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
            IsStale = true;
            Seen = Record.Reading.Id;
            ModelState.Remove(nameof(Seen));
            return Page();
        }
    }

    // What was said before and is otherwise now for another's sake: whose a row is, when it gets another goal.
    private List<ReadingCorrection> Overtaken(List<ReadingCorrection> said, SteeringDocument now) =>
        [
            .. Record
                .Corrections.Select(c => c.Correction.Said)
                .Where(held => !said.Exists(held.IsOfSame) && !CorrectedReading.Says(now, held))
                .Select(held => held with { Was = held.Becomes, Becomes = CorrectedReading.TextAt(now, held) ?? "" }),
        ];

    private void Fill()
    {
        Seen = Record.Reading.Id;
        Input = Record.Fields.ToDictionary(Key, f => f.Field == CorrectedField.Doubt ? "false" : (string?)f.Text);
    }

    private async Task<bool> Load(Guid id, string part, int first, int last, int nth)
    {
        if (CorrectionWords.PartOf(part) is not { } known)
        {
            return false;
        }
        var found = await RecordInReview.Load(place.Db, id, new CorrectedPlace(known, new(first, last), nth));
        Record = found!;
        foreach (var field in found?.Fields ?? [])
        {
            // Every field of the form is there to be shown, whatever came; one that did not come is as it was.
            Input.TryAdd(Key(field), field.Field == CorrectedField.Doubt ? "false" : field.Text);
        }
        return found is not null;
    }
}
