using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;
using Styrkedja.Core.SteeringDocuments;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>
/// Reads what sentences say of amounts. Only what is surely said of a budget area or of the whole board is read: a claim
/// has a subject of its own, or none and stands under the heading of an area.
/// </summary>
internal sealed partial class ClaimReader(CheckedDocument document)
{
    private const int LongestSentence = 1_500;

    private readonly AreaContext _areas = new(document);
    private Sentence? _last;
    private Subject? _lastSubject;

    /// <summary>The claims of all sentences, in order.</summary>
    public IReadOnlyList<Claim> Read()
    {
        var claims = new List<Claim>();
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Text.Length <= LongestSentence && sentence.Text.Any(char.IsAsciiDigit))
            {
                claims.AddRange(Read(sentence));
            }
        }
        return claims;
    }

    private List<Claim> Read(Sentence sentence)
    {
        // What stands in brackets explains; it is no subject.
        var text = Brackets().Replace(sentence.Text, m => new string(' ', m.Length));
        var claims = new List<Claim>();
        if (!OtherBase().IsMatch(text))
        {
            AddBudgets(sentence, text, claims);
            AddChanges(sentence, text, claims);
            AddDeviations(sentence, text, claims);
        }
        _last = sentence;
        _lastSubject = claims.Count > 0 ? claims[0].Subject : null;
        return claims;
    }

    // "Nettobudgeten för äldreomsorgen uppgår till 591,1 mnkr, vilket är en ökning med 22,9 mnkr".
    private void AddBudgets(Sentence sentence, string text, List<Claim> claims)
    {
        foreach (Match match in Levels().Matches(text))
        {
            if (SpokenAmount.From(match) is not { IsPercent: false, Unit: not null } amount)
            {
                continue;
            }
            if (SubjectBefore(sentence, text, 0, match.Index) is not { } subject)
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
        var first = FirstWords().Match(text);
        if (first.Success && SpokenAmount.From(first) is { } said && Carried(sentence) is { } carried)
        {
            claims.Add(
                first.Groups["rest"].Success
                    ? new Claim(ClaimKind.Level, carried, said, 0, Stage.Unsaid, sentence)
                    : new Claim(ClaimKind.Change, carried, said, Sign(first), Stage.Unsaid, sentence)
            );
        }
    }

    // The subject of the sentence before it in the same paragraph.
    private Subject? Carried(Sentence sentence) =>
        _last is { } last && last.Section == sentence.Section && last.Paragraph == sentence.Paragraph
            ? _lastSubject
            : null;

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
            if (SubjectBefore(sentence, text, from, match.Index) is { } subject)
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
                && DeviationSubject(sentence, text, match.Index) is { } subject
            )
            {
                claims.Add(
                    new Claim(
                        ClaimKind.Deviation,
                        subject,
                        amount,
                        Sign(match),
                        StageOf(text, match, amount.End),
                        sentence
                    )
                );
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

    private Subject? DeviationSubject(Sentence sentence, string text, int end)
    {
        var before = text[..end];
        var named = _areas.Named(before);
        if (Last(named) is { } area)
        {
            return new Subject(area.Code, area.Name, FigureKind.Account, [AmountSide.Net], false);
        }
        if (named.Count > 0)
        {
            return null;
        }
        var own = _areas.OfSection(sentence.Section);
        if (own is not null)
        {
            return OfSection().IsMatch(before)
                ? new Subject(own.Code, own.Name, FigureKind.Account, [AmountSide.Net], false)
                : null;
        }
        return OfBoard().IsMatch(before) && _areas.IsOfBoard(sentence.Section, before)
            ? new Subject(AreaKeys.All, "nämnden", FigureKind.Account, [AmountSide.Net], false)
            : null;
    }

    // The measure that the claim is made of, with nothing between but an area, a year and small words.
    private Subject? SubjectBefore(Sentence sentence, string text, int from, int end)
    {
        var measure = Measures().Matches(text[..end]).LastOrDefault(m => m.Index >= from);
        if (measure is null)
        {
            return AreaAsSubject(text, end);
        }
        var before = text[from..measure.Index];
        var between = text[(measure.Index + measure.Length)..end];
        var named = _areas.Named(between);
        if (!IsSmall(Without(between, named)) || !MayPrecede(before))
        {
            return null;
        }
        var area = named.Count > 0 ? Last(named) : Last(_areas.Named(text[..measure.Index]));
        if (area is null && (named.Count > 0 || _areas.Named(text[..measure.Index]).Count > 0))
        {
            return null;
        }
        area ??= _areas.OfSection(sentence.Section);
        if (area is null && !_areas.IsOfBoard(sentence.Section, text))
        {
            return null;
        }
        var word = measure.Value.ToLowerInvariant();
        return new Subject(
            area?.Code ?? AreaKeys.All,
            area?.Name ?? "nämnden",
            word.StartsWith("personal", StringComparison.Ordinal) ? FigureKind.Staff : FigureKind.Account,
            Sides(word),
            word.Contains("budget", StringComparison.Ordinal) || word.Contains("krav", StringComparison.Ordinal)
        );
    }

    // "Kapitalkostnaderna för 2018 uppgår till": the area is the subject.
    private Subject? AreaAsSubject(string text, int end)
    {
        var named = _areas.Named(text[..end]);
        return
            named is [{ At: 0 } only]
            && IsSmall(Without(text[..end], named))
            && document.Records.Kind == DocumentKind.Plan
            ? new Subject(only.Area.Code, only.Area.Name, FigureKind.Account, [AmountSide.Net, AmountSide.Costs], true)
            : null;
    }

    private static AmountSide[] Sides(string measure) =>
        measure.StartsWith("intäkt", StringComparison.Ordinal) ? [AmountSide.Income]
        : measure.StartsWith("netto", StringComparison.Ordinal) ? [AmountSide.Net]
        : measure.Contains("kostnad", StringComparison.Ordinal) ? [AmountSide.Costs]
        : [AmountSide.Net, AmountSide.Costs];

    // The one area meant: the last, where the others are what it is a part of.
    private static BudgetArea? Last(IReadOnlyList<AreaMention> named)
    {
        if (named.Count == 0)
        {
            return null;
        }
        var last = named[^1].Area;
        return named.All(m => m.Area == last || last.Code.StartsWith(m.Area.Code + "/", StringComparison.Ordinal))
            ? last
            : null;
    }

    private static string Without(string text, IReadOnlyList<AreaMention> named)
    {
        foreach (var mention in named.Reverse())
        {
            var (end, letters) = (mention.At, mention.Length);
            while (end < text.Length && (letters > 0 || char.IsLetter(text[end])))
            {
                letters -= char.IsLetterOrDigit(text[end]) ? 1 : 0;
                end++;
            }
            text = text.Remove(mention.At, end - mention.At);
        }
        return text;
    }

    private static bool IsSmall(string text) => SmallWords().Replace(text, " ").All(c => !char.IsLetter(c));

    private bool MayPrecede(string before) =>
        Openings().IsMatch(before) || (_areas.Named(before) is { Count: > 0 } named && IsSmall(Without(before, named)));

    private static int Sign(Match match) =>
        match.Groups["less"].Success ? -1
        : match.Groups["more"].Success ? 1
        : 0;

    [GeneratedRegex(@"\([^()]{0,300}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    // The text has a base of its own, or speaks of a part.
    [GeneratedRegex(@"\bsom var\b|\bvarierar\b|\bfrån\s+\d", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherBase();

    [GeneratedRegex(
        @"(?<![\p{L}-])(?:nettokostnader(?:na)?|personalkostnader(?:na)?|kostnader(?:na)?|intäktsbudget(?:en)?|intäktskrav(?:et)?|intäkter(?:na)?|netto\s?budget(?:en)?|driftbudget(?:en)?|budget(?:en)?)(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Measures();

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
    private static partial Regex FirstWords();

    [GeneratedRegex(
        @"\b(?:(?<more>ökat|ökar|ökade)|(?<less>minskat|minskar|minskade))(?:\s+totalt)?(?:\s+(?:med|om))?\s+"
            + SpokenAmount.Pattern,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ChangeVerb();

    [GeneratedRegex(
        @"\b(?:netto)?(?:(?<more>överskott)|(?<less>underskott))(?:\s+(?:om|med|på))?\s+" + SpokenAmount.Pattern,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Deviation();

    // Units, funds and purchasers have figures of their own.
    [GeneratedRegex(
        @"enhet|fond|utförar|ledning och stab|projekt|invester",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Units();

    [GeneratedRegex(
        @"^(?:Utfallet|Prognosen|Bokslutet|Verksamheten|Verksamhetsområdet|Området|Resultatet|Efter\s|Före\s|Innan\s|Sammantaget)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfSection();

    [GeneratedRegex(
        @"^(?:(?:Stadsdels|Områdes)?[Nn]ämnden\b|Förvaltningen\b|Sammantaget|Resultatet|Bokslutet|Före\s+resultat|Efter\s+resultat)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfBoard();

    [GeneratedRegex(
        @"\b(?:har|för|inom|i|år|således|totalt|också|verksamhetsområdet|verksamheten|verksamhet|av|stadsdelsnämnden|nämnden|nämndens|som)\b|\d{4}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex SmallWords();

    [GeneratedRegex(
        @"(?:^|\boch|\bmedan|\bmen|\bhar|\bsamt|,|[Nn]ämndens|[Ff]örvaltningens|\bkommunfullmäktiges?\s+\w+\s+till)\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Openings();
}
