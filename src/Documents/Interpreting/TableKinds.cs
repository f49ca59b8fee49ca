using System.Text.RegularExpressions;
using Styrkedja.Core.Economy;
using Styrkedja.Core.SteeringDocuments;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Interpreting;

/// <summary>What a table is about, in which unit and area, read from its header and heading.</summary>
internal static partial class TableKinds
{
    private static readonly Vocabulary Kinds = Vocabulary.Named("tables");
    private static readonly Vocabulary Areas = Vocabulary.Named("areas");

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
            if (AreaCode(text) is { } code)
            {
                return Areas.Entries.First(e => e.Key == code).Words[0];
            }
        }
        return null;
    }

    /// <summary>The code of the budget area that a label is a name of, "varav" and the unit left out; or null.</summary>
    public static string? AreaCode(string label)
    {
        var text = Bracketed().Replace(label, "").Trim(' ', '–', '-');
        if (text.StartsWith("varav ", StringComparison.OrdinalIgnoreCase))
        {
            text = text[6..];
        }
        return Areas.KeyOf(text) ?? Areas.KeyOf(label);
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();
}
