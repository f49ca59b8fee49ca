using System.Globalization;
using System.Text;
using Styrkedja.Documents.Model;
using Styrkedja.Documents.Reading;

namespace Styrkedja.Unit.Documents.Pdf;

/// <summary>A PDF written by hand: what each page draws, and its structure where it is tagged. 612 by 792 points.</summary>
internal sealed class HandmadePdf
{
    private const int FirstPage = 5;

    private readonly List<string> _pages = [];
    private string? _structure;

    /// <summary>Text that begins at a point, in Helvetica of this size.</summary>
    public static string Text(double x, double y, string text, double size = 10, bool bold = false) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"BT /{(bold ? "F2" : "F1")} {size} Tf 1 0 0 1 {x} {y} Tm ({text.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n"
        );

    /// <summary>The same, drawn as this marked content.</summary>
    public static string Marked(int id, string drawn, string tag = "P") => $"/{tag} <</MCID {id}>> BDC\n{drawn}EMC\n";

    /// <summary>A line from one point to another.</summary>
    public static string Line(double x1, double y1, double x2, double y2) =>
        string.Create(CultureInfo.InvariantCulture, $"{x1} {y1} m {x2} {y2} l S\n");

    /// <summary>The borders of a table.</summary>
    public static string Grid(double[] columns, double[] rows) =>
        string.Concat(columns.Select(x => Line(x, rows[0], x, rows[^1])))
        + string.Concat(rows.Select(y => Line(columns[0], y, columns[^1], y)));

    /// <summary>Adds a page.</summary>
    public HandmadePdf Page(params string[] drawn)
    {
        _pages.Add(string.Concat(drawn));
        return this;
    }

    /// <summary>
    /// Tags it: elements as PDF writes them, but for their page: <c>&lt;&lt;/S/P/K 0&gt;&gt;</c> is on the first,
    /// <c>/Pg @2</c> says another.
    /// </summary>
    public HandmadePdf Tagged(params string[] elements)
    {
        _structure = string.Concat(elements);
        return this;
    }

    /// <summary>A row of a table, its cells tagged.</summary>
    public static string Row(params string[] cells) => $"<</S/TR/K[{string.Concat(cells)}]>>";

    /// <summary>A cell of one marked content.</summary>
    public static string Cell(int id, string role = "TD", string about = "") => $"<</S/{role}{about}/K {id}>>";

    /// <summary>The file.</summary>
    public byte[] Bytes()
    {
        var tags = FirstPage + (2 * _pages.Count);
        var objects = new List<string>
        {
            $"<< /Type /Catalog /Pages 2 0 R {(_structure is null ? "" : $"/StructTreeRoot {tags} 0 R")} >>",
            $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select((_, i) => $"{FirstPage + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        };
        foreach (var (drawn, i) in _pages.Select((drawn, i) => (drawn, i)))
        {
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /StructParents {i} /Contents {FirstPage + (2 * i) + 1} 0 R "
                    + "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>"
            );
            objects.Add($"<< /Length {drawn.Length} >>\nstream\n{drawn}\nendstream");
        }
        if (_structure is not null)
        {
            var kids = _structure;
            for (var i = _pages.Count; i > 0; i--)
            {
                kids = kids.Replace($"@{i}", $"{FirstPage + (2 * (i - 1))} 0 R", StringComparison.Ordinal);
            }
            objects.Add($"<< /Type /StructTreeRoot /K <</S/Document/Pg {FirstPage} 0 R/K[{kids}]>> >>");
        }
        return Written(objects);
    }

    /// <summary>What reading makes of it, a line for each block: its kind and text; of a table, a line for each row.</summary>
    public IReadOnlyList<string> Read() => [.. Model().Blocks.SelectMany(Told)];

    /// <summary>The document model.</summary>
    public DocumentModel Model()
    {
        Assert.True(DocumentReader.TryRead(Bytes(), out var model, out var refusal), refusal?.Message);
        return model;
    }

    private static byte[] Written(List<string> objects)
    {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var (body, i) in objects.Select((body, i) => (body, i)))
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }
        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        pdf.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static IEnumerable<string> Told(Block block) =>
        block switch
        {
            HeadingBlock heading => [$"H{heading.Level} {heading.Line.Text}"],
            ParagraphBlock paragraph => paragraph.TextLines.Select(l => $"P {l.Text}"),
            ListItemBlock item => item.TextLines.Select(l => $"LI {l.Text}"),
            FurnitureBlock furniture => [$"F {furniture.Line.Text}"],
            TableBlock table => table.Rows.Select(r => "T " + string.Join(" | ", r.Cells)),
            _ => [block.ToString()],
        };
}
