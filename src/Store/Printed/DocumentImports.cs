using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;

namespace Styrkedja.Store.Printed;

/// <summary>
/// The way of a document into the store: received whole in one transaction, then reviewed by a person, then accepted or
/// rejected. Whatever happens in between, a document is there with all its records or not at all.
/// </summary>
/// <param name="database">Where.</param>
/// <param name="municipality">Whose.</param>
/// <param name="may">What whoever acts may do.</param>
public sealed class DocumentImports(Database database, Guid municipality, MayDo may)
{
    /// <summary>Keeps a file that was read, to be reviewed. The same file again changes nothing.</summary>
    /// <param name="file">What was read.</param>
    /// <param name="actor">Who brings it.</param>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public Task<Received> Receive(DocumentFile file, Actor actor) =>
        Changes.Make(
            database,
            municipality,
            new Act(actor, "document.receive"),
            may,
            Held.File(file.Sha256),
            async change =>
            {
                change.Require(Right.Import);
                if (await Known(change, file.Sha256) is { } known)
                {
                    return known;
                }
                await AddFile(change, file);
                var document = await Document(change, file, DocumentOrigin.Imported);
                change.Rows.Add(document);
                await new Readings(change).Add(document, file, number: 1, isCurrent: true);
                return new Received(document.Id, ReceivedAs.New);
            }
        );

    /// <summary>Makes the records of a document known, in place of those of an earlier one with the same identity.</summary>
    /// <param name="id">The document.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="place">
    /// Whose it is, of which year. The right is asked of the board that the place turns out to be, and of the document's own.
    /// </param>
    /// <param name="actor">Who accepts it.</param>
    /// <param name="mayReplace">
    /// Whether the document that has the place now (null for none) is the one that the person knows of; without it any is
    /// replaced.
    /// </param>
    /// <exception cref="StaleException">Somebody has decided on it, or on another for the same place, in the meantime.</exception>
    /// <exception cref="NotAllowedException">They may not decide on it, or not for that board; nothing was saved.</exception>
    public Task Accept(Guid id, int version, DocumentPlace place, Actor actor, Func<Guid?, bool>? mayReplace = null) =>
        Changes.Make(
            database,
            municipality,
            new Act(actor, "document.accept"),
            may,
            Held.Document(id),
            async change =>
            {
                var target = place.Board ?? (await Boards.Called(change.Rows, place.BoardName))?.Id;
                if (target is null)
                {
                    await change.Hold(Held.Organisation);
                    target = (await Boards.Called(change.Rows, place.BoardName))?.Id;
                }
                var document = await Waiting(change, id, version, to: target is { } known ? [known] : []);
                var board = target ?? await Boards.Enter(change, place.BoardName, actor.Person);
                await change.Hold(Held.Place(board, place.Kind, place.Year));
                await MakeRoom(change, board, place, mayReplace);
                Hold(change, document, board, place.Kind, place.Year);
                await change.Write();
                await new AcceptedFacts(change, document, await change.Rows.CurrentReading(id)).Add();
            }
        );

    /// <summary>Says no to a document. Its file is kept, and waits again when somebody uploads it again.</summary>
    /// <param name="id">The document.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="actor">Who rejects it.</param>
    /// <exception cref="StaleException">Somebody has decided on it in the meantime.</exception>
    /// <exception cref="NotAllowedException">They may not decide on it; nothing was saved.</exception>
    public Task Reject(Guid id, int version, Actor actor) =>
        Changes.Make(
            database,
            municipality,
            new Act(actor, "document.reject"),
            may,
            Held.Document(id),
            async change =>
            {
                var document = await Waiting(change, id, version, to: null);
                document.State = DocumentState.Rejected;
                document.Version++;
                await change.Write();
            }
        );

    /// <summary>
    /// Takes back that a document was accepted, or brings back one that another took the place of: it waits to be reviewed
    /// again, and is shown to nobody else until it is accepted.
    /// </summary>
    /// <param name="id">The document.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="reason">Why, for the log.</param>
    /// <param name="actor">Who sends it back.</param>
    /// <exception cref="StaleException">Somebody has done something with it in the meantime.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public Task SendBack(Guid id, int version, string reason, Actor actor) =>
        Changes.Make(
            database,
            municipality,
            new Act(actor, "document.send-back", reason),
            may,
            Held.Document(id),
            async change =>
            {
                var document =
                    await change.Rows.Documents.AsTracking().SingleOrDefaultAsync(d => d.Id == id)
                    ?? throw new StaleException(id.ToString());
                var accepted = document.State == DocumentState.Accepted;
                change.Require(
                    Right.SendBack,
                    [document.BoardId is { } board ? [board] : []],
                    DocumentLife.StateOf(document)
                );
                Change.Seen(
                    document.Version == version && document.State is DocumentState.Accepted or DocumentState.Superseded
                );
                (document.State, document.RecordedAt, document.RecordedBy, document.SupersededAt) = (
                    DocumentState.Waiting,
                    null,
                    null,
                    null
                );
                document.Version++;
                await change.Write();
                if (accepted)
                {
                    await AcceptedFacts.Supersede(change, id);
                }
            }
        );

    // What had the place until now is superseded, with its facts.
    private static async Task MakeRoom(Change change, Guid board, DocumentPlace place, Func<Guid?, bool>? mayReplace)
    {
        var current = await change
            .Rows.Documents.AsTracking()
            .SingleOrDefaultAsync(d =>
                d.BoardId == board
                && d.Kind == place.Kind
                && d.Year == place.Year
                && d.State == DocumentState.Accepted
                && d.Origin == DocumentOrigin.Imported
            );
        Change.Seen(mayReplace?.Invoke(current?.Id) != false);
        if (current is not null)
        {
            await Supersede(change, current);
        }
    }

