using Styrkedja.Store.Auditing;

namespace Styrkedja.Store.Mapping;

/// <summary>A year that is open for planning for a unit, also where there is no document of it.</summary>
public sealed class StoredOpenedYear : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The unit: a board.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who opened it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>When it was closed again; null while it is open.</summary>
    public DateTime? SupersededAt { get; set; }
}
