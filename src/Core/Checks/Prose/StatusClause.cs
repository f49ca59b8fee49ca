namespace Styrkedja.Core.Checks.Prose;

/// <summary>What a text says of a part of a counted set.</summary>
internal enum SaidStatus
{
    /// <summary>Reached; of an activity: done.</summary>
    Full,

    /// <summary>Reached in part.</summary>
    Partial,

    /// <summary>Not reached; of an activity: not done.</summary>
    None,

    /// <summary>No result.</summary>
    Missing,

    /// <summary>Of an activity: it deviates.</summary>
    Deviating,
}

/// <summary>A clause that gives a count and a status: "15 uppnås delvis", "två har inte genomförts".</summary>
/// <param name="Count">How many.</param>
/// <param name="Status">What is said of them.</param>
internal sealed record StatusClause(int Count, SaidStatus Status)
{
    /// <summary>The clauses of a run of words that give both; null where one gives a count and no status.</summary>
    /// <param name="words">The words of a sentence.</param>
    /// <param name="from">The first word.</param>
    /// <param name="end">The word after the last.</param>
    /// <param name="claim">The claim that the clauses follow, if it stands in this run.</param>
    public static IReadOnlyList<StatusClause>? In(IReadOnlyList<ProseWord> words, int from, int end, SetClaim? claim)
    {
        var clauses = new List<StatusClause>();
        for (var start = from; start < end; )
        {
            var next = Next(words, start, end, claim);
            var holdsClaim = claim is not null && claim.At >= start && claim.At < next;
            if (CountIn(words, start, next, holdsClaim ? claim : null) is { } count)
            {
                if (count >= SetClaim.MostRecords || StatusIn(words, start, next) is not { } status)
                {
                    return holdsClaim ? [] : null;
                }
                clauses.Add(new StatusClause(count, status));
            }
            start = next;
        }
        return clauses;
    }

    private static int Next(IReadOnlyList<ProseWord> words, int start, int end, SetClaim? claim)
    {
        for (var i = start + 1; i < end; i++)
        {
            var inside = claim is not null && i >= claim.At && i < claim.End;
            if (!inside && (words[i].Parted || words[i].Text is "och" or "samt" or "medan" or "men"))
            {
                return i;
            }
        }
        return end;
    }

    // The first count that is not the whole; "en" and "ett" only where they stand for one of the set.
    private static int? CountIn(IReadOnlyList<ProseWord> words, int start, int end, SetClaim? claim)
    {
        if (claim is { Part: not null })
        {
            return claim.Part;
        }
        for (var i = start; i < end; i++)
        {
            var inside = claim is not null && i >= claim.At && i < claim.End;
            if (!inside && (words[i].IsCount || IsOne(words, i)))
            {
                return words[i].Count;
            }
        }
        return claim is { All: true } ? claim.Whole : null;
    }

    private static bool IsOne(IReadOnlyList<ProseWord> words, int at) =>
        words[at].Count == 1
        && CountedSet.At(words, at + 1).Text
            is "uppnås"
                or "uppfylls"
                or "når"
                or "nås"
                or "har"
                or "är"
                or "finns"
                or "saknar"
                or "delvis"
                or "helt"
                or "inte"
                or "indikator"
                or "aktivitet"
                or "som";

    private static SaidStatus? StatusIn(IReadOnlyList<ProseWord> words, int start, int end)
    {
        var (full, partial, not, reached, done, missing) = (false, false, false, false, false, false);
        for (var i = start; i < end; i++)
        {
            switch (words[i].Text)
            {
                case "procentenhet" or "procentenheter" or "procent" or "%" or "nästan" or "eller" or "nära":
                    return null;
                case "avvikelse" or "avvikelser" or "avviker":
                    return SaidStatus.Deviating;
                case "helt" or "fullt" or "fullo":
                    full |= !partial;
                    break;
                case "delvis":
                    partial |= !full;
                    break;
                case "inte" or "ej":
                    not = true;
                    break;
                case "saknar" or "saknas":
                case "inget" when CountedSet.At(words, i + 1).Text is "resultat" or "utfall":
                    missing = true;
                    break;
                case "genomförda" or "genomförts" or "genomförd" or "avslutade" or "avslutats" or "klara":
                    done = true;
                    break;
                case "når" or "nås" or "nått" or "nåtts" or "uppnår" or "uppnås" or "uppnått" or "uppnåtts":
                case "uppfyller" or "uppfylls" or "uppfyllt" or "uppfyllts" or "uppnådda" or "uppfyllda":
                    reached = true;
                    break;
            }
        }
        // "Inte helt" may be in part or not at all.
        return missing ? SaidStatus.Missing
            : not ? (full || partial || !(reached || done) ? null : SaidStatus.None)
            : partial ? SaidStatus.Partial
            : full || reached || done ? SaidStatus.Full
            : null;
    }
}
