using Styrkedja.Core.Checks.Prose;
using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks;

/// <summary>A document while it is checked: its records, and what several checks need, worked out once.</summary>
internal sealed class CheckedDocument(SteeringDocument records, BudgetAreas areas, IndicatorDefinitions? definitions)
{
    private IReadOnlyList<Sentence>? _sentences;
    private TableArithmetic? _tables;

    /// <summary>The records.</summary>
    public SteeringDocument Records { get; } = records;

    /// <summary>The budget areas and their names.</summary>
    public BudgetAreas Areas { get; } = areas;

    /// <summary>The definition of an indicator that is shipped; null where there is none.</summary>
    public IndicatorDefinition? DefinitionOf(PrintedIndicator row) => definitions?.Find(row.Name);

    /// <summary>The tables as numbers.</summary>
    public TableArithmetic Tables => _tables ??= new TableArithmetic(Records.Tables, Areas);

    /// <summary>The sentences of the prose, in order.</summary>
    public IReadOnlyList<Sentence> Sentences => _sentences ??= Sentence.Of(Records.Sections);
}
