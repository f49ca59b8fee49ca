using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.Checks;

/// <summary>The check <c>ambiguous-row</c>.</summary>
public sealed class AmbiguousRowsTests
{
    [Fact]
    public void Rows_that_were_decided_give_no_finding() =>
        Assert.Empty(Find([Record.Indicator("Andel", 5)], [Record.Activity("Göra", 6)]));

    [Fact]
    public void A_finding_names_the_row_its_line_and_why()
    {
        var row = Record.Indicator("Antal barn per grupp", 1078, "två tal står i en cell");
        var finding = Assert.Single(Find([row], []));
        Assert.Equal(
            "Indikatorn ”Antal barn per grupp” (rad 1078) kan tolkas på mer än ett sätt: två tal står i en cell.",
            finding.Message
        );
        Assert.Equal(("ambiguous-row", Severity.Info, row.Lines), (finding.Check, finding.Severity, finding.Lines));
        Assert.NotEmpty(finding.Remedy);
        Assert.Null(finding.Expected);
        Assert.Null(finding.Found);
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_document_whatever_their_kind()
    {
        var findings = Find(
            [Record.Indicator("C", 30, "x"), Record.Indicator("A", 10, "x"), Record.Indicator("Klar", 15)],
            [Record.Activity("D", 200, "x"), Record.Activity("B", 20, "x")]
        );
        Assert.Equal([10, 20, 30, 200], findings.Select(f => f.Lines.First));
        Assert.Equal(
            ["Indikatorn ”A”", "Aktiviteten ”B”", "Indikatorn ”C”", "Aktiviteten ”D”"],
            findings.Select(f => f.Message[..(f.Message.IndexOf('”', f.Message.IndexOf('”') + 1) + 1)])
        );
    }

    private static List<Finding> Find(
        IReadOnlyList<PrintedIndicator> indicators,
        IReadOnlyList<PrintedActivity> activities
    ) => Record.Find("ambiguous-row", Record.Document with { Indicators = indicators, Activities = activities });
}
