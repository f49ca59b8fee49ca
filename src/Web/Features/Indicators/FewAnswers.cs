using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Store;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>
/// Rule R23 where records are shown: the values of rows that rest on too few answers, by the check that finds them, are for
/// those who report them alone. Women's and men's are hidden together, for one is worked out of the other and the whole; the
/// whole where the row prints no parts. A document that is read as printed shows what it prints.
/// </summary>
internal sealed class FewAnswers
{
    /// <summary>The name of the check.</summary>
    public const string Check = "base-too-small";

    /// <summary>What stands in place of a value.</summary>
    public const string Words = "för få svar";

    private readonly ILookup<Guid, SourceLines> _places;

    private FewAnswers(ILookup<Guid, SourceLines> places) => _places = places;

    /// <summary>Hides nothing: for whoever reports such values.</summary>
    public static FewAnswers Nothing { get; } = new(Array.Empty<SourceLines>().ToLookup(_ => Guid.Empty));

    /// <summary>Finds the places.</summary>
    /// <param name="db">Where.</param>
    /// <param name="documents">In which documents.</param>
    /// <param name="seesAll">Whether whoever reads reports such values.</param>
    public static async Task<FewAnswers> Load(StyrkedjaDb db, IEnumerable<Guid> documents, bool seesAll)
    {
        List<Guid> ids = seesAll ? [] : [.. documents.Distinct()];
        if (ids.Count == 0)
        {
            return Nothing;
        }
        var found = await db
            .Readings.Where(r => r.IsCurrent && ids.Contains(r.DocumentId))
            .Join(
                db.PrintedFindings.Where(f => f.CheckName == Check),
                r => r.Id,
                f => f.ReadingId,
                (r, f) =>
                    new
                    {
                        r.DocumentId,
                        f.FirstLine,
                        f.LastLine,
                    }
            )
            .ToListAsync();
        return new(found.ToLookup(f => f.DocumentId, f => new SourceLines(f.FirstLine, f.LastLine)));
    }

    /// <summary>What of some facts may be shown to everybody.</summary>
    public static async Task<List<IndicatorFact>> Hide(StyrkedjaDb db, List<IndicatorFact> facts) =>
        (await Load(db, DocumentsOf(facts), seesAll: false)).Without(facts);

    /// <summary>The documents that print some facts.</summary>
    public static IEnumerable<Guid> DocumentsOf(IEnumerable<IndicatorFact> facts) =>
        facts.Select(fact => fact.Printed?.Document).OfType<Guid>();

    /// <summary>Whether what stands on some lines of a document rests on too few.</summary>
    public bool Hides(Guid document, SourceLines lines) =>
        _places[document].Any(place => place.First <= lines.Last && lines.First <= place.Last);

    /// <summary>Whether a printed outcome rests on too few.</summary>
    public bool Hides(IndicatorFact fact) =>
        fact is { Measure: IndicatorMeasure.Outcome, Printed: { } printed } && Hides(printed.Document, printed.Lines);

    private static (Guid, Guid, (string, IndicatorMeasure, IndicatorSplit)) About(IndicatorFact fact) =>
        (fact.Known.Indicator, fact.UnitId, fact.About);

    /// <summary>What was said before and may be shown.</summary>
    public List<EarlierFact> Without(List<EarlierFact> earlier)
    {
        var shown = Without(earlier.ConvertAll(e => e.Fact)).ToHashSet();
        return earlier.FindAll(e => shown.Contains(e.Fact));
    }

    /// <summary>The facts that may be shown.</summary>
    public List<IndicatorFact> Without(List<IndicatorFact> facts)
    {
        var hidden = facts.FindAll(Hides);
        var withParts = hidden
            .Where(fact => fact.Split != IndicatorSplit.Total)
            .Select(fact => fact.Printed!.Lines)
            .ToHashSet();
        var without = hidden
            .Where(fact => fact.Split != IndicatorSplit.Total || !withParts.Contains(fact.Printed!.Lines))
            .ToHashSet();
        // What somebody has entered in its place rests on the same answers.
        var about = without.Select(About).ToHashSet();
        return
        [
            .. facts.Where(fact =>
                !without.Contains(fact) && (fact.Printed is not null || !about.Contains(About(fact)))
            ),
        ];
    }
}
