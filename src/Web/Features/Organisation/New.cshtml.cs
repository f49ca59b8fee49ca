using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Store;
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

    /// <summary>Enters it and goes to its import page.</summary>
    public async Task<IActionResult> OnPost()
    {
        var name = Name?.Trim() ?? "";
        if (name.Length is 0 or > OrganisationProblems.LongestMunicipality)
        {
            ModelState.AddModelError(
                nameof(Name),
                $"Skriv kommunens namn, högst {OrganisationProblems.LongestMunicipality} tecken."
            );
            return Page();
        }
        try
        {
            var (keeper, account) = (await NameOf(), person.Account!.Id);
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

    private async Task<string> NameOf()
    {
        await using var all = database.Open(Guid.Empty);
        var account = person.Account!.Id;
        return await all
                .Persons.IgnoreQueryFilters()
                .Where(p => p.AccountId == account)
                .Select(p => p.Name)
                .FirstOrDefaultAsync()
            ?? person.Name;
    }
}
