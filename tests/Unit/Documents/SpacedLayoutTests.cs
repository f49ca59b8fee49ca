using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;

namespace Styrkedja.Unit.Documents;

/// <summary>001: a PDF's text in which single spaces part the columns. There is no golden file; counts and facts are known.</summary>
public sealed class SpacedLayoutTests
{
    [Fact]
    public void Goals_are_3_12_and_17()
    {
        var goals = RealDocuments.Records("001").Goals;
        Assert.Equal(
            [3, 12, 17],
            new[] { GoalLevel.Direction, GoalLevel.Area, GoalLevel.Board }.Select(l => goals.Count(g => g.Level == l))
        );
    }

    [Fact]
    public void Indicators_are_72_of_the_council_and_3_of_the_board()
    {
        var rows = RealDocuments.Records("001").Indicators;
        Assert.Equal((72, 3), (rows.Count(i => i.Owner == Owner.Council), rows.Count(i => i.Owner == Owner.Board)));
        Assert.Equal((27, 48), (rows.Count(i => i.Periodicity == "Tertial"), rows.Count(i => i.Periodicity == "År")));
    }

    [Theory]
    [InlineData("1.1", 10, 1, 1, 8)]
    [InlineData("1.2", 5, 0, 1, 12)]
    [InlineData("1.3", 5, 2, 7, 10)]
    [InlineData("1.4", 19, 0, 19, 13)]
    [InlineData("1.5", 13, 0, 20, 12)]
    [InlineData("2.1", 0, 0, 0, 3)]
    [InlineData("2.2", 1, 0, 0, 1)]
    [InlineData("2.3", 0, 0, 0, 1)]
    [InlineData("2.4", 4, 0, 1, 5)]
    [InlineData("2.5", 5, 0, 4, 19)]
    [InlineData("3.1", 3, 0, 0, 1)]
    [InlineData("3.2", 7, 0, 2, 16)]
    public void The_owner_of_each_table_is_right(
        string goal,
        int council,
        int board,
        int councilActivities,
        int boardActivities
    )
    {
        var document = RealDocuments.Records("001");
        Assert.Equal(
            (council, board, councilActivities, boardActivities),
            (
                document.Indicators.Count(i => i.Goal == goal && i.Owner == Owner.Council),
                document.Indicators.Count(i => i.Goal == goal && i.Owner == Owner.Board),
                document.Activities.Count(a => a.Goal == goal && a.Owner == Owner.Council),
                document.Activities.Count(a => a.Goal == goal && a.Owner == Owner.Board)
            )
        );
    }

    [Fact]
    public void An_activity_with_its_dates_in_the_middle_is_whole()
    {
        var activity = Assert.Single(RealDocuments.Records("001").Activities, a => a.Lines.First == 2216);
        Assert.Equal(2223, activity.Lines.Last);
        Assert.StartsWith("Kommunstyrelsen ska i samråd med", activity.Text, StringComparison.Ordinal);
        Assert.Contains(
            "utvecklingsarbete kring personal- och kompetensförsörjning",
            activity.Text,
            StringComparison.Ordinal
        );
        Assert.EndsWith("samverkan med arbetsmarknadsnämnden", activity.Text, StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2021, 1, 1), new DateOnly(2021, 6, 30)), (activity.Start, activity.End));
        Assert.Equal("Kommunstyrelsen", activity.Lead);
        Assert.Equal(["äldrenämnden", "stadsdelsnämnderna", "arbetsmarknadsnämnden"], activity.Participants);
    }

    [Fact]
    public void Dates_are_as_counted()
    {
        var activities = RealDocuments.Records("001").Activities;
        Assert.Equal(19, activities.Count(a => a.Start < new DateOnly(2021, 1, 1)));
        Assert.Equal(3, activities.Count(a => a.End < new DateOnly(2021, 12, 31)));
        Assert.DoesNotContain(activities, a => a.Start is null || a.End is null);
    }

    [Theory]
    [InlineData(554)]
    [InlineData(1308)]
    [InlineData(1360)]
    [InlineData(1368)]
    public void One_value_for_two_columns_is_the_councils_and_ambiguous(int line)
    {
        var row = Assert.Single(RealDocuments.Records("001").Indicators, i => i.Lines.First == line);
        Assert.IsType<Target.Later>(row.CouncilTarget);
        Assert.IsType<Target.None>(row.Target);
        Assert.NotNull(row.Ambiguous);
    }

    [Theory]
    [InlineData(1078, "16", "16")]
    [InlineData(596, "400 st", "9 000 st")]
    [InlineData(2191, "10", "Max 10 personer")]
    [InlineData(2769, "1,5 kg CO2 per kg livsmedel", "1,8 kg CO2 per kg livsmedel")]
    [InlineData(3017, "+/-1 %", "+/- 1 %")]
    [InlineData(3125, "100 %", "Tas fram av nämnd/styrel se")]
    [InlineData(763, null, null)]
    public void Values_are_parted(int line, string? target, string? council)
    {
        var row = RealDocuments.Records("001").Indicators.FirstOrDefault(i => i.Lines.First == line);
        Assert.Equal((target, council), (row?.Target.Text, row?.CouncilTarget.Text));
    }

    [Fact]
    public void Result_units_are_16()
    {
        var units = RealDocuments.Records("001").ResultUnits;
        Assert.Equal(16, units.Count);
        Assert.Equal((3870, 3889), (units[0].Lines.First, units[^1].Lines.First));
    }
}
