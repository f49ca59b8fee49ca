using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Printed;

/// <summary>Adds readings of documents, each with all its rows, in the transaction that is open.</summary>
internal sealed class Readings(StyrkedjaDb db, DateTime now)
{
    /// <summary>Adds one.</summary>
    /// <param name="document">The document.</param>
    /// <param name="file">What was read.</param>
    /// <param name="number">Its number among those of the document, from 1.</param>
    /// <param name="isCurrent">Whether it is the one that is shown.</param>
    /// <param name="person">Who had it read.</param>
    /// <returns>Its id.</returns>
    public async Task<Guid> Add(StoredDocument document, DocumentFile file, int number, bool isCurrent, Guid person)
    {
        var read = file.Document;
        var reading = new StoredReading
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = db.Municipality,
            DocumentId = document.Id,
            Number = number,
            IsCurrent = isCurrent,
            Reader = file.Reader,
            Title = StorableText.Of(read.Title),
            PrintedBoard = read.Board is { } board ? StorableText.Of(board) : null,
            PrintedKind = read.Kind,
            PrintedYear = read.Year,
            LineCount = file.Lines.Count,
            Errors = file.Findings.Count(f => f.Severity == Severity.Error),
            Warnings = file.Findings.Count(f => f.Severity == Severity.Warning),
            Infos = file.Findings.Count(f => f.Severity == Severity.Info),
            ReadAt = now,
            ReadBy = person,
        };
        db.Add(reading);
        await db.SaveChangesAsync();
        var rows = await new DocumentToRows(file, db.Municipality, reading.Id).Add(db, db.Dialect);
        db.Trail.Add(db, db.Municipality, RowDigests.Rows, reading.Id.ToString(), null, rows.ToString());
        await db.SaveChangesAsync();
        return reading.Id;
    }
}
