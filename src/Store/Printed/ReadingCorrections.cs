using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;

namespace Styrkedja.Store.Printed;

/// <summary>
/// What people say that a document prints, where the program read something else. Each change makes a new reading of the
/// document; what was read before stays as a reading of its own.
/// </summary>
public static class ReadingCorrections
{
    /// <summary>The corrections that hold for a document, in the order in which they were made.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="document">The document.</param>
    public static Task<List<StoredReadingCorrection>> Of(StyrkedjaDb db, Guid document) =>
        db
            .ReadingCorrections.Where(c => c.DocumentId == document && c.SupersededAt == null)
            .OrderBy(c => c.RecordedAt)
            .ThenBy(c => c.Id)
            .ToListAsync();

    /// <summary>Enters corrections, in place of what was said of the same before.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="id">The document.</param>
    /// <param name="seen">The reading that was current when the person saw it.</param>
    /// <param name="corrections">
    /// What is printed instead of what that reading says. One that says what the program once read takes an earlier one back.
    /// </param>
    /// <param name="file">That reading with the corrections in it, proof-read.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="may">What they may do; asked of the document's board.</param>
    /// <exception cref="StaleException">Another reading is current now, or the document has been decided on.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task Make(
        StyrkedjaDb db,
        Guid id,
        Guid seen,
        IReadOnlyList<ReadingCorrection> corrections,
        DocumentFile file,
        Actor actor,
        MayDo may
    ) =>
        Changes.Make(
            db,
            new Act(actor, "document.correct"),
            may,
            Held.Document(id),
            async change =>
            {
                var document = await Rereadings.Asked(change, id, Right.CorrectReading);
                await RequireOverSaid(change, document, file);
                var held = await db
                    .ReadingCorrections.AsTracking()
                    .Where(c => c.DocumentId == id && c.SupersededAt == null)
                    .ToListAsync();
                var before = corrections.Select(correction => held.Find(h => h.Said.IsOfSame(correction))).ToList();
                var current = await change.Rows.CurrentReading(id);
                if (
                    current != seen
                    && corrections.Zip(before).All(c => c.First.Becomes == (c.Second?.Becomes ?? c.First.Was))
                )
                {
                    // Said already, by a second click.
                    return;
                }
                foreach (var replaced in before.OfType<StoredReadingCorrection>())
                {
                    replaced.SupersededAt = change.Now;
                }
                await change.Write();
                db.AddRange(
                    corrections
                        .Zip(before, Again)
                        .Where(correction => correction.Was != correction.Becomes)
                        .Select(correction => Row(document, correction, change))
                );
                await change.Write();
                await Rereadings.Show(change, document, seen, file);
            }
        );

    /// <summary>Drops a correction that does not hold in the current reading, which stays as it is.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="id">The document.</param>
    /// <param name="correction">Which.</param>
    /// <param name="actor">Who drops it.</param>
    /// <param name="may">What they may do; asked of the document's board.</param>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task Drop(StyrkedjaDb db, Guid id, Guid correction, Actor actor, MayDo may) =>
        Changes.Make(
            db,
            new Act(actor, "document.correct"),
            may,
            Held.Document(id),
            async change =>
            {
                await Rereadings.Asked(change, id, Right.CorrectReading);
                await End(change, id, [correction]);
            }
        );

    /// <summary>Ends corrections: what they say is read without them, or holds no more.</summary>
    internal static async Task End(Change change, Guid document, IReadOnlyCollection<Guid> corrections)
    {
        var held = await change
            .Rows.ReadingCorrections.AsTracking()
            .Where(c => c.DocumentId == document && c.SupersededAt == null && corrections.Contains(c.Id))
            .ToListAsync();
        held.ForEach(c => c.SupersededAt = change.Now);
        await change.Write();
    }

    // What the program first read stays, as long as the correction before this one was laid.
    private static ReadingCorrection Again(ReadingCorrection correction, StoredReadingCorrection? earlier) =>
        earlier is not null && earlier.Becomes == correction.Was ? correction with { Was = earlier.Was } : correction;

    // What a document is said to be of another board is asked of that board too.
    private static async Task RequireOverSaid(Change change, StoredDocument document, DocumentFile file)
    {
        if (
            file.Document.Board is { } name
            && name != document.PrintedBoard
            && await Boards.Called(change.Rows, name) is { } board
        )
        {
            change.Require(
                Right.CorrectReading,
                [
                    [board.Id],
                ],
                Rereadings.StateOf(document)
            );
        }
    }

    private static StoredReadingCorrection Row(StoredDocument document, ReadingCorrection correction, Change change) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = document.MunicipalityId,
            DocumentId = document.Id,
            Part = correction.Place.Part,
            FirstLine = correction.Place.Lines.First,
            LastLine = correction.Place.Lines.Last,
            Nth = correction.Place.Nth,
            Field = correction.Field,
            CellColumn = correction.Column,
            Was = StorableText.Of(correction.Was),
            Becomes = StorableText.Of(correction.Becomes),
            RecordedAt = change.Now,
            RecordedBy = change.Act.Actor.Person,
        };
}
