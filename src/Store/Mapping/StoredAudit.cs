namespace Styrkedja.Store.Mapping;

/// <summary>An entry of the audit log: one row that was added, changed or removed. It is never changed itself.</summary>
public sealed class StoredAuditEntry : IOfMunicipality
{
    /// <summary>Its id; later ones are greater where one machine makes them.</summary>
    public required Guid Id { get; init; }

    /// <summary>The municipality; empty for the installation itself.</summary>
    public required Guid MunicipalityId { get; init; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who: a person's or an account's id; empty for the program itself.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>From where (<see cref="Auditing.Actor.Origin"/>).</summary>
    public required string Origin { get; init; }

    /// <summary>What was done: "document.accept".</summary>
    public required string Action { get; init; }

    /// <summary>Common to the entries of one change.</summary>
    public required Guid ChangeId { get; init; }

    /// <summary>The table.</summary>
    public required string Subject { get; init; }

    /// <summary>The row: its key, the municipality apart.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The row before (<see cref="Auditing.RowJson"/>); null where it was added.</summary>
    public required string? Before { get; init; }

    /// <summary>The row after; null where it was removed.</summary>
    public required string? After { get; init; }

    /// <summary>Why, where a person said so.</summary>
    public required string? Reason { get; init; }
}

/// <summary>Says that an entry is not sealed yet.</summary>
public sealed class StoredAuditPending : IOfMunicipality
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The entry.</summary>
    public required Guid EntryId { get; init; }
}

/// <summary>A link of the chain: it holds an entry fast, and every entry before.</summary>
public sealed class StoredAuditSeal : IOfMunicipality
{
    /// <summary>Its place in the chain, from 1 without a gap.</summary>
    public required long Number { get; init; }

    /// <summary>The municipality of the entry.</summary>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The entry.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>Of the hash before, the instant and the entry (<see cref="Auditing.AuditBytes"/>).</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When.</summary>
    public required DateTime SealedAt { get; init; }
}
