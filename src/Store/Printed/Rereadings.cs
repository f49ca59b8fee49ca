using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;

namespace Styrkedja.Store.Printed;

/// <summary>
/// Files that are kept, read once more by a later version of the program. What was read before stays as a reading of its
/// own; what the later one says is shown only when a person has seen where they differ.
/// </summary>
public static class Rereadings
{
    /// <summary>Documents that wait or are accepted, whose current reading another version made.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="version">The version of the program.</param>
    public static Task<List<StoredDocument>> ByOthers(StyrkedjaDb db, string version) =>
        db
            .Documents.Where(d => d.State == DocumentState.Accepted || d.State == DocumentState.Waiting)
            .Where(d =>
                d.Origin == DocumentOrigin.Imported
                && db.Readings.Any(r => r.DocumentId == d.Id && r.IsCurrent && r.Reader != version)
            )
            .OrderByDescending(d => d.Year)
            .ThenBy(d => d.Title)
            .ToListAsync();

    /// <summary>Makes a new reading the current one, with the facts that follow from it where the document is accepted.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="id">The document.</param>
    /// <param name="seen">The reading that was current when the person saw the differences.</param>
    /// <param name="file">The file, read anew.</param>
    /// <param name="actor">Who accepts it.</param>
    /// <param name="may">What they may do; asked of the document's board.</param>
    /// <param name="settled">Corrections that say what the file is read as without them now: they end.</param>
    /// <param name="word">What the municipality teaches with it; null for nothing.</param>
    /// <exception cref="StaleException">Another reading is current now, or there is no room for the word.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task Accept(
        StyrkedjaDb db,
        Guid id,
        Guid seen,
        DocumentFile file,
        Actor actor,
        MayDo may,
        IReadOnlyCollection<Guid>? settled = null,
        TaughtWord? word = null
    ) =>
        Changes.Make(
            db,
            new Act(actor, word is null ? "document.reread" : "reading.teach"),
            may,
            Held.Document(id),
            async change =>
            {
                var document = await Asked(change, id, Right.ReadAgain);
                if (document.Sha256 != file.Sha256)
                {
                    throw new ArgumentException("Another file is another document.", nameof(file));
                }
                await Show(change, document, seen, file);
                await ReadingCorrections.End(change, id, settled ?? []);
                if (word is not null)
                {
                    await change.Hold(Held.TaughtWords);
                    Change.Seen(await Teaching.Enter(change, word));
                }
            }
        );

    /// <summary>A document of which another reading is to be made, once that may be done with it.</summary>
    /// <param name="change">The change.</param>
    /// <param name="id">The document.</param>
    /// <param name="right">What is to be done; asked of the document's board.</param>
    /// <exception cref="StaleException">There is no such document.</exception>
    internal static async Task<StoredDocument> Asked(Change change, Guid id, Right right)
    {
        var document =
            await change.Rows.Documents.AsTracking().SingleOrDefaultAsync(d => d.Id == id)
            ?? throw new StaleException("document");
        change.Require(right, [document.BoardId is { } board ? [board] : []], StateOf(document));
        return document;
    }

    /// <summary>Where a document stands. One that was decided on is asked about as one that waits: whoever saw it is told.</summary>
    internal static State StateOf(StoredDocument document) =>
        document.Origin == DocumentOrigin.Written ? State.Decided
        : document.State == DocumentState.Accepted ? State.Accepted
        : State.Waiting;

    /// <summary>Makes a new reading the one that is shown, with the facts that follow from it.</summary>
    /// <param name="change">The change.</param>
    /// <param name="document">The document.</param>
    /// <param name="seen">The reading that the person saw.</param>
    /// <param name="file">What is read now.</param>
    /// <exception cref="StaleException">Another reading is current, or the document has been decided on.</exception>
    internal static async Task Show(Change change, StoredDocument document, Guid seen, DocumentFile file)
    {
        var id = document.Id;
        var readings = await change.Rows.Readings.AsTracking().Where(r => r.DocumentId == id).ToListAsync();
        var current = readings.Single(r => r.IsCurrent);
        Change.Seen(current.Id == seen && document.State is DocumentState.Accepted or DocumentState.Waiting);
        current.IsCurrent = false;
        current.Version++;
        await change.Write();
        var number = readings.Max(r => r.Number) + 1;
        var reading = await new Readings(change).Add(document, file, number, isCurrent: true);
        if (document.State == DocumentState.Waiting && document.PrintedBoard != reading.PrintedBoard)
        {
            document.BoardId = reading.PrintedBoard is { } board ? (await Boards.Called(change.Rows, board))?.Id : null;
        }
        Tell(document, reading);
        await change.Write();
        if (document.State == DocumentState.Accepted)
        {
            await AcceptedFacts.Supersede(change, id);
            await new AcceptedFacts(change, document, reading.Id).Add();
        }
    }

    // Board, kind and year of an accepted document are what a person has said.
    private static void Tell(StoredDocument document, StoredReading reading)
    {
        (document.Title, document.PrintedBoard) = (reading.Title, reading.PrintedBoard);
        (document.PrintedKind, document.PrintedYear) = (reading.PrintedKind, reading.PrintedYear);
        if (document.State == DocumentState.Waiting)
        {
            (document.Kind, document.Year) = (reading.PrintedKind, reading.PrintedYear);
        }
        document.LineCount = reading.LineCount;
        (document.Errors, document.Warnings, document.Infos) = (reading.Errors, reading.Warnings, reading.Infos);
        document.Version++;
    }
}
