namespace Styrkedja.Store.Auditing;

/// <summary>What somebody did at once, with all the entries that the log has of it.</summary>
/// <param name="Lines">The entries, in the order in which they were made; at least one.</param>
public sealed record AuditAct(IReadOnlyList<AuditLine> Lines)
{
    /// <summary>Who, when, what and why: the same in all of them.</summary>
    public Mapping.StoredAuditEntry Entry => Lines[0].Entry;

    /// <summary>How many entries there are of each table, in the order in which they come first.</summary>
    public IReadOnlyList<(string Subject, int Count)> Subjects =>
        [.. Lines.GroupBy(l => l.Entry.Subject).Select(s => (s.Key, s.Count()))];
}

/// <summary>A page of acts.</summary>
/// <param name="Acts">The acts, the latest first.</param>
/// <param name="Next">How many entries come before the next page; null where there are no more.</param>
public sealed record AuditActs(IReadOnlyList<AuditAct> Acts, int? Next);
