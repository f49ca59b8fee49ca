using Styrkedja.Core.Goals;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.PrintedDocuments;

/// <summary>When a text is a plan or a report.</summary>
public sealed class SteeringDocumentTests
{
    private static readonly SourceLines Line = new(1, 1);

    private static readonly PrintedGoal AreaGoal = new()
    {
        Level = GoalLevel.Area,
        Code = "1.1",
        CodePrinted = true,
        Area = "1.1",
        Title = "Mål",
        Lines = Line,
    };

    [Fact]
    public void A_text_with_none_of_its_records_is_none()
    {
        Assert.False(Record.Document.IsSteeringDocument);
        Assert.False(
            (
                Record.Document with
                {
                    Sections =
                    [
                        new PrintedSection(
                            "Inledning",
                            1,
                            null,
                            null,
                            [new PrintedParagraph("Text.", new SourceLines(1, 1))],
                            Line
                        ),
                    ],
                    ResultUnits = [new(null, "Ekens förskolor", null, null, null, null, Line)],
                }
            ).IsSteeringDocument
        );
    }

    public static TheoryData<string, SteeringDocument> WithOne() =>
        new()
        {
            { "goal", Record.Document with { Goals = [AreaGoal] } },
            { "indicator", Record.Document with { Indicators = [Record.Indicator("Andel", 1)] } },
            { "activity", Record.Document with { Activities = [Record.Activity("Göra", 1)] } },
            { "decision point", Record.Document with { Decisions = [new PrintedDecision(1, "Nämnden", [], Line)] } },
            { "money table", Record.Document with { Tables = [Record.Table(null, 1), Record.Table("tkr", 1)] } },
        };

    [Theory]
    [MemberData(nameof(WithOne), DisableDiscoveryEnumeration = true)]
    public void One_record_is_enough(string what, SteeringDocument document) =>
        Assert.True(document.IsSteeringDocument, what);

    [Fact]
    public void A_table_without_money_is_not_enough() =>
        Assert.False((Record.Document with { Tables = [Record.Table(null, 5)] }).IsSteeringDocument);

    [Fact]
    public void A_table_holds_money_where_it_has_a_unit_and_a_number()
    {
        Assert.True(Record.Table("tkr", null, 5).IsMoney);
        Assert.False(Record.Table("tkr", null, null).IsMoney);
        Assert.False(Record.Table(null, 5).IsMoney);
    }
}
