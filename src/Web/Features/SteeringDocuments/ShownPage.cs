using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Reading;
using Styrkedja.Store;
using Styrkedja.Store.Printed;

namespace Styrkedja.Web.Features.SteeringDocuments;

/// <summary>The parts of a page of a document: every visible line of it, once and in order.</summary>
internal sealed class ShownPage
{
    private const int DeepestOfRankTwo = 3;

    private readonly Dictionary<int, OutlineHeading> _headings;
    private readonly Dictionary<int, (int Last, string Text)> _paragraphs;
    private readonly List<PrintedLine> _lines;
    private readonly List<ShownPart> _parts = [];

    private ShownPage(
        IEnumerable<OutlineHeading> headings,
        Dictionary<int, (int, string)> paragraphs,
        List<PrintedLine> lines
    )
    {
        _headings = headings.ToDictionary(h => h.First);
        (_paragraphs, _lines) = (paragraphs, lines);
    }

    /// <summary>Loads them.</summary>
    public static async Task<IReadOnlyList<ShownPart>> Load(
        StyrkedjaDb db,
        Guid reading,
        DocumentOutline outline,
        OutlinePage page
    )
    {
        var (first, last) = (page.First, page.Last);
        var parts = await db
            .PrintedLines.Where(l => l.ReadingId == reading && l.FirstLine <= last && l.LastLine >= first)
            .OrderBy(l => l.FirstLine)
            .ToListAsync();
        var lines = parts
            .SelectMany(part =>
                part.Text.Split('\n')
                    .Select((text, i) => new PrintedLine(part.FirstLine + i, text, part.Classes[i], part.Blocks[i]))
            )
            .Where(line => line.Number >= first && line.Number <= last && line.Class is not null)
            .ToList();
        var paragraphs = await db
            .PrintedParagraphs.Where(p => p.ReadingId == reading && p.FirstLine >= first && p.LastLine <= last)
            .Select(p => new
            {
                p.FirstLine,
                p.LastLine,
                p.Text,
            })
            .ToListAsync();
        var shown = new ShownPage(
            outline.Headings.Where(h => h.First >= first && h.First <= last),
            paragraphs.GroupBy(p => p.FirstLine).ToDictionary(p => p.Key, p => (p.First().LastLine, p.First().Text)),
            lines
        );
        shown.Run();
        return shown._parts;
    }

    private void Run()
    {
        for (var at = 0; at < _lines.Count; )
        {
            at = _headings.TryGetValue(_lines[at].Number, out var heading) ? Heading(at, heading) : Block(at);
        }
    }

    private int Heading(int at, OutlineHeading heading)
    {
        var end = at;
        while (end < _lines.Count && _lines[end].Number <= Math.Max(heading.Last, heading.First))
        {
            end++;
        }
        // What screen readers are told has no gaps: the third rank only below the second.
        var rank =
            _parts.Count == 0 ? 1
            : heading.Level > DeepestOfRankTwo && _parts.Exists(part => part is ShownPart.Heading { Rank: 2 }) ? 3
            : 2;
        _parts.Add(new ShownPart.Heading(heading.First, rank, Joined(at, end)));
        return end;
    }

    private int Block(int at)
    {
        var line = _lines[at];
        var end = at + 1;
        while (end < _lines.Count && _lines[end].GoesOn && !_headings.ContainsKey(_lines[end].Number))
        {
            end++;
        }
        switch (ShapeOf(line.Class!.Value))
        {
            case Shape.Table:
                while (end < _lines.Count && GoesOnWithTable(end, line))
                {
                    end++;
                }
                _parts.Add(Table(at, end));
                return end;
            case Shape.Lines:
                _parts.Add(new ShownPart.Lines(line.Number, [.. _lines[at..end].Select(l => LineText.Clean(l.Text))]));
                return end;
            case Shape.Label:
                _parts.Add(new ShownPart.Label(line.Number, Joined(at, end)));
                return end;
            case Shape.Paragraph:
                return Paragraph(at, end, line.IsItem);
        }
        throw new InvalidOperationException($"A line of no shape: {line.Number}.");
    }

    private enum Shape
    {
        Table,
        Lines,
        Label,
        Paragraph,
    }

    private static Shape ShapeOf(LineClass lineClass) =>
        lineClass switch
        {
            LineClass.IndicatorTable or LineClass.ActivityTable or LineClass.Table => Shape.Table,
            LineClass.Cover or LineClass.Contents or LineClass.Appendix or LineClass.Signature or LineClass.Furniture =>
                Shape.Lines,
            LineClass.Heading or LineClass.Goal or LineClass.Field or LineClass.Status => Shape.Label,
            LineClass.Unclassified
            or LineClass.Decision
            or LineClass.ExpectedResult
            or LineClass.Prose
            or LineClass.Note => Shape.Paragraph,
        };

    // A table in a text file is cut where a row looks otherwise; without a blank line between it goes on.
    private bool GoesOnWithTable(int end, PrintedLine table) =>
        _lines[end].Class == table.Class
        && _lines[end].Number == _lines[end - 1].Number + 1
        && !_headings.ContainsKey(_lines[end].Number);

    private int Paragraph(int at, int end, bool isItem)
    {
        // Words cut at the end of a line have been put together when it was read.
        if (_paragraphs.TryGetValue(_lines[at].Number, out var read))
        {
            while (end < _lines.Count && _lines[end].Number <= read.Last)
            {
                end++;
            }
            while (end > at + 1 && _lines[end - 1].Number > read.Last)
            {
                end--;
            }
            _parts.Add(new ShownPart.Paragraph(_lines[at].Number, read.Text, isItem));
            return end;
        }
        _parts.Add(new ShownPart.Paragraph(_lines[at].Number, Joined(at, end), isItem));
        return end;
    }

    private ShownPart Table(int at, int end)
    {
        var rows = _lines[at..end].ConvertAll(line => LineText.Cells(line.Text));
        if (rows.TrueForAll(row => row is null))
        {
            return new ShownPart.AsItStands(
                _lines[at].Number,
                string.Join('\n', _lines[at..end].Select(line => line.Text.TrimEnd()))
            );
        }
        return new ShownPart.Table(
            _lines[at].Number,
            [
                .. rows.Select((row, i) => row ?? [LineText.Clean(_lines[at + i].Text)])
                    // The line that only draws a border.
                    .Where(row =>
                        !row.All(cell => cell.All(c => c is '-' or ':' or ' ')) || row.All(cell => cell.Length == 0)
                    ),
            ]
        );
    }

    private string Joined(int at, int end) =>
        string.Join(' ', _lines[at..end].Select(line => LineText.Clean(line.Text)));

    private sealed record PrintedLine(int Number, string Text, char ClassSign, char BlockSign)
    {
        public LineClass? Class { get; } = LineSigns.ClassOf(ClassSign);

        public bool GoesOn => BlockSign == LineSigns.SameBlock;

        public bool IsItem => BlockSign == LineSigns.Of(BlockKind.ListItem);
    }
}
