using System.Text.RegularExpressions;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Interpreting;

/// <summary>What a table is about, in which unit and area, read from its header and heading.</summary>
internal static partial class TableKinds
{
    private static readonly Vocabulary Kinds = Vocabulary.Named("tables");

    /// <summary>The kind.</summary>
    public static TableKind Of(string labelHeader, IReadOnlyList<string> columns, string title, DocumentKind document)
    {
        var header = SwedishText.Fold(labelHeader + " " + string.Join(' ', columns));
        foreach (var entry in Kinds.Entries)
        {
            foreach (var word in entry.Words)
            {
                var inTitle = word.StartsWith("title:", StringComparison.Ordinal);
                var folded = SwedishText.Fold(inTitle ? word[6..] : word);
                if (
                    inTitle
                        ? SwedishText.Fold(title).StartsWith(folded, StringComparison.Ordinal)
                        : header.Contains(folded, StringComparison.Ordinal)
                )
                {
                    return Enum.Parse<TableKind>(entry.Key, ignoreCase: true);
                }
            }
        }
        if (
            !columns.Any(c =>
                ColumnMeanings.Kind(SwedishText.Fold(c)) is not null
                || ColumnMeanings.Side(SwedishText.Fold(c)) is not null
            )
        )
        {
            return TableKind.Other;
        }
        if (document == DocumentKind.Plan)
        {
            return TableKind.Budget;
        }
        var sides = columns.Count(c =>
            ColumnMeanings.Kind(SwedishText.Fold(c)) == AmountKind.Budget
            && ColumnMeanings.Side(SwedishText.Fold(c)) is not null
        );
        return sides >= 2 ? TableKind.Budget : TableKind.Result;
    }

    /// <summary>The money unit printed in a header or heading, or null.</summary>
    public static MoneyUnit? Unit(params IEnumerable<string> texts)
    {
        foreach (Match word in texts.SelectMany(t => Words().Matches(t)))
        {
            if (word.Length >= 3 && MoneyUnits.Read(word.Value) is { } unit)
            {
                return unit;
            }
        }
        return null;
    }

    /// <summary>The usual name of the budget area that a header or heading names, or null.</summary>
    public static string? Area(params IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (FieldVocabulary.BudgetAreas.Of(text) is { } area)
            {
                return area.Name;
            }
        }
        return null;
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
