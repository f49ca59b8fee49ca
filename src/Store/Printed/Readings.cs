using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Printed;

/// <summary>Adds readings of documents, each with all its rows.</summary>
internal sealed class Readings(Change change)
{
    /// <summary>Adds one.</summary>
    /// <param name="document">The document.</param>
    /// <param name="file">What was read.</param>
    /// <param name="number">Its number among those of the document, from 1.</param>
    /// <param name="isCurrent">Whether it is the one that is shown.</param>
    /// <returns>The reading.</returns>
    public async Task<StoredReading> Add(StoredDocument document, DocumentFile file, int number, bool isCurrent)
    {
        var read = file.Document;
        var reading = new StoredReading
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = change.Rows.Municipality,
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
            ReadAt = change.Now,
            ReadBy = change.Act.Actor.Person,
        };
        change.Rows.Add(reading);
        await change.Write();
        var rows = await new DocumentToRows(file, change.Rows.Municipality, reading.Id).Add(change);
        change.Enter(RowDigests.Rows, reading.Id, null, rows.ToString());
        await change.Write();
        return reading;
    }
}
