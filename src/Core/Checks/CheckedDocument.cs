using Styrkedja.Core.Economy;
using Styrkedja.Core.SteeringDocuments;

namespace Styrkedja.Core.Checks;

/// <summary>A document while it is checked: its records, and what several checks need, worked out once.</summary>
internal sealed class CheckedDocument(SteeringDocument records, BudgetAreas areas)
{
    /// <summary>The records.</summary>
    public SteeringDocument Records { get; } = records;

    /// <summary>The budget areas and their names.</summary>
    public BudgetAreas Areas { get; } = areas;
}
