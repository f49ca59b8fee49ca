using Styrkedja.Core.Economy;
using Styrkedja.Core.SteeringDocuments;
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

    private static IEnumerable<Finding> Find(CheckedDocument document) =>
        Claims(document)
            .Concat(RowProse.Find(document))
            .Concat(FrameProse.Find(document))
            .Concat(ResultUnitProse.Find(document))
            .Concat(IndicatorProse.Find(document));

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

    private static IEnumerable<Finding> Claims(CheckedDocument document)
    {
        if (document.Tables.Facts.Count == 0)
        {
            yield break;
        }
        var values = new ClaimValues(document);
        foreach (var claim in new ClaimReader(document).Read())
        {
            var found = values.Of(claim);
            if (found.Count == 0)
            {
                continue;
            }
            var same = found.Where(v => v.Matches(claim.Amount)).ToList();
            if (same.Count == 0)
            {
                yield return DescribeSize(claim, found[0]);
            }
            else if (claim.Sign != 0 && same.TrueForAll(v => v.Value != 0 && Math.Sign(v.Value) != claim.Sign))
            {
                yield return DescribeDirection(claim, same[0]);
            }
        }
    }

    private static Finding DescribeSize(Claim claim, ClaimValue value)
    {
        var expected = claim.Amount.Print(claim.Kind == ClaimKind.Level ? value.Value : Math.Abs(value.Value));
        var found = claim.Amount.Said;
        var unit = Unit(claim.Amount);
        return Warn(
            $"Texten säger {Said(claim)} {found} {unit} för {claim.Subject.Name}, men tabellen (rad {value.Line}) ger "
                + $"{(claim.Kind == ClaimKind.Level ? "" : Word(claim, Math.Sign(value.Value)) + " ")}{expected} {unit}{Span(value)}.",
            expected,
            found,
            claim.Sentence.Lines
        );
    }

    private static Finding DescribeDirection(Claim claim, ClaimValue value)
    {
        var sign = Math.Sign(value.Value);
        var amount = claim.Amount.Print(Math.Abs(value.Value));
        var (should, said) = (Word(claim, sign), Word(claim, claim.Sign));
        var (expected, found) = (Signed(amount, sign), Signed(claim.Amount.Said, claim.Sign));
        return new Finding(
            Check.Name,
            Severity.Warning,
            $"Texten säger {Said(claim)} {claim.Amount.Text} för {claim.Subject.Name} ({found}), men enligt tabellen (rad {value.Line}) "
                + $"är det {should} ({expected}){Span(value)}.",
            $"Rätta ”{said}” till ”{should}”, eller tabellen om det är den som är fel.",
            $"{should} ({expected})",
            $"{said} ({found})",
            claim.Sentence.Lines
        );
    }

    private static string Signed(string amount, int sign) => sign < 0 ? "-" + amount : amount;

    private static string Said(Claim claim) =>
        claim.Kind == ClaimKind.Level ? "att beloppet är" : $"{Word(claim, claim.Sign)} med";

    private static string Word(Claim claim, int sign) =>
        claim.Kind == ClaimKind.Deviation
            ? (sign < 0 ? "underskott" : "överskott")
            : (sign < 0 ? "minskning" : "ökning");

    private static string Unit(SpokenAmount amount) => amount.IsPercent ? "procent" : amount.Unit!.Value.Name();

    private static string Span(ClaimValue value) =>
        value.To is { } to ? $", från {Print(value.From)} till {Print(to)}" : "";

    private static string Print(Tables.Fact fact) =>
        SwedishNumber.Print(
            fact.Key.Side == AmountSide.Income ? Math.Abs(fact.Printed) : fact.Printed,
            fact.Grid.Decimals(fact.Cell.Column)
        );
}
