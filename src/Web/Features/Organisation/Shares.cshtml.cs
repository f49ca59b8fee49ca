using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>A unit begins or ceases to work for a board that is not its own.</summary>
[Needs(Right.EditOrganisation, With = Thing.Unit)]
public sealed class SharesModel(Place place, CurrentPerson person, Database database, TimeProvider clock)
    : UnitPageModel(place, person, database, clock)
{
    /// <summary>The board.</summary>
    [BindProperty]
    public Guid? Board { get; set; }

    /// <summary>Its share of the costs in percent, as typed; 0 ends it.</summary>
    [BindProperty]
    public string? Percent { get; set; }

    /// <summary>The first day, as typed.</summary>
    [BindProperty]
    public string? On { get; set; }

    /// <summary>The boards to choose from.</summary>
    public IEnumerable<SelectListItem> Boards => Choices(unit => unit.Kind == UnitKind.Board, "Välj nämnd");

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGet(Guid id) => await Load(id) ? Page() : NotFound();

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPost(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }
        var on = Day(On, nameof(On), "första dagen");
        if (Board is not { } board || Organisation.Find(board) is null)
        {
            ModelState.AddModelError(nameof(Board), "Välj en nämnd.");
            return Page();
        }
        var typed = (Percent ?? "").Replace("%", "", StringComparison.Ordinal).Trim();
        if (!SwedishNumber.TryRead(typed, out var percent) || percent.Value is < 0 or > 100)
        {
            ModelState.AddModelError(nameof(Percent), "Ange en andel från 0 till 100 procent, till exempel 12,5.");
        }
        if (on > Unit.Valid.Last)
        {
            ModelState.AddModelError(
                nameof(On),
                $"{Unit.LatestName} finns bara {Unit.Valid}. Ange en dag då den finns."
            );
        }
        var before = on?.AddDays(-1);
        if (
            percent.Value == 0
            && before is { } last
            && !Organisation.Served.Any(s => s.Unit == id && s.Board == board && s.Valid.Contains(last))
        )
        {
            ModelState.AddModelError(nameof(Percent), "Enheten arbetar inte åt den nämnden då. Ange en andel över 0.");
        }
        return await Save(
            "unit.serve",
            nameof(Percent),
            SeenUnit,
            organisation =>
                percent.Value == 0
                    ? organisation.StopServing(id, board, before!.Value)
                    : organisation.Serve(new ServedBoard(id, board, percent.Value, new DateSpan(on, Unit.Valid.To))),
            () => Link
        );
    }
}
