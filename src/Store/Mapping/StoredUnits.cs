using Styrkedja.Core.Organisation;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Store.Mapping;

/// <summary>A part of the organisation; a board has the same id here as in <see cref="StoredBoard"/>.</summary>
public sealed class StoredUnit : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>Its code, unique in the municipality.</summary>
    public required string Code { get; init; }

    /// <summary>The code in capitals: what makes it unique.</summary>
    public required string CodeKey { get; init; }

    /// <summary>What it is.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>What it does, for those who read; null where nobody has said.</summary>
    public string? Description { get; set; }

    /// <summary>Its mailbox, which is nobody's own; null where nobody has said.</summary>
    public string? Mailbox { get; set; }

    /// <summary>Its telephone; null where nobody has said.</summary>
    public string? Phone { get; set; }

    /// <summary>When it was entered.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who entered it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>Rises with every change of it; a form that saw another is stale.</summary>
    public int Version { get; set; }
}

/// <summary>A fact: what a unit was called and where it stood during a time.</summary>
public sealed class StoredUnitPeriod : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The unit.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary><see cref="Board.Key"/> of the name.</summary>
    public required string NameKey { get; init; }

    /// <summary>What it stood under; null for a board.</summary>
    public required Guid? ParentId { get; init; }

    /// <summary>The first day; null where nobody has said.</summary>
    public required DateOnly? ValidFrom { get; init; }

    /// <summary>The last day; null until further notice.</summary>
    public required DateOnly? ValidTo { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who said it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>When something else was said; null while it holds.</summary>
    public DateTime? SupersededAt { get; set; }
}

/// <summary>A fact: one unit took over from another.</summary>
public sealed class StoredSuccession : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The unit that ended.</summary>
    public required Guid PredecessorId { get; init; }

    /// <summary>The unit that took over.</summary>
    public required Guid SuccessorId { get; init; }

    /// <summary>The successor's first day with it.</summary>
    public required DateOnly Begins { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who said it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>When something else was said; null while it holds.</summary>
    public DateTime? SupersededAt { get; set; }
}

/// <summary>A fact: a unit works for a board that is not its own.</summary>
public sealed class StoredServedBoard : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The unit.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>The board that is served.</summary>
    public required Guid BoardId { get; init; }

    /// <summary>Its share of the unit's costs, in millionths of a percent.</summary>
    public required long PercentMillionths { get; init; }

    /// <summary>The first day; null where nobody has said.</summary>
    public required DateOnly? ValidFrom { get; init; }

    /// <summary>The last day; null until further notice.</summary>
    public required DateOnly? ValidTo { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who said it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>When something else was said; null while it holds.</summary>
    public DateTime? SupersededAt { get; set; }
}
