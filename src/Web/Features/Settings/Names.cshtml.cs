using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Indicators;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Settings;

/// <summary>Names of indicators that are alike: said to be one, or two, and that taken back.</summary>
[Needs(Right.EditSettings)]
public sealed class NamesModel(Place place, CurrentPerson person) : PageModel
{
    /// <summary>What is asked, and what has been said.</summary>
    public LikeNames Names { get; private set; } = new([], [], []);

    /// <summary>Why nothing was saved; null where it was.</summary>
    public string? Problem { get; private set; }

    private string Address => place.MunicipalityLink("installningar/indikatornamn");

    /// <summary>The page.</summary>
    public async Task OnGet() => Names = await LikeNames.Load(place);

    /// <summary>Says that one name stands for another.</summary>
    /// <param name="name">The indicator whose name is no longer used.</param>
    /// <param name="keeps">The one that it stands for.</param>
    public Task<IActionResult> OnPostJoin(Guid name, Guid keeps) =>
        Save(async () =>
            await IndicatorNames.Join(place.Db, name, keeps, person.Actor, person.May) is { } not ? Words(not) : null
        );

    /// <summary>Says that two indicators are two.</summary>
    /// <param name="name">The one.</param>
    /// <param name="other">The other.</param>
    public Task<IActionResult> OnPostKeepApart(Guid name, Guid other) =>
        Save(async () =>
        {
            await IndicatorNames.KeepApart(place.Db, name, other, person.Actor, person.May);
            return null;
        });

    /// <summary>Takes back what was said.</summary>
    /// <param name="said">What.</param>
    public Task<IActionResult> OnPostTakeBack(Guid said) =>
        Save(async () =>
        {
            await IndicatorNames.TakeBack(place.Db, said, person.Actor, person.May);
            return null;
        });

    private static string Words(NotOne not) =>
        not switch
        {
            NotOne.HasNames => "Den indikator som skulle gå upp i den andra har själv flera namn. Ta isär dem först.",
            NotOne.InOneDocument => "Samma dokument har båda namnen, så de är inte samma indikator.",
        };

    private async Task<IActionResult> Save(Func<Task<string?>> saving)
    {
        try
        {
            Problem = await saving();
            if (Problem is null)
            {
                return LocalRedirect(Address);
            }
        }
        catch (StaleException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            Problem = "Någon annan hann före. Inget av ditt har sparats; nedan står det som gäller nu.";
        }
        Names = await LikeNames.Load(place);
        return Page();
    }
}
