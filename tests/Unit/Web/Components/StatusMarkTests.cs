using System.Xml.Linq;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Web.Components;

namespace Styrkedja.Unit.Web.Components;

public sealed class StatusMarkTests
{
    [Theory]
    [InlineData(IndicatorStatus.Full, "Uppfylls helt")]
    [InlineData(IndicatorStatus.Partial, "Uppfylls delvis")]
    [InlineData(IndicatorStatus.None, "Uppfylls inte")]
    [InlineData(IndicatorStatus.Missing, "Inget resultat")]
    [InlineData(null, "Ingen bedömning")]
    public void A_status_is_read_as_its_word(IndicatorStatus? status, string word)
    {
        Assert.Equal(word, Read(StatusMark.Of(status)));
        Assert.Equal(word, StatusMark.Of(status).Word);
    }

    [Theory]
    [InlineData(Assessment.Full, "Uppfylls helt")]
    [InlineData(Assessment.Partial, "Uppfylls delvis")]
    [InlineData(Assessment.None, "Uppfylls inte")]
    [InlineData(null, "Ingen bedömning")]
    public void An_assessment_is_read_as_its_word(Assessment? assessment, string word) =>
        Assert.Equal(word, Read(StatusMark.Of(assessment)));

    [Fact]
    public void A_forecast_says_so() =>
        Assert.Equal("Uppfylls delvis prognos", Read(StatusMark.Of(Assessment.Partial, forecast: true)));

    [Fact]
    public void Every_reason_is_said()
    {
        foreach (var reason in Enum.GetValues<MissingReason>())
        {
            var read = Read(StatusMark.Of(IndicatorStatus.Missing, reason, forecast: true));
            Assert.Equal($"Inget resultat ({StatusMark.ReasonWord(reason)})", read);
        }
    }

    [Fact]
    public void No_two_words_have_the_same_shape_and_colour()
    {
        StatusMark[] marks =
        [
            .. Enum.GetValues<IndicatorStatus>().Select(status => StatusMark.Of(status)),
            StatusMark.NotYet,
        ];
        Assert.Distinct(marks.Select(mark => mark.ToString().Replace(mark.Word, "", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_shape_is_hidden_from_screen_readers() =>
        Assert.Equal(
            "true",
            (string?)XElement.Parse(StatusMark.NotYet.ToString()).Element("svg")!.Attribute("aria-hidden")
        );

    private static string Read(StatusMark mark)
    {
        var span = XElement.Parse(mark.ToString(), LoadOptions.PreserveWhitespace);
        span.Element("svg")!.Remove();
        return span.Value;
    }
}
