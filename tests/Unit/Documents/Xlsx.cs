using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Styrkedja.Unit.Documents;

/// <summary>A workbook as a spreadsheet reads it: what stands in each cell, and how it is shown.</summary>
internal sealed class Xlsx
{
    private static readonly XNamespace s_main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly List<XDocument> _sheets = [];

    public Xlsx(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (
            var part in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
        )
        {
            using var stream = part.Open();
            _sheets.Add(XDocument.Load(stream, LoadOptions.PreserveWhitespace));
        }
        using var book = zip.GetEntry("xl/workbook.xml")!.Open();
        Names = [.. XDocument.Load(book).Descendants(s_main + "sheet").Select(s => (string)s.Attribute("name")!)];
    }

    /// <summary>What the sheets are called.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The rows of a sheet, each cell a text, a decimal number, or null; days are numbers.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows(int sheet = 0) =>
        [
            .. _sheets[sheet]
                .Descendants(s_main + "row")
                .Select(row => (IReadOnlyList<object?>)[.. row.Elements(s_main + "c").Select(Value)]),
        ];

    /// <summary>An element of a sheet, such as what keeps its head in view.</summary>
    public XElement? Element(string name, int sheet = 0) => _sheets[sheet].Descendants(s_main + name).FirstOrDefault();

    /// <summary>The day that a number of Excel means.</summary>
    public static DateOnly Day(decimal number) => DateOnly.FromDateTime(DateTime.FromOADate((double)number));

    private static object? Value(XElement cell) =>
        (string?)cell.Attribute("t") is "inlineStr" or "str"
            ? string.Concat(cell.Descendants(s_main + "t").Select(t => t.Value))
        : cell.Element(s_main + "v") is { } value ? XmlConvert.ToDecimal(value.Value)
        : null;
}
