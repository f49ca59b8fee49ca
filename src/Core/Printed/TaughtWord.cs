using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Printed;

/// <summary>What words of a municipality's documents mean.</summary>
public enum TaughtMeaning
{
    /// <summary>Before the title of a direction goal.</summary>
    DirectionGoal,

    /// <summary>Before the title of an area goal.</summary>
    AreaGoal,

    /// <summary>Before the title of a board goal.</summary>
    BoardGoal,

    /// <summary>Over the description of a goal.</summary>
    Description,

    /// <summary>Over the expected results of a goal.</summary>
    ExpectedResults,

    /// <summary>Over the analysis of a goal.</summary>
    Analysis,

    /// <summary>Over the comment to a goal.</summary>
    Comment,

    /// <summary>The column that names an indicator.</summary>
    Indicator,

    /// <summary>The column that holds the text of an activity.</summary>
    Activity,

    /// <summary>The column of the board's target.</summary>
    Target,

    /// <summary>The column of the council's target.</summary>
    CouncilTarget,

    /// <summary>The column of how often it is measured.</summary>
    Periodicity,

    /// <summary>The column of the outcome, in a table of indicators or of money.</summary>
    Outcome,

    /// <summary>The column of the outcome of men and boys.</summary>
    Men,

    /// <summary>The column of the outcome of women and girls.</summary>
    Women,

    /// <summary>The column of the outcome of the year before, in a table of indicators or of money.</summary>
    Previous,

    /// <summary>The column of the forecast of the year, in a table of indicators or of money.</summary>
    Forecast,

    /// <summary>The column of the first day.</summary>
    Start,

    /// <summary>The column of the last day.</summary>
    End,

    /// <summary>The column that says whether an activity deviates, or by how much money does.</summary>
    Deviation,

    /// <summary>The column of the status.</summary>
    Status,

    /// <summary>The column of what the council allots.</summary>
    Frame,

    /// <summary>The column of the budget.</summary>
    Budget,

    /// <summary>The column of the budget with every decided change.</summary>
    AdjustedBudget,

    /// <summary>The column of the difference between two others.</summary>
    Change,

    /// <summary>The column of what is moved between areas.</summary>
    Redistribution,

    /// <summary>The column of costs.</summary>
    Costs,

    /// <summary>The column of income.</summary>
    Income,

    /// <summary>The column of costs less income.</summary>
    Net,
}

/// <summary>Words that a municipality has said the meaning of, so that its documents are read by them.</summary>
/// <param name="Meaning">What they mean.</param>
/// <param name="Words">As they stand in documents: "Fokusområde".</param>
public sealed partial record TaughtWord(TaughtMeaning Meaning, string Words)
{
    /// <summary>How many letters and figures they have at least.</summary>
    public const int Shortest = 3;

    /// <summary>How long the words may be, in characters.</summary>
    public const int Longest = 80;

    /// <summary>How many words one municipality may teach.</summary>
    public const int Most = 200;

    /// <summary>
    /// The words without what differs from one document to the next: the number of a goal, the year of a column.
    /// </summary>
    /// <param name="said">As somebody wrote them, or as a line begins: "Målsättning nr 3", "Nuläge 2025:".</param>
    public static string Lasting(string said)
    {
        var words = SwedishText.Collapse(said).TrimEnd(':', ' ');
        var bare = NumberAfter().Replace(words, "");
        return SwedishText.Fold(bare).Length < Shortest ? words : bare;
    }

    /// <summary>True where both are about the same words: they can mean one thing.</summary>
    public bool IsOfSame(string words) => SwedishText.Fold(Words) == SwedishText.Fold(words);

    [GeneratedRegex(
        @"(?:\s+(?:nr|nummer)\.?)?\s+(?:år\s+)?(?:\d{1,2}(?:\.\d{1,2}){0,2}|(?:19|20)\d\d)[.:)]?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NumberAfter();
}

/// <summary>Words and their meaning as somebody says them.</summary>
/// <param name="Words">The words.</param>
/// <param name="Meaning">The name of the meaning.</param>
public sealed record TaughtForm(string? Words, string? Meaning)
{
    /// <summary>Reads it.</summary>
    /// <returns>What is said; or the problems by the name of their field, for the person who said it.</returns>
    public (TaughtWord? Value, IReadOnlyList<(string Field, string Problem)> Problems) Read()
    {
        var problems = new List<(string, string)>();
        var words = TaughtWord.Lasting(Words ?? "");
        if (SwedishText.Fold(words).Length < TaughtWord.Shortest)
        {
            problems.Add((nameof(Words), "Skriv orden som de står i dokumentet, minst tre bokstäver."));
        }
        else if (words.Length > TaughtWord.Longest)
        {
            problems.Add(
                (
                    nameof(Words),
                    $"Korta till högst {TaughtWord.Longest} tecken: bara det som står före målets namn eller i tabellens huvud."
                )
            );
        }
        if (!Enum.TryParse<TaughtMeaning>(Meaning, out var meaning) || !Enum.IsDefined(meaning))
        {
            problems.Add((nameof(Meaning), "Välj vad orden betyder."));
        }
        return (problems.Count == 0 ? new TaughtWord(meaning, words) : null, problems);
    }
}
