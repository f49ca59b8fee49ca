using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Tables;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>
/// Reads what sentences say of amounts. Only what is surely said of a budget area or of the whole board is read: a claim
/// has a subject of its own, or none and stands under the heading of an area.
/// </summary>
internal sealed partial class ClaimReader(CheckedDocument document, AreaContext areas)
{
    private const int LongestSentence = 1_500;

    private static readonly string[] ChangeWords = ["kat", "kar", "kade"];

    private static readonly string[] LevelWords = ["ppgår", "är ", "blir"];

    private readonly SubjectReader _subjects = new(document, areas);
    private Sentence? _last;
    private List<Claim> _lastClaims = [];

    /// <summary>The claims of all sentences, in order.</summary>
    public IReadOnlyList<Claim> Read()
    {
        var claims = new List<Claim>();
        foreach (var sentence in document.Sentences)
        {
            List<Claim> own = sentence.Text.Length <= LongestSentence && sentence.HasAmount ? Read(sentence) : [];
            claims.AddRange(own);
            (_last, _lastClaims) = (sentence, own);
        }
        return claims;
    }

    private List<Claim> Read(Sentence sentence)
    {
        // What stands in brackets explains; it is no subject.
        var text = sentence.Text.Contains('(', StringComparison.Ordinal)
            ? Brackets().Replace(sentence.Text, m => new string(' ', m.Length))
            : sentence.Text;
        var claims = new List<Claim>();
        AddLevel(sentence, text, claims);
        if (claims.Count == 0)
        {
            AddFollowing(sentence, text, claims);
        }
        if (Words.AnyIn(text, ChangeWords))
        {
            AddChanges(sentence, text, claims);
        }
        if (text.Contains("skott", StringComparison.OrdinalIgnoreCase))
        {
            AddDeviations(sentence, text, claims);
        }
        if (claims.Count == 0)
        {
            return ClauseReader.Read(document, areas, sentence, text) is { } whole ? [whole] : [];
        }
        // Asked last, since most sentences claim nothing.
        return OtherBasis.Of(text)
            ? []
            : [.. claims.Where(c => !OtherBasis.After(text, c.Amount.End, areas, c.Subject.Area))];
    }

    // A sentence that names no area may speak of its section's: the first of a paragraph, or after one that does.
    private bool Inherits(Sentence sentence) =>
        !IsSameParagraph(sentence)
        || _lastClaims.Exists(c => c.Subject.Area == (areas.OfSection(sentence.Section)?.Code ?? AreaKeys.All));

    private bool IsSameParagraph(Sentence sentence) =>
        _last is { } last && last.Section == sentence.Section && last.Paragraph == sentence.Paragraph;

    // "Nettobudgeten för äldreomsorgen uppgår till 591,1 mnkr, vilket är en ökning med 22,9 mnkr".
    private void AddLevel(Sentence sentence, string text, List<Claim> claims)
    {
        if (!Words.AnyIn(text, LevelWords))
        {
            return;
        }
        foreach (Match match in Levels().Matches(text))
        {
            if (
                SpokenAmount.From(match) is not { IsPercent: false, Unit: not null } amount
                || _subjects.OfMeasure(sentence, text, 0, match.Index, Inherits(sentence)) is not { } subject
            )
            {
                continue;
            }
            claims.Add(new Claim(ClaimKind.Level, subject, amount, 0, Stage.Unsaid, sentence));
            var noun = ChangeNoun().Match(text, amount.End);
            if (noun.Success && SpokenAmount.From(noun) is { } change)
            {
                claims.Add(new Claim(ClaimKind.Change, subject, change, Sign(noun), Stage.Unsaid, sentence));
            }
            return;
        }
    }

    // "Det är en ökning med 2,0 mnkr": said of the one thing that the sentence before it in the paragraph is about.
    private void AddFollowing(Sentence sentence, string text, List<Claim> claims)
    {
        var match = Following().Match(text);
        if (
            !match.Success
            || SpokenAmount.From(match) is not { } amount
            || !IsSameParagraph(sentence)
            || _lastClaims is not [var before, ..]
            || _lastClaims.Exists(c => c.Kind == ClaimKind.Deviation || !ReferenceEquals(c.Subject, before.Subject))
        )
        {
            return;
        }
        if (!match.Groups["rest"].Success)
        {
            claims.Add(new Claim(ClaimKind.Change, before.Subject, amount, Sign(match), Stage.Unsaid, sentence));
        }
        else if (before.Kind == ClaimKind.Level && !amount.IsPercent && Shared().IsMatch(_last!.Text))
        {
            claims.Add(
                new Claim(
                    ClaimKind.Rest,
                    before.Subject,
                    amount,
                    0,
                    Stage.Unsaid,
                    before.Sentence with
                    {
                        Lines = sentence.Lines,
                    },
                    before.Amount
                )
            );
        }
    }

