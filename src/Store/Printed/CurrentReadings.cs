using Microsoft.EntityFrameworkCore;

namespace Styrkedja.Store.Printed;

/// <summary>Which reading of a document is shown.</summary>
public static class CurrentReadings
{
    /// <summary>The id of the current reading of a document that is there.</summary>
    public static Task<Guid> CurrentReading(this StyrkedjaDb db, Guid document) =>
        db.Readings.Where(r => r.DocumentId == document && r.IsCurrent).Select(r => r.Id).SingleAsync();
}
