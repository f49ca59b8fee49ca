using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>What the pages that change the organisation share: loading it, reading days, saving, and what stops it.</summary>
public abstract class UnitPageModel(Place place, CurrentPerson person, Database database, TimeProvider clock)
    : PageModel
{
    /// <summary>Characters that a reason may have.</summary>
    public const int LongestReason = 500;

    /// <summary>The version of the unit that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Why, for the log; may be empty.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The <see cref="Mark"/> of the changes that the person has seen; empty before.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>What a change would do, to be seen before it is saved.</summary>
    public IReadOnlyList<OrganisationChange> Preview { get; private set; } = [];

    /// <summary>The organisation as it is kept.</summary>
    public OrganisationOverTime Organisation { get; private set; } = OrganisationOverTime.Empty;

    /// <summary>The unit of the address.</summary>
    public OrganisationUnit Unit { get; private set; } = null!;

    /// <summary>The unit as it is kept, with its version and how it is reached.</summary>
    public StoredUnit Stored { get; private set; } = null!;

    /// <summary>Today in Sweden.</summary>
    public DateOnly Today => SwedishTime.Day(clock.GetUtcNow());

    /// <summary>The address of the unit's page.</summary>
    public string Link => place.MunicipalityLink($"organisation/{Unit.Id}");

    /// <summary>Loads the organisation and the unit; false where there is no such unit.</summary>
    protected async Task<bool> Load(Guid? id)
    {
        Organisation = await UnitRegister.Load(place.Db);
        if (id is not { } known)
        {
            return true;
        }
        if (Organisation.Find(known) is not { } unit)
        {
            return false;
        }
        Unit = unit;
        Stored = await place.Db.Units.SingleAsync(u => u.Id == known);
        return true;
    }

    /// <summary>Loads the unit alone; false where there is no such unit.</summary>
    protected async Task<bool> LoadUnit(Guid id)
    {
        if (
            await place.Db.Units.SingleOrDefaultAsync(u => u.Id == id) is not { } stored
            || await UnitRegister.Find(place.Db, stored) is not { } unit
        )
        {
            return false;
        }
        (Stored, Unit) = (stored, unit);
        return true;
    }

    /// <summary>The units that a field chooses among, by name: those that are there today or later.</summary>
    protected IEnumerable<SelectListItem> Choices(Func<OrganisationUnit, bool> which, string none) =>
        Organisation
            .Units.Where(unit => unit.Valid.Last >= Today && which(unit))
            .OrderBy(unit => unit.Kind)
            .ThenBy(unit => unit.LatestName, SwedishOrder.Names)
            .Select(unit => new SelectListItem($"{unit.LatestName} ({unit.Code})", unit.Id.ToString()))
            .Prepend(new SelectListItem(none, ""));

    /// <summary>The day that was typed in a field; null with an error at the field where it is none.</summary>
    protected DateOnly? Day(string? typed, string field, string what)
    {
        if (SwedishDate.TryReadTyped(typed, out var day))
        {
            return day;
        }
        ModelState.AddModelError(field, $"Ange {what} som 2025-01-31.");
        return null;
    }

    /// <summary>Tells at a field where a unit was not there on the day before the first day of what is new.</summary>
    protected void RequireBefore(OrganisationUnit unit, DateOnly? on, string field)
    {
        if (on?.AddDays(-1) is { } before && unit.At(before) is null)
        {
            ModelState.AddModelError(
                field,
                $"{unit.LatestName} finns inte dagen innan, {SwedishDate.Write(before)}: den finns {unit.Valid}."
            );
        }
    }

    /// <summary>A text that must be there, within what fits.</summary>
    protected string Text(string? typed, string field, string what, int longest)
    {
        var text = SwedishText.Collapse(typed ?? "");
        if (text.Length == 0 || text.Length > longest)
        {
            ModelState.AddModelError(field, $"Ange {what}, högst {longest} tecken.");
        }
        return text;
    }

    /// <summary>Saves a change; shows the page again where it cannot be, with what was typed.</summary>
    /// <param name="action">What the log calls it.</param>
    /// <param name="field">The field that a fault is told at.</param>
    /// <param name="seen">The versions of the units that the person saw.</param>
    /// <param name="change">The change; null from it changes nothing.</param>
    /// <param name="to">Where the person is led afterwards.</param>
    protected async Task<IActionResult> Save(
        string action,
        string field,
        IReadOnlyDictionary<Guid, int> seen,
        Func<OrganisationOverTime, OrganisationOverTime?> change,
        Func<string> to
    )
    {
        if (Reason?.Length > LongestReason)
        {
            ModelState.AddModelError(nameof(Reason), $"Korta anteckningen till högst {LongestReason} tecken.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        try
        {
            // It has a connection of its own.
            await place.Db.Database.CloseConnectionAsync();
            var problems = await UnitRegister.Change(
                database,
                place.Municipality.Id,
                new Act(person.Actor, action, SwedishText.Collapse(Reason ?? "") is { Length: > 0 } why ? why : null),
                person.May,
                seen,
                change
            );
            foreach (var problem in problems)
            {
                ModelState.AddModelError(field, problem.Message);
            }
        }
        catch (StaleException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError(
                "",
                "Någon annan har ändrat organisationen sedan du öppnade sidan. Inget har sparats. Sidan visar nu hur det är; det du skrev står kvar. Spara igen om det fortfarande ska gälla."
            );
            await Load(Unit?.Id);
        }
        return ModelState.IsValid ? LocalRedirect(to()) : Page();
    }

    /// <summary>Shows what a change does, and saves it when the person has seen just that.</summary>
    /// <param name="action">What the log calls it.</param>
    /// <param name="field">The field that a fault is told at.</param>
    /// <param name="change">The change.</param>
    /// <param name="to">Where the person is led afterwards.</param>
    protected async Task<IActionResult> SaveWhenSeen(
        string action,
        string field,
        Func<OrganisationOverTime, OrganisationOverTime> change,
        Func<string> to
    )
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var after = change(Organisation);
        foreach (var problem in OrganisationProblems.Of(after))
        {
            ModelState.AddModelError(field, problem.Message);
        }
        if (ModelState.IsValid)
        {
            MayDo may = person.May;
            may.Require(Right.EditOrganisation, OrganisationReach.Of(Organisation, after), State.Open);
        }
        Preview = ModelState.IsValid ? OrganisationDifference.Between(Organisation, after) : [];
        if (ModelState.IsValid && Preview.Count == 0)
        {
            ModelState.AddModelError(field, "Det här ändrar ingenting: organisationen är redan sådan.");
        }
        if (Seen != Mark(Preview))
        {
            return Page();
        }
        return await Save(
            action,
            field,
            new Dictionary<Guid, int>(),
            before =>
                change(before) is var now && Mark(OrganisationDifference.Between(before, now)) == Seen
                    ? now
                    : throw new StaleException("preview"),
            to
        );
    }

    /// <summary>What makes one list of changes another than the next.</summary>
    public static string Mark(IEnumerable<OrganisationChange> changes) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', changes.Select(change => change.Text))))
        );

    /// <summary>The version of the unit of the page, as the person saw it.</summary>
    protected Dictionary<Guid, int> SeenUnit => new() { [Unit.Id] = Version };
}
