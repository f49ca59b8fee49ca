using System.Globalization;
using System.Text.RegularExpressions;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Interpreting;

/// <summary>What the words of a title say that a document is.</summary>
internal static partial class KindWords
{
    // What only the first lines may say: further on it is a heading of any document.
    private const string First = " first";

    // Beside such words "budget" and "bokslut" name what is compared, not the document.
    private const string Beside = "beside ";

    private static readonly Vocabulary Kinds = Vocabulary.Named("kinds");

    /// <summary>True where a line has a word of a kind.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isFirst">True for one of the first lines of the document.</param>
    public static bool In(string line, bool isFirst) => KeyIn(line, isFirst) is not null;

    /// <summary>The kind that a title says; unknown where it says none, or not which part of the year.</summary>
    public static DocumentKind Of(string title, bool isFirst) =>
        KeyIn(title, isFirst) switch
        {
            "plan" or "plan first" => DocumentKind.Plan,
            "report" or "report first" => DocumentKind.AnnualReport,
            "t1" => DocumentKind.Tertial1,
            "t2" => DocumentKind.Tertial2,
            "month" => DocumentKind.MonthlyReport,
            "part" => Month(title) switch
            {
                4 => DocumentKind.Tertial1,
                8 => DocumentKind.Tertial2,
                _ => DocumentKind.Unknown,
            },
            "follow" => Month(title) is > 0 and not (4 or 8 or 12) ? DocumentKind.MonthlyReport : DocumentKind.Unknown,
            _ => DocumentKind.Unknown,
        };

    /// <summary>True where a title says that a document is of a kind that is none of ours.</summary>
    public static bool IsAnother(string title) => KeyIn(title, isFirst: false) == "other";

    private static string? KeyIn(string line, bool isFirst)
    {
        var folded = SwedishText.Fold(line);
        var isTitle = isFirst && !IsHead(line);
        foreach (var entry in Kinds.Entries)
        {
            if (
                (!entry.Key.EndsWith(First, StringComparison.Ordinal) || (isTitle && !IsBeside(entry.Key, folded)))
                && !entry.Key.StartsWith(Beside, StringComparison.Ordinal)
                && entry.Folded.Any(w => folded.Contains(w, StringComparison.Ordinal))
            )
            {
                return entry.Key;
            }
        }
        return null;
    }

    private static bool IsBeside(string key, string folded) =>
        Kinds.Entries.Any(e =>
            e.Key == Beside + key[..^First.Length] && e.Folded.Any(w => folded.Contains(w, StringComparison.Ordinal))
        );

    /// <summary>
    /// True for the head of a table: "Verksamhet Budget Utfall Avvikelse", "Belopp i tkr Budget 2031".
    /// </summary>
    public static bool IsHead(string line) =>
        NamesTwo(line) || (HasUnit(line) && ColumnMeanings.Kind(SwedishText.Fold(line)) is not null);

    private static bool HasUnit(string line) =>
        Array.Exists(line.Split(' '), w => w.Length > 2 && MoneyUnits.Read(w.Trim('(', ')', ',')) is not null);

    private static bool NamesTwo(string line) =>
        line.Split(' ')
            .Select(word => word == "Avvikelse" ? word : ColumnMeanings.Kind(SwedishText.Fold(word))?.ToString())
            .OfType<string>()
            .Distinct()
            .Count() > 1;

    // The last month that is named, by its name or in a date; 0 for none.
    private static int Month(string title)
    {
        var month = 0;
        foreach (Match match in MonthName().Matches(title))
        {
            month = SwedishDate.MonthOf(match.Value);
        }
        foreach (Match date in Date().Matches(title))
        {
            month = int.Parse(date.Groups[1].Value, CultureInfo.InvariantCulture);
        }
        return month;
    }

    [GeneratedRegex(
        @"\b(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex MonthName();

    [GeneratedRegex(@"\b(?:19|20)\d{2}-(0[1-9]|1[0-2])\b", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
