using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Core.Indicators;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Indicators;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>Says what is true of a single value, beside what documents print of it; and takes that back.</summary>
[Needs(Right.CorrectValues)]
public sealed class CorrectModel(Place place, CurrentPerson person) : PageModel
{
    private ValuePlace _at = null!;

    /// <summary>Of which months, as a period writes its id.</summary>
    [BindProperty(SupportsGet = true, Name = "period")]
    public string? Period { get; set; }

    /// <summary>What the value is, as <see cref="IndicatorWords"/> calls it in addresses.</summary>
    [BindProperty(SupportsGet = true, Name = "uppgift")]
    public string? What { get; set; }

    /// <summary>The value as typed.</summary>
    [BindProperty]
    public string? Value { get; set; }

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The value that held when the person saw the page.</summary>
    [BindProperty]
    public Guid? Seen { get; set; }

    /// <summary>The indicator.</summary>
    public StoredIndicator Indicator { get; private set; } = null!;

    /// <summary>What is known of it.</summary>
    public KnownOfValue Of { get; private set; } = null!;

    /// <summary>"Utfall, 2024".</summary>
    public string Called =>
        $"{IndicatorWords.Name(_at.Measure, _at.Split)}, {IndicatorFact.NameOf(_at.Period.ToString())}";

    /// <summary>True where another value holds than when the person opened the page.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The page of the indicator.</summary>
    public string Back => place.Link("indikatorer/" + Indicator.Slug);

    /// <summary>The page; 404 where there is no such value to speak of.</summary>
    public async Task<IActionResult> OnGet(string slug)
    {
        if (!await Load(slug))
        {
            return NotFound();
        }
        (Value, Seen) = (Of.Holds?.Text ?? "", Of.Seen);
        return Page();
    }

    /// <summary>Saves a value.</summary>
    public async Task<IActionResult> OnPost(string slug)
    {
        if (!await Load(slug))
        {
            return NotFound();
        }
        var (value, problems) = new ValueForm(Value, Reason).Read(_at.Measure);
        foreach (var (field, problem) in problems)
        {
            ModelState.AddModelError(field, problem);
        }
        return value is null || !ModelState.IsValid
            ? Page()
            : await Save(
                slug,
                ValueCorrections.Correct(place.Db, _at, value, Reason!.Trim(), Seen, person.Actor, person.May)
            );
    }

    /// <summary>Takes back what was entered: what documents print holds again.</summary>
    public async Task<IActionResult> OnPostTakeBack(string slug)
    {
        if (!await Load(slug))
        {
            return NotFound();
        }
        if (ValueForm.ProblemOf(Reason) is { } problem)
        {
            ModelState.AddModelError(nameof(Reason), problem);
        }
        return !ModelState.IsValid
            ? Page()
            : await Save(
                slug,
                ValueCorrections.TakeBack(place.Db, _at, Reason!.Trim(), Seen, person.Actor, person.May)
            );
    }

    private async Task<IActionResult> Save(string slug, Task saving)
    {
        try
        {
            await saving;
            return LocalRedirect(Back + "#uppgifter");
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
        if (
            place.Board is not { } board
            || !Core.Periods.Period.TryRead(Period ?? "", out var period)
            || IndicatorWords.Called(What) is not var (measure, split)
            || await IndicatorNames.Find(place.Db, slug) is not { } indicator
        )
        {
            return false;
        }
        (Indicator, _at) = (indicator, new ValuePlace(indicator.Id, board.Id, period, measure, split));
        Of = await KnownOfValue.Load(place.Db, _at);
        return true;
    }
}
