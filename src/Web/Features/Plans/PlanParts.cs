using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Plans;
using Styrkedja.Store.Organisation;

namespace Styrkedja.Web.Features.Plans;

/// <summary>The parts of the organisation that may answer for what is in a plan.</summary>
/// <param name="today">The organisation of today.</param>
/// <param name="of">Whose plan it is.</param>
public sealed class PlanParts(OrganisationOfDay today, Guid of)
{
    /// <summary>The organisation of today.</summary>
    public OrganisationOfDay Today => today;

    /// <summary>Whether it is the council's.</summary>
    public bool IsCouncil { get; } = today.Find(of)?.Unit.Kind == UnitKind.Council;

    /// <summary>Whose plan it is.</summary>
    public PlanSide Side => IsCouncil ? PlanSide.Council : PlanSide.Board;

    /// <summary>Loads them.</summary>
    public static async Task<PlanParts> Load(Place place, DateOnly day) =>
        new((await UnitRegister.Load(place.Db)).At(day), place.Board!.Id);

    /// <summary>What a part is called; of one that is gone that it is.</summary>
    public string Name(Guid part) => today.Find(part)?.Name ?? "enhet som har upphört";

    /// <summary>A part and all that it stands under; the part alone where it is gone.</summary>
    public IReadOnlyCollection<Guid> Path(Guid part) => Today.PathIds(part);

    /// <summary>Those that may be chosen, each below what it belongs to: of the council's plan the boards.</summary>
    /// <param name="may">Which of them whoever chooses may choose.</param>
    public IEnumerable<SelectListItem> Choices(Func<Guid, bool> may)
    {
        var parts = IsCouncil
            ? today.Top.Where(unit => unit.Unit.Kind == UnitKind.Board)
            : today.WithAllUnder(of).Where(unit => unit.Unit.Id != of);
        var above = IsCouncil ? 1 : 2;
        return parts
            .Where(unit => may(unit.Unit.Id))
            .Select(unit => new SelectListItem(
                new string('\u00a0', 2 * Math.Max(today.Path(unit.Unit.Id).Count - above, 0)) + unit.Name,
                unit.Unit.Id.ToString()
            ));
    }
}
