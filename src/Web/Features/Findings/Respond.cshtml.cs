using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Core.Checks;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Findings;

/// <summary>Says of a finding that it is explained or done, and who is to see to it.</summary>
[Needs(Right.RespondToFindings, With = Thing.Document)]
public sealed class RespondModel(Place place, CurrentPerson person) : PageModel
{
    /// <summary>The finding, and what is shown beside the form.</summary>
    public FindingInHand InHand { get; private set; } = null!;

    /// <summary>How far they have come.</summary>
    [BindProperty]
    public string? State { get; set; }

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Who is to see to it.</summary>
    [BindProperty]
    public string? Responsible { get; set; }

    /// <summary>What held when the person saw the page.</summary>
    [BindProperty]
    public Guid? Seen { get; set; }

    /// <summary>What the finding said then: another may have its position in a later reading.</summary>
    [BindProperty]
    public string? Of { get; set; }

    /// <summary>True where something else holds than what the person saw.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The list that it stands in.</summary>
    public string Back { get; private set; } = "";

    /// <summary>The address of its lines.</summary>
    public string Source =>
        place.Source(InHand.Document.Sha256, InHand.Shown.Finding.FirstLine, InHand.Shown.Finding.LastLine);

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGet(Guid id, int position)
    {
        if (!await Load(id, position))
        {
            return NotFound();
        }
        var held = InHand.Shown.Response?.Said ?? FindingResponse.Nothing;
        (State, Text, Responsible) = (held.State.ToString(), held.Text, held.Responsible?.ToString());
        return Page();
    }

    /// <summary>Saves what is said.</summary>
    public async Task<IActionResult> OnPost(Guid id, int position)
    {
        var (seen, of) = (Seen, Of);
        if (!await Load(id, position))
        {
            return NotFound();
        }
        var (value, problems) = new ResponseForm(State, Text, Responsible).Read();
        foreach (var (field, problem) in problems)
        {
            ModelState.AddModelError(field, problem);
        }
        if (value is null || !ModelState.IsValid)
        {
            (Seen, Of) = (seen, of);
            return Page();
        }
        try
        {
            Change.Seen(of == Of);
            await FindingResponses.Say(place.Db, id, position, value, seen, person.Actor, person.May);
            return LocalRedirect(Back);
        }
        catch (StaleException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            IsStale = true;
            await Load(id, position);
            return Page();
        }
    }

    private async Task<bool> Load(Guid id, int position)
    {
        if (await FindingInHand.Load(place.Db, id, position, person.Today) is not { } found)
        {
            return false;
        }
        InHand = found;
        (Seen, Of) = (found.Shown.Response?.Id, found.Shown.Finding.Message);
        Back = found.Shown.In(place, found.Document);
        return true;
    }
}
