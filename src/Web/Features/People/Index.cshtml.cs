using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.People;

/// <summary>Those who work in the municipality, and what they are.</summary>
[Needs(Right.SeePeople)]
public sealed class IndexModel(Place place, CurrentPerson person) : PageModel
{
    /// <summary>The people, in Swedish order, each with what they are now or later.</summary>
    public IReadOnlyList<(StoredPerson Person, IReadOnlyList<ShownRole> Roles)> People { get; private set; } = [];

    /// <summary>Loads them.</summary>
    /// <param name="format">"csv" or "xlsx" for the table as a file.</param>
    public async Task<IActionResult> OnGet(string? format)
    {
        var people = await place.Db.Persons.Where(p => p.AccountId != null).ToListAsync();
        var roles = (await ShownRole.Load(place.Db, null, person.Today)).ToLookup(r => r.Held.PersonId);
        People =
        [
            .. people
                .OrderBy(p => p.ClosedAt is not null)
                .ThenBy(p => p.Name, SwedishOrder.Names)
                .Select(p => (p, (IReadOnlyList<ShownRole>)[.. roles[p.Id]])),
        ];
        return TableFile.IsAsked(format)
            ? new TableFile(
                $"personer-{place.Municipality.Slug}",
                ["Namn", "Roller", "Slutat"],
                People.Select(p =>
                    (SheetCell[])
                        [
                            p.Person.Name,
                            string.Join("; ", p.Roles.Select(r => r.Text)),
                            p.Person.ClosedAt is null ? "" : "ja",
                        ]
                )
            )
            : Page();
    }
}
