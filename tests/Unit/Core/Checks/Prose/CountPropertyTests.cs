using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Printed;
using static Styrkedja.Unit.Core.Checks.Prose.Counting;

namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>What holds of <c>count-vs-text</c> for any prose made of the words that its rules know.</summary>
public sealed class CountPropertyTests
{
    private static readonly string[] Words =
    [
        .. "av de samtliga alla tre fem en ett 12 2 000 000 000 9 999 7 025 2024 17,8 50 % nämndens kommunfullmäktiges".Split(
            ' '
        ),
        .. "och samt som har nämnden finns planen indikatorer aktiviteter nämndmål verksamhetsområdesmål mål för".Split(
            ' '
        ),
        .. "verksamhetsområdet förväntade resultat helt delvis inte uppnås genomförda avvikelse saknar dessa varav".Split(
            ' '
        ),
        .. "enheter resultatenheter överskott underskott fonden totalt egna underliggande. , - ”".Split(' '),
    ];

    private static readonly Gen<string> Prose =
        from words in Gen.Elements(Words).ArrayOf()
        select string.Join(' ', words);

    private static readonly SteeringDocument Document = Report with
    {
        ResultUnits = [Fund("A förskola", 1, 1, -1), Fund("B förskola", 1, 0, 1), Fund("C", null, null, 5)],
    };

    [Fact]
    public void Nothing_is_thrown_and_no_finding_expects_what_it_found() =>
        Property.Holds(
            Gen.OneOf(Prose, Property.Texts),
            text => Findings(Document with { Sections = [Under(text)] }).All(f => f.Expected != f.Found)
        );

    [Fact]
    public void The_same_prose_gives_the_same_findings() =>
        Property.Holds(
            Prose,
            text =>
            {
                var document = Document with { Sections = [Under(text)] };
                return Findings(document).SequenceEqual(Findings(document));
            }
        );

    private static PrintedSection Under(string text) =>
        new("Analys", 4, "1.1", null, Paragraphs(text), new SourceLines(9, 10));
}
