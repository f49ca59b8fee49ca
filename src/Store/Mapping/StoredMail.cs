namespace Styrkedja.Store.Mapping;

/// <summary>A letter: it waits until it is sent or given up.</summary>
public sealed class StoredMail : IOfMunicipality
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    /// <remarks>Empty where it is about the whole installation.</remarks>
    public required Guid MunicipalityId { get; init; }

    /// <summary>What caused it, unique in the municipality; null where the same letter may go out again.</summary>
    public required string? Cause { get; init; }

    /// <summary>The address.</summary>
    public required string Recipient { get; init; }

    /// <summary>The subject, one line.</summary>
    public required string Subject { get; init; }

    /// <summary>The plain text.</summary>
    public required string Body { get; init; }

    /// <summary>When it was queued.</summary>
    public required DateTime QueuedAt { get; init; }

    /// <summary>How often it has been tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it is tried next; while it is being sent, when another may take it that its server has died.</summary>
    public required DateTime NextAttemptAt { get; init; }

    /// <summary>When the mail server took it.</summary>
    public DateTime? SentAt { get; init; }

    /// <summary>When it was given up.</summary>
    public DateTime? FailedAt { get; init; }

    /// <summary>Why the latest attempt did not succeed, in Swedish.</summary>
    public string? Problem { get; init; }

    /// <summary>Its Message-ID, given at the first attempt and kept at each further one.</summary>
    public string? MessageId { get; init; }
}
