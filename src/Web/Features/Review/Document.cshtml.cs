using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Store;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Review;

/// <summary>The review of one document: what was understood beside the source, and the decision.</summary>
[Needs(Right.Import, With = Thing.Document)]
public sealed class DocumentModel(Place place, CurrentPerson person, Database database) : PageModel
{
    /// <summary>Where the document belongs, as the form says.</summary>
    [BindProperty]
    public Belonging Input { get; set; } = new();

    /// <summary>The document in review.</summary>
    public ReviewedDocument Review { get; private set; } = null!;

    /// <summary>The document.</summary>
    public StoredDocument Document => Review.Document;

    /// <summary>Whether whoever reviews may say something of findings.</summary>
    public bool MayRespond => May(Right.RespondToFindings);

    /// <summary>Whether they may say what it prints.</summary>
    public bool MayCorrect => May(Right.CorrectReading);

    /// <summary>Whether they may say what words mean.</summary>
    public bool MayTeach => person.MaySomewhere(Right.TeachReading) && May(Right.ReadAgain);

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
        Input = Belonging.Proposed(Document, Review.Replaces, place.Boards);
        return Page();
    }

    /// <summary>Accepts the document for the place that the form says.</summary>
    public async Task<IActionResult> OnPostAccept(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }
        var board = place.Boards.FirstOrDefault(b => b.Slug == Input.Board);
        Input.Check(ModelState, board, nameof(Input));
        Input.CheckWhose(ModelState, Review.Other, place.Municipality.Name, nameof(Input));
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
            return Page();
        }
        var to = new DocumentPlace(board?.Id, Input.NewBoard ?? "", Input.KindChosen, Input.YearChosen);
        bool IsKnown(Guid? current) => current is null || current == Input.Replaces;
        return await Decide(id, imports => imports.Accept(id, Input.Version, to, person.Actor, IsKnown));
    }

    /// <summary>Says no to the document.</summary>
    public Task<IActionResult> OnPostReject(Guid id) =>
        Decide(id, imports => imports.Reject(id, Input.Version, person.Actor));

    private bool May(Right right) =>
        person.May(right, Document.BoardId is { } board ? [board] : [], DocumentLife.StateOf(Document));

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
            return await Load(id) ? Page() : NotFound();
        }
        var decided = await place.Db.Documents.SingleAsync(d => d.Id == id);
        if (decided.State != DocumentState.Accepted)
        {
            return LocalRedirect(place.MunicipalityLink("granska"));
        }
        var board = await place.Db.Boards.SingleAsync(b => b.Id == decided.BoardId);
        return LocalRedirect(place.Link(board, decided.Year) + "?dokument=" + DocumentKinds.Slug(decided.Kind));
    }

    private async Task<bool> Load(Guid id, string? part = null, int? first = null, int? last = null)
    {
        var found = await ReviewedDocument.Load(place.Db, place.Municipality.Name, id, part, first, last);
        Review = found!;
        return found is not null;
    }
}
