using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.People;

/// <summary>A role that is to be given, as a person fills it in.</summary>
public sealed class RoleForm
{
    /// <summary>Which, by its name in the code.</summary>
    public string? Role { get; set; }

    /// <summary>For which part; null for the whole municipality.</summary>
    public Guid? Unit { get; set; }

    /// <summary>The first day, as typed; today where it is empty.</summary>
    public string? From { get; set; }

    /// <summary>The last day, as typed; until further notice where it is empty.</summary>
    public string? To { get; set; }

    /// <summary>What was filled in, when it has been checked.</summary>
    internal (Role Role, Guid? Unit, DateOnly From, DateOnly? To) Checked { get; private set; }

    /// <summary>The roles to choose from.</summary>
    public static IEnumerable<SelectListItem> RoleChoices =>
        Roles
            .OfMunicipality.Select(role => new SelectListItem(Roles.Name(role), role.ToString()))
            .Prepend(new SelectListItem("Välj roll", ""));

    /// <summary>The parts to choose from: those for which the person may give roles.</summary>
    internal static IEnumerable<SelectListItem> UnitChoices(OrganisationOverTime organisation, CurrentPerson person)
    {
        var ofDay = organisation.At(person.Today);
        var choices = ofDay
            .Top.SelectMany(top => ofDay.WithAllUnder(top.Unit.Id))
            .Where(unit => person.May(Right.EditPeople, ofDay.PathIds(unit.Unit.Id)))
            .Select(unit => new SelectListItem(
                $"{new string('\u00A0', 3 * (ofDay.Path(unit.Unit.Id).Count - 1))}{unit.Name}",
                unit.Unit.Id.ToString()
            ));
        return choices.Prepend(
            person.May(Right.EditPeople, [])
                ? new SelectListItem("Hela kommunen", "")
                : new SelectListItem("Välj del av organisationen", "")
        );
    }

    /// <summary>
    /// Checks what was filled in; faults are told at their fields. No part at all is the whole municipality: who may not give
    /// roles there is refused, but keeps what was filled in, since they may just have forgotten to choose.
    /// </summary>
    /// <returns>False where the person may not give roles for that part.</returns>
    internal bool Check(
        ModelStateDictionary state,
        string prefix,
        OrganisationOverTime organisation,
        CurrentPerson person,
        HttpResponse response
    )
    {
        if (!Enum.TryParse<Role>(Role, out var role) || !Roles.OfMunicipality.Contains(role))
        {
            state.AddModelError(prefix + nameof(Role), "Välj en roll.");
        }
        if (Unit is { } unit && organisation.Find(unit) is null)
        {
            state.AddModelError(prefix + nameof(Unit), "Välj en del av organisationen.");
        }
        var from = Day(state, prefix + nameof(From), From) ?? person.Today;
        var to = Day(state, prefix + nameof(To), To);
        if (to < from)
        {
            state.AddModelError(prefix + nameof(To), "Sista dagen är före den första. Rätta någon av dem.");
        }
        if (Unit is null && !person.May(Right.EditPeople, []))
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            state.AddModelError(prefix + nameof(Unit), "Välj den del av organisationen som rollen gäller.");
        }
        Checked = (role, Unit, from, to);
        return Unit is not { } part || person.May(Right.EditPeople, PathOf(organisation, part, person.Today));
    }

    /// <summary>A part and all that it stands under, today or on its last day.</summary>
    internal static IReadOnlyCollection<Guid> PathOf(OrganisationOverTime organisation, Guid unit, DateOnly today)
    {
        var day = organisation.Find(unit) is { } known && known.Valid.Last < today ? known.Valid.Last : today;
        var path = organisation.At(day).Path(unit);
        return path.Count == 0 ? [unit] : [.. path.Select(above => above.Unit.Id)];
    }

    private static DateOnly? Day(ModelStateDictionary state, string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }
        if (SwedishDate.TryReadTyped(typed, out var day))
        {
            return day;
        }
        state.AddModelError(field, "Ange dagen som 2025-01-31, eller lämna fältet tomt.");
        return null;
    }
}
