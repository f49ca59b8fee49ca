using System.Collections.Concurrent;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Documents;

/// <summary>What the checks of the records find in the published documents and in the samples: this and no more.</summary>
public sealed class RecordCheckTests
{
    private static readonly string[] Checks =
    [
        "target-weaker-than-council",
        "target-missing",
        "goal-not-followed-up",
        "expected-result-missing",
        "activity-outside-year",
        "duplicate-record",
        "contradiction",
        "unit-suspicious",
        "total-outside-parts",
        "placeholder",
        "look-alike-letter",
        "lost-picture",
        "base-too-small",
    ];

    private static readonly ConcurrentDictionary<string, IReadOnlyList<Finding>> Proofs = new(StringComparer.Ordinal);

    public static TheoryData<string, string, string> Found() =>
        new()
        {
            { "000", "unit-suspicious", "1693" },
            { "000", "target-weaker-than-council", "369" },
            { "000", "goal-not-followed-up", "1121 1331" },
            { "000", "expected-result-missing", "996" },
            { "000", "placeholder", "1500" },
            { "001", "target-missing", "588" },
            { "001", "goal-not-followed-up", "3304" },
            { "001", "expected-result-missing", "2481" },
            { "003", "target-weaker-than-council", "1607" },
            { "003", "goal-not-followed-up", "1425 1447 1864" },
            { "003", "contradiction", "2129 2547" },
            { "003", "total-outside-parts", "1410" },
            { "003", "lost-picture", "332 340 2141 2180" },
            { "003", "base-too-small", "623" },
            { "004", "target-weaker-than-council", "902" },
            { "004", "goal-not-followed-up", "854" },
            { "004", "activity-outside-year", "236" },
            { "004", "contradiction", "35 615" },
            { "lindvik-sodra-plan-2023", "placeholder", "15" },
            { "lindvik-sodra-plan-2023", "look-alike-letter", "99" },
            { "lindvik-sodra-plan-2023", "expected-result-missing", "227" },
            { "lindvik-sodra-plan-2024", "target-weaker-than-council", "114" },
            { "lindvik-sodra-plan-2024", "activity-outside-year", "189" },
            { "lindvik-sodra-plan-2024", "goal-not-followed-up", "264" },
            { "lindvik-sodra-t2-2024", "target-weaker-than-council", "93" },
            { "lindvik-sodra-t2-2024", "total-outside-parts", "93" },
            { "lindvik-sodra-t2-2024", "duplicate-record", "219" },
            { "lindvik-sodra-vb-2024", "base-too-small", "96" },
            { "lindvik-sodra-vb-2024", "target-weaker-than-council", "100" },
            { "lindvik-sodra-vb-2024", "lost-picture", "328" },
            { "lindvik-sodra-vb-2024", "contradiction", "371" },
            { "lindvik-skola-plan-2024", "unit-suspicious", "115" },
            { "lindvik-skola-plan-2024", "target-missing", "153" },
            { "lindvik-skola-plan-2025", "lost-picture", "49" },
            { "lindvik-skola-plan-2025", "goal-not-followed-up", "148" },
            { "seventh", "contradiction", "140" },
            { "seventh", "goal-not-followed-up", "436" },
            { "seventh", "activity-outside-year", "568" },
            { "seventh", "target-weaker-than-council", "609" },
            { "seventh", "look-alike-letter", "449" },
            { "seventh", "lost-picture", "165" },
        };

    [Theory]
    [MemberData(nameof(Found))]
    public void Finds_exactly_these_lines(string document, string check, string lines) =>
        Assert.Equal(lines, string.Join(' ', Of(document).Where(f => f.Check == check).Select(f => f.Lines.First)));

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("003")]
    [InlineData("004")]
    [InlineData("lindvik-sodra-plan-2023")]
    [InlineData("lindvik-sodra-plan-2024")]
    [InlineData("lindvik-sodra-t2-2024")]
    [InlineData("lindvik-sodra-vb-2024")]
    [InlineData("lindvik-skola-plan-2024")]
    [InlineData("lindvik-skola-plan-2025")]
    [InlineData("seventh")]
    public void Finds_nothing_else(string document) =>
        Assert.Equal(
            Found().Where(row => row.Data.Item1 == document).Select(row => row.Data.Item2).Order(),
            Of(document).Select(f => f.Check).Where(Checks.Contains).Distinct().Order()
        );

    [Theory]
    [InlineData("003", 1410, "0,87-0,96", "0,84")]
    [InlineData("000", 1500, "bilaga N", "bilaga x")]
    [InlineData("003", 2547, "8,7", "8,8")]
    [InlineData("003", 623, "minst 5 svar", "25 %")]
    [InlineData("004", 615, "2025-04-30", "2025-05-31")]
    [InlineData("lindvik-sodra-vb-2024", 371, "7,4", "7,1")]
    [InlineData("lindvik-sodra-vb-2024", 96, "minst 5 svar", "100 %")]
    [InlineData("lindvik-skola-plan-2024", 115, "91 %", "91 st")]
    public void Says_what_was_expected_and_found(string document, int line, string expected, string found)
    {
        var finding = Assert.Single(Of(document), f => f.Lines.First == line && Checks.Contains(f.Check));
        Assert.Equal((expected, found), (finding.Expected, finding.Found));
    }

    [Theory]
    [InlineData("svar från ")]
    [InlineData("Andelen xx 7 % ")]
    [InlineData("[fyll i ")]
    [InlineData("??? \u0430b ")]
    [InlineData("x")]
    [InlineData("\uD83D")]
    [InlineData("nedan bild två fyra. ")]
    public void Enormous_texts_are_checked_to_the_end(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));
        var passage = text[..Math.Min(text.Length, 2_000)];
        var read = Records("lindvik-sodra-vb-2024");
        var document = read with
        {
            Indicators =
            [
                .. read.Indicators.Take(2).Select(i => i with { Analysis = text, AnalysisLines = i.Lines }),
                .. Enumerable.Repeat(read.Indicators[0] with { Name = passage }, 500),
            ],
            Sections =
            [
                .. read.Sections.Take(2).Select(s => s with { Title = text }),
                .. Enumerable.Repeat(
                    read.Sections[0] with
                    {
                        Paragraphs = [new PrintedParagraph(passage, read.Sections[0].Lines)],
                    },
                    200
                ),
            ],
            Activities = [.. read.Activities.Take(2).Select(a => a with { Text = text })],
        };
        Assert.All(ProofReading.Of(document, FieldVocabulary.BudgetAreas), f => Assert.NotEmpty(f.Message));
    }

    private static IReadOnlyList<Finding> Of(string document) =>
        Proofs.GetOrAdd(document, id => ProofReading.Of(Records(id), FieldVocabulary.BudgetAreas));

    private static SteeringDocument Records(string id) =>
        id.Length == 3
            ? RealDocuments.Records(id)
            : RealDocuments.Interpret(File.ReadAllBytes(RepositoryRoot.Path("samples", id + ".txt")));
}
