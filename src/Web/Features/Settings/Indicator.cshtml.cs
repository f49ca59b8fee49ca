using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Access;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Settings;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Indicators;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Features.Indicators;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Settings;

/// <summary>What an indicator means: which way is good, and whose number the council's target is.</summary>
[Needs(Right.EditSettings)]
public sealed class IndicatorModel(Place place, CurrentPerson person) : PageModel
{
    /// <summary>The indicator as it is stored.</summary>
    public StoredIndicator Indicator { get; private set; } = null!;

    /// <summary>Which way is good.</summary>
    [BindProperty]
    public Direction Direction { get; set; }

    /// <summary>Whose number the council's target is: a word of <see cref="TargetScope"/>; empty leaves it to the targets.</summary>
    [BindProperty]
    public string? Scope { get; set; }

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>True where somebody else has changed it since the person opened the page.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Which ways there are.</summary>
    public static IEnumerable<SelectListItem> Directions =>
        Enum.GetValues<Direction>().Select(way => new SelectListItem(IndicatorWords.Name(way), way.ToString()));

    /// <summary>Whose number the council's target may be.</summary>
    public static IEnumerable<SelectListItem> Scopes { get; } =
    [
        new("Det får målen avgöra: är det mycket större än nämndens är det hela kommunens", ""),
        new("Varje nämnds", nameof(TargetScope.Board)),
        new("Hela kommunens, som en summa", nameof(TargetScope.City)),
    ];

    /// <summary>What a choice of scope is called.</summary>
    public static string NameOf(string? scope) => Scopes.Single(choice => choice.Value == (scope ?? "")).Text;

    /// <summary>The page; 404 where there is no such indicator.</summary>
    public async Task<IActionResult> OnGet(string slug)
    {
        if (!await Load(slug))
        {
            return NotFound();
        }
        (Direction, Scope, Version) = (Indicator.Direction, Indicator.Scope?.ToString() ?? "", Indicator.Version);
        return Page();
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPost(string slug)
    {
        if (!await Load(slug))
        {
            return NotFound();
        }
        TargetScope? scope = Enum.TryParse<TargetScope>(Scope, out var known) && Enum.IsDefined(known) ? known : null;
        if (!Enum.IsDefined(Direction) || (scope is null && !string.IsNullOrEmpty(Scope)))
        {
            return BadRequest();
        }
        if (SettingForm.ProblemOf(Reason) is { } problem)
        {
            ModelState.AddModelError(nameof(Reason), problem);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        try
        {
            await IndicatorCatalogue.Define(
                place.Db,
                Indicator.Id,
                Version,
                Direction,
                scope,
                Reason!.Trim(),
                person.Actor,
                person.May
            );
            return LocalRedirect(place.MunicipalityLink("installningar/indikatorer/" + slug) + "?sparat=ja");
        }
        catch (StaleException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            IsStale = true;
            await Load(slug);
            return Page();
        }
    }

    private async Task<bool> Load(string slug)
    {
        var found = await IndicatorNames.Find(place.Db, slug);
        Indicator = found!;
        return found is not null;
    }
}
