using System.Text.Json;
using Styrkedja.Core.Printed;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Documents;

/// <summary>A document in the style of the four, with other names, years and order, written without sight of the code.</summary>
public sealed class SeventhDocumentTests
{
    private static readonly JsonElement Expected = JsonDocument
        .Parse(File.ReadAllText(RepositoryRoot.Path("samples", "seventh.expected.json")))
        .RootElement;

    private static readonly SteeringDocument Document = RealDocuments.Interpret(
        File.ReadAllBytes(RepositoryRoot.Path("samples", "seventh.txt"))
    );

    [Fact]
    public void Every_goal_indicator_and_activity_is_right()
    {
        var (_, difference) = GoldenRows.Compare(
            GoldenRows.Load(Expected, lines: true),
            GoldenRows.Of(Document, Expected, lines: true)
        );
        Assert.Equal("", difference);
    }

    [Fact]
    public void Front_matter_and_decisions_are_right()
    {
        Assert.Equal(
            (DocumentKind.AnnualReport, 2022, Expected.GetProperty("board").GetString()),
            (Document.Kind, Document.Year, Document.Board)
        );
        Assert.Equal(Expected.GetProperty("decisions").GetInt32(), Document.Decisions.Count);
    }

    [Fact]
    public void Every_table_is_right()
    {
        foreach (var expected in Expected.GetProperty("tables").EnumerateArray())
        {
            var line = expected.GetProperty("line").GetInt32();
            var rows = expected
                .GetProperty("rows")
                .EnumerateArray()
                .Select(r =>
                    Row(
                        r.GetProperty("label").GetString()!,
                        r.GetProperty("values").EnumerateArray().Select(v => v.GetString()!)
                    )
                )
                .ToList();
            var table = Assert.Single(
                Document.Tables,
                t => t.Lines.First == line && rows[0].StartsWith(t.Rows[0].Label, StringComparison.Ordinal)
            );
            Assert.Equal(expected.GetProperty("lastLine").GetInt32(), table.Lines.Last);
            Assert.Equal(expected.GetProperty("unit").GetString(), table.Unit ?? "");
            Assert.Equal(expected.GetProperty("columns").EnumerateArray().Select(c => c.GetString()), table.Columns);
            Assert.Equal(rows, table.Rows.Select(r => Row(r.Label, r.Cells.Select(c => c.Text))));
        }
    }

    private static string Row(string label, IEnumerable<string> values) => label + ": " + string.Join(" | ", values);
}
