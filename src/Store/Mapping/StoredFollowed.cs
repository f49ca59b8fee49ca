namespace Styrkedja.Store.Mapping;

/// <summary>Something that a person wants to see on their own page. It is the person's own, and not in the log.</summary>
public sealed class StoredFollowed : IOfMunicipality
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>Whose page.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The unit.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>The indicator of the unit; null for the unit itself.</summary>
    public required Guid? IndicatorId { get; init; }

    /// <summary>Since when.</summary>
    public required DateTime FollowedAt { get; init; }
}
