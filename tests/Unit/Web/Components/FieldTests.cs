using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Styrkedja.Web.Components;

namespace Styrkedja.Unit.Web.Components;

public sealed class FieldTests
{
    private readonly Form _form = new();

    [Fact]
    public async Task Label_hint_error_and_field_are_bound_together()
    {
        _form.State.AddModelError("Input.Name", "Skriv <namnet>.");
        var field = await Written("Input.Name", null, hint: "Som i beslutet");
        var input = field.Element("input")!;
        Assert.Equal("Input_Name", (string?)input.Attribute("id"));
        Assert.Equal("Input.Name", (string?)input.Attribute("name"));
        Assert.Equal("Input_Name", (string?)field.Element("label")!.Attribute("for"));
        Assert.Equal("true", (string?)input.Attribute("aria-invalid"));
        var described = ((string?)input.Attribute("aria-describedby"))!
            .Split(' ')
            .Select(id => field.Elements().Single(element => (string?)element.Attribute("id") == id).Value);
        Assert.Equal(["Som i beslutet", "Fel: Skriv <namnet>."], described);
    }

    [Fact]
    public async Task A_field_without_hint_and_error_describes_nothing()
    {
        var input = (await Written("Name", "x")).Element("input")!;
        Assert.Null(input.Attribute("aria-describedby"));
        Assert.Null(input.Attribute("aria-invalid"));
    }

    [Fact]
    public async Task What_was_typed_is_kept()
    {
        _form.State.SetModelValue("Goal", "tolv \"och\" en <halv>", "tolv \"och\" en <halv>");
        Assert.Equal("tolv \"och\" en <halv>", await Value("Goal", 12.5m));
    }

    [Fact]
    public async Task Values_are_shown_as_people_write_them()
    {
        Assert.Equal("-1 234,50", await Value("Goal", -1234.50m));
        Assert.Equal("2024", await Value("Year", 2024));
        Assert.Equal("2024-03-01", await Value("Day", new DateOnly(2024, 3, 1)));
        Assert.Equal("", await Value("Name", null));
    }

    [Fact]
    public async Task What_a_page_says_of_the_field_goes_to_the_field()
    {
        var field = await Written("Name", "x", given: new TagHelperAttribute("autocomplete", "name"));
        Assert.Equal("name", (string?)field.Element("input")!.Attribute("autocomplete"));
        Assert.Null(field.Attribute("autocomplete"));
    }

    [Fact]
    public async Task A_select_has_its_choice_chosen()
    {
        var field = await Written("Kind", "b", "select", options: [new("Plan <1>", "a"), new("Berättelse", "b")]);
        var chosen = field.Element("select")!.Elements().Where(option => option.Attribute("selected") is not null);
        Assert.Equal(["Berättelse"], chosen.Select(option => option.Value));
        Assert.Equal("Plan <1>", field.Element("select")!.Elements().First().Value);
    }

    [Fact]
    public async Task Radio_buttons_are_a_group_with_a_legend()
    {
        _form.State.AddModelError("Kind", "Välj en.");
        var field = await Written("Kind", "b", "radio", options: [new("Plan", "a"), new("Berättelse", "b")]);
        Assert.Equal("fieldset", field.Name.LocalName);
        Assert.Equal("Fråga", field.Element("legend")!.Value);
        Assert.Equal("Kind-error", (string?)field.Attribute("aria-describedby"));
        var ids = field.Descendants("input").Select(input => (string?)input.Attribute("id"));
        Assert.Equal(["Kind", "Kind-2"], ids); // the error summary leads to the first
        Assert.Equal(ids, field.Descendants("label").Select(label => (string?)label.Attribute("for")));
    }

    [Fact]
    public async Task A_checkbox_is_checked_by_what_was_sent()
    {
        Assert.NotNull((await Written("Agreed", true, "checkbox")).Descendants("input").Single().Attribute("checked"));
        Assert.Null((await Written("Agreed", false, "checkbox")).Descendants("input").Single().Attribute("checked"));
    }

    [Fact]
    public async Task A_file_and_a_password_never_get_their_value_back()
    {
        Assert.Null((await Written("File", "x", "file")).Element("input")!.Attribute("value"));
        Assert.Null((await Written("Word", "x", "password")).Element("input")!.Attribute("value"));
    }

    [Fact]
    public async Task A_long_text_keeps_its_first_empty_line()
    {
        var text = (await Written("Text", "\nrad", "textarea")).Element("textarea")!.Value;
        Assert.Equal("\n\nrad", text); // the browser drops the first
    }

    private async Task<string?> Value(string name, object? value) =>
        (string?)(await Written(name, value)).Element("input")!.Attribute("value");

    private async Task<XElement> Written(
        string name,
        object? value,
        string type = "text",
        string? hint = null,
        SelectListItem[]? options = null,
        params TagHelperAttribute[] given
    ) =>
        (
            await Form.Written(
                new FieldTagHelper
                {
                    For = _form.For(name, value),
                    Label = "Fråga",
                    Hint = hint,
                    Type = type,
                    Options = options,
                    ViewContext = _form.Page,
                },
                "field",
                "",
                given
            )
        )!;
}
