using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>
/// Reads a short sentence of one amount and one area in whatever order it says its words ("Till äldreomsorgen avsätts 265,4 mnkr
/// netto"). Every word is one of the field or a small one: there is nothing else that the amount could be said of.
/// </summary>
internal static partial class ClauseReader
{
    private const int LongestSentence = 200;

    private enum Role
    {
        Small,
        Budgeted,
        Set,
        Net,
        Than,
        More,
        Less,
        Surplus,
        Deficit,
        Outcome,
        Budget,
        NetBudget,
        NetCosts,
        Costs,
        CostBudget,
        Income,
        IncomeBudget,
    }

    // How a finding names what the amount is said of, and the sides of the account that it may be.
    private static readonly Dictionary<Role, (string Name, AmountSide[] Sides)> Measures = new()
    {
        [Role.Outcome] = ("nettoutfallet", [AmountSide.Net]),
        [Role.Budget] = ("budgeten", [AmountSide.Net, AmountSide.Costs]),
        [Role.NetBudget] = ("nettobudgeten", [AmountSide.Net]),
        [Role.NetCosts] = ("nettokostnaderna", [AmountSide.Net]),
        [Role.Costs] = ("kostnaderna", [AmountSide.Costs]),
        [Role.CostBudget] = ("kostnadsbudgeten", [AmountSide.Costs]),
        [Role.Income] = ("intäkterna", [AmountSide.Income]),
        [Role.IncomeBudget] = ("intäktsbudgeten", [AmountSide.Income]),
    };

    private static readonly Dictionary<string, Role> Roles = Lexicon(
        (
            Role.Small,
            "för inom till på om av med i är har hade ha uppgår uppgick uppgå blir blev bli var väntas får få under år året nämnden "
                + "den det de en ett jämfört från mot totala samlade sammanlagt totalt visar redovisar redovisas lämnar går "
                + "resultatet avvikelsen verksamheten verksamhetsområdet därmed"
        ),
        (Role.Budgeted, "budgeteras budgeterad budgeterade budgeterat beräknas beräknad beräknade planeras planerade"),
        (Role.Set, "avsätts avsätter avsätta avsatts"),
        (Role.Net, "netto"),
        (Role.Than, "än"),
        (Role.More, "ökar ökat ökade ökning ökningen högre"),
        (Role.Less, "minskar minskat minskade minskning minskningen lägre"),
        (Role.Surplus, "överskott överskottet nettoöverskott"),
        (Role.Deficit, "underskott underskottet nettounderskott"),
        (Role.Outcome, "utfall utfallet bokslut bokslutet"),
        (Role.Budget, "budget budgeten driftbudget driftbudgeten"),
        (Role.NetBudget, "nettobudget nettobudgeten"),
        (Role.NetCosts, "nettokostnad nettokostnaden nettokostnader nettokostnaderna"),
        (Role.Costs, "kostnad kostnaden kostnader kostnaderna"),
        (Role.CostBudget, "kostnadsbudget kostnadsbudgeten"),
        (Role.Income, "intäkt intäkten intäkter intäkterna"),
        (Role.IncomeBudget, "intäktsbudget intäktsbudgeten")
    );

    /// <summary>What the sentence claims; null where some word of it may mean something else.</summary>
    /// <param name="document">The document.</param>
    /// <param name="areas">Finds areas.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="text">Its text, brackets blanked.</param>
    public static Claim? Read(CheckedDocument document, AreaContext areas, Sentence sentence, string text)
    {
        if (
            text.Length > LongestSentence
            || Amounts().Matches(text) is not [var match]
            || SpokenAmount.From(match) is not { IsPercent: false, Unit: not null } amount
            || areas.Named(text) is not [var mention]
        )
        {
            return null;
        }
        var rest = areas.Without(text[..amount.At] + " " + text[amount.End..]);
        var said = new HashSet<Role>();
        foreach (Match word in Word().Matches(Years().Replace(rest, " ")))
        {
            if (!Roles.TryGetValue(word.Value.ToLowerInvariant(), out var role))
            {
                return null;
            }
            said.Add(role);
        }
        return Of(document.Records.Kind, said, rest) is var (kind, sign, measure)
            ? new Claim(kind, Subject(mention.Area, measure, said), amount, sign, Stage.Unsaid, sentence)
            : null;
    }

    private static (ClaimKind Kind, int Sign, Role Measure)? Of(DocumentKind document, HashSet<Role> said, string rest)
    {
        var ways = said.Where(r => r is Role.More or Role.Less or Role.Surplus or Role.Deficit).ToList();
        var measures = said.Where(Measures.ContainsKey).ToList();
        if (ways is [Role.Surplus or Role.Deficit] && !said.Contains(Role.Than))
        {
            var ofBudget = measures.TrueForAll(m => m == Role.Budget) && Against().IsMatch(rest);
            return measures.Count == 0 || ofBudget
                ? (ClaimKind.Deviation, ways[0] == Role.Surplus ? 1 : -1, Role.NetCosts)
                : null;
        }
        if (measures is [] && said.Contains(Role.Set) && said.Contains(Role.Net) && document == DocumentKind.Plan)
        {
            measures = [Role.NetBudget];
        }
        if (measures is not [var measure] || ways.Count > 1)
        {
            return null;
        }
        if (ways.Count == 0)
        {
            return !said.Contains(Role.Than) && (measure != Role.Outcome || said.Contains(Role.Net))
                ? (ClaimKind.Level, 0, measure)
                : null;
        }
        var isChange = ways[0] is Role.More or Role.Less && measure != Role.Outcome;
        return isChange ? (ClaimKind.Change, ways[0] == Role.More ? 1 : -1, measure) : null;
    }

    private static Subject Subject(BudgetArea area, Role measure, HashSet<Role> said)
    {
        var isNet = said.Contains(Role.Net) && measure is Role.Budget or Role.Costs;
        return new(
            area.Code,
            area.Name,
            Measures[measure].Name,
            FigureKind.Account,
            Measures[isNet ? Role.NetBudget : measure].Sides,
            measure is Role.Budget or Role.NetBudget or Role.CostBudget or Role.IncomeBudget
                || said.Contains(Role.Budgeted)
                || said.Contains(Role.Set)
        );
    }

    private static Dictionary<string, Role> Lexicon(params ReadOnlySpan<(Role Role, string Words)> entries)
    {
        var lexicon = new Dictionary<string, Role>(StringComparer.Ordinal);
        foreach (var (role, words) in entries)
        {
            foreach (var word in words.Split(' '))
            {
                lexicon.Add(word, role);
            }
        }
        return lexicon;
    }

    [GeneratedRegex(SpokenAmount.Pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Amounts();

    // A figure that is no year is no word of the field.
    [GeneratedRegex(@"[\p{L}0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(
        @"\b(?:mot|jämfört med)\s+budget(?:en)?\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Against();
}
