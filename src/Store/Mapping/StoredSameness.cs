using Styrkedja.Core.Indicators;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Store.Mapping;

/// <summary>What is said of the names of two indicators. It is never changed: it is taken back, and said anew.</summary>
public sealed class StoredSameness : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The indicator whose name stands for another; of two that are apart the one with the lower id.</summary>
    public required Guid IndicatorId { get; init; }

    /// <summary>The indicator that it stands for, which stands for itself; or that it is not.</summary>
    public required Guid OtherId { get; init; }

    /// <summary>What is said.</summary>
    public required Sameness Sameness { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who said it; null for the program, of names that differ in their endings alone.</summary>
    public required Guid? RecordedBy { get; init; }

    /// <summary>When it was taken back; null for what holds.</summary>
    public DateTime? SupersededAt { get; set; }
}
