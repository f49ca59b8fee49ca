using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Store;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>Enters a unit.</summary>
[Needs(Right.EditOrganisation, With = Thing.ToBeSaid)]
public sealed class NewUnitModel(Place place, CurrentPerson person, Database database, TimeProvider clock)
    : UnitPageModel(place, person, database, clock)
{
    private readonly Place _place = place;

    /// <summary>Its name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Its code.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>What it is.</summary>
    [BindProperty]
    public string? Kind { get; set; }

    /// <summary>What it stands under; empty for a board.</summary>
    [BindProperty]
    public Guid? Parent { get; set; }

    /// <summary>Its first day, as typed; empty where nobody knows.</summary>
    [BindProperty]
    public string? From { get; set; }

    /// <summary>The kinds to choose from.</summary>
    public static IEnumerable<SelectListItem> Kinds =>
        UnitKinds.All.Select(kind => new SelectListItem(UnitKinds.Name(kind), UnitKinds.Name(kind)));

    /// <summary>What it may stand under.</summary>
    public IEnumerable<SelectListItem> Parents =>
        Choices(
            unit => unit.Kind is not (UnitKind.Unit or UnitKind.Council),
            "Kommunen (bara fullmäktige och nämnder)"
        );

    /// <summary>The page.</summary>
    /// <param name="under">What it is proposed to stand under.</param>
    public async Task OnGet(Guid? under)
    {
        await Load(null);
        (Parent, Kind) = (under, UnitKinds.Name(UnitKind.Unit));
    }

    /// <summary>Enters it.</summary>
    public async Task<IActionResult> OnPost()
    {
        await Load(null);
        var name = Text(Name, nameof(Name), "ett namn", OrganisationProblems.LongestName);
        var code = Text(Code, nameof(Code), "en kod", OrganisationProblems.LongestCode);
        var from = string.IsNullOrWhiteSpace(From) ? null : Day(From, nameof(From), "första dagen");
        if (UnitKinds.Read(Kind ?? "") is not { } kind)
        {
            ModelState.AddModelError(nameof(Kind), "Välj vad enheten är.");
            return Page();
        }
        var unit = new OrganisationUnit(
            Guid.CreateVersion7(),
            code,
            kind,
            [new UnitPeriod(name, Parent, new DateSpan(from, null))]
        );
        return await Save(
            "unit.enter",
            nameof(Name),
            new Dictionary<Guid, int>(),
            organisation => organisation.With(unit),
            () => _place.MunicipalityLink($"organisation/{unit.Id}")
        );
    }
}
