namespace Styrkedja.Core.Checks.Prose;

/// <summary>What stands before a count and says whether it counts all: "av de", "samtliga", "nämndens", "nämnden har".</summary>
/// <param name="Owner">Whose the records are.</param>
/// <param name="Part">The count of a part before it ("två av").</param>
/// <param name="All">True for "samtliga" and "alla".</param>
/// <param name="Sure">True where the count is one of all.</param>
/// <param name="Definite">True for "de", which alone is not enough.</param>
/// <param name="Stated">True where a sentence states how many there are ("nämnden har"), which what follows may limit.</param>
/// <param name="At">The first word of it.</param>
internal sealed record Lead(ClaimedOwner Owner, int? Part, bool All, bool Sure, bool Definite, bool Stated, int At)
{
    /// <summary>What stands before a count; null where the count cannot be one of all.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="count">The count's place.</param>
    /// <param name="stated">The claim before it where that was stated: "nämnden har åtta nämndmål och 18 aktiviteter".</param>
    public static Lead? Before(IReadOnlyList<ProseWord> words, int count, SetClaim? stated)
    {
        var at = count;
        if (words[at].Parted && at > 0)
        {
            return null;
        }
        var owner = TakeOwner(words, ref at);
        var total = IsTotal(Previous(words, at));
        at -= total ? 1 : 0;
        var definite = Previous(words, at) is "de";
        at -= definite ? 1 : 0;
        if (Previous(words, at) is "samtliga" or "alla")
        {
            return new Lead(owner, null, true, true, definite, false, at - 1);
        }
        if (Previous(words, at) is "av")
        {
            return AfterOf(words, at - 1, owner, definite);
        }
        if (
            owner != ClaimedOwner.Unsaid
            || Previous(words, at) is "områdets" or "inriktningsmålets" or "målets" or "nämndmålets"
        )
        {
            return new Lead(owner, null, false, true, definite, false, at);
        }
        if (definite)
        {
            return new Lead(owner, null, false, false, true, false, at);
        }
        if (Previous(words, at) is "och" or "samt" && stated is not null && stated.End == at - 1)
        {
            return new Lead(stated.Owner, null, false, true, false, true, at);
        }
        return total || IsTotalOf(words, at) ? Stating(ClaimedOwner.Unsaid, at) : Statement(words, at);
    }

    private static bool IsTotal(string word) => word is "totalt" or "sammanlagt";

    // "Sammanlagt finns", "Totalt ska", at the beginning of a sentence.
    private static bool IsTotalOf(IReadOnlyList<ProseWord> words, int at) =>
        at == 2 && IsTotal(words[0].Text) && words[1].Text is "finns" or "ska" or "följs" or "ingår" or "genomförs";

    // "Av de 30 indikatorerna", "två av sex", "samtliga av kommunfullmäktiges tre"; not "genomförande av 13".
    private static Lead? AfterOf(IReadOnlyList<ProseWord> words, int of, ClaimedOwner owner, bool definite)
    {
        var before = of > 0 && !words[of].Parted ? words[of - 1] : null;
        if (before?.Text is "samtliga" or "alla")
        {
            return new Lead(owner, null, true, true, definite, false, of - 1);
        }
        if (before?.Count is { } part && !before.IsYear)
        {
            return new Lead(owner, part, false, true, definite, false, of - 1);
        }
        var begins = before?.Text is null or "och" or "samt" or "att" or "styrs";
        return begins || owner != ClaimedOwner.Unsaid ? new Lead(owner, null, false, true, definite, false, of) : null;
    }

    private static ClaimedOwner TakeOwner(IReadOnlyList<ProseWord> words, ref int at)
    {
        var (councils, boards) = (CountedSet.IsCouncils(Previous(words, at)), CountedSet.IsBoards(Previous(words, at)));
        if (!councils && !boards)
        {
            return ClaimedOwner.Unsaid;
        }
        var other = Previous(words, at - 1) is "och" ? Previous(words, at - 2) : "";
        if (councils ? CountedSet.IsBoards(other) : CountedSet.IsCouncils(other))
        {
            at -= 3;
            return ClaimedOwner.Both;
        }
        at--;
        return councils ? ClaimedOwner.Council : ClaimedOwner.Board;
    }

    // "Nämnden har formulerat nio nämndmål", "I planen finns sex nämndmål", "Kommunfullmäktige har fem …".
    private static Lead? Statement(IReadOnlyList<ProseWord> words, int at)
    {
        if (Previous(words, at) is "finns" or "innehåller" or "omfattar" or "hör")
        {
            var place = Previous(words, at - 1);
            return IsPlace(place) ? new Lead(ClaimedOwner.Unsaid, null, false, true, false, true, at) : null;
        }
        for (var verb = at; verb > 0 && verb > at - 4 && !words[verb].Parted; verb--)
        {
            switch (Previous(words, verb))
            {
                case "formulerat"
                or "antagit"
                or "fastställt"
                or "haft"
                or "fram"
                or "tagit"
                or "satt"
                or "upp"
                or "beslutat"
                or "om":
                    continue;
                case "har":
                    var subject = Previous(words, verb - 1);
                    if (verb == at && IsPlace(subject))
                    {
                        return Stating(ClaimedOwner.Unsaid, at);
                    }
                    return subject.EndsWith("nämnden", StringComparison.Ordinal) ? Stating(ClaimedOwner.Board, at)
                        : subject is "kommunfullmäktige" ? Stating(ClaimedOwner.Council, at)
                        : null;
                default:
                    return null;
            }
        }
        return null;
    }

    private static bool IsPlace(string word) =>
        word
            is "planen"
                or "verksamhetsplanen"
                or "verksamhetsberättelsen"
                or "tertialrapporten"
                or "rapporten"
                or "dokumentet"
                or "inriktningsmålet"
                or "nämndmålet";

    private static Lead Stating(ClaimedOwner owner, int at) => new(owner, null, false, true, false, true, at);

    private static string Previous(IReadOnlyList<ProseWord> words, int at) => CountedSet.At(words, at - 1).Text;
}
