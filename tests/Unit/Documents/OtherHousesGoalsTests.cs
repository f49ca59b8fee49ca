using System.Text;
using Styrkedja.Core.Activities;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Unit.Documents;

/// <summary>Goals, assessments, activities and decisions in the words of other houses, in rows of tables and outside them.</summary>
public sealed class OtherHousesGoalsTests
{
    private const string Head = "Verksamhetsberättelse 2031 för Granviks friluftsnämnd\n\n";

    [Theory]
    [InlineData("Övergripande mål", GoalLevel.Direction)]
    [InlineData("Fokusområde", GoalLevel.Direction)]
    [InlineData("Utvecklingsområde", GoalLevel.Area)]
    [InlineData("Nämndsmål", GoalLevel.Board)]
    [InlineData("Verksamhetsmål", GoalLevel.Board)]
    [InlineData("Resultatmål", GoalLevel.Board)]
    [InlineData("Åtagande", GoalLevel.Board)]
    [InlineData("Enhetsmål", GoalLevel.Unit)]
    public void A_goal_has_the_level_that_its_word_says(string word, GoalLevel level)
    {
        var goal = Assert.Single(Read($"{word}: Lederna är lätta att hitta\n").Goals);
        Assert.Equal((level, "Lederna är lätta att hitta"), (goal.Level, goal.Title));
    }

    [Fact]
    public void Goals_in_rows_have_their_assessment_and_activities_their_status_and_comment()
    {
        var document = Read(
            """
            Nämndmål                                                     Bedömning
            Fler hittar ut på lederna.                                   Delvis uppfyllt

            Aktivitet                                  Status           Färdiggrad
            Fler hittar ut på lederna.
            Sätta upp kartor vid alla leder ihop med         Klar             100 %
            orienteringsklubben.
            Kommentar:
            Kartorna sattes upp i juni.
            Måla om vindskydden.                             Försenad         40 %

            Nämndmål                                                     Bedömning
            Baden är öppna hela sommaren.                                Uppfyllt

            """
        );
        Assert.Equal(
            [("Fler hittar ut på lederna.", Assessment.Partial), ("Baden är öppna hela sommaren.", Assessment.Full)],
            document.Goals.Select(g => (g.Title, g.Status!.Value))
        );
        Assert.Equal(2, document.Activities.Count);
        var (first, second) = (document.Activities[0], document.Activities[1]);
        Assert.Equal("Sätta upp kartor vid alla leder ihop med orienteringsklubben.", first.Text);
        Assert.Equal((ActivityStatus.Done, "Fler hittar ut på lederna."), (first.Status, first.BoardGoal));
        Assert.Equal("Färdiggrad: 100 %\nKartorna sattes upp i juni.", first.Analysis);
        Assert.Equal((ActivityStatus.Unknown, "Status: Försenad\nFärdiggrad: 40 %"), (second.Status, second.Analysis));
    }

    [Fact]
    public void A_goal_before_its_indicators_is_a_goal_of_its_own()
    {
        var document = Read(
            """
            Nämndmål	Indikator	Målvärde	Ansvarig
            Fler hittar ut på lederna	Andel leder med karta	90 %	Ledchefen
            	Antal kartor	9 st
            Baden är öppna	Antal öppna dagar	75 dagar

            """
        );
        Assert.Equal(["Fler hittar ut på lederna", "Baden är öppna"], document.Goals.Select(g => g.Title));
        Assert.Equal(
            ["Fler hittar ut på lederna", "Fler hittar ut på lederna", "Baden är öppna"],
            document.Indicators.Select(i => i.BoardGoal)
        );
        Assert.Equal("Ansvarig: Ledchefen", document.Indicators[0].Analysis);
        Assert.Equal(90, document.Indicators[0].Target.Value?.Quantity.Value);
    }

    [Theory]
    [InlineData("Mått\tUtfall 2030\tMålvärde 2031\tMäts\nAntal kartor\t80 st\t90 st\tVarje tertial\n")]
    [InlineData("Nyckeltal\tMål 2031\nAntal kartor\t90 st\n")]
    [InlineData("Styrtal | Utfall 2030 | Mål 2031\nAntal kartor | 80 st | 90 st\n")]
    [InlineData(
        "Mätetal                Utfall 2030       Målnivå 2031\nAntal kartor           80 st             90 st\n"
    )]
    public void Indicators_have_other_names_too(string table)
    {
        var row = Assert.Single(Read("Nämndmål: Fler hittar ut\n\n" + table).Indicators);
        Assert.Equal(("Antal kartor", "90 st"), (row.Name, row.Target.Text));
    }

    [Fact]
    public void A_goal_right_under_a_direction_is_followed_up_by_its_rows()
    {
        var document = Read(
            "Fokusområde: 1. Friskt liv\n\nNämndsmål 1.1: Fler kommer ut\n\nIndikator\tÅrsmål\nAntal kartor\t9 st\n"
        );
        Assert.Equal("Fler kommer ut", Assert.Single(document.Indicators).BoardGoal);
        Assert.DoesNotContain(
            ProofReading.Of(document, FieldVocabulary.BudgetAreas),
            f => f.Check == "goal-not-followed-up"
        );
    }

    [Fact]
    public void A_row_under_no_goal_is_in_doubt_whose_it_is() =>
        Assert.Contains(
            "inte under något mål",
            Assert.Single(Read("Ett stycke om leder.\n\nIndikator\tÅrsmål\nAntal kartor\t9 st\n").Indicators).Ambiguous,
            StringComparison.Ordinal
        );

    [Fact]
    public void Volumes_without_targets_are_no_indicators() =>
        Assert.Empty(Read("Nyckeltal\tUtfall 2030\tUtfall 2031\nAntal kartor\t80\t90\nAntal leder\t8\t9\n").Indicators);

    [Theory]
    [InlineData("Kommunledningens förslag till beslut", "Nämnden föreslår att kommunfullmäktige beslutar följande.")]
    [InlineData("Ärendet", "Förvaltningen föreslår att friluftsnämnden beslutar att:")]
    public void Points_to_decide_stand_under_whoever_proposes_them(string heading, string sentence)
    {
        var document = Read(
            $"""
            {heading}

            {sentence}

            1. Årsbokslutet för friluftsnämnden godkänns.
            2. Nämnden medges 5,5 mnkr för lederna.

            """
        );
        Assert.Equal([1, 2], document.Decisions.Select(d => d.Number));
        Assert.Equal(5_500_000, document.Decisions[1].Amounts.Single().Amount.Kronor);
    }

    private static SteeringDocument Read(string text) => RealDocuments.Interpret(Encoding.UTF8.GetBytes(Head + text));
}
