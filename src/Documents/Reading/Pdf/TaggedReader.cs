namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>
/// A tagged PDF to blocks: its structure says what is a heading, a paragraph, an item, a table and its cells, and in which
/// order they are read.
/// </summary>
internal sealed class TaggedReader
{
    private static readonly HashSet<string> BlockRoles =
    [
        .. "Document DocumentFragment Part Art Sect Div Aside BlockQuote TOC TOCI Index P H H1 H2 H3 H4 H5 H6 Title".Split(),
        .. "L LI LBody Table TR TH TD THead TBody TFoot Caption Note FENote Figure Formula Form".Split(),
    ];

    private readonly TaggedWords _words;
    private readonly PdfBlocks _blocks;
    private readonly UntaggedTables _texts;
    private readonly Dictionary<PdfElement, bool> _holdsBlocks = new(ReferenceEqualityComparer.Instance);
    private string? _label;
    private List<PdfLine> _labelLines = [];

    private TaggedReader(TaggedWords words, PdfBlocks blocks) =>
        (_words, _blocks, _texts) = (words, blocks, new UntaggedTables(blocks));

    /// <summary>Reads all.</summary>
    public static void Read(PdfElement root, TaggedWords words, PdfBlocks blocks)
    {
        var reader = new TaggedReader(words, blocks);
        reader.Flow(root, level: 0);
        reader._texts.End();
        words.AddRest(blocks);
    }

    // What stands in an element in its order: its own text, the text of what is no block, and blocks in between.
    private void Flow(PdfElement element, int level)
    {
        var run = new List<PdfKid>();
        var after = new List<PdfElement>();
        foreach (var kid in element.Kids)
        {
            if (kid.Element is not { } inner)
            {
                run.Add(kid);
            }
            else if (run.Count > 0 && inner.Role is "Note" or "FENote" or "Figure")
            {
                after.Add(inner); // it stands elsewhere on the page, and the sentence goes on
            }
            else if (IsBlock(inner))
            {
                Flush(run, level);
                Walk(inner);
            }
            else
            {
                Gather(inner, run, after);
            }
        }
        Flush(run, level);
        after.ForEach(Walk);
    }

    private void Walk(PdfElement element)
    {
        switch (element.Role)
        {
            case "Table":
                ReadTable(element);
                break;
            case "LI":
                ReadItem(element);
                break;
            case "H" or "Title":
                Flow(element, 1);
                break;
            case ['H', >= '1' and <= '6']:
                Flow(element, element.Role[1] - '0');
                break;
            case "Artifact":
                break; // with what is left over of the page
            default:
                Flow(element, level: 0);
                break;
        }
    }

    private void Flush(List<PdfKid> run, int level)
    {
        var lines = _words.Take(run);
        run.Clear();
        if (lines.Count == 0)
        {
            return;
        }
        if (level > 0 || lines[0].Page != _texts.Page)
        {
            _texts.End();
        }
        _words.Begin(lines[0].Page, _blocks);
        if (level > 0)
        {
            _blocks.AddHeading(lines, level);
        }
        else
        {
            _texts.Add(lines, _label, _labelLines);
        }
        (_label, _labelLines) = (null, []);
    }

    private void ReadItem(PdfElement item)
    {
        var label = new List<PdfKid>();
        foreach (var kid in item.Kids.Where(k => k.Element?.Role == "Lbl"))
        {
            Gather(kid.Element!, label, []);
        }
        _labelLines = _words.Take(label);
        _label = Label(_labelLines);
        var body = new PdfElement("LBody");
        body.Kids.AddRange(item.Kids.Where(k => k.Element?.Role != "Lbl"));
        Flow(body, level: 0);
        (_label, _labelLines) = (null, []);
    }

    // A number is part of the text, a bullet is not.
    private string Label(List<PdfLine> lines)
    {
        var text = _blocks.Join(lines);
        return text.Any(char.IsAsciiLetterOrDigit) && text.Length > 1 ? text : "";
    }