    /// <summary>Lets a document hold for a place; what follows from it is added by the caller.</summary>
    internal static void Hold(Change change, StoredDocument document, Guid board, DocumentKind kind, int year)
    {
        (document.BoardId, document.Kind, document.Year) = (board, kind, year);
        (document.State, document.SupersededAt) = (DocumentState.Accepted, null);
        (document.RecordedAt, document.RecordedBy) = (change.Now, change.Act.Actor.Person);
        document.Version++;
    }

    /// <summary>Ends that a document holds, with what follows from it.</summary>
    internal static async Task Supersede(Change change, StoredDocument document)
    {
        (document.State, document.SupersededAt) = (DocumentState.Superseded, change.Now);
        document.Version++;
        await change.Write();
        await AcceptedFacts.Supersede(change, document.Id);
    }

    // A document is its printed board's, which may have been entered after it came, and is to be that of its place. One of
    // no board, and a board that there is not yet, are the municipality's.
    private static async Task<StoredDocument> Waiting(
        Change change,
        Guid id,
        int version,
        IReadOnlyCollection<Guid>? to
    )
    {
        var db = change.Rows;
        var document =
            await db.Documents.AsTracking().SingleOrDefaultAsync(d => d.Id == id)
            ?? throw new StaleException(id.ToString());
        var printed = document.PrintedBoard is { } name ? (await Boards.Called(db, name))?.Id : null;
        var paths = new[] { document.BoardId, printed }
            .OfType<Guid>()
            .Select(board => (IReadOnlyCollection<Guid>)[board])
            .ToList();
        if (to is not null)
        {
            paths.Add(to);
        }
        change.Require(Right.Decide, paths.DefaultIfEmpty([]), State.Waiting);
        // Whoever saw it waiting is told that somebody was first.
        return document.State == DocumentState.Waiting && document.Version == version
            ? document
            : throw new StaleException(id.ToString());
    }

    private static async Task<Received?> Known(Change change, string sha256)
    {
        var known = await change
            .Rows.Documents.AsTracking()
            .SingleOrDefaultAsync(d => d.Sha256 == sha256 && d.Origin == DocumentOrigin.Imported);
        if (known is null)
        {
            return null;
        }
        if (known.State != DocumentState.Rejected)
        {
            return new Received(
                known.Id,
                known.State switch
                {
                    DocumentState.Waiting => ReceivedAs.AlreadyWaiting,
                    DocumentState.Accepted => ReceivedAs.AlreadyAccepted,
                    DocumentState.Superseded or DocumentState.Rejected => ReceivedAs.AlreadySuperseded,
                }
            );
        }
        (known.State, known.ReceivedAt, known.ReceivedBy) = (
            DocumentState.Waiting,
            change.Now,
            change.Act.Actor.Person
        );
        known.Version++;
        await change.Write();
        return new Received(known.Id, ReceivedAs.WaitingAgain);
    }

    internal static async Task AddFile(Change change, DocumentFile file)
    {
        if (!await change.Rows.Files.AnyAsync(f => f.Sha256 == file.Sha256))
        {
            change.Rows.Add(
                new StoredFile
                {
                    MunicipalityId = change.Rows.Municipality,
                    Sha256 = file.Sha256,
                    Length = file.Bytes.Length,
                    Bytes = file.Bytes.ToArray(),
                    RecordedAt = change.Now,
                }
            );
            await change.Write();
        }
    }

    internal static async Task<StoredDocument> Document(Change change, DocumentFile file, DocumentOrigin origin)
    {
        var read = file.Document;
        return new StoredDocument
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = change.Rows.Municipality,
            Sha256 = file.Sha256,
            FileName = StorableText.Of(file.Name),
            Form = file.Form,
            Origin = origin,
            LineCount = file.Lines.Count,
            Title = StorableText.Of(read.Title),
            PrintedBoard = read.Board is { } printed ? StorableText.Of(printed) : null,
            PrintedKind = read.Kind,
            PrintedYear = read.Year,
            BoardId = read.Board is { } name ? (await Boards.Called(change.Rows, name))?.Id : null,
            Kind = read.Kind,
            Year = read.Year,
            State = DocumentState.Waiting,
            Errors = file.Findings.Count(f => f.Severity == Severity.Error),
            Warnings = file.Findings.Count(f => f.Severity == Severity.Warning),
            Infos = file.Findings.Count(f => f.Severity == Severity.Info),
            ReceivedAt = change.Now,
            ReceivedBy = change.Act.Actor.Person,
        };
    }
}

/// <summary>What became of a file that was brought.</summary>
/// <param name="Document">The document.</param>
/// <param name="How">Whether it was new.</param>
public readonly record struct Received(Guid Document, ReceivedAs How);

/// <summary>How a file was received.</summary>
public enum ReceivedAs
{
    /// <summary>It was not known; it waits to be reviewed.</summary>
    New,

    /// <summary>It waits already.</summary>
    AlreadyWaiting,

    /// <summary>It was accepted before; nothing changed.</summary>
    AlreadyAccepted,

    /// <summary>It was accepted before, and a corrected file has taken its place; nothing changed.</summary>
    AlreadySuperseded,

    /// <summary>It was rejected before, and waits again.</summary>
    WaitingAgain,
}

/// <summary>Where a document belongs: its identity.</summary>
/// <param name="Board">A known board; null for one that is called by name.</param>
/// <param name="BoardName">Its name where it is not known, else empty.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Year">The year, one of <see cref="Core.Periods.Years"/>.</param>
public sealed record DocumentPlace(Guid? Board, string BoardName, DocumentKind Kind, int Year);
