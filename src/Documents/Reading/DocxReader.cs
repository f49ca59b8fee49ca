using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Word to a document model, as Word shows it. A line is a paragraph or a table row in reading order. Headings and lists
/// come from their styles and numbering; what was deleted with tracked changes, and hidden text, is left out. A table that
/// only lays out the page is what stands in it; a text box stands after the paragraph that it is anchored in.
/// </summary>
internal sealed class DocxReader
{
    private readonly DocxStyles _styles;
    private readonly DocxNumbering _numbering;
    private readonly DocxLines _columns = new();
    private readonly Dictionary<long, Footnote> _notes = [];
    private readonly List<Block> _blocks = [];
    private readonly List<UnfilledText> _unfilled = [];

    // What is anchored in a paragraph or a table stands after it.
    private readonly List<TextBoxContent> _boxes = [];
    private readonly List<long> _noted = [];
    private bool _aside;
    private int _line;

    // A paragraph whose mark is deleted, until the next one is read.
    private Paragraph? _open;

    private DocxReader(MainDocumentPart main)
    {
        _styles = new DocxStyles(main.StyleDefinitionsPart);
        _numbering = new DocxNumbering(main.NumberingDefinitionsPart);
        foreach (var note in main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [])
        {
            if (note.Id?.Value is > 0 and var id)
            {
                _notes.TryAdd(id, note);
            }
        }
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
                ?? guard.CheckPart(main.NumberingDefinitionsPart?.Uri)
                ?? guard.CheckPart(main.FootnotesPart?.Uri);
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
        reading.EndParagraph();
        reading.EndColumns();
        return new DocumentModel
        {
            Form = FileForm.Docx,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            LineCount = reading._line,
            Blocks = reading._blocks,
            Printed = PrintedLines.OfBlocks(reading._blocks),
            Unfilled = reading._unfilled,
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
            Go((Paragraph)reader.LoadCurrentElement()!);
        }
        else if (reader.ElementType == typeof(Table))
        {
            EndParagraph();
            AddTable(reader);
        }
        else if (reader.ElementType == typeof(AlternateContentFallback))
        {
            reader.Skip();
        }
    }

    // A paragraph without its mark waits for the one that it goes on with.
    private void Go(Paragraph paragraph)
    {
        DocxMarks.Join(paragraph);
        if (_open is null)
        {
            _open = paragraph;
        }
        else
        {
            DocxMarks.GoOn(_open, paragraph);
        }
        if (!DocxMarks.IsDeleted(_open))
        {
            EndParagraph();
        }
    }

    private void EndParagraph()
    {
        if (_open is { } paragraph)
        {
            _open = null;
            Add(paragraph);
        }
    }

    private void Add(Paragraph paragraph)
    {
        AddParagraph(paragraph);
        AddAnchored();
    }

    private void AddParagraph(Paragraph paragraph)
    {
        _line++;
        var text = TextOf(paragraph);
        var number = _numbering.Mark(paragraph, _styles);
        var level = _styles.HeadingLevel(paragraph);
        if (number is null && level == 0 && !_styles.IsContents(paragraph) && _columns.TryAdd(text.Lines, _line))
        {
            return;
        }
        EndColumns();
        AddText(text.Lines, number, level, _line);
    }

    private void AddText(
        IReadOnlyList<(string Text, bool Emphasised)> printed,
        (string Text, bool Bullet)? number,
        int level,
        int line
    )
    {
        var lines = printed
            .Select(l => new TextLine(line, PrintedText.Clean(l.Text, markup: false), l.Emphasised))
            .Where(l => l.Text.Length > 0)
            .ToList();
        if (lines.Count == 0)
        {
            return;
        }
        var typed = number is null && level == 0 ? Bullets.Length(lines[0].Text) : 0;
        if (typed > 0)
        {
            lines[0] = lines[0] with { Text = lines[0].Text[typed..].TrimStart() };
        }
        if (number is { Bullet: false })
        {
            lines[0] = lines[0] with { Text = number.Value.Text + " " + lines[0].Text };
        }
        if (level > 0 && lines.Count == 1)
        {
            _blocks.Add(new HeadingBlock(lines[0], level));
        }
        else if (number is { Bullet: true } || typed > 0)
        {
            _blocks.Add(new ListItemBlock(lines));
        }
        else
        {
            _blocks.Add(new ParagraphBlock(lines, _aside));
        }
    }

