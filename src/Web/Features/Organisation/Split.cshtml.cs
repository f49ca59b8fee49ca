using Microsoft.AspNetCore.Mvc;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Store;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>Makes a unit several.</summary>
[Needs(Right.EditOrganisation, With = Thing.Unit)]
public sealed class SplitModel(Place place, CurrentPerson person, Database database, TimeProvider clock)
    : UnitPageModel(place, person, database, clock)
{
    private readonly Place _place = place;

    /// <summary>The first day of the parts, as typed.</summary>
    [BindProperty]
    public string? On { get; set; }

    /// <summary>The parts: a line each, code and name.</summary>
    [BindProperty]
    public string? Parts { get; set; }

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGet(Guid id) => await Load(id) ? Page() : NotFound();

    /// <summary>Shows what would change, or makes it several.</summary>
    public async Task<IActionResult> OnPost(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }
        var on = Day(On, nameof(On), "första dagen");
        RequireBefore(Unit, on, nameof(On));
        var parts = ModelState.IsValid ? Read(on!.Value) : [];
        return await SaveWhenSeen(
            "unit.split",
            nameof(Parts),
            organisation => organisation.Split(id, parts, on!.Value),
            () => Link
        );
    }

    private List<OrganisationUnit> Read(DateOnly on)
    {
        var parent = Unit.At(on.AddDays(-1))!.Parent;
        var parts = new List<OrganisationUnit>();
        foreach (
            var line in (Parts ?? "").Split(
                '\n',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            var words = line.Split([' ', ';', '\t'], 2, StringSplitOptions.TrimEntries);
            if (words is not [{ Length: > 0 } code, { Length: > 0 } name])
            {
                ModelState.AddModelError(
                    nameof(Parts),
                    $"”{line}” har inte både kod och namn. Skriv till exempel: E12 Solens förskola."
                );
                continue;
            }
            parts.Add(
                new(Guid.CreateVersion7(), code, Unit.Kind, [new UnitPeriod(name, parent, new DateSpan(on, null))])
            );
        }
        if (parts.Count < 2 && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Parts), "Skriv minst två delar, en på varje rad.");
        }
        return parts;
    }
}
