using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using static Styrkedja.Unit.Core.Checks.Prose.Counting;

namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>How many of a counted set the prose calls reached or done.</summary>
public sealed class StatusCountsTests
{
    // Four full, three in part, two not, one without result.
    private static readonly SteeringDocument Ten = Report with { Indicators = Rows(DirectionSource.Words) };

    [Theory]
    [InlineData("Av de tio indikatorerna uppnås målet helt i fyra stycken och tre uppnås delvis.")]
    [InlineData("Fyra av tio indikatorer når sina mål.")]
    [InlineData("Av tio indikatorer nås fyra helt, tre delvis och två nås inte. En saknar utfall.")]
    [InlineData("Av tio indikatorer uppnås målet helt i fyra. I resterande tre nås målet delvis.")]
    [InlineData("Av tio indikatorer uppnås målet helt i fyra. I nio av dessa är det nära att målet nås helt.")]
    [InlineData("Av tio indikatorer uppnås fyra helt. Av fem aktiviteter är fyra genomförda.")]
    [InlineData("Av tio indikatorer uppnås fem inte helt.")]
    [InlineData("I sju av tio indikatorer är det nära att målet nås.")]
    public void True_counts_give_nothing(string text) => Assert.Empty(UnderArea(text, Ten));

    [Theory]
    [InlineData("Av de tio indikatorerna uppnås målet helt i fem stycken och tre uppnås delvis.", "4 5")]
    [InlineData("Fem av tio indikatorer når sina mål.", "4 5")]
    [InlineData("Samtliga tio indikatorer når sina mål.", "4 10")]
    [InlineData("Av tio indikatorer nås fyra helt, tre delvis och två nås inte. Två saknar utfall.", "1 2")]
    [InlineData("Av tio indikatorer nås fyra helt och fyra delvis.", "3 4")]
    public void A_wrong_count_is_found(string text, string finding) => Assert.Equal([finding], UnderArea(text, Ten));

    [Fact]
    public void Two_wrong_counts_are_two_findings() =>
        Assert.Equal(
            ["3 2", "4 5"],
            UnderArea("Av tio indikatorer nås fem helt, två delvis, två nås inte och en saknar utfall.", Ten).Order()
        );

    [Fact]
    public void Counts_that_add_up_may_know_better_where_a_direction_was_only_assumed()
    {
        var assumed = Report with { Indicators = Rows(DirectionSource.Assumed) };
        Assert.Empty(
            UnderArea("Av tio indikatorer nås fem helt, två delvis, två nås inte och en saknar utfall.", assumed)
        );
        Assert.Equal(
            ["4 5"],
            UnderArea("Av tio indikatorer nås fem helt, tre delvis, två nås inte och en saknar utfall.", assumed)
        );
    }

    [Fact]
    public void Only_a_report_for_the_whole_year_is_compared() =>
        Assert.Empty(UnderArea("Fem av tio indikatorer når sina mål.", Ten with { Kind = DocumentKind.Tertial2 }));

    [Theory]
    [InlineData("Av fem aktiviteter är fyra genomförda och en har inte genomförts.")]
    [InlineData("Samtliga fem aktiviteter är genomförda.")]
    [InlineData("Av fem aktiviteter har en en avvikelse.")]
    public void An_activity_that_deviates_may_be_done_or_not(string text) => Assert.Empty(UnderArea(text));

    [Theory]
    [InlineData("Av fem aktiviteter är tre genomförda.", "4 3")]
    [InlineData("Av fem aktiviteter är tre stycken genomförda och två har inte genomförts.", "4 3|1 2")]
    [InlineData("Av fem aktiviteter har tre avvikelse.", "1 3")]
    public void One_that_does_not_deviate_is_done(string text, string findings) =>
        Assert.Equal(findings.Split('|'), UnderArea(text).OrderDescending());

    [Fact]
    public void Without_any_deviation_nothing_is_known_of_the_activities() =>
        Assert.Empty(
            UnderArea(
                "Av fem aktiviteter är tre genomförda.",
                Report with
                {
                    Activities = [.. Report.Activities.Select(a => a with { Deviation = false })],
                }
            )
        );

    [Fact]
    public void Printed_assessments_of_goals_are_counted()
    {
        Assert.Empty(Outside("Av två verksamhetsområdesmål har ett nåtts helt och ett delvis."));
        Assert.Equal(["1 2"], Outside("Samtliga två verksamhetsområdesmål uppfylls helt."));
        Assert.Equal(["3 2"], Outside("Nämnden har tre nämndmål. Två av dem har nåtts helt."));
        Assert.Equal(["5 4"], Outside("Fyra av fem förväntade resultat har uppnåtts helt."));
    }

    private static IReadOnlyList<PrintedIndicator> Rows(DirectionSource source) =>
        [
            .. new[] { (4, IndicatorStatus.Full), (3, IndicatorStatus.Partial), (2, IndicatorStatus.None) }
                .Append((1, IndicatorStatus.Missing))
                .SelectMany(s => Enumerable.Repeat(s.Item2, s.Item1))
                .Select((status, i) => Indicator($"Mått {i}", Owner.Council, status, source)),
        ];
}
