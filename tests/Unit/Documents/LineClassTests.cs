using Styrkedja.Core.Printed;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Documents;

/// <summary>
/// What lines are taken for. Golden/line-classes.tsv: 100 visible lines of each document, drawn by Python's
/// <c>random.Random(20261121 + number of the document).sample</c> and labelled by hand.
/// </summary>
public sealed class LineClassTests
{
    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("003")]
    [InlineData("004")]
    public void At_most_two_percent_are_unclassified(string id)
    {
        var coverage = RealDocuments.Records(id).Coverage;
        Assert.True(
            coverage.Unclassified.Count * 50 <= coverage.Visible,
            $"{coverage.Unclassified.Count} of {coverage.Visible}"
        );
    }

    [Fact]
    public void At_least_97_percent_of_the_labelled_lines_have_the_right_class()
    {
        var rows = File.ReadAllLines(RepositoryRoot.Path("tests", "Unit", "Golden", "line-classes.tsv"))
            .Skip(1)
            .Select(l => l.Split('\t'))
            .ToList();
        Assert.Equal(400, rows.Count);
        var wrong = rows.Where(r => !IsRight(r))
            .Select(r => $"{r[0]}:{r[1]} is {r[2]}, taken for {ClassOf(r)}")
            .ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{400 - wrong.Count} of 400 right\n" + string.Join('\n', wrong)
        );
        Assert.True(wrong.Count <= 12, string.Join('\n', wrong));
    }

    private static bool IsRight(string[] row)
    {
        var got = Name(ClassOf(row));
        return got == row[2] || (row.Length > 3 && got == row[3]);
    }

    private static LineClass ClassOf(string[] row) =>
        RealDocuments.Records(row[0]).Coverage.Classes[
            int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)
        ];

    private static string Name(LineClass lineClass) =>
        lineClass switch
        {
            LineClass.ExpectedResult => "expected",
            LineClass.IndicatorTable => "indicator",
            LineClass.ActivityTable => "activity",
            _ => lineClass.ToString().ToLowerInvariant(),
        };
}
