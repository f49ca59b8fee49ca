namespace Styrkedja.Core.Checks.Prose;

/// <summary>A place in a sentence that says how many records there are of one kind.</summary>
/// <param name="What">Their kind.</param>
/// <param name="Owner">Whose they are.</param>
/// <param name="Whole">How many they are, all of them.</param>
/// <param name="Part">How many of them the sentence goes on to speak of ("två av sex"); null where it does not say.</param>
/// <param name="All">True where it says "samtliga" or "alla".</param>
/// <param name="At">Its first word.</param>
/// <param name="End">The word after its last.</param>
internal sealed record SetClaim(Counted What, ClaimedOwner Owner, int Whole, int? Part, bool All, int At, int End)
{
    /// <summary>A count from here on speaks of no records.</summary>
    public const int MostRecords = 10_000;

    /// <summary>
    /// The claims of a sentence, in order. A count of some ("fyra aktiviteter har påbörjats", "tre av dessa") is none, nor
    /// is a count of those that something sets apart ("sex indikatorer inom omsorgen").
    /// </summary>
    public static IReadOnlyList<SetClaim> In(IReadOnlyList<ProseWord> words)
    {
        var claims = new List<SetClaim>();
        SetClaim? stated = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].IsCount || words[i].Count is not (> 0 and < MostRecords))
            {
                continue;
            }
            var before = Lead.Before(words, i, stated);
            if (before is null || Follow(words, i, before) is not { } claim)
            {
                continue;
            }
            claims.Add(claim);
            stated = before.Stated ? claim : null;
        }
        return claims;
    }

    // The name of the records after the count: "sex kommunfullmäktiges indikatorer", "tre underliggande nämndmålen".
    private static SetClaim? Follow(IReadOnlyList<ProseWord> words, int count, Lead before)
    {
        var (owner, own, under) = (before.Owner, false, false);
        var at = count + 1;
        for (; IsBetween(CountedSet.At(words, at)); at++)
        {
            own |= words[at].Text == "egna";
            under |= words[at].Text == "underliggande";
        }
        if (owner == ClaimedOwner.Unsaid && CountedSet.IsCouncils(CountedSet.At(words, at).Text))
        {
            owner = ClaimedOwner.Council;
            at++;
        }
        if (own && owner is (ClaimedOwner.Unsaid or ClaimedOwner.Board))
        {
            owner = ClaimedOwner.OwnBoard;
        }
        var boards = owner is ClaimedOwner.Board or ClaimedOwner.OwnBoard;
        if (CountedSet.Named(words, at, boards) is not { } named)
        {
            return null;
        }
        for (var i = count + 1; i < at + named.Length; i++)
        {
            if (words[i].Parted)
            {
                return null;
            }
        }
        var sure = before.Sure || (before.Definite && under);
        var end = at + named.Length;
        return sure && IsWhole(words, end, before.Stated)
            ? new SetClaim(named.What, owner, words[count].Count!.Value, before.Part, before.All, before.At, end)
            : null;
    }

    private static bool IsBetween(ProseWord word) =>
        word.Text is "egna" or "underliggande" or "beslutade" or "formulerade" or "fastställda" or "stycken" or "st";

    // Whether what follows leaves the set whole: a clause that sets some of them apart does not.
    private static bool IsWhole(IReadOnlyList<ProseWord> words, int end, bool stated)
    {
        var (next, then) = (CountedSet.At(words, end), CountedSet.At(words, end + 1).Text);
        if (next.Parted)
        {
            return true;
        }
        return next.Text switch
        {
            "och" or "samt" => true,
            "som" => then is "ska" or "visar" or "mäter" or "ligger" or "bidrar" or "fastställts" or "beslutats",
            "med" => then is "tillhörande",
            "upp" or "genomföras" => CountedSet.At(words, end + 1).Parted || then.Length == 0,
            "under" or "för" or "inom" or "i" => then
                is "inriktningsmålet"
                    or "verksamhetsområdet"
                    or "området"
                    or "nämndmålet"
                    or "året"
                    or "planen"
                    or "verksamhetsplanen",
            "om" or "på" or "av" or "kring" or "gällande" or "avseende" or "rörande" or "kopplade" or "från" => false,
            "till" or "hos" or "vid" or "utan" or "där" or "mot" or "per" or "bland" or "vars" or "vilka" => false,
            "att" or "kvar" or "mer" or "mindre" or "fler" or "färre" => false,
            _ => !stated,
        };
    }
}
