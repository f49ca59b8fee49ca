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

    /// <summary>The column of the outcome.</summary>
    Outcome,

    /// <summary>The column of the outcome of men and boys.</summary>
    Men,

    /// <summary>The column of the outcome of women and girls.</summary>
    Women,

    /// <summary>The column of the outcome of the year before.</summary>
    Previous,

    /// <summary>The column of the forecast of the year.</summary>
    Forecast,

    /// <summary>The column of the first day.</summary>
    Start,

    /// <summary>The column of the last day.</summary>
    End,

    /// <summary>The column that says whether an activity deviates.</summary>
    Deviation,

    /// <summary>The column of the status.</summary>
    Status,
}

/// <summary>Words that a municipality has said the meaning of, so that its documents are read by them.</summary>
/// <param name="Meaning">What they mean.</param>
/// <param name="Words">As they stand in documents: "Fokusområde".</param>
public sealed record TaughtWord(TaughtMeaning Meaning, string Words)
{
    /// <summary>How long the words may be, in characters.</summary>
    public const int Longest = 80;

    /// <summary>How many words one municipality may teach.</summary>
    public const int Most = 200;

    /// <summary>True where both are about the same words: they can mean one thing.</summary>
    public bool IsOfSame(string words) => SwedishText.Fold(Words) == SwedishText.Fold(words);
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
        var words = SwedishText.Collapse(Words ?? "").TrimEnd(':', ' ');
        if (SwedishText.Fold(words).Length < 3)
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
