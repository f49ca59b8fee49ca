using Styrkedja.Core.Goals;
using Styrkedja.Core.Plans;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Store.Mapping;

/// <summary>A plan that is written here: of a board or the council, and a year.</summary>
public sealed class StoredPlan : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>Whose: a board, or the council.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who began it.</summary>
    public required Guid RecordedBy { get; init; }
}

/// <summary>Where a version of a plan stands.</summary>
public enum PlanState
{
    /// <summary>It is written.</summary>
    Draft,

    /// <summary>It is proposed to the board, and written no more.</summary>
    Proposed,

    /// <summary>It was decided on, and never changes.</summary>
    Decided,
}

/// <summary>A version of a plan. One at a time is written.</summary>
public sealed class StoredPlanVersion : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required PlanState State { get; set; }

    /// <summary>The day of the meeting that decided on it; null while it is written.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>The paragraph of the minutes.</summary>
    public string? MinutesParagraph { get; set; }

    /// <summary>Amendments, reservations, immediate adjustment; null for none.</summary>
    public string? Note { get; set; }

    /// <summary>The document that it became.</summary>
    public Guid? DocumentId { get; set; }

    /// <summary>The plan of the council that it shows; null for none.</summary>
    public Guid? CouncilPlanId { get; set; }

    /// <summary>The number of the version of that which it shows.</summary>
    public int? CouncilNumber { get; set; }

    /// <summary>When it was begun.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who began it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>Rises with every change of it.</summary>
    public int Version { get; set; }
}

/// <summary>
/// What a version of a plan says of an item. A version shows each item's row of the highest number up to its own; the rows
/// of a version that was decided on never change.
/// </summary>
public sealed class StoredPlanItem : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The number of the version that says so first.</summary>
    public required int VersionNumber { get; init; }

    /// <summary>The item, the same in all versions.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>Whether it is taken out.</summary>
    public required bool IsRemoved { get; set; }

    /// <summary>What it is.</summary>
    public required PlanItemKind Kind { get; init; }

    /// <summary>The level of a goal; else null.</summary>
    public required GoalLevel? Level { get; init; }

    /// <summary>The goal that it stands under; null for none.</summary>
    public required Guid? UnderId { get; set; }

    /// <summary>Its place among what is of the same kind under the same goal.</summary>
    public required long Position { get; set; }

    /// <summary>The number of a goal.</summary>
    public string Code { get; set; } = "";

    /// <summary>The goal, result, activity, heading or name of the indicator.</summary>
    public string Title { get; set; } = "";

    /// <summary>Prose: paragraphs, with a line feed between two.</summary>
    public string Body { get; set; } = "";

    /// <summary>The board's target, as typed.</summary>
    public string Target { get; set; } = "";

    /// <summary>The council's target, as typed.</summary>
    public string CouncilTarget { get; set; } = "";

    /// <summary>How often it is followed up.</summary>
    public string Periodicity { get; set; } = "";

    /// <summary>Why the board aims lower than the council asks.</summary>
    public string Reason { get; set; } = "";

    /// <summary>First day.</summary>
    public DateOnly? Starts { get; set; }

    /// <summary>Last day, included.</summary>
    public DateOnly? Ends { get; set; }

    /// <summary>The part of the organisation that answers for it.</summary>
    public Guid? ResponsibleId { get; set; }

    /// <summary>The document that it was taken from; null for what was written here.</summary>
    public required Guid? DocumentId { get; init; }

    /// <summary>First line there.</summary>
    public required int? FirstLine { get; init; }

    /// <summary>Last line there.</summary>
    public required int? LastLine { get; init; }

    /// <summary>When it was written first.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who wrote it first.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>Rises with every change of what it says; a form that saw another is stale.</summary>
    public int Version { get; set; }

    /// <summary>What it says.</summary>
    internal PlanText Says
    {
        get =>
            new()
            {
                Code = Code,
                Title = Title,
                Body = Body,
                Target = Target,
                CouncilTarget = CouncilTarget,
                Periodicity = Periodicity,
                Reason = Reason,
                Starts = Starts,
                Ends = Ends,
                Responsible = ResponsibleId,
            };
        set
        {
            (Code, Title, Body) = (value.Code, value.Title, value.Body);
            (Target, CouncilTarget) = (value.Target, value.CouncilTarget);
            (Periodicity, Reason) = (value.Periodicity, value.Reason);
            (Starts, Ends, ResponsibleId) = (value.Starts, value.Ends, value.Responsible);
        }
    }
}
