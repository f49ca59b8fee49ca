using Styrkedja.Core.Plans;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Store.Mapping;

/// <summary>What a part of the organisation, or somebody who signs, has said of a plan.</summary>
public sealed class StoredPlanApproval : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>What was said.</summary>
    public required ApprovalOutcome Outcome { get; init; }

    /// <summary>The part of the organisation; null of a signature.</summary>
    public required Guid? UnitId { get; init; }

    /// <summary>The place among those who sign, from 1; 0 of a part.</summary>
    public required int Position { get; init; }

    /// <summary>Who is asked to sign, or has signed; null of a part.</summary>
    public required Guid? SignerId { get; init; }

    /// <summary>Why it goes back; empty else.</summary>
    public required string Reason { get; init; }

    /// <summary>Of what it was said.</summary>
    public required string Digest { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who said it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>When something else was said; null for what holds.</summary>
    public DateTime? SupersededAt { get; set; }

    /// <summary>What it says.</summary>
    internal PlanApproval Says => new(Outcome, UnitId, Position, SignerId, Reason, Digest, RecordedBy, RecordedAt);
}

/// <summary>What somebody who was consulted on a plan has said.</summary>
public sealed class StoredPlanConsultation : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>Who was consulted.</summary>
    public required string Body { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>What they said.</summary>
    public required string Opinion { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>When it was taken back; null for what holds.</summary>
    public DateTime? SupersededAt { get; set; }
}

/// <summary>The proposal that a version of a plan went to the board with.</summary>
public sealed class StoredPlanProposal : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The number of the version.</summary>
    public required int VersionNumber { get; init; }

    /// <summary>SHA-256 of its text.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The diary number of the case.</summary>
    public required string DiaryNumber { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Officer { get; init; }

    /// <summary>What the board is proposed to decide.</summary>
    public required string Points { get; init; }

    /// <summary>The analysis of gender equality.</summary>
    public required string GenderEquality { get; init; }

    /// <summary>The analysis of the rights of children.</summary>
    public required string ChildrensRights { get; init; }

    /// <summary>The analysis of the national minorities.</summary>
    public required string Minorities { get; init; }

    /// <summary>What became of it.</summary>
    public required ProposalState State { get; set; }

    /// <summary>The day of the meeting that said so last; null for none.</summary>
    public DateOnly? SaidOn { get; set; }

    /// <summary>What the meeting said, and why.</summary>
    public string? Said { get; set; }

    /// <summary>When it was proposed.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who proposed it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>Rises with every change of it.</summary>
    public int Version { get; set; }
}
