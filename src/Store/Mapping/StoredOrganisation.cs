using Styrkedja.Core.Access;
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
    /// <summary>Letters that a name may have.</summary>
    public const int LongestName = 100;

    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>What others call the person.</summary>
    [Personal]
    public required string Name { get; set; }

    /// <summary>The account that the person logs in with; null for one who never does.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>When the person ceased to work here; null while they do.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>When they were asked to work here; null once they have said yes. Until then they are nobody here.</summary>
    public DateTime? InvitedAt { get; set; }

    /// <summary>Log-ins that began before this do not count here; null where all do.</summary>
    public DateTime? LoggedOutAt { get; set; }
}

/// <summary>A fact: a person has a role in a part of the organisation during a time.</summary>
public sealed class StoredHeldRole : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>Who.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>What.</summary>
    public required Role Role { get; init; }

    /// <summary>For which part, with all below it; null for the whole municipality.</summary>
    public required Guid? UnitId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day; null until further notice.</summary>
    public required DateOnly? ValidTo { get; init; }

    /// <summary>True where a provider of single sign-on says so, at each log-in anew.</summary>
    public required bool FromProvider { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who said it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>When something else was said; null while it holds.</summary>
    public DateTime? SupersededAt { get; set; }

    /// <summary>As the table of permissions asks it.</summary>
    public HeldRole AsHeld => new(Role, UnitId, new(ValidFrom, ValidTo));
}

/// <summary>A board.</summary>
public sealed class StoredBoard : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>What it is called, or was called last.</summary>
    public required string Name { get; set; }

    /// <summary><see cref="Core.Organisation.Board.Key"/>: two spellings of one name have the same.</summary>
    public required string NameKey { get; set; }

    /// <summary>Its part of an address, unique in the municipality.</summary>
    public required string Slug { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who entered it.</summary>
    public required Guid RecordedBy { get; init; }
}
