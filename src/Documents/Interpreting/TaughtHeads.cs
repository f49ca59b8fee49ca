using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Interpreting;

/// <summary>The heads of columns that a municipality has said the meaning of.</summary>
internal sealed class TaughtHeads
{
    // Between two header rows, as they are joined.
    private const string Under = " / ";
    private const int LongestHead = TaughtWord.Longest + 40;

    private static readonly char[] Breaks = [' ', ',', '(', ')', '/', '*', '-', '–', '—'];
    private static readonly Vocabulary Ends = Vocabulary.Named("columnends");

    private readonly Dictionary<string, TaughtMeaning> _meanings = new(StringComparer.Ordinal);

    /// <summary>Those among some words.</summary>
    public TaughtHeads(IEnumerable<TaughtWord> taught)
    {
        foreach (var (meaning, words) in taught)
        {
            _meanings[SwedishText.Fold(words)] = meaning;
        }
    }

    /// <summary>
    /// What a head means, and what it says after the words that were taught: a year, a period, a unit. Null where it says
    /// anything else, or nothing that was taught.
    /// </summary>
    public (TaughtMeaning Meaning, string After)? Of(string head)
    {
        if (_meanings.Count == 0 || head.Length > LongestHead)
        {
            return null;
        }
        for (var end = head.Length; end > 0; )
        {
            if (_meanings.TryGetValue(SwedishText.Fold(head[..end]), out var meaning))
            {
                return (meaning, head[head[..end].TrimEnd().Length..]);
            }
            var at = head.LastIndexOfAny(Breaks, end - 1);
            if (at < 0 || !IsEnd(head[(at + 1)..end]))
            {
                return null;
            }
            end = at;
        }
        return null;
    }

    /// <summary>The head of a column of money in the words of the field; as it is printed where nothing is taught of it.</summary>
    /// <param name="head">As printed, two rows joined.</param>
    /// <param name="year">The year of the document, which the year before goes by; or null.</param>
    public string OfMoney(string head, int? year) =>
        _meanings.Count == 0 ? head : string.Join(Under, head.Split(Under).Select(part => OfMoneyPart(part, year)));

    /// <summary>True for words that say when or in what unit, and nothing of what.</summary>
    public static bool IsEndOnly(string text) => text.Split(Breaks).All(IsEnd);

    private string OfMoneyPart(string part, int? year) =>
        Of(part) is var (meaning, rest) && FieldWord(meaning, year) is { } word ? word + rest : part;

    private static bool IsEnd(string word) =>
        SwedishText.Fold(word).All(char.IsAsciiDigit)
        || Ends.KeyOf(word) is not null
        || MoneyUnits.Read(word) is not null;

    // Null for what is no column of money.
    private static string? FieldWord(TaughtMeaning meaning, int? year) =>
        meaning switch
        {
            TaughtMeaning.Frame => "Ram",
            TaughtMeaning.Budget => "Budget",
            TaughtMeaning.AdjustedBudget => "Justerad budget",
            TaughtMeaning.Outcome => "Utfall",
            TaughtMeaning.Previous => year is null ? null : FormattableString.Invariant($"Bokslut {year - 1}"),
            TaughtMeaning.Forecast => "Prognos",
            TaughtMeaning.Deviation => "Avvikelse",
            TaughtMeaning.Change => "Förändring",
            TaughtMeaning.Redistribution => "Omfördelning",
            TaughtMeaning.Costs => "Kostnader",
            TaughtMeaning.Income => "Intäkter",
            TaughtMeaning.Net => "Netto",
            TaughtMeaning.DirectionGoal
            or TaughtMeaning.AreaGoal
            or TaughtMeaning.BoardGoal
            or TaughtMeaning.Description
            or TaughtMeaning.ExpectedResults
            or TaughtMeaning.Analysis
            or TaughtMeaning.Comment
            or TaughtMeaning.Indicator
            or TaughtMeaning.Activity
            or TaughtMeaning.Target
            or TaughtMeaning.CouncilTarget
            or TaughtMeaning.Periodicity
            or TaughtMeaning.Men
            or TaughtMeaning.Women
            or TaughtMeaning.Start
            or TaughtMeaning.End
            or TaughtMeaning.Status => null,
        };
}
