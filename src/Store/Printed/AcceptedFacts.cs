using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Indicators;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Search;

namespace Styrkedja.Store.Printed;

/// <summary>What becomes known when a document is accepted: its indicators, their values, and what can be searched for.</summary>
/// <param name="change">The change that accepts it.</param>
/// <param name="document">The document.</param>
/// <param name="reading">Its reading that is current.</param>
internal sealed class AcceptedFacts(Change change, StoredDocument document, Guid reading)
{
    /// <summary>Adds it all.</summary>
    public async Task Add()
    {
        var rows = await change
            .Rows.PrintedIndicators.Where(row => row.ReadingId == reading)
            .OrderBy(row => row.Position)
            .ToListAsync();
        var indicators = await Indicators(rows);
        var batch = ValueBatches.New(change, document.Id, null, document.RecordedBy ?? document.ReceivedBy);
        await ValueBatches.Add(change, batch, new IndicatorValues(document, batch, indicators).Of(rows));
        EnterBindings(rows, indicators);
        await change.Write();
        await change.Run(
            $"""
            update printed_indicator set indicator_id = (
                select i.id from indicator i
                where i.municipality_id = printed_indicator.municipality_id and i.name_key = printed_indicator.name_key
            )
            where municipality_id = {change.Rows.Municipality} and reading_id = {reading}
            """
        );
        await change.Run(SearchEntries.Insert(change.Rows.Municipality, document.Id));
        if (change.Rows.Dialect.LearnWords(change.Rows.Municipality, document.Id) is { } words)
        {
            await change.Run(words);
        }
    }

    /// <summary>Marks the facts of a document that another has taken the place of.</summary>
    public static async Task Supersede(Change change, Guid document)
    {
        var municipality = change.Rows.Municipality;
        var batches = await change
            .Rows.ValueBatches.AsTracking()
            .Where(batch => batch.DocumentId == document && batch.SupersededAt == null)
            .ToListAsync();
        foreach (var batch in batches)
        {
            batch.SupersededAt = change.Now;
            await change.Run(
                $"update indicator_value set superseded_at = {change.Now} where municipality_id = {municipality} and batch_id = {batch.Id}"
            );
        }
        await change.Write();
        await change.Run(
            $"delete from search_entry where municipality_id = {municipality} and document_id = {document}"
        );
    }

    // The definitions by name; those that are not known yet are entered as the document proposes them.
    private async Task<Dictionary<string, Guid>> Indicators(List<StoredPrintedIndicator> rows)
    {
        var proposed = rows.GroupBy(row => row.NameKey, StringComparer.Ordinal).ToList();
        var keys = proposed.ConvertAll(group => group.Key);
        await change.Hold(Held.Indicators);
        var known = await change
            .Rows.Indicators.AsTracking()
            .Where(indicator => keys.Contains(indicator.NameKey))
            .ToDictionaryAsync(indicator => indicator.NameKey);
        var unknown = proposed.Where(group => !known.ContainsKey(group.Key)).ToList();
        var others = unknown.Count == 0 ? [] : await change.Rows.Indicators.ToListAsync();
        var taken = others.Select(indicator => indicator.Slug).ToHashSet();
        foreach (var group in proposed)
        {
            // What a target says is worth more than what is shipped, that more than a word of the name, and that than nothing.
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
        await Recognise(unknown.ConvertAll(group => known[group.Key]), others, [.. known.Values.Select(i => i.Id)]);
        await change.Write();
        return known.ToDictionary(pair => pair.Key, pair => pair.Value.Id, StringComparer.Ordinal);
    }

    // Names whose words differ in their endings alone are one, where it is plain which: two that one document prints are two.
    private async Task Recognise(List<StoredIndicator> entered, List<StoredIndicator> others, HashSet<Guid> printed)
    {
        if (entered.Count == 0 || others.Count == 0)
        {
            return;
        }
        var joined = await IndicatorNames.Joined(change.Rows).ToDictionaryAsync(s => s.IndicatorId, s => s.OtherId);
        Guid Holding(Guid name) => joined.GetValueOrDefault(name, name);
        var beside = printed.Select(Holding).ToHashSet();
        var known = others.ToLookup(o => NameLikeness.Key(o.Name), o => Holding(o.Id));
        foreach (var same in entered.GroupBy(i => NameLikeness.Key(i.Name)).Where(same => same.Count() == 1))
        {
            if (known[same.Key].Distinct().ToList() is [var only] && !beside.Contains(only))
            {
                IndicatorNames.Recognise(change, same.Single(), only);
            }
        }
    }

    private StoredIndicator Enter(StoredPrintedIndicator row, StoredPrintedIndicator best, HashSet<string> taken)
    {
        var indicator = new StoredIndicator
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = change.Rows.Municipality,
            Name = row.Name,
            NameKey = row.NameKey,
            Slug = Slug.Unique(row.Name, taken),
            Direction = best.Direction,
            DirectionSource = best.DirectionSource,
            RecordedAt = change.Now,
            RecordedBy = document.RecordedBy ?? document.ReceivedBy,
        };
        taken.Add(indicator.Slug);
        change.Rows.Add(indicator);
        return indicator;
    }

    // Which definition each row was bound to; of a document that was accepted before they are bound already.
    private void EnterBindings(List<StoredPrintedIndicator> rows, Dictionary<string, Guid> indicators)
    {
        if (rows.Count == 0)
        {
            return;
        }
        var before = rows.TrueForAll(row => row.IndicatorId is not null)
            ? Bound(rows, row => row.IndicatorId!.Value)
            : null;
        var after = Bound(rows, row => indicators[row.NameKey]);
        if (before != after)
        {
            change.Enter(RowDigests.Bindings, reading, before, after);
        }
    }

    private static string Bound(List<StoredPrintedIndicator> rows, Func<StoredPrintedIndicator, Guid> to)
    {
        using var digest = new RowDigests.Digest(RowDigests.BoundColumns, RowDigests.BoundColumns);
        rows.ForEach(row => digest.Add([to(row), row.Position]));
        var bound = new RowDigests();
        bound.Add(RowDigests.Bound, digest.End());
        return bound.ToString();
    }
}