    private void ReadTable(PdfElement table)
    {
        var rows = new List<PdfElement>();
        var captions = new List<PdfElement>();
        Rows(table, rows, captions);
        captions.ForEach(Walk);
        if (rows.Count == 0)
        {
            // What stands in it outside any row comes with the words that no tag holds.
            return;
        }
        var cells = rows.SelectMany(r => r.Kids).Select(k => k.Element).OfType<PdfElement>().ToList();
        if (cells.Exists(c => Holds(c, "Table")) || (cells.Count == 1 && rows.Count == 1))
        {
            // It only places what stands in it.
            cells.ForEach(c => Flow(c, level: 0));
            return;
        }
        _texts.End();
        _words.Begin(table, _blocks);
        var grid = new TaggedTable();
        foreach (var row in rows)
        {
            grid.AddRow([.. row.Kids.Select(k => k.Element).OfType<PdfElement>().Select(Cell)]);
        }
        _blocks.AddTable(grid.Place(), RowOrder.Of(grid.Rows));
    }

    private static void Rows(PdfElement part, List<PdfElement> rows, List<PdfElement> others)
    {
        foreach (var kid in part.Kids.Select(k => k.Element).OfType<PdfElement>())
        {
            switch (kid.Role)
            {
                case "TR":
                    rows.Add(kid);
                    break;
                case "TH" or "TD":
                    break;
                case "Caption" or "P":
                    others.Add(kid);
                    break;
                default:
                    Rows(kid, rows, others);
                    break;
            }
        }
    }

    private TaggedCell Cell(PdfElement element)
    {
        var texts = new List<IReadOnlyList<PdfLine>>();
        CellTexts(element, texts);
        return new TaggedCell(element, new PdfCell(texts));
    }

    private void CellTexts(PdfElement element, List<IReadOnlyList<PdfLine>> texts)
    {
        var run = new List<PdfKid>();
        foreach (var kid in element.Kids)
        {
            if (kid.Element is not { } inner)
            {
                run.Add(kid);
            }
            else if (IsBlock(inner))
            {
                AddText(run, texts);
                CellTexts(inner, texts);
            }
            else if (inner.Role == "Lbl" && element.Role == "LI")
            {
                var label = new List<PdfKid>();
                Gather(inner, label, []);
                var lines = _words.Take(label);
                if (Label(lines).Length > 0)
                {
                    texts.Add(lines);
                }
            }
            else
            {
                Gather(inner, run, []);
            }
        }
        AddText(run, texts);
    }

    private void AddText(List<PdfKid> run, List<IReadOnlyList<PdfLine>> texts)
    {
        var taken = _words.Take(run);
        run.Clear();
        if (taken.Count > 0)
        {
            texts.Add(taken);
        }
    }

    private static void Gather(PdfElement element, List<PdfKid> run, List<PdfElement> after)
    {
        foreach (var kid in element.Kids)
        {
            if (kid.Element is not { } inner)
            {
                run.Add(kid);
            }
            else if (inner.Role is "Note" or "FENote" or "Figure")
            {
                after.Add(inner);
            }
            else
            {
                Gather(inner, run, after);
            }
        }
    }

    // A role that is no block's may still hold blocks, as a link round a table.
    private bool IsBlock(PdfElement element) => BlockRoles.Contains(element.Role) || HoldsBlocks(element);

    private bool HoldsBlocks(PdfElement element)
    {
        if (!_holdsBlocks.TryGetValue(element, out var holds))
        {
            holds = element
                .Kids.Select(k => k.Element)
                .OfType<PdfElement>()
                .Any(e => e.Role is not ("Note" or "FENote" or "Figure") && IsBlock(e));
            _holdsBlocks[element] = holds;
        }
        return holds;
    }

    private static bool Holds(PdfElement element, string role) =>
        element.Kids.Select(k => k.Element).OfType<PdfElement>().Any(e => e.Role == role || Holds(e, role));
}
