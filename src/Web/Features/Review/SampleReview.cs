using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Correcting;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Web.Features.Review;

/// <summary>What a person of the sample municipality has said of a row that the program was in doubt of.</summary>
internal static class SampleReview
{
    private const string By = "Petra Planerare";

    /// <summary>Enters it; what somebody has said already stays.</summary>
    /// <param name="db">As the sample municipality sees it, where its people are.</param>
    public static async Task Seed(StyrkedjaDb db)
    {
        var planner = await db.Persons.FirstOrDefaultAsync(p => p.Name == By);
        var reading = await db.Readings.FirstOrDefaultAsync(r =>
            r.IsCurrent
            && db.Documents.Any(d => d.Id == r.DocumentId && d.State == DocumentState.Accepted)
            && db.PrintedIndicators.Any(i => i.ReadingId == r.Id && i.Ambiguous != null)
        );
        if (planner is null || reading is null || await db.ReadingCorrections.AnyAsync())
        {
            return;
        }
        var document = await db.Documents.SingleAsync(d => d.Id == reading.DocumentId);
        var file = await new PrintedDocuments(db).LoadFile(document, reading);
        var rows = file.Document.Indicators;
        var at = Enumerable.Range(0, rows.Count).First(i => rows[i].Ambiguous is not null);
        var place = CorrectedReading.PlaceOf(CorrectedPart.Indicator, [.. rows.Select(r => r.Lines)], at);
        var said = new ReadingCorrection(place, CorrectedField.Doubt, 0, rows[at].Ambiguous!, "");
        await ReadingCorrections.Make(
            db,
            document.Id,
            reading.Id,
            [said],
            CorrectedReading.Of(file, [said]).File,
            new Actor(planner.Id, Actor.Program),
            Permissions.OfProgram
        );
    }
}
