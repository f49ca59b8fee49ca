using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Styrkedja.Documents.Model;
using FileForm = Styrkedja.Core.Printed.FileForm;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Word to a document model. A line is a paragraph or a table row in reading order. Headings and lists come from their
/// styles and numbering; what was deleted with tracked changes is left out.
/// </summary>
internal sealed class DocxReader
{
    private readonly DocxStyles _styles;
    private readonly DocxNumbering _numbering;
    private readonly List<Block> _blocks = [];
    private int _line;

    private DocxReader(MainDocumentPart main)
    {
        _styles = new DocxStyles(main.StyleDefinitionsPart);
        _numbering = new DocxNumbering(main.NumberingDefinitionsPart);
    }

    /// <summary>Reads the bytes of a Word file.</summary>
    public static bool TryRead(
        byte[] bytes,
        [NotNullWhen(true)] out DocumentModel? document,
        [NotNullWhen(false)] out Refusal? refusal
    )
    {
        document = null;
        try
        {
            using var guard = new DocxGuard(bytes);
            refusal = guard.CheckPackage();
            if (refusal is not null)
            {
                return false;
            }
            using var package = WordprocessingDocument.Open(
                new MemoryStream(bytes, writable: false),
                isEditable: false
            );
            var main = package.MainDocumentPart ?? throw new InvalidDataException("The package has no main document.");
            refusal =
                guard.CheckPart(main.Uri)
                ?? guard.CheckPart(main.StyleDefinitionsPart?.Uri)
                ?? guard.CheckPart(main.NumberingDefinitionsPart?.Uri);
            if (refusal is not null)
            {
                return false;
            }
            document = Read(main, bytes);
            if (document.Blocks.Count > 0)
            {
                return true;
            }
            document = null;
            refusal = Refusals.NoText;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A damaged package shows itself as almost any exception of the packaging and XML libraries.
            refusal = Refusals.DamagedWord;
        }
        return false;
    }

    private static DocumentModel Read(MainDocumentPart main, byte[] bytes)
    {
        var reading = new DocxReader(main);
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read())
        {
            reading.Add(reader);
        }
        return new DocumentModel
        {
            Form = FileForm.Docx,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            LineCount = reading._line,
            Blocks = reading._blocks,
            Printed = PrintedLines.OfBlocks(reading._blocks),
            Wrapped = false,
        };
    }

    // One paragraph or table row in memory at a time, wherever it stands: content controls, text frames.
    private void Add(OpenXmlReader reader)
    {
        if (!reader.IsStartElement)
        {
            return;
        }
        if (reader.ElementType == typeof(Paragraph))
        {
            AddParagraph((Paragraph)reader.LoadCurrentElement()!);
        }
        else if (reader.ElementType == typeof(Table))
        {
            AddTable(reader);
        }
    }

    private void AddParagraph(Paragraph paragraph)
    {
        _line++;
        var text = DocxText.Of(paragraph);
        var lines = text
            .Lines.Select(l => new TextLine(_line, PrintedText.Clean(l.Text, markup: false), l.Emphasised))
            .Where(l => l.Text.Length > 0)
            .ToList();
        if (lines.Count == 0)
        {
            return;
        }
        var number = _numbering.Mark(paragraph, _styles);
        if (number is { Bullet: false })
        {
            lines[0] = lines[0] with { Text = number.Value.Text + " " + lines[0].Text };
        }
        var level = _styles.HeadingLevel(paragraph);
        if (level > 0 && lines.Count == 1)
        {
            _blocks.Add(new HeadingBlock(lines[0], level));
        }
        else if (number is { Bullet: true })
        {
            _blocks.Add(new ListItemBlock(lines));
        }
        else
        {
            _blocks.Add(new ParagraphBlock(lines));
        }
    }

    private void AddTable(OpenXmlReader reader)
    {
        var rows = new List<Row>();
        while (reader.Read() && !(reader.IsEndElement && reader.ElementType == typeof(Table)))
        {
            if (!reader.IsStartElement || reader.ElementType != typeof(TableRow))
            {
                continue;
            }
            _line++;
            var cells = Cells((TableRow)reader.LoadCurrentElement()!);
            if (cells.Exists(c => c.Length > 0))
            {
                rows.Add(new Row(cells, [_line]));
            }
        }
        if (rows.Count > 0)
        {
            _blocks.Add(new TableBlock(rows));
        }
    }

    private static List<string> Cells(TableRow row)
    {
        var cells = new List<string>();
        foreach (var cell in row.Descendants<TableCell>().Where(c => DocxText.OwnerOf<TableRow>(c) == row))
        {
            var properties = cell.TableCellProperties;
            var merged = properties?.VerticalMerge is { } merge && merge.Val?.Value != MergedCellValues.Restart;
            cells.Add(merged ? "" : PrintedText.Clean(DocxText.Of(cell), markup: false));
            cells.AddRange(Enumerable.Repeat("", DocxText.Span(properties?.GridSpan?.Val?.InnerText) - 1));
        }
        return cells;
    }
}
