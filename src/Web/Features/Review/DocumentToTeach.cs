using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Features.Source;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Review;

/// <summary>A document whose words somebody says the meaning of.</summary>
/// <param name="Document">The document.</param>
/// <param name="Reading">Its current reading.</param>
/// <param name="Lines">The lines that the words stand on; null for none.</param>
/// <param name="Unknown">Words of it that the program may have to be told of.</param>
public sealed record DocumentToTeach(
    StoredDocument Document,
    StoredReading Reading,
    SourceText? Lines,
    IReadOnlyList<TeachSuggestion> Unknown
)
{
    private const int Around = 5;
    private const int Most = 20;

    /// <summary>Loads it; null where there is none that this person may have read anew.</summary>
    internal static async Task<DocumentToTeach?> Load(StyrkedjaDb db, CurrentPerson person, Guid id, int? line)
    {
        var found = await db.Documents.SingleOrDefaultAsync(d => d.Id == id);
        if (found is not { State: DocumentState.Waiting or DocumentState.Accepted } document)
        {
            return null;
        }
        // Reading it by the words is a new reading of it.
        IReadOnlyCollection<Guid> path = document.BoardId is { } board ? [board] : [];
        if (!person.May(Right.ReadAgain, path, DocumentLife.StateOf(document)))
        {
            return null;
        }
        var reading = await db.Readings.SingleAsync(r => r.DocumentId == id && r.IsCurrent);
        return new DocumentToTeach(
            document,
            reading,
            line is null
                ? null
                : (await SourceText.Load(db, reading.Id, document.LineCount, line, line)).Near(Around, Most),
            await TeachSuggestion.Load(db, reading.Id)
        );
    }
}
