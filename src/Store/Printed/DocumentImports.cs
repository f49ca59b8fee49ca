using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;

namespace Styrkedja.Store.Printed;

/// <summary>
/// The way of a document into the store: received whole in one transaction, then reviewed by a person, then accepted or
/// rejected. Whatever happens in between, a document is there with all its records or not at all.
/// </summary>
/// <param name="database">Where.</param>
/// <param name="municipality">Whose.</param>
/// <param name="clock">The time.</param>
public sealed class DocumentImports(Database database, Guid municipality, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Keeps a file that was read, to be reviewed. The same file again changes nothing.</summary>
    /// <param name="file">What was read.</param>
    /// <param name="actor">Who brings it.</param>
    public async Task<Received> Receive(DocumentFile file, Actor actor)
    {
        await using var db = database.Open(municipality, actor);
        db.Acting("document.receive");
        try
        {
            if (await Known(db, file.Sha256, actor.Person) is { } known)
            {
                return known;
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another brought the same rejected file at the same moment, and it waits again already.
            return await Receive(file, actor);
        }
        await using var transaction = await db.Database.BeginTransactionAsync();
        var id = Guid.CreateVersion7();
        try
        {
            await AddFile(db, file);
            var document = await Document(db, file, id, actor.Person);
            db.Add(document);
            await new Readings(db, Now).Add(document, file, number: 1, isCurrent: true, actor.Person);
            await transaction.CommitAsync();
            return new Received(id, ReceivedAs.New);
        }
        catch (Exception e) when (database.Dialect.TroubleOf(e) == Trouble.Duplicate)
        {
            await transaction.RollbackAsync();
            db.ChangeTracker.Clear();
            // Another brought the same file at the same moment.
            return await Known(db, file.Sha256, actor.Person)
                ?? throw new InvalidOperationException("Duplicate of nothing.", e);
        }
    }

    /// <summary>Makes the records of a document known, in place of those of an earlier one with the same identity.</summary>
    /// <param name="id">The document.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="place">Whose it is, of which year.</param>
    /// <param name="actor">Who accepts it.</param>
    /// <param name="may">What they may do; asked of the board that the place turns out to be, and of the document's own.</param>
    /// <param name="mayReplace">
    /// Whether the document that has the place now (null for none) is the one that the person knows of; without it any is
    /// replaced.
    /// </param>
    /// <exception cref="StaleException">Somebody has decided on it, or on another for the same place, in the meantime.</exception>
    /// <exception cref="NotAllowedException">They may not decide on it, or not for that board; nothing was saved.</exception>
    public async Task Accept(
        Guid id,
        int version,
        DocumentPlace place,
        Actor actor,
        MayDo may,
        Func<Guid?, bool>? mayReplace = null
    )
    {
        await using var db = database.Open(municipality, actor);
        db.Acting("document.accept");
        await using var transaction = await db.Database.BeginTransactionAsync();
        try
        {
            await database.Dialect.LockMunicipality(db);
            var target = place.Board ?? (await Boards.Called(db, place.BoardName))?.Id;
            var document = await Waiting(db, id, version, may, to: target is { } known ? [known] : []);
            var board = target ?? await Boards.Enter(db, place.BoardName, actor.Person, Now);
            var current = await db
                .Documents.AsTracking()
                .SingleOrDefaultAsync(d =>
                    d.BoardId == board
                    && d.Kind == place.Kind
                    && d.Year == place.Year
                    && d.State == DocumentState.Accepted
                );
            if (mayReplace?.Invoke(current?.Id) == false)
            {
                throw new StaleException("place");
            }
            if (current is not null)
            {
                (current.State, current.SupersededAt) = (DocumentState.Superseded, Now);
                current.Version++;
                await db.SaveChangesAsync();
                await AcceptedFacts.Supersede(db, current.Id, Now);
            }
            (document.BoardId, document.Kind, document.Year) = (board, place.Kind, place.Year);
            (document.State, document.RecordedAt, document.RecordedBy) = (DocumentState.Accepted, Now, actor.Person);
            document.Version++;
            await db.SaveChangesAsync();
            var reading = await db.CurrentReading(id);
            await new AcceptedFacts(db, database.Dialect, document, reading, Now).Add();
            await transaction.CommitAsync();
        }
        catch (DbUpdateConcurrencyException e)
        {
            throw new StaleException("stale", e);
        }
        catch (Exception e) when (database.Dialect.TroubleOf(e) == Trouble.Duplicate)
        {
            throw new StaleException("duplicate", e);
        }
    }

    /// <summary>Says no to a document. Its file is kept, and waits again when somebody uploads it again.</summary>
    /// <param name="id">The document.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="actor">Who rejects it.</param>
    /// <param name="may">What they may do.</param>
    /// <exception cref="StaleException">Somebody has decided on it in the meantime.</exception>
    /// <exception cref="NotAllowedException">They may not decide on it; nothing was saved.</exception>
    public async Task Reject(Guid id, int version, Actor actor, MayDo may)
    {
        await using var db = database.Open(municipality, actor);
        db.Acting("document.reject");
        var document = await Waiting(db, id, version, may, to: null);
        document.State = DocumentState.Rejected;
        document.Version++;
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException e)
        {
            throw new StaleException("stale", e);
        }
    }

    // A document is its printed board's, which may have been entered after it came, and is to be that of its place. One of
    // no board, and a board that there is not yet, are the municipality's.
    private static async Task<StoredDocument> Waiting(
        StyrkedjaDb db,
        Guid id,
        int version,
        MayDo may,
        IReadOnlyCollection<Guid>? to
    )
    {
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
        may.Require(Right.Decide, paths.DefaultIfEmpty([]), State.Waiting);
        // Whoever saw it waiting is told that somebody was first.
        return document.State == DocumentState.Waiting && document.Version == version
            ? document
            : throw new StaleException(id.ToString());
    }

    private async Task<Received?> Known(StyrkedjaDb db, string sha256, Guid person)
    {
        var known = await db.Documents.AsTracking().SingleOrDefaultAsync(d => d.Sha256 == sha256);
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
        (known.State, known.ReceivedAt, known.ReceivedBy) = (DocumentState.Waiting, Now, person);
        known.Version++;
        await db.SaveChangesAsync();
        return new Received(known.Id, ReceivedAs.WaitingAgain);
    }

    private async Task AddFile(StyrkedjaDb db, DocumentFile file)
    {
        if (!await db.Files.AnyAsync(f => f.Sha256 == file.Sha256))
        {
            db.Add(
                new StoredFile
                {
                    MunicipalityId = municipality,
                    Sha256 = file.Sha256,
                    Length = file.Bytes.Length,
                    Bytes = file.Bytes.ToArray(),
                    RecordedAt = Now,
                }
            );
            await db.SaveChangesAsync();
        }
    }

    private async Task<StoredDocument> Document(StyrkedjaDb db, DocumentFile file, Guid id, Guid person)
    {
        var read = file.Document;
        return new StoredDocument
        {
            Id = id,
            MunicipalityId = municipality,
            Sha256 = file.Sha256,
            FileName = StorableText.Of(file.Name),
            Form = file.Form,
            LineCount = file.Lines.Count,
            Title = StorableText.Of(read.Title),
            PrintedBoard = read.Board is { } printed ? StorableText.Of(printed) : null,
            PrintedKind = read.Kind,
            PrintedYear = read.Year,
            BoardId = read.Board is { } name ? (await Boards.Called(db, name))?.Id : null,
            Kind = read.Kind,
            Year = read.Year,
            State = DocumentState.Waiting,
            Errors = file.Findings.Count(f => f.Severity == Severity.Error),
            Warnings = file.Findings.Count(f => f.Severity == Severity.Warning),
            Infos = file.Findings.Count(f => f.Severity == Severity.Info),
            ReceivedAt = Now,
            ReceivedBy = person,
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

/// <summary>Somebody else was first: what the person saw is no longer so (409).</summary>
public sealed class StaleException : Exception
{
    /// <summary>Makes one.</summary>
    public StaleException(string message)
        : base(message) { }

    /// <summary>Makes one with its cause.</summary>
    public StaleException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>Makes one without words.</summary>
    public StaleException() { }
}
