using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Correcting;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.People;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Features.Source;

namespace Styrkedja.Web.Features.Review;

/// <summary>A record of the current reading of a document, with all that is needed to correct it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Reading">The reading.</param>
/// <param name="File">What it holds.</param>
/// <param name="Place">Which record.</param>
/// <param name="Fields">What can be corrected of it.</param>
/// <param name="Corrections">What was said of it, with who said it.</param>
/// <param name="Lines">Its lines, with some around them.</param>
public sealed record RecordInReview(
    StoredDocument Document,
    StoredReading Reading,
    DocumentFile File,
    CorrectedPlace Place,
    IReadOnlyList<CorrectableField> Fields,
    IReadOnlyList<(StoredReadingCorrection Correction, string By)> Corrections,
    SourceText Lines
)
{
    private const int Around = 4;
    private const int MostLines = 40;

    // What a document is stands on its first page.
    private const int CoverLines = 20;

    /// <summary>What the record is called.</summary>
    public string Name => Fields.First(f => f.Field == CorrectedField.Name).Text;

    /// <summary>The goals of the document.</summary>
    public IReadOnlyList<PrintedGoal> Goals => File.Document.Goals;

    /// <summary>Those that a row may be said to stand under.</summary>
    public IReadOnlyList<PrintedGoal> Choosable { get; } = CorrectedReading.GoalsFor(File.Document, Place);

    /// <summary>Loads it; null where the document has no such record, or neither waits nor is accepted.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="id">The document.</param>
    /// <param name="of">Which record.</param>
    public static async Task<RecordInReview?> Load(StyrkedjaDb db, Guid id, CorrectedPlace of)
    {
        if (of.Nth < 0 || (of.Part == CorrectedPart.Document && of != CorrectedPlace.OfDocument))
        {
            return null;
        }
        var document = await db.Documents.SingleOrDefaultAsync(d => d.Id == id);
        if (document is not { State: DocumentState.Accepted or DocumentState.Waiting })
        {
            return null;
        }
        var reading = await db.Readings.SingleAsync(r => r.DocumentId == id && r.IsCurrent);
        var file = await new PrintedDocuments(db).LoadFile(document, reading);
        if (CorrectedReading.FieldsOf(file.Document, of) is not { } fields)
        {
            return null;
        }
        var said = (await ReadingCorrections.Of(db, id)).FindAll(c => c.Said.Place == of);
        var names = await db.NamesOf(said.Select(c => c.RecordedBy));
        var isWhole = of.Part == CorrectedPart.Document;
        var (first, last) = isWhole ? ((int?)null, (int?)null) : (of.Lines.First, of.Lines.Last);
        var text = await SourceText.Load(db, reading.Id, document.LineCount, first, last);
        return new RecordInReview(
            document,
            reading,
            file,
            of,
            fields,
            said.ConvertAll(c => (c, names.GetValueOrDefault(c.RecordedBy, ""))),
            isWhole ? text.Near(CoverLines, CoverLines) : text.Near(Around, MostLines)
        );
    }

    /// <summary>
    /// What held of the record and is otherwise for the sake of something else that is said: whose a row is, when it gets
    /// another goal.
    /// </summary>
    /// <param name="said">What is said now.</param>
    /// <param name="now">The reading with it.</param>
    public IEnumerable<ReadingCorrection> Overtaken(
        IReadOnlyCollection<ReadingCorrection> said,
        SteeringDocument now
    ) =>
        Corrections
            .Select(c => c.Correction.Said)
            .Where(held => !said.Any(held.IsOfSame))
            .Where(held => CorrectedReading.Says(File.Document, held) && !CorrectedReading.Says(now, held))
            .Select(held => held with { Was = held.Becomes, Becomes = CorrectedReading.TextAt(now, held) ?? "" });

    /// <summary>The review, at the record.</summary>
    public string Back(Place place)
    {
        var review = place.MunicipalityLink("granska/" + Document.Id);
        var (first, last) = (
            Place.Lines.First.ToString(CultureInfo.InvariantCulture),
            Place.Lines.Last.ToString(CultureInfo.InvariantCulture)
        );
        return Place.Part switch
        {
            CorrectedPart.Document => review,
            CorrectedPart.Goal => $"{review}?del=mal&rad={first}&till={last}#forstatt",
            CorrectedPart.Indicator => $"{review}?del=indikatorer&rad={first}&till={last}#forstatt",
            CorrectedPart.Activity => $"{review}?del=aktiviteter&rad={first}&till={last}#forstatt",
            CorrectedPart.Row => TableBack(review),
        };
    }

    private string TableBack(string review)
    {
        var table = File.Document.Tables.First(t => t.Rows.Any(r => r.Lines == Place.Lines)).Lines;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{review}?del=tabeller&rad={table.First}&till={table.Last}#forstatt"
        );
    }
}
