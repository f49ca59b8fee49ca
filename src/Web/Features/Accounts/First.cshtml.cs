using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.People;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Accounts;

/// <summary>The first account of an installation, made with the link that the program writes at its first start.</summary>
[Needs(Right.LogIn)]
public sealed class FirstModel(
    Links links,
    Database database,
    CurrentPerson person,
    AccountsDb accountsDb,
    UserManager<Account> accounts,
    Sessions sessions,
    PasswordRules rules,
    TimeProvider clock
) : PageModel
{
    /// <summary>The word of the link.</summary>
    [BindProperty(Name = "kod", SupportsGet = true)]
    public string? Word { get; set; }

    /// <summary>Whether there is a municipality where the person is called something; else that is asked with the first one.</summary>
    public bool AsksName { get; private set; }

    /// <summary>What others call the person.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Whether the link works.</summary>
    public bool Works { get; private set; }

    /// <summary>The page.</summary>
    public async Task OnGet()
    {
        Works = await links.Find(LinkPurpose.First, Word) is not null;
        AsksName = Works && await HasMunicipality();
    }

    /// <summary>Makes the account, administrator of every municipality that there is.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (await links.Find(LinkPurpose.First, Word) is not { } link)
        {
            return Page();
        }
        (Works, AsksName) = (true, await HasMunicipality());
        var name = SwedishText.Collapse(Name ?? "");
        if (AsksName && name.Length is 0 or > StoredPerson.LongestName)
        {
            ModelState.AddModelError(nameof(Name), $"Skriv ditt namn, högst {StoredPerson.LongestName} tecken.");
        }
        NewPassword.Check(rules, ModelState, nameof(Email), Email, nameof(Password), Password);
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if (!await links.Use(link))
        {
            Works = false;
            return Page();
        }
        var account = NewPassword.AccountOf(Email!, clock);
        account.RunsInstallation = true;
        await using var db = database.Open(Guid.Empty);
        await Enter(db, account, name);
        await sessions.Begin(HttpContext, account, null, null);
        return LocalRedirect("/");
    }

    private async Task<bool> HasMunicipality()
    {
        await using var db = database.Open(Guid.Empty);
        return await db.Municipalities.AnyAsync();
    }

    // The account, and its person in every municipality into which documents were read before there were accounts; or neither.
    private Task Enter(StyrkedjaDb db, Account account, string name) =>
        Changes.Make(
            db,
            new Act(person.Actor with { Person = account.Id }, "person.enter"),
            // The link has shown that they may.
            Permissions.OfProgram,
            Held.Municipalities,
            async change =>
            {
                change.Require(Right.EnterMunicipality);
                await accountsDb.Join(db);
                accountsDb.Acting("account.first");
                var made = await accounts.CreateAsync(account, Password!);
                if (!made.Succeeded)
                {
                    throw new InvalidOperationException(string.Join(' ', made.Errors.Select(e => e.Code)));
                }
                foreach (var municipality in await db.Municipalities.Select(m => m.Id).ToListAsync())
                {
                    await PeopleRegister.EnterAdministrator(change, municipality, name, account.Id);
                }
            },
            mayRepeat: false
        );
}
