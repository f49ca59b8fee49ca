using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>Makes several units one: a new one, or one that there is already.</summary>
[Needs(Right.EditOrganisation, With = Thing.ToBeSaid)]
public sealed class MergeModel(Place place, CurrentPerson person, Database database, TimeProvider clock)
    : UnitPageModel(place, person, database, clock)
{
    private readonly Place _place = place;
    private readonly CurrentPerson _person = person;

    // Drawn once: the same in what is shown and in what is saved does not matter, since texts have codes, not ids.
    private readonly Guid _newId = Guid.CreateVersion7();

    /// <summary>Those that become one.</summary>
    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>Which of those that there are takes over; null for a new one.</summary>
    [BindProperty]
    public Guid? Into { get; set; }

    /// <summary>The units to choose among.</summary>
    public ChoosableUnits Units { get; private set; } = null!;

    /// <summary>The units that may take over.</summary>
    public IEnumerable<SelectListItem> Existing => Choices(unit => Units.May(unit.Id), "Nej, de blir en ny enhet");

    /// <summary>The codes of more that become one.</summary>
    [BindProperty]
    public string? Codes { get; set; }

    /// <summary>The first day of what they become, as typed.</summary>
    [BindProperty]
    public string? On { get; set; }

    /// <summary>The code of what they become.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Its name; not needed where there is a unit with the code.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The page.</summary>
    /// <param name="koder">The codes that are proposed.</param>
    public async Task OnGet(string? koder)
    {
        await LoadAll();
        (Chosen, Codes) = Units.Propose(koder);
    }

    private async Task LoadAll()
    {
        await Load(null);
        Units = new ChoosableUnits(Organisation, _person, Today);
    }

    /// <summary>Shows what would change, or makes them one.</summary>
    public async Task<IActionResult> OnPost()
    {
        await LoadAll();
        var units = Read();
        var on = Day(On, nameof(On), "första dagen");
        var known = Into is { } into ? Organisation.Find(into) : null;
        var code = known?.Code ?? Text(Code, nameof(Code), "en kod", OrganisationProblems.LongestCode);
        known ??= Organisation.WithCode(code);
        var name = known?.LatestName ?? Text(Name, nameof(Name), "ett namn", OrganisationProblems.LongestName);
        foreach (var unit in units)
        {
            RequireBefore(unit, on, nameof(On));
        }
        return await SaveWhenSeen(
            "unit.merge",
            nameof(Codes),
            organisation =>
                organisation.Merge(
                    units.ConvertAll(u => u.Id),
                    known is not null ? organisation[known.Id] : New(units, code, name, on!.Value),
                    on!.Value
                ),
            () => _place.MunicipalityLink("organisation?datum=" + SwedishDate.Write(on!.Value))
        );
    }

    private OrganisationUnit New(List<OrganisationUnit> units, string code, string name, DateOnly on) =>
        new(
            _newId,
            code,
            units[0].Kind,
            [new UnitPeriod(name, units[0].At(on.AddDays(-1))!.Parent, new DateSpan(on, null))]
        );

    private List<OrganisationUnit> Read()
    {
        // One that takes over goes on: it may be chosen with the others.
        var (units, unknown) = Units.Read(Chosen.Where(id => id != Into), Codes);
        foreach (var code in unknown)
        {
            ModelState.AddModelError(
                nameof(Codes),
                $"Ingen enhet har koden {code}. Koden står vid enheten i organisationen."
            );
        }
        if (units.Count == 0 && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Codes), "Välj de enheter som slås ihop, eller skriv deras koder.");
        }
        return units;
    }
}
