using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>
/// Finds what an amount in a sentence is said of. Every word that leads to the amount must be one of the field: a word of
/// something else (a unit, a part, a place) makes it an amount of that.
/// </summary>
internal sealed partial class SubjectReader(CheckedDocument document, AreaContext areas)
{
    /// <summary>The measure that stands before the end, with nothing between but an area, a year and small words.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="text">Its text, brackets blanked.</param>
    /// <param name="from">Where the words about an earlier amount of the sentence end.</param>
    /// <param name="end">Where the words about this amount begin.</param>
    /// <param name="inherits">True where the sentence may be about the area of its section without naming it.</param>
    public Subject? OfMeasure(Sentence sentence, string text, int from, int end, bool inherits)
    {
        var measure = Measures().Matches(text[..end]).LastOrDefault(m => m.Index >= from);
        if (measure is null)
        {
            return from == 0 ? AreaAlone(text, end) : null;
        }
        var lead = text[from..measure.Index];
        var between = text[(measure.Index + measure.Length)..end];
        if (!IsSmall(areas.Without(between)) || !(from > 0 && Conjunction().IsMatch(lead) || MayLead(lead)))
        {
            return null;
        }
        var (near, all) = (areas.Named(between), areas.Named(text[..end]));
        var area = Last(near.Count > 0 ? near : all);
        var isNamed = area is not null;
        if ((area is null && all.Count > 0) || (area is null && areas.IsOfOther(sentence.Section)))
        {
            return null;
        }
        area ??= areas.OfSection(sentence.Section);
        var word = measure.Value.ToLowerInvariant();
        var isBudget = IsBudget(word);
        if (!isNamed && !(from > 0 || inherits || (isBudget && ComparesPlans().IsMatch(text))))
        {
            return null;
        }
        if (area is null && !areas.IsOfBoard(sentence.Section, text))
        {
            return null;
        }
        var isStaff = word.StartsWith("personal", StringComparison.Ordinal);
        return !isNamed && !isStaff && areas.IsOfStaff(sentence.Section)
            ? null
            : new Subject(
                area?.Code ?? AreaKeys.All,
                area?.Name ?? "nämnden",
                NameOf(word),
                isStaff ? FigureKind.Staff : FigureKind.Account,
                Sides(word),
                isBudget,
                !isNamed && area is not null && AreaContext.NamesBoard(text)
            );
    }

    /// <summary>What a surplus or deficit is of.</summary>
    public Subject? OfDeviation(Sentence sentence, string text, int end, bool inherits)
    {
        var lead = text[..end];
        var named = areas.Named(lead);
        if (!IsResult(areas.Without(lead)))
        {
            return null;
        }
        if (named.Count > 0)
        {
            return Last(named) is { } area ? Deviation(area.Code, area.Name) : null;
        }
        if (areas.IsOfOther(sentence.Section) || areas.IsOfStaff(sentence.Section))
        {
            return null;
        }
        var isBoard = AreaContext.NamesBoard(lead);
        if (areas.OfSection(sentence.Section) is { } own)
        {
            return !isBoard && inherits ? Deviation(own.Code, own.Name) : null;
        }
        return areas.IsOfBoard(sentence.Section, lead) && (isBoard || inherits)
            ? Deviation(AreaKeys.All, "nämnden")
            : null;
    }

    private static Subject Deviation(string code, string name) =>
        new(code, name, "resultatet", FigureKind.Account, [AmountSide.Net], false);

    // "Kapitalkostnaderna för 2018 uppgår till": the area is the subject.
    private Subject? AreaAlone(string text, int end)
    {
        var named = areas.Named(text[..end]);
        return
            named is [{ At: 0 } only]
            && IsSmall(areas.Without(text[..end]))
            && document.Records.Kind == DocumentKind.Plan
            ? new Subject(
                only.Area.Code,
                only.Area.Name,
                "beloppet",
                FigureKind.Account,
                [AmountSide.Net, AmountSide.Costs],
                true
            )
            : null;
    }

