using Styrkedja.Core.Checks;

namespace Styrkedja.Unit.Core.Checks.Records;

/// <summary>The check <c>activity-ends-first</c>.</summary>
public sealed class ActivitiesBackwardsTests
{
    [Fact]
    public void An_activity_that_ends_before_it_begins_is_found()
    {
        var document = Record.Document with
        {
            Activities =
            [
                Record.Activity("Bygga brygga", 5) with
                {
                    Start = new(2024, 6, 1),
                    End = new(2024, 5, 31),
                },
                Record.Activity("Måla brygga", 6) with
                {
                    Start = new(2024, 6, 1),
                    End = new(2024, 6, 1),
                },
                Record.Activity("Laga brygga", 7) with
                {
                    Start = new(2024, 6, 1),
                },
            ],
        };
        var finding = Assert.Single(Record.Find("activity-ends-first", document));
        Assert.Equal((Severity.Warning, "2024-05-31", 5), (finding.Severity, finding.Found, finding.Lines.First));
    }
}
