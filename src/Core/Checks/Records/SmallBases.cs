using System.Globalization;
using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Prose;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Records;

/// <summary>
/// The check <c>base-too-small</c>: a printed value that rests on fewer than five answers, as its own analysis tells
/// (R23). Nobody can be reported by what four people answered.
/// </summary>
internal static partial class SmallBases
{
    // What municipalities set is not known where a document is read, and the words below are of this number.
    private const int Limit = SmallBase.DefaultLimit;

    private const string People =
        "kvinnor|kvinna|män|man|flickor|pojkar|personer|person|barn|elever|ungdomar|unga|brukare|boende|hyresgäster|"
        + "omsorgstagare|medarbetare|föräldrar|vårdnadshavare|deltagare|respondenter";

    // "en" is mostly an article, so that one needs a word that makes it a number.
    private const string Few =
        @"(?<!\d[ ,]?|\bav |\bminst |\böver |\bän |\bmed )\b(?<number>(?:endast|bara|enbart) (?:en|ett)|två|tre|fyra|[1-4])";

    public static Check Check { get; } =
        new(
            "base-too-small",
            "För få svar",
            [Severity.Warning],
            "An indicator prints a value that rests on fewer than five answers, as its analysis tells (R23).",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document)
    {
        foreach (var row in document.Records.Indicators)
        {
            var told = Sentence
                .Split(row.Analysis ?? "")
                .Select(s => FewAnswers().Match(s))
                .FirstOrDefault(m => m.Success);
            if (told is not null && Value(row, told.Groups["who"].Value) is { } value)
            {
                yield return Describe(row, told.Value, value);
            }
        }
    }

    // The value that the few gave; null where it is left out, as it should be.
    private static string? Value(PrintedIndicator row, string who)
    {
        var value = who.ToLowerInvariant() switch
        {
            "kvinnor" or "kvinna" or "flickor" => row.Women,
            "män" or "man" or "pojkar" => row.Men,
            _ => row.Outcome,
        };
        return value?.Measure is null ? null : value.Value.Text;
    }

    private static Finding Describe(PrintedIndicator row, string told, string value) =>
        new(
            Check.Name,
            Severity.Warning,
            $"Värdet {value} för ”{row.Name}” (rad {row.Lines.First}) vilar på färre än {Print(Limit)} svar: ”{told}”.",
            "Ta bort värdet; så få svar kan röja vad enskilda har svarat.",
            $"minst {Print(Limit)} svar",
            value,
            row.AnalysisLines is { } analysis ? row.Lines.Through(analysis) : row.Lines
        );

    private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        Few
            + @" (?<who>"
            + People
            + @") (?:som )?(?:har )?(?:svarat|svarade|besvarat|besvarade)\b"
            + @"|\b(?:endast|bara|enbart) (?:ett|två|tre|fyra|[1-4]) (?:(?:enkät)?svar|svarande)\b"
            + @"|\b(?:svarat|svarade|svar)\b.{0,60}(?:\bvarav |\bfrån )(?:endast |bara |enbart )?"
            + Few
            + @" (?<who>"
            + People
            + @")\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex FewAnswers();
}
