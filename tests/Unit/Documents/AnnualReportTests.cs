using Styrkedja.Core.Economy;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Documents;

/// <summary>The rules on the annual report 003, whose own text states the counts.</summary>
public sealed class AnnualReportTests
{
    [Fact]
    public void R1_gives_31_full_22_partial_4_none_2_missing()
    {
        var rows = RealDocuments.Records("003").Indicators;
        Assert.Equal([31, 22, 4, 2], Statuses(rows));
    }

    [Theory]
    [InlineData("1", new[] { 11, 15, 2, 2 })]
    [InlineData("2", new[] { 3, 1, 0, 0 })]
    [InlineData("3", new[] { 17, 6, 2, 0 })]
    public void R1_by_direction_goal(string direction, int[] expected) =>
        Assert.Equal(
            expected,
            Statuses(
                RealDocuments
                    .Records("003")
                    .Indicators.Where(i => i.Goal!.StartsWith(direction + ".", StringComparison.Ordinal))
            )
        );

    [Fact]
    public void Directions_are_as_the_close_reading_has_them()
    {
        int[] lower =
        [
            272,
            391,
            395,
            397,
            617,
            850,
            1065,
            1066,
            1316,
            1317,
            1410,
            1411,
            1511,
            1513,
            1609,
            1610,
            1612,
            1614,
            1616,
        ];
        var rows = RealDocuments.Records("003").Indicators;
        Assert.Equal(lower, rows.Where(i => i.Direction == Direction.Lower).Select(i => i.Lines.First));
        Assert.Equal([1318], rows.Where(i => i.Direction == Direction.Band).Select(i => i.Lines.First));
        var sources = Enum.GetValues<DirectionSource>().Select(s => $"{s} {rows.Count(r => r.DirectionSource == s)}");
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", sources));
    }

    [Fact]
    public void Every_goal_is_assessed_as_fully_reached()
    {
        var goals = RealDocuments.Records("003").Goals;
        Assert.All(goals, g => Assert.Equal(Assessment.Full, g.Status));
        Assert.Equal(74, goals.Sum(g => g.ExpectedResults.Count));
        Assert.All(
            goals.Where(g => g.Level == GoalLevel.Board),
            g => Assert.True(g.Description is not null && g.Analysis is not null, g.Title)
        );
    }

    [Fact]
    public void R4_five_activities_deviate() =>
        Assert.Equal(
            [455, 700, 704, 1740, 1745],
            RealDocuments.Records("003").Activities.Where(a => a.Deviation).Select(a => a.Lines.First)
        );

    [Fact]
    public void R8_holds_for_each_of_the_15_result_units_within_a_thousand()
    {
        var units = RealDocuments.Records("003").ResultUnits;
        Assert.Equal(15, units.Count);
        foreach (var unit in units)
        {
            var transfer = ResultFund.Transfer(
                unit.GrossBudget!.Value,
                unit.FundIn!.Value,
                unit.Result!.Value,
                ResultFundRule.Default
            );
            Assert.True(
                Math.Abs(transfer.FundOut.Kronor - unit.FundOut!.Value.Kronor) <= 1000,
                $"{unit.Name}: {transfer.FundOut} mot {unit.FundOut}"
            );
        }
        Assert.Equal(57_560_000, units.Sum(u => u.FundOut!.Value.Kronor));
    }

    [Fact]
    public void R5_holds_for_each_of_the_48_rows_of_complaints()
    {
        var table = Assert.Single(RealDocuments.Records("003").Tables, t => t.Kind == TableKind.Feedback);
        Assert.Equal(48, table.Rows.Count);
        Assert.All(
            table.Rows,
            r => Assert.Equal(r.Cells[3].Value?.Value, Accruals.Total(r.Cells.Take(3).Select(c => c.Value?.Value)))
        );
        Assert.Equal(2, table.Rows.Count(r => r.Cells[3].Value is null));
    }

    private static int[] Statuses(IEnumerable<PrintedIndicator> rows) =>
        [.. Enum.GetValues<IndicatorStatus>().Select(s => rows.Count(r => r.Status == s))];
}