    // Paragraphs that are rows set with tabs or blanks, read as the same lines of a text are.
    private void EndColumns()
    {
        foreach (var (table, line, number) in _columns.Take())
        {
            if (table is not null)
            {
                _blocks.Add(table);
            }
            else
            {
                AddText([line], null, 0, number);
            }
        }
    }

    private DocxText TextOf(Paragraph paragraph)
    {
        var text = DocxText.Of(paragraph, _styles);
        _boxes.AddRange(text.Boxes);
        _noted.AddRange(text.Notes);
        _unfilled.AddRange(text.Unfilled.Select(u => new UnfilledText(u, _line)));
        return text;
    }

    // Boxes and notes of what was read last. A box in a box follows it.
    private void AddAnchored()
    {
        if (_boxes.Count == 0 && _noted.Count == 0)
        {
            return;
        }
        EndColumns();
        TextBoxContent[] boxes = [.. _boxes];
        long[] noted = [.. _noted];
        _boxes.Clear();
        _noted.Clear();
        var aside = _aside;
        _aside = true;
        foreach (var box in boxes)
        {
            AddContent(box);
            EndColumns();
        }
        foreach (var id in noted)
        {
            AddNote(id);
        }
        _aside = aside;
    }

    private void AddNote(long id)
    {
        if (!_notes.Remove(id, out var note))
        {
            return;
        }
        var text = SwedishText.Join(
            note.Descendants<Paragraph>().SelectMany(p => DocxText.Of(p, _styles).Lines).Select(l => l.Text.Trim())
        );
        _line++;
        AddText([(NoteMarks.Raised(id.ToString(CultureInfo.InvariantCulture)) + " " + text, false)], null, 0, _line);
    }

    // Paragraphs and tables that stand in an element: a text box, a cell that lays out.
    private void AddContent(OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph:
                    Add(paragraph);
                    break;
                case Table table:
                    AddTable(table);
                    break;
                case AlternateContent alternate when DocxText.Chosen(alternate) is { } chosen:
                    AddContent(chosen);
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlElement or InsertedRun:
                    AddContent(child);
                    break;
                default:
                    break;
            }
        }
    }

    private void AddTable(OpenXmlReader reader)
    {
        EndColumns();
        var (rows, columns) = (new List<Row>(), 0);
        while (reader.Read() && !(reader.IsEndElement && reader.ElementType == typeof(Table)))
        {
            if (!reader.IsStartElement)
            {
                continue;
            }
            columns += reader.ElementType == typeof(GridColumn) ? 1 : 0;
            if (reader.ElementType == typeof(TableRow))
            {
                var row = (TableRow)reader.LoadCurrentElement()!;
                DocxMarks.Join(row);
                AddRow(row, columns, rows);
            }
        }
        EndTable(rows);
    }

    private void AddTable(Table table)
    {
        EndColumns();
        var (rows, columns) = (new List<Row>(), table.GetFirstChild<TableGrid>()?.Elements<GridColumn>().Count() ?? 0);
        foreach (var row in table.Descendants<TableRow>().Where(r => DocxCells.OwnerOf<Table>(r) == table))
        {
            AddRow(row, columns, rows);
        }
        EndTable(rows);
    }

    private void AddRow(TableRow row, int columns, List<Row> rows)
    {
        if (DocxCells.IsHidden(row))
        {
            return;
        }
        var cells = DocxCells.Of(row);
        if (DocxCells.OnlyLaysOut(cells, columns, _styles))
        {
            EndTable(rows);
            rows.Clear();
            cells.ForEach(AddContent);
            EndColumns();
            return;
        }
        _line++;
        var texts = DocxCells.Texts(row, cells, TextOf);
        if (texts.Exists(t => t.Length > 0))
        {
            rows.Add(new Row(texts, [_line]));
        }
    }

    private void EndTable(List<Row> rows)
    {
        if (rows.Count > 0)
        {
            _blocks.Add(new TableBlock([.. rows]));
        }
        AddAnchored();
    }
}
