using Styrkedja.Web.Components;

namespace Styrkedja.Unit.Web.Components;

public sealed class DataTableTests
{
    [Fact]
    public async Task A_table_has_a_caption_a_region_for_the_keyboard_and_a_way_out()
    {
        var table = (
            await Form.Written(
                new DataTableTagHelper
                {
                    Id = "mal",
                    Caption = "Mål <& delmål>",
                    Csv = "/mal?format=csv&n=1",
                },
                "data-table",
                "<tbody><tr><td>1</td></tr></tbody>"
            )
        )!;
        var region = table.Element("div")!;
        Assert.Equal("0", (string?)region.Attribute("tabindex"));
        var caption = region.Element("table")!.Element("caption")!.Element("span")!;
        Assert.Equal((string?)caption.Attribute("id"), (string?)region.Attribute("aria-labelledby"));
        Assert.Equal("Mål <& delmål>", caption.Value);
        Assert.Equal("1", region.Element("table")!.Element("tbody")!.Value);
        Assert.Equal(
            [
                ("/mal?format=csv&n=1", "Hämta som CSV: Mål <& delmål>"),
                ("/mal?format=xlsx&n=1", "Excel: Mål <& delmål>"),
            ],
            table.Descendants("a").Select(link => ((string?)link.Attribute("href"), link.Value))
        );
    }
}
