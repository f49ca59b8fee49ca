using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.People;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>Enters a municipality.</summary>
[Needs(Right.EnterMunicipality)]
public sealed class NewModel(Database database, CurrentPerson person) : PageModel
{
    /// <summary>Its name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What whoever enters it is called, where they are called nothing anywhere yet.</summary>
    [BindProperty]
    public string? Keeper { get; set; }

    /// <summary>Whether that is asked for.</summary>
    public bool AsksKeeper { get; private set; }

    /// <summary>The page.</summary>
    public async Task OnGet() => AsksKeeper = await KnownName() is null;

    /// <summary>Enters it and goes to its import page.</summary>
    public async Task<IActionResult> OnPost()
    {
        var known = await KnownName();
        AsksKeeper = known is null;
        var keeper = known ?? SwedishText.Collapse(Keeper ?? "");
        if (keeper.Length is 0 or > StoredPerson.LongestName)
        {
            ModelState.AddModelError(nameof(Keeper), $"Skriv ditt namn, högst {StoredPerson.LongestName} tecken.");
        }
        var name = Name?.Trim() ?? "";
        if (name.Length is 0 or > OrganisationProblems.LongestMunicipality)
        {
            ModelState.AddModelError(
                nameof(Name),
                $"Skriv kommunens namn, högst {OrganisationProblems.LongestMunicipality} tecken."
            );
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        try
        {
            var account = person.Account!.Id;
            var entered = await Municipalities.Enter(
                database,
                name,
                person.Actor,
                person.May,
                // Whoever enters a municipality keeps it, until they give it to others.
                (change, made) => PeopleRegister.EnterAdministrator(change, made.Id, keeper, account)
            );
            return LocalRedirect($"/{entered.Slug}/granska");
        }
        catch (DuplicateNameException)
        {
            ModelState.AddModelError(nameof(Name), $"{name} finns redan.");
            return Page();
        }
    }

    private async Task<string?> KnownName()
    {
        await using var all = database.Open(Guid.Empty);
        var account = person.Account!.Id;
        return await all
            .Persons.IgnoreQueryFilters()
            .Where(p => p.AccountId == account)
            .Select(p => p.Name)
            .FirstOrDefaultAsync();
    }
}
