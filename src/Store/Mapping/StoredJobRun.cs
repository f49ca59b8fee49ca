namespace Styrkedja.Store.Mapping;

/// <summary>One time that a job ran.</summary>
public sealed class StoredJobRun : IOfMunicipality
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    /// <remarks>Empty where the job works for the whole installation.</remarks>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The name of the job.</summary>
    public required string Job { get; init; }

    /// <summary>Which round of the job it was, unique: a second server that fires the same one is refused.</summary>
    public required string FireId { get; init; }

    /// <summary>The server that ran it.</summary>
    public required string Server { get; init; }

    /// <summary>Who asked for it; null where it was its time.</summary>
    public required Guid? RequestedBy { get; init; }

    /// <summary>When it began.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When it ended, or was found not to run any more; null while it runs.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>How it ended; null while it runs.</summary>
    public JobOutcome? Outcome { get; init; }

    /// <summary>What there is to say of it, in Swedish.</summary>
    public string? Message { get; init; }

    /// <summary>How many things it did.</summary>
    public int? Done { get; init; }
}

/// <summary>How a run of a job ended.</summary>
public enum JobOutcome
{
    /// <summary>It did what there was to do.</summary>
    Done,

    /// <summary>It threw; it is tried again at its next time.</summary>
    Failed,

    /// <summary>Its server stopped in the middle of it.</summary>
    Abandoned,
}
