using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Features.Source;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Findings;

/// <summary>Says of a finding that it is explained or done, and who is to see to it.</summary>
[Needs(Right.RespondToFindings, With = Thing.Document)]
public sealed class RespondModel(Place place, CurrentPerson person) : PageModel
{
    // Lines that are shown around those of the finding.
    private const int Around = 4;
    private const int MostLines = 30;

    /// <summary>The document.</summary>
    public StoredDocument Document { get; private set; } = null!;

    /// <summary>The finding, with what holds of it.</summary>
    public ShownFinding Shown { get; private set; } = null!;

    /// <summary>Its lines, with some around them.</summary>
    public SourceText Lines { get; private set; } = null!;

    /// <summary>What was said before what holds, and that, the latest first.</summary>
    public IReadOnlyList<(StoredFindingResponse Said, string By)> Earlier { get; private set; } = [];

    /// <summary>Those who may see to it.</summary>
    public IReadOnlyList<SelectListItem> Those { get; private set; } = [];

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
    public string Source => place.Source(Document.Sha256, Shown.Finding.FirstLine, Shown.Finding.LastLine);

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGet(Guid id, int position)
    {
        if (!await Load(id, position))
        {
            return NotFound();
        }
        var held = Shown.Response?.Said ?? FindingResponse.Nothing;
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
        var reading = await place.Db.CurrentReading(id);
        Document = await place.Db.Documents.SingleAsync(d => d.Id == id);
        var line = await FindingResponses.Line(place.Db, Document);
        var all = await ShownFinding.Load(place.Db, reading, line);
        if (all.FirstOrDefault(f => f.Finding.Position == position) is not { } found)
        {
            return false;
        }
        Shown = found;
        (Seen, Of) = (found.Response?.Id, found.Finding.Message);
        var (first, last) = (found.Finding.FirstLine, found.Finding.LastLine);
        Lines = (await SourceText.Load(place.Db, reading, Document.LineCount, first, last)).Near(Around, MostLines);
        Back = found.In(place, Document);
        Those = await WhoMay(found.Response);
        Earlier = await Before(found.Response, line);
        return true;
    }

    private async Task<IReadOnlyList<SelectListItem>> WhoMay(StoredFindingResponse? response)
    {
        IReadOnlyCollection<Guid> path = Document.BoardId is { } board ? [board] : [];
        var state = DocumentLife.StateOf(Document.State);
        var those = (await FindingResponses.WhoMay(place.Db, path, state, person.Today)).ToDictionary();
        // Whoever has it keeps it until somebody else is named, also where they no longer may.
        if (response?.Responsible is { } now && Shown.Responsible is { } name)
        {
            those[now] = name;
        }
        return
        [
            new SelectListItem("Ingen", ""),
            .. those
                .OrderBy(p => p.Value, SwedishOrder.Names)
                .Select(p => new SelectListItem(p.Value, p.Key.ToString())),
        ];
    }

    private async Task<IReadOnlyList<(StoredFindingResponse, string)>> Before(
        StoredFindingResponse? response,
        IReadOnlyCollection<Guid> line
    )
    {
        if (response is null)
        {
            return [];
        }
        var said = await place
            .Db.FindingResponses.Where(r => line.Contains(r.DocumentId) && r.Place == response.Place)
            .OrderByDescending(r => r.RecordedAt)
            .Join(place.Db.Persons, r => r.RecordedBy, p => p.Id, (r, p) => new { r, p.Name })
            .ToListAsync();
        return said.ConvertAll(s => (s.r, s.Name));
    }
}
