using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Correcting;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.People;
using Styrkedja.Store.Printed;

namespace Styrkedja.Web.Features.Review;

/// <summary>A correction as the review shows it.</summary>
/// <param name="Said">What was said.</param>
/// <param name="Record">What the record is called now; null where the reading no longer has it.</param>
/// <param name="Was">What the program read, as it is shown.</param>
/// <param name="Becomes">What is printed.</param>
/// <param name="Holds">Whether the reading says so.</param>
/// <param name="By">Who said it.</param>
/// <param name="At">When.</param>
public sealed record ShownCorrection(
    ReadingCorrection Said,
    string? Record,
    string Was,
    string Becomes,
    bool Holds,
    string By,
    DateTime At
)
{
    /// <summary>Loads those of a document.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="document">The document.</param>
    /// <param name="reading">Its current reading.</param>
    public static async Task<IReadOnlyList<ShownCorrection>> Load(StyrkedjaDb db, StoredDocument document, Guid reading)
    {
        var said = await ReadingCorrections.Of(db, document.Id);
        if (said.Count == 0)
        {
            return [];
        }
        var read = await new PrintedDocuments(db).Load(await db.Readings.SingleAsync(r => r.Id == reading));
        var names = await db.NamesOf(said.Select(c => c.RecordedBy));
        return said.ConvertAll(c =>
        {
            var fields = CorrectedReading.FieldsOf(read, c.Said.Place);
            return new ShownCorrection(
                c.Said,
                fields?.First(f => f.Field == CorrectedField.Name).Text,
                CorrectionWords.Shown(c.Field, c.Was, read.Goals),
                CorrectionWords.Shown(c.Field, c.Becomes, read.Goals),
                CorrectedReading.Says(read, c.Said),
                names.GetValueOrDefault(c.RecordedBy, ""),
                c.RecordedAt
            );
        });
    }
}
