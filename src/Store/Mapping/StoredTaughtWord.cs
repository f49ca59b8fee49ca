using Styrkedja.Core.Printed;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Store.Mapping;

/// <summary>Words that the municipality has said the meaning of. It is never changed: another supersedes it.</summary>
public sealed class StoredTaughtWord : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>What they mean.</summary>
    public required TaughtMeaning Meaning { get; init; }

    /// <summary>As they stand in documents.</summary>
    public required string Words { get; init; }

    /// <summary>The same folded.</summary>
    public required string WordsKey { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who said it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>When it was taken back; null for what holds.</summary>
    public DateTime? SupersededAt { get; set; }

    /// <summary>What is said.</summary>
    public TaughtWord Said => new(Meaning, Words);
}