    private static string NameOf(string measure) =>
        measure.StartsWith("netto", StringComparison.Ordinal) && IsBudget(measure) ? "nettobudgeten"
        : measure.StartsWith("nettok", StringComparison.Ordinal) ? "nettokostnaderna"
        : measure.StartsWith("personal", StringComparison.Ordinal) ? "personalkostnaderna"
        : measure.StartsWith("intäktsk", StringComparison.Ordinal) ? "intäktskravet"
        : measure.StartsWith("intäktsb", StringComparison.Ordinal) ? "intäktsbudgeten"
        : measure.StartsWith("intäkt", StringComparison.Ordinal) ? "intäkterna"
        : measure.StartsWith("kostnad", StringComparison.Ordinal) ? "kostnaderna"
        : "budgeten";

    private static bool IsBudget(string measure) =>
        measure.Contains("budget", StringComparison.Ordinal) || measure.Contains("krav", StringComparison.Ordinal);

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

    private bool MayLead(string lead) =>
        IsBare(LeadWords().Replace(Comparisons().Replace(areas.Without(lead), " "), " "));

    private static bool IsSmall(string text) => IsBare(SmallWords().Replace(text, " "));

    private static bool IsResult(string text) => IsBare(ResultWords().Replace(Amounts().Replace(text, " "), " "));

    private static bool IsBare(string text) => !text.Any(char.IsLetter);

    [GeneratedRegex(
        @"(?<![\p{L}-])(?:nettokostnader(?:na)?|personalkostnader(?:na)?|kostnader(?:na)?|intäktsbudget(?:en)?|intäktskrav(?:et)?|intäkter(?:na)?|netto\s?budget(?:en)?|driftbudget(?:en)?|budget(?:en)?)(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Measures();

    [GeneratedRegex(@"(?:\boch|\bmedan|\bmen|\bsamt)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();

    [GeneratedRegex(
        @"\b(?:har|för|inom|i|år|således|totalt|också|verksamhetsområdet|verksamheten|verksamhet|av|stadsdelsnämnden|nämnden|nämndens|som)\b|[0-9]{4}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex SmallWords();

    [GeneratedRegex(
        @"\b(?:har|hade|för|inom|i|under|år|året|och|även|också|medan|men|samt|totalt|sammantaget|den|de|totala|samlade|nämndens|stadsdelsnämndens|områdesnämndens|förvaltningens|verksamhetsområdets?|verksamhetens?|områdets?)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex LeadWords();

    [GeneratedRegex(
        @"\b(?:jämfört med|i jämförelse med|i förhållande till|sedan)\s+(?:(?:föregående|förra|den|justerad\w*|prognostiserad\w*|beslutad\w*)\s+){0,3}(?:budget\w{0,6}|verksamhetsplan\w{0,4}|bokslut\w{0,4}|utfall\w{0,4}|år\w{0,4}|(?=[0-9]{4}))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Comparisons();

    [GeneratedRegex(
        @"(?:jämfört med|jämförelse med)\s+(?:\w+\s+){0,2}(?:budget|verksamhetsplan)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ComparesPlans();

    [GeneratedRegex(
        @"\b(?:visar|redovisar|redovisas|uppvisar|beräknas|väntas|förväntas|bedöms|prognostiserar|prognostiseras|prognosticerar|prognosticeras|ger|ge|får|få|gör|göra|har|ha|är|blir|bli|står|innebär|lämnar|landar|ett|sammantaget|sammanlagt|totalt|preliminärt|netto|den|det|gemensamma|utfallet|prognosen|bokslutet|resultatet|nämnden|stadsdelsnämnden|områdesnämnden|förvaltningen|verksamheten|verksamhetsområdet|området|för|inom|med|och|samt|på|om|år|året|under|i|jämfört|mot|budget|budgeten|avvikelse|före|efter|innan|resultatöverföring\w{0,4}|resultatdisposition\w{0,4}|helåret|överskott|underskott|nettoöverskott|nettounderskott|därmed|således)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ResultWords();

    [GeneratedRegex(SpokenAmount.Pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Amounts();
}
