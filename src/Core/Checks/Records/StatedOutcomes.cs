using System.Globalization;
using System.Text.RegularExpressions;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Records;

/// <summary>
/// A part of <c>contradiction</c>: a sentence of a report that is about an indicator and gives one percentage, which is
/// not its outcome. A sentence about a month, the city, a part of the board, another year or a change is left alone.
/// </summary>
internal static partial class StatedOutcomes
{
    private const int LongestHeading = 3;
    private const int LongestName = 30;

    public static IEnumerable<Finding> Find(CheckedDocument document)
    {
        if (document.Records.Kind == DocumentKind.Plan)
        {
            yield break;
        }
        // A name that stands twice names no one row.
        var rows = document
            .Records.Indicators.Where(i => UnitSort.Of(i.Outcome?.Measure?.Unit) == UnitSort.Share)
            .GroupBy(i => string.Join(' ', Words(i.Name)))
            .Where(same => same.Count() == 1)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        foreach (
            var sentence in document.Sentences.Where(s =>
                s.Text.Contains("procent", StringComparison.Ordinal) || s.Text.Contains('%', StringComparison.Ordinal)
            )
        )
        {
            if (Percentage(sentence.Text, document.Records.Year) is not { } stated)
            {
                continue;
            }
            var words = Words(sentence.Text);
            var (row, at) = Subjects(sentence.Text, words)
                .Select(at => (Row: Named(rows, words, at), at))
                .FirstOrDefault(subject => subject.Row is not null);
            if (row is not null && !Holds(row, stated))
            {
                yield return Describe(row, stated, IsHeaded(words, at) ? Below(sentence.Lines) : sentence.Lines);
            }
        }
    }

    /// <summary>True where two printed numbers may be one: the same, or the coarser is the finer rounded.</summary>
    public static bool Agree(Quantity one, Quantity other)
    {
        var difference = one.Value - other.Value;
        return one.Decimals == other.Decimals
            ? difference == 0
            : Rounding.Explains(difference, one.Decimals < other.Decimals ? one.HalfPlace : other.HalfPlace);
    }

    // The one percentage of a sentence that says nothing but it; null where it may be about something else.
    private static Quantity? Percentage(string text, int? year)
    {
        var matches = Percentages().Matches(text);
        if (matches.Count != 1 || Elsewhere().IsMatch(text))
        {
            return null;
        }
        if (Years().Matches(text).Any(y => y.Value != year?.ToString(CultureInfo.InvariantCulture)))
        {
            return null;
        }
        var change = NotTheOutcome().IsMatch(text[..matches[0].Index]);
        return !change && SwedishNumber.TryRead(matches[0].Groups["number"].Value, out var quantity) ? quantity : null;
    }

    private static readonly HashSet<string> Before =
    [
        "den",
        "totala",
        "sammanlagda",
        "arets",
        "namndens",
        "stadsdelsnamndens",
        "forvaltningens",
    ];

    // Where the subject may begin: at the first word that says anything, or after a heading that was joined to the
    // sentence, and then with a capital.
    private static IEnumerable<int> Subjects(string text, List<string> words)
    {
        var first = words.TakeWhile(Before.Contains).Count();
        if (first < words.Count)
        {
            yield return first;
        }
        var printed = text.Split(' ', LongestHeading + 2);
        for (var at = 1; at <= LongestHeading && at < words.Count && at < printed.Length; at++)
        {
            if (printed[at].Length > 0 && char.IsUpper(printed[at][0]) && SwedishText.Fold(printed[at]) == words[at])
            {
                yield return at;
            }
        }
    }

    private static bool IsHeaded(List<string> words, int at) => !words.Take(at).All(Before.Contains);

    // A heading has a line of its own.
    private static SourceLines Below(SourceLines lines) =>
        lines.First < lines.Last ? lines with { First = lines.First + 1 } : lines;

    private static List<string> Words(string text) =>
        [.. text.Split([' ', '.', ',', '(', ')', ':', ';']).Select(SwedishText.Fold).Where(w => w.Length > 0)];

    // "Sjukfrånvaron" is "Sjukfrånvaro", "Andelen" is "Andel".
    private static IEnumerable<string> Undefined(string word)
    {
        yield return word;
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return word[..^ending.Length];
            }
        }
    }

    private static readonly string[] Endings = ["n", "en", "et", "t"];

    // The row with the longest name that the words spell; its first and last word may be definite.
    private static PrintedIndicator? Named(Dictionary<string, PrintedIndicator> rows, List<string> words, int at)
    {
        PrintedIndicator? longest = null;
        foreach (var beginning in Undefined(words[at]))
        {
            var name = beginning;
            longest = rows.GetValueOrDefault(name) ?? longest;
            for (var i = at + 1; i < words.Count && i < at + LongestName; i++)
            {
                foreach (var last in Undefined(words[i]))
                {
                    longest = rows.GetValueOrDefault(name + " " + last) ?? longest;
                }
                name += " " + words[i];
            }
        }
        return longest;
    }

    private static bool Holds(PrintedIndicator row, Quantity stated) =>
        Agree(row.Outcome!.Value.Measure!.Value.Quantity, stated)
        || new[]
        {
            row.Men?.Measure,
            row.Women?.Measure,
            row.Previous?.Measure,
            row.Forecast?.Measure,
            row.Target.Value,
            row.CouncilTarget.Value,
        }.Any(m => m?.Quantity.Value == stated.Value);

    private static Finding Describe(PrintedIndicator row, Quantity stated, SourceLines lines)
    {
        var outcome = row.Outcome!.Value.Measure!.Value.Quantity;
        return new Finding(
            Contradictions.Check.Name,
            Severity.Warning,
            $"På rad {lines.First} anges {Print(stated)} procent för ”{row.Name}”, men utfallet på rad "
                + $"{row.Lines.First} är {row.Outcome.Value.Text}.",
            "Ta reda på vilken uppgift som gäller, och rätta den andra.",
            Print(outcome),
            Print(stated),
            lines
        );
    }

    private static string Print(Quantity quantity) => SwedishNumber.Print(quantity.Value, quantity.Decimals);

    [GeneratedRegex(
        @"(?<![\d,])(?<number>\d{1,3}(?:,\d{1,3})?) ?(?:%|procent\b|procentenhet)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Percentages();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    // Another subject, wherever it stands: a month, the city, a part of the board, a sex, a part of the measure.
    [GeneratedRegex(
        @"\b(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
            + @"|staden|stadens|kommunen|kommunens|kommuner|riket|rikets|länet|regionen|genomsnitt\w*|snittet|medianen"
            + @"|övriga|andra|samtliga|alla|vissa|någon|inom|bland|hos|kvinnor\w*|män\w*|flickor\w*|pojkar\w*"
            + @"|enhet\w*|avdelning\w*|förskol\w*|skol\w*|äldreomsorg\w*|omsorg\w*|hemtjänst\w*|verksamhet\w*"
            + @"|kvartal\w*|tertial\w*|halvår\w*|vecka|prognos\w*|dag|korttid\w*|långtid\w*|procentenhet\w*)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Elsewhere();

    // Before the figure: a change ("ökade med"), a start ("från"), a target, a comparison, another year.
    [GeneratedRegex(
        @"\b(?:med|från|mål\w*|årsmål\w*|minst|högst|under|över|innan|förra|föregående|tidigare|fjol|än|inte|ska)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NotTheOutcome();
}
