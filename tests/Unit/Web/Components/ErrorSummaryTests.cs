using Styrkedja.Web.Components;

namespace Styrkedja.Unit.Web.Components;

public sealed class ErrorSummaryTests
{
    private readonly Form _form = new();

    [Fact]
    public async Task A_form_without_errors_has_none()
    {
        Assert.Null(await Form.Written(Summary(), "error-summary"));
        Assert.Equal("", ErrorSummaryTagHelper.TitlePrefix(_form.State));
    }

    [Fact]
    public async Task Every_error_leads_to_its_field_in_the_order_of_the_form()
    {
        _form.State.AddModelError("Year", "Året <saknas>.");
        _form.State.AddModelError("Goal", "Målet är inget tal.");
        _form.State.AddModelError("Name", "Skriv namnet.");
        _form.State.AddModelError("", "Filen är redan inläst.");
        var summary = (await Form.Written(Summary(), "error-summary"))!;
        Assert.Equal(
            ["Filen är redan inläst.", "Skriv namnet.", "Målet är inget tal.", "Året <saknas>."],
            summary.Descendants("li").Select(item => item.Value)
        );
        Assert.Equal(
            ["#Name", "#Goal", "#Year"],
            summary.Descendants("a").Select(link => (string?)link.Attribute("href"))
        );
        Assert.Equal("Fel: ", ErrorSummaryTagHelper.TitlePrefix(_form.State));
    }

    [Fact]
    public async Task It_takes_the_focus_without_script()
    {
        _form.State.AddModelError("Name", "Skriv namnet.");
        var summary = (await Form.Written(Summary(), "error-summary"))!;
        Assert.NotNull(summary.Attribute("autofocus"));
        Assert.Equal("-1", (string?)summary.Attribute("tabindex"));
    }

    [Fact]
    public async Task An_exception_is_not_told_in_its_own_words()
    {
        _form.State.TryAddModelException("Name", new InvalidOperationException("Object reference"));
        var summary = (await Form.Written(Summary(), "error-summary"))!;
        Assert.DoesNotContain("Object reference", summary.Value, StringComparison.Ordinal);
        Assert.Contains("går inte att läsa", summary.Value, StringComparison.Ordinal);
    }

    private ErrorSummaryTagHelper Summary() => new() { ViewContext = _form.Page };
}
