using Styrkedja.Core.Organisation;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>Records of one kind that prose counts.</summary>
internal enum Counted
{
    DirectionGoals,
    AreaGoals,
    BoardGoals,
    ExpectedResults,
    Indicators,
    Activities,
}

/// <summary>Whose records prose counts.</summary>
internal enum ClaimedOwner
{
    /// <summary>Nothing says it.</summary>
    Unsaid,

    /// <summary>"Kommunfullmäktiges".</summary>
    Council,

    /// <summary>"Nämndens": its own, or all that its document holds.</summary>
    Board,

    /// <summary>"Nämndens egna".</summary>
    OwnBoard,

    /// <summary>"Kommunfullmäktiges och nämndens".</summary>
    Both,
}

/// <summary>The words that name records, their owner and their place.</summary>
internal static class CountedSet
{
    /// <summary>What the word at a place names, and how many words that takes; null where it names no records.</summary>
    /// <param name="words">The words of a sentence.</param>
    /// <param name="at">The place.</param>
    /// <param name="boards">Whether "mål" alone are the board's.</param>
    public static (Counted What, int Length)? Named(IReadOnlyList<ProseWord> words, int at, bool boards)
    {
        if (at >= words.Count)
        {
            return null;
        }
        return words[at].Text switch
        {
            "inriktningsmål" or "inriktningsmålen" => (Counted.DirectionGoals, 1),
            "verksamhetsområdesmål" or "verksamhetsområdesmålen" => (Counted.AreaGoals, 1),
            "nämndmål" or "nämndmålen" => (Counted.BoardGoals, 1),
            "indikatorer" or "indikatorerna" => (Counted.Indicators, 1),
            "aktiviteter" or "aktiviteterna" => (Counted.Activities, 1),
            "förväntade" when At(words, at + 1).Text is "resultat" or "resultaten" => (Counted.ExpectedResults, 2),
            "mål" or "målen" when AreaLength(words, at) is > 0 and var length => (Counted.AreaGoals, length),
            "mål" or "målen" when boards => (Counted.BoardGoals, 1),
            _ => null,
        };
    }

    /// <summary>The word at a place, or an empty one beyond the ends.</summary>
    public static ProseWord At(IReadOnlyList<ProseWord> words, int at) =>
        at >= 0 && at < words.Count ? words[at] : new ProseWord("", null, true, false);

    /// <summary>True for "kommunfullmäktiges".</summary>
    public static bool IsCouncils(string word) => word is "kommunfullmäktiges" or "fullmäktiges" or "kf:s" or "kfs";

    /// <summary>True for "nämndens", "områdesnämndens".</summary>
    public static bool IsBoards(string word) => word.EndsWith("nämndens", StringComparison.Ordinal);

    /// <summary>What users call the records, in the plural.</summary>
    public static string Name(Counted what) =>
        what switch
        {
            Counted.DirectionGoals => "inriktningsmål",
            Counted.AreaGoals => "verksamhetsområdesmål",
            Counted.BoardGoals => "nämndmål",
            Counted.ExpectedResults => "förväntade resultat",
            Counted.Indicators => "indikatorer",
            Counted.Activities => "aktiviteter",
        };

    /// <summary>Whose they are, after their name.</summary>
    public static string Of(ClaimedOwner owner) =>
        owner switch
        {
            ClaimedOwner.Council => " från kommunfullmäktige",
            ClaimedOwner.Board or ClaimedOwner.OwnBoard => " från nämnden",
            ClaimedOwner.Both => " från kommunfullmäktige och nämnden",
            ClaimedOwner.Unsaid => "",
        };

    /// <summary>The owners whose records a claim may mean, the likeliest first; null is both.</summary>
    public static IReadOnlyList<Owner?> Meant(ClaimedOwner owner) =>
        owner switch
        {
            ClaimedOwner.Council => [Owner.Council],
            ClaimedOwner.OwnBoard => [Owner.Board],
            ClaimedOwner.Board => [Owner.Board, null],
            ClaimedOwner.Both => [null],
            ClaimedOwner.Unsaid => [null, Owner.Council, Owner.Board],
        };

    // "mål för verksamhetsområdet", "mål för stadsdelsnämndens verksamhetsområden".
    private static int AreaLength(IReadOnlyList<ProseWord> words, int at)
    {
        if (At(words, at + 1).Text != "för")
        {
            return 0;
        }
        var place = IsBoards(At(words, at + 2).Text) ? at + 3 : at + 2;
        return At(words, place).Text.StartsWith("verksamhetsområde", StringComparison.Ordinal) ? place - at + 1 : 0;
    }
}
