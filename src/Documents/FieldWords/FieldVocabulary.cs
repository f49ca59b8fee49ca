using Styrkedja.Core.Economy;

namespace Styrkedja.Documents.FieldWords;

/// <summary>The words of the field that others than the reading need, from the files in <c>Vocabulary/</c>.</summary>
public static class FieldVocabulary
{
    /// <summary>The budget areas that documents of the field print, with their names.</summary>
    public static BudgetAreas BudgetAreas { get; } =
        new([.. Vocabulary.Named("areas").Entries.Select(e => new BudgetArea(e.Key, e.Words))]);

    /// <summary>Whether the head of a column begins as one in a table of indicators or activities does.</summary>
    public static bool KnowsColumn(string head) => TableHeader.Knows(head);
}
