using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Review;

/// <summary>The words that the municipality has taught: shown, taken away as a file, taken back.</summary>
[Needs(Right.TeachReading)]
public sealed class WordsModel(Place place, CurrentPerson person) : PageModel
{
    /// <summary>The words, in the order in which they were said.</summary>
    public IReadOnlyList<StoredTaughtWord> All { get; private set; } = [];

    /// <summary>New words.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>What they mean.</summary>
    [BindProperty]
    public string? Meaning { get; set; }

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGet(string? format)
    {
        await Load();
        return TableFile.IsAsked(format)
            ? new TableFile(
                "ord",
                ["Ord", "Betyder", "Sagt"],
                All.Select(w => (SheetCell[])[w.Words, TeachWords.Name(w.Meaning), SwedishTime.Write(w.RecordedAt)])
            )
            : Page();
    }

    /// <summary>Keeps new words, without a document to try them on.</summary>
    public async Task<IActionResult> OnPost()
    {
        var (word, problems) = new TaughtForm(Words, Meaning).Read();
        problems.ToList().ForEach(p => ModelState.AddModelError(p.Field, p.Problem));
        if (word is not null && await Teaching.Teach(place.Db, word, person.Actor, person.May))
        {
            return LocalRedirect(place.MunicipalityLink("granska/ord"));
        }
        if (word is not null)
        {
            ModelState.AddModelError(nameof(Words), TeachWords.TooMany);
        }
        await Load();
        return Page();
    }

    /// <summary>Takes words back.</summary>
    public async Task<IActionResult> OnPostTakeBack(Guid word)
    {
        await Teaching.TakeBack(place.Db, word, person.Actor, person.May);
        return LocalRedirect(place.MunicipalityLink("granska/ord"));
    }

    private async Task Load() => All = await Teaching.Of(place.Db);
}
