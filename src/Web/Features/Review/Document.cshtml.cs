using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Store;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Features.Source;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Review;

/// <summary>The review of one document: what was understood beside the source, and the decision.</summary>
[Needs(Right.Import, With = Thing.Document)]
public sealed class DocumentModel(Place place, CurrentPerson person, Database database) : PageModel
{
    // Lines that are shown before those that are asked for.
    private const int Before = 6;

    /// <summary>Where the document belongs, as the form says.</summary>
    [BindProperty]
    public Belonging Input { get; set; } = new();

    /// <summary>The document.</summary>
    public StoredDocument Document { get; private set; } = null!;

    /// <summary>What was understood, the part that is shown.</summary>
    public Understood Understood { get; private set; } = null!;

    /// <summary>The source beside it.</summary>
    public SourceText Text { get; private set; } = null!;

    /// <summary>Whether whoever reviews may say something of findings.</summary>
    public bool MayRespond =>
        person.May(
            Right.RespondToFindings,
            Document.BoardId is { } board ? [board] : [],
            DocumentLife.StateOf(Document.State)
        );

    /// <summary>The document that holds its place now; null where there is none.</summary>
    public StoredDocument? Replaces { get; private set; }

    /// <summary>What changes where it replaces another: "80 → 63 indikatorer".</summary>
    public IReadOnlyList<string> Differences { get; private set; } = [];

    /// <summary>The page.</summary>
    /// <param name="id">The document.</param>
    /// <param name="del">Which part of what was understood.</param>
    /// <param name="rad">First line to mark in the source.</param>
    /// <param name="till">Last line to mark.</param>
    public async Task<IActionResult> OnGet(Guid id, string? del, int? rad, int? till)
    {
        if (!await Load(id, del, rad, till))
        {
            return NotFound();
        }
        Input = Belonging.Proposed(Document, Replaces, place.Boards);
        return Page();
    }

    /// <summary>Accepts the document for the place that the form says.</summary>
    public async Task<IActionResult> OnPostAccept(Guid id)
    {
        var board = place.Boards.FirstOrDefault(b => b.Slug == Input.Board);
        Input.Check(ModelState, board, nameof(Input));
        if (ModelState.IsValid && await Replaced.Unseen(place.Db, id, board, Input) is { } unseen)
        {
            ModelState.AddModelError(
                "Input.Board",
                $"Det finns redan ett godkänt dokument där: {unseen.FileName}. Godkänn en gång till om det ska ersättas."
            );
            Input.Replaces = unseen.Id;
        }
        if (!ModelState.IsValid)
        {
            return await Again(id);
        }
        var to = new DocumentPlace(board?.Id, Input.NewBoard ?? "", Input.KindChosen, Input.YearChosen);
        bool IsKnown(Guid? current) => current is null || current == Input.Replaces;
        return await Decide(id, imports => imports.Accept(id, Input.Version, to, person.Actor, IsKnown));
    }

    /// <summary>Says no to the document.</summary>
    public Task<IActionResult> OnPostReject(Guid id) =>
        Decide(id, imports => imports.Reject(id, Input.Version, person.Actor));

    private async Task<IActionResult> Decide(Guid id, Func<DocumentImports, Task> decision)
    {
        try
        {
            await decision(new DocumentImports(database, place.Municipality.Id, person.May));
        }
        catch (StaleException)
        {
            ModelState.AddModelError(
                "",
                "Någon annan hann före: dokumentet eller dess plats har ändrats. Se hur det ser ut nu och bestäm på nytt."
            );
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await Again(id);
        }
        var decided = await place.Db.Documents.SingleAsync(d => d.Id == id);
        if (decided.State != DocumentState.Accepted)
        {
            return LocalRedirect(place.MunicipalityLink("granska"));
        }
        var board = await place.Db.Boards.SingleAsync(b => b.Id == decided.BoardId);
        return LocalRedirect(place.Link(board, decided.Year) + "?dokument=" + DocumentKinds.Slug(decided.Kind));
    }

    private async Task<IActionResult> Again(Guid id) => await Load(id, null, null, null) ? Page() : NotFound();

    private async Task<bool> Load(Guid id, string? part, int? first, int? last)
    {
        if (await place.Db.Documents.SingleOrDefaultAsync(d => d.Id == id) is not { } document)
        {
            return false;
        }
        Document = document;
        var reading = await place.Db.CurrentReading(id);
        Understood = await Understood.Load(place.Db, document, reading, part);
        var text = await SourceText.Load(place.Db, reading, document.LineCount, first, last);
        // The lines that are asked for come first, so that nothing has to be scrolled to them.
        Text = first is null ? text : text.Near(Before, int.MaxValue, text.Last);
        Replaces = await Replaced.By(place.Db, document.BoardId, document.Kind, document.Year);
        if (Replaces is not null && Replaces.Id != id)
        {
            var now = await Understood.LoadCounts(place.Db, Replaces, await place.Db.CurrentReading(Replaces.Id));
            Differences = Understood.From(now);
        }
        return true;
    }
}
