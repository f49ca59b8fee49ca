using Styrkedja.Core.Settings;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Store.Mapping;

/// <summary>A value of a setting from a day on. It is never changed: another supersedes it.</summary>
public sealed class StoredSetting : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>Which.</summary>
    public required Setting Setting { get; init; }

    /// <summary>The first day; null for as long as anyone knows.</summary>
    public required DateOnly? ValidFrom { get; init; }

    /// <summary>The value times 1 000 000, in the unit of its kind.</summary>
    public required long Millionths { get; init; }

    /// <summary>Its decimals as typed, 0–6.</summary>
    public required int Decimals { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who said it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>When another took its place; null for what holds.</summary>
    public DateTime? SupersededAt { get; set; }
}
