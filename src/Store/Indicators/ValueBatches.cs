using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Indicators;

/// <summary>Values that come in at once.</summary>
internal static class ValueBatches
{
    /// <summary>A batch of a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="document">The document that prints them; null for what is entered.</param>
    /// <param name="reason">Why; null for a document.</param>
    /// <param name="by">Who brings it.</param>
    /// <param name="at">When, where that is not the time of the change.</param>
    public static StoredValueBatch New(Change change, Guid? document, string? reason, Guid by, DateTime? at = null) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = change.Rows.Municipality,
            DocumentId = document,
            Reason = reason,
            RecordedAt = at ?? change.Now,
            RecordedBy = by,
        };

    /// <summary>Writes it with its values, and enters them in the log by number and hash.</summary>
    public static async Task Add(Change change, StoredValueBatch batch, IEnumerable<StoredIndicatorValue> values)
    {
        change.Rows.Add(batch);
        await change.Write();
        var digests = new RowDigests();
        await change.WriteMany([.. values.OrderBy(value => value.Id)], digests);
        change.Enter(RowDigests.Values, batch.Id, null, digests.ToString());
        await change.Write();
    }
}
