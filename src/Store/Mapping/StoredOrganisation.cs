using Styrkedja.Store.Auditing;

namespace Styrkedja.Store.Mapping;

/// <summary>A municipality: everything else belongs to one.</summary>
public sealed class StoredMunicipality : IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name: "Lindvik kommun".</summary>
    public required string Name { get; init; }

    /// <summary>Its part of an address, unique.</summary>
    public required string Slug { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTime RecordedAt { get; init; }
}

/// <summary>Somebody who did something. Facts refer to the id, so that the name can be erased here alone.</summary>
public sealed class StoredPerson : IOfMunicipality, IAudited
{
    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>What others call the person.</summary>
    [Personal]
    public required string Name { get; set; }
}

/// <summary>A board.</summary>
public sealed class StoredBoard : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>Its name as first printed or entered.</summary>
    public required string Name { get; init; }

    /// <summary><see cref="Core.Organisation.Board.Key"/>: two spellings of one name have the same.</summary>
    public required string NameKey { get; init; }

    /// <summary>Its part of an address, unique in the municipality.</summary>
    public required string Slug { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who entered it.</summary>
    public required Guid RecordedBy { get; init; }
}
