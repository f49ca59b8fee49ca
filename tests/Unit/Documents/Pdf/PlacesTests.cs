using System.Text;
using System.Text.Json.Nodes;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Interpreting;
using Styrkedja.Documents.Model;
using Styrkedja.Documents.Reading;
using Styrkedja.Documents.Writing;

namespace Styrkedja.Unit.Documents.Pdf;

/// <summary>Where on which page each line and record of a PDF is printed.</summary>
public sealed class PlacesTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_line_has_the_page_and_the_box_where_it_is_drawn(bool tagged)
    {
        var model = PlanPdf.Of(tagged).Model();
        Assert.Equal(model.LineCount, model.Places.Count);
        // Drawn at 72 points from the left and 740 from below, in 16 points, on a page of 792.
        var title = model.Places[LineOf(model, "Verksamhetsplan") - 1];
        Assert.Equal((1, 72, 37), (title.Page, title.X, title.Y));
        Assert.InRange(title.Width, 300, 400);
        Assert.InRange(title.Height, 16, 20);
        var bridge = model.Places[LineOf(model, "Laga bryggan") - 1];
        // From the first cell, at 74, to the end of the last one, at 464.
        Assert.Equal((2, 74, 77), (bridge.Page, bridge.X, bridge.Y));
        Assert.InRange(bridge.X + bridge.Width, 500, 530);
    }

    [Theory]
    [InlineData("0 1 -1 0 100 60", 1)]
    [InlineData("-1 0 0 -1 300 60", 2)]
    [InlineData("0 -1 1 0 100 300", 3)]
    public void The_box_of_turned_text_is_where_the_page_shows_it(string matrix, int quarters)
    {
        var pdf = new HandmadePdf().Page($"BT /F1 10 Tf {matrix} Tm (Badplatserna hålls öppna.) Tj ET\n");
        var place = Assert.Single(pdf.Model().Places);
        var (x, bottom) = (place.X, 792 - place.Y - place.Height);
        Assert.Equal(quarters == 2, place.Width > place.Height);
        Assert.True(
            quarters switch
            {
                1 => x is > 85 and < 95 && bottom is 60,
                2 => x + place.Width is 300 && bottom is > 45 and < 55,
                _ => x is > 95 and < 100 && bottom + place.Height is 300,
            },
            place.ToString()
        );
    }

    [Fact]
    public void A_record_has_the_box_round_its_lines_on_the_page_where_it_begins()
    {
        var coverage = new Coverage(3, new Dictionary<int, LineClass>())
        {
            Places = [new(1, 70, 700, 200, 12), new(1, 60, 714, 100, 12), new(2, 70, 30, 300, 12)],
        };
        Assert.Equal(new LinePlace(1, 60, 700, 210, 26), coverage.PlaceOf(new SourceLines(1, 3)));
        Assert.Equal(new LinePlace(2, 70, 30, 300, 12), coverage.PlaceOf(new SourceLines(3, 3)));
        Assert.Null(coverage.PlaceOf(new SourceLines(4, 4)));
        Assert.Equal("sida 2, 1 cm från överkanten", coverage.Places[2].InWords);
    }

    [Fact]
    public void The_contract_says_the_place_of_each_record_of_a_pdf_and_none_of_a_text()
    {
        var read = Json(PlanPdf.Of(tagged: true).Bytes());
        var indicator = read["indicators"]![0]!["place"]!;
        Assert.Equal((1, 74), ((int)indicator["page"]!, (int)indicator["x"]!));
        Assert.Equal(["page", "x", "y", "width", "height"], indicator.AsObject().Select(p => p.Key));
        Assert.Equal(2, (int)read["activities"]![0]!["place"]!["page"]!);
        Assert.All(read["goals"]!.AsArray(), goal => Assert.NotNull(goal!["place"]));
        Assert.All(read["sections"]!.AsArray(), section => Assert.NotNull(section!["place"]));
        var text = Json(Encoding.UTF8.GetBytes("# Plan 2025\n\nNämndmål: Badplatserna är öppna\n"));
        Assert.False(Assert.Single(text["goals"]!.AsArray())!.AsObject().ContainsKey("place"));
    }

    private static int LineOf(DocumentModel model, string begins) =>
        Enumerable.Range(1, model.LineCount).First(n => model.Printed[n].StartsWith(begins, StringComparison.Ordinal));

    private static JsonNode Json(byte[] bytes)
    {
        Assert.True(DocumentReader.TryRead(bytes, out var model, out _));
        using var output = new MemoryStream();
        DocumentJson.Write(output, model, Interpreter.Interpret(model), []);
        return JsonNode.Parse(output.ToArray())!;
    }
}
