using Microsoft.AspNetCore.Mvc;
using Styrkedja.Core.Access;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Plans;
using Styrkedja.Store.Changing;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Plans;

/// <summary>Adds something to a plan that is written.</summary>
[Needs(Right.AddToPlan, With = Thing.BoardAndParts)]
[NeedsNoDocument]
public sealed class NewModel(Place place, CurrentPerson person) : PlanItemPageModel(place, person)
{
    /// <summary>What is added, as <see cref="PlanWords"/> calls it in addresses.</summary>
    [BindProperty(SupportsGet = true, Name = "slag")]
    public string? KindSlug { get; set; }

    /// <summary>The level of a goal, likewise.</summary>
    [BindProperty(SupportsGet = true, Name = "niva")]
    public string? LevelSlug { get; set; }

    /// <summary>The id of what is added: the same form, sent twice, adds one.</summary>
    [BindProperty]
    public Guid Id { get; set; }

    /// <inheritdoc/>
    public override PlanItemKind Kind => PlanWords.Kind(KindSlug) ?? PlanItemKind.Goal;

    /// <inheritdoc/>
    public override GoalLevel? Level => Kind == PlanItemKind.Goal ? PlanWords.Level(LevelSlug) : null;

    /// <summary>The page; 404 where there is nothing of the kind to add there.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (!await IsThere() || Above is { IsOut: true })
        {
            return NotFound();
        }
        Id = Guid.CreateVersion7();
        if (Kind == PlanItemKind.Activity)
        {
            var year = Plan.Plan.Year;
            Form = PlanItemForm.Of(
                new PlanText { Starts = new DateOnly(year, 1, 1), Ends = new DateOnly(year, 12, 31) }
            );
        }
        return Page();
    }

    /// <summary>Adds it.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (!await IsThere() || Id == Guid.Empty)
        {
            return NotFound();
        }
        if (await Read() is not { } says)
        {
            return Page();
        }
        try
        {
            await Items.Add(new PlanItem(Id, Kind, Level, Under, says));
            return LocalRedirect($"{LinkOf(Above)}#p-{Id}");
        }
        catch (StaleException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError(
                "under",
                "Målet finns inte längre i planen, eller så skrivs planen inte längre. Det du skrev står kvar; välj ett annat mål."
            );
            await Load();
            return Page();
        }
    }

    /// <inheritdoc/>
    protected override Guid Self => Id;

    private async Task<bool> IsThere() =>
        PlanWords.Kind(KindSlug) is { } kind
        && (kind == PlanItemKind.Goal) == Level is not null
        && await Load()
        && (Under is null || Above is not null);
}