    // "Kostnaderna har ökat med 0,5 mnkr och intäkterna har minskat med 3,3 mnkr".
    private void AddChanges(Sentence sentence, string text, List<Claim> claims)
    {
        var from = 0;
        foreach (Match match in ChangeVerb().Matches(text))
        {
            if (SpokenAmount.From(match) is not { } amount)
            {
                continue;
            }
            // What follows a change of something else may be of that too.
            if (_subjects.OfMeasure(sentence, text, from, match.Index, Inherits(sentence)) is not { } subject)
            {
                return;
            }
            if (subject.Measure != "beloppet" || !amount.IsPercent)
            {
                claims.Add(new Claim(ClaimKind.Change, subject, amount, Sign(match), Stage.Unsaid, sentence));
            }
            from = amount.End;
        }
    }

    // "Äldreomsorgen visar ett överskott om 67,2 mnkr".
    private void AddDeviations(Sentence sentence, string text, List<Claim> claims)
    {
        if (Units().IsMatch(text))
        {
            return;
        }
        foreach (Match match in Deviation().Matches(text))
        {
            if (
                SpokenAmount.From(match) is { IsPercent: false } amount
                && _subjects.OfDeviation(sentence, text, match.Index, Inherits(sentence)) is { } subject
            )
            {
                var stage = StageOf(text, match, amount.End);
                claims.Add(new Claim(ClaimKind.Deviation, subject, amount, Sign(match), stage, sentence));
            }
        }
    }

    // Where the first surplus is told its stage in advance ("efter resultatöverföringar redovisas ett underskott"), so is
    // every other of the sentence; else the stage stands after the amount.
    private static Stage StageOf(string text, Match match, int end)
    {
        var first = Deviation().Match(text);
        if (Stages.Of(text[..first.Index]) != Stage.Unsaid)
        {
            var from = Deviation().Matches(text).LastOrDefault(m => m.Index < match.Index) is { } last
                ? last.Index + last.Length
                : 0;
            return Stages.Of(text[from..match.Index]);
        }
        var next = Deviation().Match(text, end);
        return Stages.Of(text[end..(next.Success ? next.Index : text.Length)]);
    }

    private static int Sign(Match match) =>
        match.Groups["less"].Success ? -1
        : match.Groups["more"].Success ? 1
        : 0;

    [GeneratedRegex(@"\([^()]{0,300}\)", RegexOptions.CultureInvariant)]
    internal static partial Regex Brackets();

    [GeneratedRegex(
        @"\b(?:uppgår\s+till|som\s+är\s+på|är\s+på|är|blir)\s+(?:netto\s+)?" + SpokenAmount.Pattern,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Levels();

    [GeneratedRegex(
        @"\G[\s,]{0,3}(?:netto\s*)?,?\s*(?:vilket\s+är\s+|vilket\s+innebär\s+|som\s+är\s+)?en\s+(?:(?<more>ökning)|(?<less>minskning))(?:\s+av\s+budget(?:en)?)?\s+(?:med|om|på)\s+"
            + SpokenAmount.Pattern,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ChangeNoun();

    [GeneratedRegex(
        @"^(?:Det\s+(?:är|innebär|motsvarar)\s+en\s+(?:(?<more>ökning)|(?<less>minskning))\s+(?:med|om|på)|(?<rest>Resterande)|(?:(?<more>Ökningen)|(?<less>Minskningen))\s+motsvarar)\s+"
            + SpokenAmount.Pattern,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Following();

    // Some of the whole has gone to other areas, so that the rest is what the table prints.
    [GeneratedRegex(@"\bhar\s+(?:om)?fördelats\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Shared();

    [GeneratedRegex(
        @"\b(?:(?<more>ökat|ökar|ökade)|(?<less>minskat|minskar|minskade))(?:\s+totalt)?(?:\s+(?:med|om))?\s+"
            + SpokenAmount.Pattern,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ChangeVerb();

    [GeneratedRegex(@"\b(?:netto)?" + SpokenAmount.Balance, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Deviation();

    // Units, funds and purchasers have figures of their own.
    [GeneratedRegex(
        @"enhet|fond|utförar|ledning och stab|projekt|invester",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Units();
}
