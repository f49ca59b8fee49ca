using System.Text;
using Microsoft.AspNetCore.Mvc;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Store;
using Styrkedja.Store.Organisation;
using Styrkedja.Web.Security;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>Reads the organisation from a table, after showing what will change.</summary>
[Needs(Right.EditOrganisation, With = Thing.ToBeSaid)]
[TakesFiles(LargestTable + RequestLimits.LargestForm, LargestText = LargestTable)]
public sealed class TableModel(Place place, CurrentPerson person, Database database, TimeProvider clock)
    : UnitPageModel(place, person, database, clock)
{
    /// <summary>Bytes that a table may have: far more than two thousand units need.</summary>
    public const int LargestTable = 2 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private readonly Place _place = place;

    /// <summary>The file of the form.</summary>
    [BindProperty]
    public IFormFile? Table { get; set; }

    /// <summary>What stood in the file, when it has been shown what will change.</summary>
    [BindProperty]
    public string? Rows { get; set; }

    /// <summary>The page.</summary>
    public Task OnGet() => Load(null);

    /// <summary>Shows what would change, or changes it.</summary>
    public async Task<IActionResult> OnPost()
    {
        await Load(null);
        if (Table is not null)
        {
            Rows = await Read(Table);
        }
        else if (string.IsNullOrWhiteSpace(Rows))
        {
            ModelState.AddModelError(nameof(Table), "Välj en fil.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var table = CsvText.Rows(Rows!);
        var ids = new List<Guid>();
        OrganisationOverTime Follow(OrganisationOverTime before, out IReadOnlyList<OrganisationProblem> problems)
        {
            var next = 0;
            return OrganisationCsv.Follow(before, table, NewId, out problems);
            Guid NewId()
            {
                if (next == ids.Count)
                {
                    ids.Add(Guid.CreateVersion7());
                }
                return ids[next++];
            }
        }
        Follow(Organisation, out var unread);
        foreach (var problem in unread)
        {
            ModelState.AddModelError(nameof(Table), problem.Message);
        }
        return await SaveWhenSeen(
            "organisation.table",
            nameof(Table),
            before => Follow(before, out _),
            () => _place.MunicipalityLink("organisation")
        );
    }

    private async Task<string> Read(IFormFile file)
    {
        if (file.Length > LargestTable)
        {
            ModelState.AddModelError(nameof(Table), "Filen är för stor. En tabell får vara högst 2 MB.");
            return "";
        }
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, HttpContext.RequestAborted);
        try
        {
            var text = Strict.GetString(bytes.ToArray()).TrimStart('\uFEFF');
            if (!text.Contains('\0', StringComparison.Ordinal))
            {
                return text;
            }
        }
        catch (DecoderFallbackException)
        {
            // Told below.
        }
        ModelState.AddModelError(
            nameof(Table),
            "Filen är inte sparad som UTF-8, så å, ä och ö går inte att läsa säkert. Spara den i Excel som ”CSV UTF-8 (kommaavgränsad)” och försök igen."
        );
        return "";
    }
}
