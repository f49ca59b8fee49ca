using System.Text.Encodings.Web;
using Styrkedja.Core.Checks;
using Styrkedja.Web.Features.Economy;

namespace Styrkedja.Unit.Web.Economy;

public sealed class ComputedMarkTests
{
    [Fact]
    public void What_agrees_says_nothing()
    {
        Assert.Equal("", Html(null));
        Assert.Equal("", Html(new ComputedCell(17.9m, 1, "summan av 2 rader", Agreement.Equal)));
    }

    [Fact]
    public void What_rounding_explains_is_said_quietly() =>
        Assert.Equal(
            " <span class=\"computed\">(beräknat 17,9; avrundning)</span>",
            Html(new ComputedCell(17.9m, 1, "summan av 2 rader", Agreement.WithinRounding))
        );

    [Fact]
    public void What_differs_has_word_shape_and_colour_and_what_others_wrote_is_encoded()
    {
        var html = Html(new ComputedCell(393.8m, 1, "<b> − Budget", Agreement.Differs));
        Assert.Contains("skiljer sig – beräknat 393,8: &lt;b&gt; − Budget</span>", html, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"shape\"", html, StringComparison.Ordinal);
        Assert.Contains("status-none", html, StringComparison.Ordinal);
    }

    private static string Html(ComputedCell? cell)
    {
        using var writer = new StringWriter();
        ComputedMark.Of(cell).WriteTo(writer, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return writer.ToString();
    }
}
