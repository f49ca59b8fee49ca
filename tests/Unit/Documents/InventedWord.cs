using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Interpreting;
using Styrkedja.Documents.Reading;

namespace Styrkedja.Unit.Documents;

/// <summary>A small Word file of an invented board, made for one test: paragraphs, runs and tables as Word writes them.</summary>
internal static class InventedWord
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private const string Styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"R1\"><w:name w:val=\"heading 1\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"R2\"><w:name w:val=\"heading 2\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Innehall\"><w:name w:val=\"toc 1\"/></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Dold\"><w:name w:val=\"Dold\"/><w:rPr><w:vanish/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Mallrad\"><w:name w:val=\"Mallrad\"/><w:rPr><w:vanish/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Not\"><w:name w:val=\"Not\"/>"
        + "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>";

    /// <summary>The title, one goal of the council and one of the board: what a plan of Granviks friluftsnämnd begins with.</summary>
    public static string Head { get; } =
        Paragraph(Run("Verksamhetsplan 2031 för Granviks friluftsnämnd"), "R1")
        + Paragraph(Run("KF:s mål för verksamhetsområdet: 2.1 Alla har nära till naturen"), "R2");

    public static string Goal { get; } = Paragraph(Run("Nämndmål: Lederna är lätta att hitta"));

    public static string Run(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Paragraph(string content, string style = "") =>
        $"<w:p>{(style.Length > 0 ? $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>" : "")}{content}</w:p>";

    public static string Tabbed(params string[] cells) =>
        Paragraph(string.Join("<w:r><w:tab/></w:r>", cells.Select(c => Run(c))));

    /// <summary>A cell of text; what begins with "&lt;" is its content.</summary>
    public static string Cell(string content, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{(content.StartsWith('<') ? content : Paragraph(content.Length > 0 ? Run(content) : ""))}</w:tc>";

    public static string Row(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(c => c.StartsWith("<w:tc>", StringComparison.Ordinal) ? c : Cell(c)))}</w:tr>";

    public static string Table(int columns, params string[] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"1000\"/>", columns))}</w:tblGrid>"
        + $"{string.Concat(rows)}</w:tbl>";

    /// <summary>A table of indicators with one row under its header.</summary>
    public static string Indicator(string name, string target, string council = "", string periodicity = "År") =>
        Table(4, Row("Indikator", "Årsmål", "KF:s årsmål", "Periodicitet"), Row(name, target, council, periodicity));

    /// <summary>A text box as Word writes it: once for itself and once for older programs.</summary>
    public static string Box(string content)
    {
        var box = $"<w:txbxContent>{content}</w:txbxContent>";
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/>"
            + "<wp:docPr id=\"1\" name=\"b\"/><a:graphic><a:graphicData "
            + "uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:spPr/><wps:txbx>"
            + box
            + "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
            + "</mc:AlternateContent></w:r>";
    }

    /// <summary>The bytes of a file with a body, notes under its pages, and definitions of its lists.</summary>
    public static byte[] Bytes(string body, string footnotes = "", string numbering = "")
    {
        using var bytes = new MemoryStream();
        using (var package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            Feed(main, $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            Feed(main.AddNewPart<StyleDefinitionsPart>(), $"<w:styles {Namespaces}>{Styles}</w:styles>");
            if (numbering.Length > 0)
            {
                Feed(
                    main.AddNewPart<NumberingDefinitionsPart>(),
                    $"<w:numbering {Namespaces}>{numbering}</w:numbering>"
                );
            }
            if (footnotes.Length > 0)
            {
                Feed(main.AddNewPart<FootnotesPart>(), $"<w:footnotes {Namespaces}>{footnotes}</w:footnotes>");
            }
        }
        return bytes.ToArray();
    }

    /// <summary>The records of a file with a body.</summary>
    public static SteeringDocument Read(string body, string footnotes = "", string numbering = "")
    {
        Assert.True(
            DocumentReader.TryRead(Bytes(body, footnotes, numbering), out var model, out var refusal),
            refusal?.Message
        );
        return Interpreter.Interpret(model);
    }

    private static void Feed(OpenXmlPart part, string xml) =>
        part.FeedData(new MemoryStream(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml)));
}
