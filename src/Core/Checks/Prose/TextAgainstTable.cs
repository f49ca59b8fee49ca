using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>The check <c>text-vs-table</c>: an amount, a percentage or a direction in prose against the tables.</summary>
internal static class TextAgainstTable
{
    public static Check Check { get; } =
        new(
            "text-vs-table",
            "Text mot tabell",
            [Severity.Warning],
            "A sentence gives an amount, a percentage or a direction (ökning, minskning, överskott, underskott) that no table "
                + "of its area confirms. A sentence is linked to a table by the area and measure that it names, else by the "
                + "heading it stands under; only links that are certain give a warning.",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document)
    {
        var areas = new AreaContext(document);
        var values = new ClaimValues(document);
        return Claims(document, areas, values)
            .Concat(RowProse.Find(document, areas))
            .Concat(FrameProse.Find(document, areas, values))
            .Concat(ResultUnitProse.Find(document))
            .Concat(IndicatorProse.Find(document));
    }

    /// <summary>A finding of this check; the remedy is always the same.</summary>
    internal static Finding Warn(string message, string expected, string found, SourceLines lines) =>
        new(
            Check.Name,
            Severity.Warning,
            message,
            "Rätta texten eller tabellen så att de säger detsamma.",
            expected,
            found,
            lines
        );

    private static IEnumerable<Finding> Claims(CheckedDocument document, AreaContext areas, ClaimValues values)
    {
        if (document.Tables.Facts.Count == 0)
        {
            yield break;
        }
        foreach (var claim in new ClaimReader(document, areas).Read())
        {
            var found = values.Of(claim);
            if (found.Count == 0 || found.Any(v => v.Matches(claim.Amount, claim.Sign)))
            {
                continue;
            }
            var same = found.Where(v => v.Matches(claim.Amount)).ToList();
            if (same.Count == 0)
            {
                yield return DescribeSize(claim, found[0]);
            }
            else if (same.TrueForAll(v => v.Value != 0))
            {
                yield return DescribeDirection(claim, same[0]);
            }
        }
    }

    private static Finding DescribeSize(Claim claim, ClaimValue value)
    {
        var unit = Unit(claim.Amount);
        var expected = claim.Amount.Print(claim.Sign == 0 ? value.Value : Math.Abs(value.Value));
        var given =
            claim.Sign == 0 ? $"ger {expected} {unit}"
            : value.Value == 0 ? $"visar ingen {Word(claim, 1)}"
            : $"visar {Article(claim)} {Word(claim, Math.Sign(value.Value))} {Preposition(claim)} {expected} {unit}";
        return Warn(
            $"Texten säger att {Said(claim)} {claim.Amount.Said} {unit}, men tabellen (rad {value.Line}) {given}{Span(claim, value)}.",
            expected,
            claim.Amount.Said,
            claim.Sentence.Lines
        );
    }

    private static Finding DescribeDirection(Claim claim, ClaimValue value)
    {
        var sign = Math.Sign(value.Value);
        var amount = claim.Amount.Print(Math.Abs(value.Value));
        var (should, said) = (Word(claim, sign), Word(claim, claim.Sign));
        return new Finding(
            Check.Name,
            Severity.Warning,
            $"Texten säger att {Said(claim)} {claim.Amount.Said} {Unit(claim.Amount)}, men enligt tabellen (rad {value.Line}) "
                + $"är det {Article(claim)} {should}, {Signed(amount, sign)} {Unit(claim.Amount)}{Span(claim, value)}.",
            $"Ändra texten så att den säger {should} i stället för {said}, eller rätta tabellen om det är den som är fel.",
            $"{should} ({Signed(amount, sign)})",
            $"{said} ({Signed(claim.Amount.Said, claim.Sign)})",
            claim.Sentence.Lines
        );
    }

    private static string Signed(string amount, int sign) => sign < 0 ? "-" + amount : amount;

    // "kostnaderna för förskola har ökat med"
    private static string Said(Claim claim)
    {
        var of = claim.Subject.Measure + " för " + InSentence(claim.Subject.Name);
        return claim.Kind switch
        {
            ClaimKind.Level => of + " är",
            ClaimKind.Rest => $"det som återstår av {of} är",
            ClaimKind.Change => $"{of} har {(claim.Sign < 0 ? "minskat" : "ökat")} med",
            ClaimKind.Deviation => $"{InSentence(claim.Subject.Name)} har ett {Word(claim, claim.Sign)} på",
        };
    }

    private static string Article(Claim claim) => claim.Kind == ClaimKind.Deviation ? "ett" : "en";

    private static string Preposition(Claim claim) => claim.Kind == ClaimKind.Deviation ? "på" : "med";

    private static string Word(Claim claim, int sign) =>
        claim.Kind == ClaimKind.Deviation
            ? (sign < 0 ? "underskott" : "överskott")
            : (sign < 0 ? "minskning" : "ökning");

    /// <summary>The name of an area inside a sentence.</summary>
    internal static string InSentence(string name) =>
        name.Length > 1 && !char.IsUpper(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static string Unit(SpokenAmount amount) => amount.IsPercent ? "procent" : amount.Unit!.Value.Name();

    private static string Span(Claim claim, ClaimValue value) =>
        value.To is not { } to ? ""
        : claim.Kind == ClaimKind.Deviation
            ? $" (budget {Print(value.From)}, {(to.Key.Kind == AmountKind.Forecast ? "prognos" : "utfall")} {Print(to)})"
        : $", från {Print(value.From)} till {Print(to)}";

    private static string Print(Tables.Fact fact) =>
        SwedishNumber.Print(
            fact.Key.Side == AmountSide.Income ? Math.Abs(fact.Printed) : fact.Printed,
            fact.Grid.Decimals(fact.Cell.Column)
        );
}
