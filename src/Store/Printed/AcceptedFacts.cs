using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Search;

namespace Styrkedja.Store.Printed;

/// <summary>What becomes known when a document is accepted: its indicators, their values, and what can be searched for.</summary>
/// <param name="db">With the transaction.</param>
/// <param name="dialect">Its database.</param>
/// <param name="document">The document.</param>
/// <param name="reading">Its reading that is current.</param>
/// <param name="now">The time.</param>
internal sealed class AcceptedFacts(
    StyrkedjaDb db,
    DatabaseDialect dialect,
    StoredDocument document,
    Guid reading,
    DateTime now
)
{
    /// <summary>Adds it all, in the transaction that is open.</summary>
    public async Task Add()
    {
        var rows = await db
            .PrintedIndicators.Where(row => row.ReadingId == reading)
            .OrderBy(row => row.Position)
            .ToListAsync();
        var indicators = await Indicators(rows);
        var digests = new RowDigests();
        var values = new IndicatorValues(document, indicators, now).Of(rows).OrderBy(value => value.Id);
        await db.AddMany(dialect, [.. values], digests);
        db.Trail.Add(db, db.Municipality, RowDigests.Facts, document.Id.ToString(), null, digests.ToString());
        EnterBindings(rows, indicators);
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlAsync(
            $"""
            update printed_indicator set indicator_id = (
                select i.id from indicator i
                where i.municipality_id = printed_indicator.municipality_id and i.name_key = printed_indicator.name_key
            )
            where municipality_id = {db.Municipality} and reading_id = {reading}
            """
        );
        await db.Database.ExecuteSqlRawAsync(SearchEntries.Insert, db.Municipality, document.Id);
    }

    /// <summary>Marks the facts of a document that another has taken the place of.</summary>
    public static async Task Supersede(StyrkedjaDb db, Guid document, DateTime now)
    {
        await db
            .IndicatorValues.Where(value => value.DocumentId == document && value.SupersededAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(value => value.SupersededAt, now));
        await db.Database.ExecuteSqlAsync(
            $"delete from search_entry where municipality_id = {db.Municipality} and document_id = {document}"
        );
    }

    // The definitions by name; those that are not known yet are entered as the document proposes them.
    private async Task<Dictionary<string, Guid>> Indicators(List<StoredPrintedIndicator> rows)
    {
        var proposed = rows.GroupBy(row => row.NameKey, StringComparer.Ordinal).ToList();
        var keys = proposed.ConvertAll(group => group.Key);
        var known = await db
            .Indicators.AsTracking()
            .Where(indicator => keys.Contains(indicator.NameKey))
            .ToDictionaryAsync(indicator => indicator.NameKey);
        var unknown = proposed.Where(group => !known.ContainsKey(group.Key)).ToList();
        HashSet<string> taken =
            unknown.Count == 0
                ? []
                : (await db.Indicators.Select(indicator => indicator.Slug).ToListAsync()).ToHashSet();
        foreach (var group in proposed)
        {
            // What a target says is worth more than a word of the name, and that more than nothing.
            var best = group.MinBy(row => row.DirectionSource)!;
            if (!known.TryGetValue(group.Key, out var indicator))
            {
                indicator = Enter(group.First(), best, taken);
                known.Add(group.Key, indicator);
            }
            else if (
                indicator.DirectionSource != DirectionSource.Catalogue
                && best.DirectionSource < indicator.DirectionSource
            )
            {
                (indicator.Direction, indicator.DirectionSource) = (best.Direction, best.DirectionSource);
                indicator.Version++;
            }
        }
        await db.SaveChangesAsync();
        return known.ToDictionary(pair => pair.Key, pair => pair.Value.Id, StringComparer.Ordinal);
    }

    private StoredIndicator Enter(StoredPrintedIndicator row, StoredPrintedIndicator best, HashSet<string> taken)
    {
        var indicator = new StoredIndicator
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = db.Municipality,
            Name = row.Name,
            NameKey = row.NameKey,
            Slug = Slug.Unique(row.Name, taken),
            Direction = best.Direction,
            DirectionSource = best.DirectionSource,
            RecordedAt = now,
            RecordedBy = document.RecordedBy ?? document.ReceivedBy,
        };
        taken.Add(indicator.Slug);
        db.Add(indicator);
        return indicator;
    }

    // Which definition each row was bound to.
    private void EnterBindings(List<StoredPrintedIndicator> rows, Dictionary<string, Guid> indicators)
    {
        if (rows.Count == 0)
        {
            return;
        }
        using var digest = new RowDigests.Digest(RowDigests.BoundColumns, RowDigests.BoundColumns);
        rows.ForEach(row => digest.Add([indicators[row.NameKey], row.Position]));
        var bound = new RowDigests();
        bound.Add(RowDigests.Bound, digest.End());
        db.Trail.Add(db, db.Municipality, RowDigests.Bindings, reading.ToString(), null, bound.ToString());
    }
}
