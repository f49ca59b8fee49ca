using System.Globalization;
using Styrkedja.Core.Checks;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Documents;

/// <summary>Every error that samples/README.md says is planted is found by its check, and nothing else is called wrong.</summary>
public sealed class PlantedErrorTests
{
    /// <summary>Errors that follow from a planted one: the wrong income of a row makes its total wrong too.</summary>
    private static readonly (string File, string Check, int Line)[] Followed = [("sodra-plan-2023", "table-sum", 398)];

    // What other houses' documents were found to hold, and the samples do not: shown by the examples of the checks alone.
    private static readonly string[] OfOtherHouses =
    [
        "activity-ends-first",
        "not-understood",
        "unread-cell",
        "pdf-tags-differ", // planted in PDFs (TagsDifferTests)
    ];

    private static readonly string[] Files =
    [
        "sodra-plan-2023",
        "sodra-plan-2024",
        "sodra-t2-2024",
        "sodra-vb-2024",
        "skola-plan-2024",
        "skola-plan-2025",
    ];

    public static TheoryData<string, int, int, string, string> Planted()
    {
        var rows = new TheoryData<string, int, int, string, string>();
        var table = File.ReadLines(RepositoryRoot.Path("samples", "README.md"))
            .SkipWhile(l => !l.StartsWith("| file | line | check", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(l => l.StartsWith('|'));
        foreach (var cells in table.Select(l => l.Split('|', StringSplitOptions.TrimEntries)))
        {
            var lines = cells[2].Split('–').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList();
            rows.Add(cells[1], lines[0], lines[^1], cells[3], cells[4]);
        }
        return rows;
    }

    [Fact]
    public void There_are_32_and_every_check_has_one()
    {
        var planted = Planted().Select(r => r.Data).ToList();
        Assert.Equal(32, planted.Count);
        Assert.Empty(CheckCatalogue.All.Select(c => c.Name).Except(planted.Select(p => p.Item4)).Except(OfOtherHouses));
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_planted_error_is_found_in_its_lines(
        string file,
        int first,
        int last,
        string check,
        string severity
    ) =>
        Assert.Contains(
            Find(file),
            f =>
                f.Check == check
                && f.Severity.ToString().Equals(severity, StringComparison.OrdinalIgnoreCase)
                && f.Lines.First <= last
                && f.Lines.Last >= first
        );

    [Fact]
    public void Nothing_else_is_called_wrong()
    {
        var planted = Planted().Select(r => r.Data).ToList();
        var others =
            from file in Files
            from finding in Find(file)
            where finding.Severity != Severity.Info && !Followed.Contains((file, finding.Check, finding.Lines.First))
            where
                !planted.Exists(p =>
                    p.Item1 == file
                    && p.Item4 == finding.Check
                    && finding.Lines.First <= p.Item3
                    && finding.Lines.Last >= p.Item2
                )
            select $"{file}: {finding.Message}";
        Assert.Empty(others);
    }

    [Fact]
    public void The_plan_without_planted_errors_has_none() =>
        Assert.DoesNotContain(Find("skola-plan-2025"), f => f.Severity == Severity.Error);

    private static IReadOnlyList<Finding> Find(string file) =>
        ProofReading.Of(
            RealDocuments.Interpret(File.ReadAllBytes(RepositoryRoot.Path("samples", $"lindvik-{file}.txt"))),
            FieldVocabulary.BudgetAreas
        );
}
