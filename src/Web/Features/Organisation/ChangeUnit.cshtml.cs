using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>Renames, moves or ends a unit from a day on.</summary>
[Needs(Right.EditOrganisation, With = Thing.Unit)]
public sealed class ChangeUnitModel(Place place, CurrentPerson person, Database database, TimeProvider clock)
    : UnitPageModel(place, person, database, clock)
{
    /// <summary>What is to happen: "namn", "plats", "slut".</summary>
    [BindProperty]
    public string? What { get; set; }

    /// <summary>The day, as typed: the first day of what is new, or the last day of the unit.</summary>
    [BindProperty]
    public string? On { get; set; }

    /// <summary>Its new name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What it comes to stand under.</summary>
    [BindProperty]
    public Guid? Parent { get; set; }

    /// <summary>What can happen.</summary>
    public static IEnumerable<SelectListItem> Changes =>
        [
            new("Byter namn", "namn"),
            new("Flyttar under något annat", "plats"),
            new("Upphör, med allt som ligger under", "slut"),
        ];

    /// <summary>What it may stand under.</summary>
    public IEnumerable<SelectListItem> Parents =>
        Choices(
            unit => unit.Id != Unit.Id && UnitKinds.MayStandUnder(Unit.Kind, unit.Kind),
            "Kommunen (bara fullmäktige och nämnder)"
        );

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGet(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }
        (Name, Parent, What) = (Unit.LatestName, Unit.Periods[^1].Parent, "namn");
        return Page();
    }

    /// <summary>Changes it.</summary>
    public async Task<IActionResult> OnPost(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }
        var on = Day(On, nameof(On), What == "slut" ? "sista dagen" : "första dagen");
        if (on is { } day && Unit.At(day) is null)
        {
            ModelState.AddModelError(
                nameof(On),
                $"{Unit.LatestName} finns inte {SwedishDate.Write(day)}, bara {Unit.Valid}. Ange en dag då den finns."
            );
        }
        var name = What == "namn" ? Text(Name, nameof(Name), "ett namn", OrganisationProblems.LongestName) : "";
        if (What is not ("namn" or "plats" or "slut"))
        {
            ModelState.AddModelError(nameof(What), "Välj vad som händer.");
        }
        return await Save(
            "unit.change",
            nameof(On),
            SeenUnit,
            organisation =>
                organisation.Find(id)?.At(on!.Value) is null ? organisation
                : What == "namn" ? organisation.Rename(id, name, on.Value)
                : What == "plats" ? organisation.Move(id, Parent, on.Value)
                : organisation.Close(id, on.Value),
            () => Link
        );
    }
}
