using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Periods;
using Styrkedja.Store;
using Styrkedja.Store.Indicators;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>What the database knows of an indicator. Each question goes through an index of the municipality.</summary>
/// <param name="db">As the municipality sees it.</param>
/// <param name="names">The indicator, with the names that stand for it.</param>
internal sealed class IndicatorFacts(StyrkedjaDb db, List<Guid> names)
{
    /// <summary>The rows of documents that print it.</summary>
    public Expression<Func<StoredPrintedIndicator, bool>> IsPrinted => row => names.Contains(row.IndicatorId!.Value);

    /// <summary>
    /// What holds now: for some boards in all years; and for the others in a year, of all people together, whole and by
    /// tertial.
    /// </summary>
    /// <param name="board">The board.</param>
    /// <param name="before">The boards that it took over from.</param>
    /// <param name="year">The year.</param>
    /// <returns>What holds for those, and what of the year holds for every board but the one.</returns>
    public async Task<(List<IndicatorFact> Own, List<IndicatorFact> Others)> Known(
        Guid board,
        IEnumerable<Guid> before,
        int year
    )
    {
        List<Guid> own = [board, .. before];
        var periods = PeriodsOf(year);
        var all = await Load(v =>
            own.Contains(v.UnitId) || (v.Split == IndicatorSplit.Total && periods.Contains(v.Period))
        );
        return (
            all.FindAll(fact => own.Contains(fact.UnitId)),
            all.FindAll(fact =>
                fact.UnitId != board && fact.Split == IndicatorSplit.Total && periods.Contains(fact.Period)
            )
        );
    }

    /// <summary>What of that may be shown to everybody.</summary>
    /// <param name="wholes">What holds for the other boards.</param>
    /// <param name="few">Which values of their documents rest on few answers.</param>
    /// <param name="board">The board.</param>
    /// <param name="year">The year.</param>
    public async Task<List<IndicatorFact>> Shown(List<IndicatorFact> wholes, FewAnswers few, Guid board, int year)
    {
        var periods = PeriodsOf(year);
        // Whether the whole may be shown is seen by the parts beside it; few need them.
        return wholes.Exists(few.Hides)
            ? few.Without(await Load(v => v.UnitId != board && periods.Contains(v.Period)))
            : wholes;
    }

    private static string[] PeriodsOf(int year) =>
        [Period.WholeYear(year).ToString(), Period.Tertial2(year).ToString(), Period.Tertial1(year).ToString()];

    /// <summary>The boards that have it, each with the latest year of which it has a document that prints it.</summary>
    public async Task<List<(StoredBoard Board, int Year)>> Places(IReadOnlyList<StoredBoard> boards)
    {
        var years = await db
            .IndicatorValues.Where(v => names.Contains(v.IndicatorId) && v.SupersededAt == null)
            .Join(db.ValueBatches, v => v.BatchId, b => b.Id, (v, b) => new { v.UnitId, b.DocumentId })
            .Join(db.Documents, v => v.DocumentId, d => (Guid?)d.Id, (v, d) => new { v.UnitId, d.Year })
            .GroupBy(v => v.UnitId)
            .Select(group => new { Board = group.Key, Year = group.Max(v => v.Year) ?? 0 })
            .ToDictionaryAsync(found => found.Board, found => found.Year);
        return [.. boards.Where(b => years.ContainsKey(b.Id)).Select(b => (b, years[b.Id]))];
    }

    /// <summary>Other spellings of its name, with a document that has each.</summary>
    public async Task<List<Spelling>> Spellings(string name)
    {
        var rows = await db
            .PrintedIndicators.Where(IsPrinted)
            .Where(r => r.Name != name)
            .Join(
                db.Readings.Where(r => r.IsCurrent)
                    .Join(
                        db.Documents.Where(d => d.State == DocumentState.Accepted),
                        r => r.DocumentId,
                        d => d.Id,
                        (r, d) =>
                            new
                            {
                                Reading = r.Id,
                                d.Title,
                                d.Sha256,
                            }
                    ),
                r => r.ReadingId,
                d => d.Reading,
                (r, d) => new Spelling(r.Name, d.Title, d.Sha256, r.FirstLine, r.LastLine)
            )
            .ToListAsync();
        return [.. rows.DistinctBy(s => s.Name).OrderBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <summary>What held before, in documents that others have taken the place of.</summary>
    public async Task<List<EarlierFact>> Earlier(IEnumerable<Decision> replaced)
    {
        // By document: no index leads from an indicator to what was superseded.
        var documents = replaced.Select(d => (Guid?)d.Document).ToList();
        if (documents.Count == 0)
        {
            return [];
        }
        var values = await KnownValues.Load(
            db,
            from v in db.IndicatorValues
            join b in db.ValueBatches on v.BatchId equals b.Id
            where documents.Contains(b.DocumentId) && names.Contains(v.IndicatorId) && v.SupersededAt != null
            select v
        );
        return values.ConvertAll(v => new EarlierFact(new(v), v.Row.SupersededAt!.Value));
    }

    /// <summary>Who accepted which document of a board, the first first.</summary>
    public Task<List<Decision>> Decisions(Guid board) =>
        db
            .Documents.Where(d => d.BoardId == board && d.RecordedAt != null)
            .OrderBy(d => d.RecordedAt)
            .Join(
                db.Persons,
                d => d.RecordedBy,
                p => (Guid?)p.Id,
                (d, p) => new Decision(d.Id, d.Kind, d.Year ?? 0, d.State == DocumentState.Superseded, d.Sha256, p.Name)
            )
            .ToListAsync();

    private async Task<List<IndicatorFact>> Load(Expression<Func<StoredIndicatorValue, bool>> which)
    {
        var values = await KnownValues.Load(
            db,
            db.IndicatorValues.Where(v => names.Contains(v.IndicatorId) && v.SupersededAt == null).Where(which)
        );
        return values.ConvertAll(value => new IndicatorFact(value));
    }
}
