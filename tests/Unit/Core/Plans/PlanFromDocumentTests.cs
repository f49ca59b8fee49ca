using Styrkedja.Core.Goals;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Unit.Documents;

namespace Styrkedja.Unit.Core.Plans;

/// <summary>The first draft of a plan, from the four published documents: nothing is lost, and each item knows its lines.</summary>
public sealed class PlanFromDocumentTests
{
    private static readonly Guid Source = Guid.CreateVersion7();

    // All goals, indicators and activities of each, as golden data counts them.
    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("003")]
    [InlineData("004")]
    public void Each_record_becomes_one_item_with_its_lines(string name)
    {
        var document = RealDocuments.Records(name);
        var items = Draft(document);
        AssertLines(items, PlanItemKind.Goal, document.Goals.Select(g => g.Lines));
        AssertLines(
            items,
            PlanItemKind.ExpectedResult,
            document.Goals.SelectMany(g => g.ExpectedResults).Select(r => r.Lines)
        );
        AssertLines(items, PlanItemKind.Indicator, document.Indicators.Select(i => i.Lines));
        AssertLines(items, PlanItemKind.Activity, document.Activities.Select(a => a.Lines));
        Assert.All(items, item => Assert.Equal(Source, item.From!.Document));
        Assert.Equal(items.Count, items.Select(i => i.Id).Distinct().Count());
    }

    [Fact]
    public void The_plan_of_2025_becomes_the_draft_of_2026()
    {
        var items = Draft(RealDocuments.Records("004"));
        int Count(PlanItemKind kind) => items.Count(i => i.Kind == kind);
        Assert.Equal(
            (35, 80, 90),
            (Count(PlanItemKind.Goal), Count(PlanItemKind.Indicator), Count(PlanItemKind.Activity))
        );
        // Nothing of it lacks a place.
        Assert.Empty(PlanOutline.Of(items).Unplaced);
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("004")]
    public void The_text_under_goals_comes_along_whole(string name)
    {
        var document = RealDocuments.Records(name);
        var items = Draft(document);
        var drafted = items.Where(i => i.Kind == PlanItemKind.Contribution).ToList();
        var council = document.Sections.Where(s => s.Goal is not null && s.BoardGoal is null && s.Paragraphs.Count > 0);
        Assert.Empty(council.Select(s => s.Lines).Except(drafted.Select(i => i.From!.Lines)));
        // Each paragraph under a goal stands somewhere: in a text, a description, expected results one after the other.
        var kept = string.Concat(items.Select(i => SwedishText.Fold(i.Says.Title + i.Says.Body)));
        var printed = document
            .Sections.Where(s => s.Goal is not null)
            .SelectMany(s => s.Paragraphs)
            .Select(p => p.Text);
        Assert.Equal([], printed.Where(text => !kept.Contains(SwedishText.Fold(text), StringComparison.Ordinal)));
    }

    [Fact]
    public void What_a_report_says_of_how_it_went_is_no_plan()
    {
        var items = Draft(RealDocuments.Records("003"));
        Assert.DoesNotContain(items, i => i.Says.Title is "Analys" or "Kommentar");
    }

    [Fact]
    public void Only_what_was_of_the_whole_year_is_of_the_whole_new_one()
    {
        var document = RealDocuments.Records("004");
        var drafted = Draft(document).Where(i => i.Kind == PlanItemKind.Activity).ToList();
        foreach (var (printed, item) in document.Activities.Zip(drafted))
        {
            var whole = printed.Start == new DateOnly(2025, 1, 1) && printed.End == new DateOnly(2025, 12, 31);
            Assert.Equal(whole ? new DateOnly(2026, 1, 1) : printed.Start, item.Says.Starts);
            Assert.Equal(whole ? new DateOnly(2026, 12, 31) : printed.End, item.Says.Ends);
        }
        Assert.Contains(drafted, i => i.Says.Starts?.Year == 2026);
    }

    [Fact]
    public void A_row_that_names_no_goal_waits_for_a_place()
    {
        var document = RealDocuments.Records("004");
        var row = document.Indicators[0] with { Goal = "9.9", BoardGoal = null };
        var outline = PlanOutline.Of(Draft(document with { Indicators = [row] }));
        Assert.Equal(row.Name, Assert.Single(outline.Unplaced).Item.Says.Title);
        Assert.DoesNotContain(outline.All, node => node.Item.Kind == PlanItemKind.Indicator);
    }

    [Fact]
    public void A_goal_under_the_wrong_level_waits_for_a_place_with_what_stands_under_it()
    {
        var document = RealDocuments.Records("004");
        var goal = document.Goals.First(g => g.Level == GoalLevel.Board) with { Level = GoalLevel.Unit, Area = null };
        var outline = PlanOutline.Of(Draft(document with { Goals = [goal], Indicators = [], Activities = [] }));
        Assert.Equal(goal.Title, Assert.Single(outline.Unplaced).Item.Says.Title);
        Assert.Equal(goal.ExpectedResults.Count, outline.Unplaced[0].WithAllBelow().Count() - 1);
    }

    private static IReadOnlyList<PlanItem> Draft(SteeringDocument document) =>
        PlanFromDocument.Of(document, Source, document.Year!.Value, document.Year.Value + 1, Guid.CreateVersion7);

    private static void AssertLines(IEnumerable<PlanItem> items, PlanItemKind kind, IEnumerable<SourceLines> printed) =>
        Assert.Equal(printed, items.Where(i => i.Kind == kind).Select(i => i.From!.Lines));
}
