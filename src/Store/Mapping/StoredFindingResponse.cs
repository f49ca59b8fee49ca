using Styrkedja.Core.Checks;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Store.Mapping;

/// <summary>What somebody says of a finding. It is never changed: another supersedes it.</summary>
public sealed class StoredFindingResponse : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The document that it was said of.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The check that found it.</summary>
    public required string CheckName { get; init; }

    /// <summary>Where, as <see cref="FindingPlaces"/> tells it.</summary>
    public required string Place { get; init; }

    /// <summary>How far they have come.</summary>
    public required ResponseState State { get; init; }

    /// <summary>Why, or what is to be done; empty where nothing is said.</summary>
    public required string Response { get; init; }

    /// <summary>Who is to see to it; null for nobody.</summary>
    public required Guid? Responsible { get; init; }

    /// <summary>What the finding said that was expected.</summary>
    public required string? Expected { get; init; }

    /// <summary>What it said that was found.</summary>
    public required string? Found { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who said it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>When something else was said; null for what holds.</summary>
    public DateTime? SupersededAt { get; set; }

    /// <summary>What is said.</summary>
    public FindingResponse Said => new(State, Response, Responsible);
}
