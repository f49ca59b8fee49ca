using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.Checks.Records;

/// <summary>The checks <c>activity-outside-year</c> and <c>duplicate-record</c>.</summary>
public sealed class ActivityRowTests
{
    [Theory]
    [InlineData("2023-01-01", "2023-12-31", "2023-01-01 – 2023-12-31")]
    [InlineData("2025-01-01", null, "från 2025-01-01")]
    [InlineData(null, "2023-12-31", "till 2023-12-31")]
    public void An_activity_that_does_not_meet_the_year_is_found(string? start, string? end, string found)
    {
        var finding = Assert.Single(Outside(2024, start, end));
        Assert.Equal(("en tid som berör 2024", found, 7), (finding.Expected, finding.Found, finding.Lines.First));
    }

    [Theory]
    [InlineData("2022-01-01", "2024-01-01")]
    [InlineData("2024-12-31", "2025-12-31")]
    [InlineData("2020-01-01", "2030-12-31")]
    [InlineData("2023-01-01", null)]
    [InlineData(null, null)]
    public void An_activity_that_meets_the_year_is_none(string? start, string? end) =>
        Assert.Empty(Outside(2024, start, end));

    [Fact]
    public void Where_no_year_is_printed_nothing_is_outside_it() =>
        Assert.Empty(Outside(null, "2023-01-01", "2023-12-31"));

    [Fact]
    public void A_row_that_stands_again_is_found_each_time()
    {
        var findings = Duplicates(
            Activity("Mäta svinnet", 7),
            Activity("Mäta  svinnet.", 9),
            Activity("Mäta svinnet", 11)
        );
        Assert.Equal([(9, "två gånger"), (11, "3 gånger")], findings.Select(f => (f.Lines.First, f.Found!)));
        Assert.Contains("(rad 9) står redan på rad 7", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_text_under_another_goal_and_the_same_row_read_twice_are_none() =>
        Assert.Empty(
            Duplicates(
                Activity("Mäta svinnet", 7),
                Activity("Mäta svinnet", 9) with
                {
                    BoardGoal = "Klokt",
                },
                Activity("Mäta svinnet", 11) with
                {
                    Goal = "1.2",
                },
                Activity("Mäta svinnet", 7),
                Activity("–", 13),
                Activity("-", 15)
            )
        );

    [Fact]
    public void An_indicator_may_stand_twice_too()
    {
        PrintedIndicator[] rows = [Record.Indicator("Andel nöjda", 7), Record.Indicator("Andel nöjda", 9)];
        var finding = Assert.Single(Record.Find("duplicate-record", Record.Document with { Indicators = rows }));
        Assert.StartsWith("Indikatorn ”Andel nöjda” (rad 9)", finding.Message, StringComparison.Ordinal);
    }

    private static PrintedActivity Activity(string text, int line) => Record.Activity(text, line);

    private static List<Styrkedja.Core.Checks.Finding> Duplicates(params PrintedActivity[] activities) =>
        Record.Find("duplicate-record", Record.Document with { Activities = activities });

    private static List<Styrkedja.Core.Checks.Finding> Outside(int? year, string? start, string? end) =>
        Record.Find(
            "activity-outside-year",
            Record.Document with
            {
                Year = year,
                Activities = [Activity("Mäta svinnet", 7) with { Start = Day(start), End = Day(end) }],
            }
        );

    private static DateOnly? Day(string? text) =>
        Styrkedja.Core.Swedish.SwedishDate.TryRead(text ?? "", out var day) ? day : null;
}
