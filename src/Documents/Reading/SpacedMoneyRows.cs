using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// The rows of a money table whose columns are parted by single spaces. The numbers of a row stand on its last line, or each
/// on a line of its own.
/// </summary>
internal sealed class SpacedMoneyRows(
    IReadOnlyList<RawLine> lines,
    HashSet<int> furniture,
    IReadOnlyList<string> columns
)
{
    private const int LongestLabel = 8;
    private const int LongestLine = 120;
    private const int LongestHeading = 3;
    private const int MostWays = 64;
    private const int MostTimes = 100;
    private const string TwoWays = "talen kan delas på mer än ett sätt mellan kolumnerna";
    private const string TooFew = "raden har färre tal än tabellen har kolumner";

    private static readonly Vocabulary Totals = Vocabulary.Named("totals");

    private readonly List<Row> _rows = [];
    private readonly List<Row> _halves = [];
    private readonly List<PendingLine> _pending = [];
    private int _lastParagraph;
    private int _end;
    private bool _ended;

    /// <summary>The rows, and the index after them.</summary>
    /// <param name="at">The index of the line after the header.</param>
    public (IReadOnlyList<Row> Rows, int Next) Read(int at)
    {
        _end = at;
        var paragraph = 0;
        for (; at < lines.Count && !_ended && _pending.Count(p => !p.IsNumbers) < LongestLabel; at++)
        {
            if (lines[at].IsBlank)
            {
                paragraph++;
                continue;
            }
            if (furniture.Contains(lines[at].Number) || SpacedTable.Ends(lines[at].Text))
            {
                break;
            }
            var text = PrintedText.Clean(lines[at].Text, markup: true);
            if (!TryLine(new PendingLine(at, lines[at].Number, text, paragraph, SpacedValues.AreNumbers(text))))
            {
                continue;
            }
            if (IsTotal(_rows[^1].Cells[0]) && !RowFollows(_end))
            {
                break;
            }
        }
        return (_rows, _end);
    }

    // Takes a line; true where a row ends with it.
    private bool TryLine(PendingLine line)
    {
        if (!line.IsNumbers && _pending.Exists(p => p.IsNumbers))
        {
            EndHalf();
        }
        if (_ended)
        {
            return false;
        }
        var begun = _pending.Exists(p => p.IsNumbers);
        if (!begun && TwoRows(line.Text) is { } cut)
        {
            AddRow(line with { Text = line.Text[..cut] });
            AddRow(line with { Text = line.Text[(cut + 1)..] });
            return true;
        }
        if (!begun && SpacedValues.PartNumbers(line.Text, columns.Count) is not null)
        {
            AddRow(line);
            return true;
        }
        _pending.Add(line);
        return line.IsNumbers && TryNumbers(atEnd: false);
    }

    // The sum of a table may stand on the line of its last row.
    private int? TwoRows(string text)
    {
        for (var cut = text.IndexOf(' '); cut > 0; cut = text.IndexOf(' ', cut + 1))
        {
            if (
                char.IsLetter(text[cut + 1])
                && char.IsAsciiDigit(text[cut - 1])
                && IsTotal(text[(cut + 1)..])
                && SpacedValues.PartNumbers(text[..cut], columns.Count) is { Label.Length: > 0 }
                && SpacedValues.PartNumbers(text[(cut + 1)..], columns.Count) is { Label.Length: > 0 }
            )
            {
                return cut;
            }
        }
        return null;
    }

    private void AddRow(PendingLine line)
    {
        var part = SpacedValues.PartNumbers(line.Text, columns.Count)!.Value;
        var tokens = part.Numbers.SelectMany(n => n.Split(' ')).ToArray();
        Add(line, part.Label, Decide(SpacedValues.AllWays(tokens, columns.Count, [], MostWays)));
    }

    // Numbers on lines of their own: each is one of them, or as many as the columns ask for and the line allows.
    private bool TryNumbers(bool atEnd)
    {
        var own = _pending.FindAll(p => p.IsNumbers);
        if (_pending.Count == own.Count)
        {
            return false;
        }
        var single = own.TrueForAll(p => SwedishNumber.TryRead(p.Text, out _) || p.Text.Length == 1);
        if (single && own.Count != columns.Count && !atEnd)
        {
            return false;
        }
        var tokens = own.SelectMany(p => p.Text.Split(' ')).ToArray();
        HashSet<int> bounds = [.. own.Select((_, i) => own.Take(i).Sum(p => p.Text.Split(' ').Length))];
        var ways = SpacedValues.AllWays(tokens, columns.Count, bounds, MostWays);
        if (ways.Count == 0)
        {
            return false;
        }
        var (numbers, doubt) = Decide(ways);
        // "1 250" alone on its line may be one number though the count asks for two.
        var other =
            own.Count < columns.Count && own.Exists(p => p.Text.Contains(' ') && SwedishNumber.TryRead(p.Text, out _));
        var last = _pending[^1];
        var label = _pending.FindLast(p => !p.IsNumbers)!;
        _pending.RemoveAll(p => p.IsNumbers || p == label);
        Add(label, label.Text, (numbers, doubt ?? (other ? TwoWays : null)), own.Where(p => p != last).Append(last));
        return true;
    }

    // A row whose numbers are too few is kept where more rows follow, and its numbers are no values. Too many end the table.
    private void EndHalf()
    {
        if (TryNumbers(atEnd: true))
        {
            return;
        }
        var own = _pending.FindAll(p => p.IsNumbers);
        if (_pending.FindLast(p => !p.IsNumbers) is not { } label || own.Count >= columns.Count)
        {
            _ended = true;
            return;
        }
        _halves.AddRange(_pending.Where(p => !p.IsNumbers && p != label).Select(p => Heading(p.Text, [p.Number])));
        var cells = own.ConvertAll(p => p.Text).Concat(Enumerable.Repeat("", columns.Count - own.Count));
        _halves.Add(new Row([label.Text, .. cells], [label.Number, .. own.Select(p => p.Number)], Doubt: TooFew));
        _pending.Clear();
    }

    private Row Heading(string text, IReadOnlyList<int> numbers) =>
        new([text, .. Enumerable.Repeat("", columns.Count)], numbers);

    // Two ways to part the numbers: the one by which the deviations come out is taken, else it is doubtful.
    private (IReadOnlyList<string> Numbers, string? Doubt) Decide(List<IReadOnlyList<string>> ways)
    {
        var deviations = Enumerable.Range(2, Math.Max(0, columns.Count - 2)).Where(IsDeviation).ToList();
        if (ways.Count == 1)
        {
            return (ways[0], deviations.Exists(d => AreApart(ways[0], d)) ? TwoWays : null);
        }
        var sound = ways.FindAll(w => deviations.TrueForAll(d => ComesOut(w, d)));
        return deviations.Count > 0 && sound.Count == 1 && ways.Count < MostWays
            ? (sound[0], null)
            : (ways[0], TwoWays);
    }

    private bool IsDeviation(int column) =>
        SwedishText.Fold(columns[column]).Contains("avvikelse", StringComparison.Ordinal)
        && !SwedishText.Fold(columns[column - 1]).Contains("avvikelse", StringComparison.Ordinal)
        && !SwedishText.Fold(columns[column - 2]).Contains("avvikelse", StringComparison.Ordinal);

    private static bool ComesOut(IReadOnlyList<string> numbers, int at) =>
        SwedishNumber.TryRead(numbers[at], out var deviation)
        && SwedishNumber.TryRead(numbers[at - 1], out var right)
        && SwedishNumber.TryRead(numbers[at - 2], out var left)
        && Math.Abs(Math.Abs(left.Value - right.Value) - Math.Abs(deviation.Value)) <= 2 * deviation.HalfPlace;

    // Two numbers that are compared, one of them hundred times the other, where the deviation does not come out either: more
    // numbers than columns were printed, and two of them were taken for one.
    private static bool AreApart(IReadOnlyList<string> numbers, int at) =>
        !ComesOut(numbers, at)
        && SwedishNumber.TryRead(numbers[at - 1], out var right)
        && SwedishNumber.TryRead(numbers[at - 2], out var left)
        && Math.Max(Math.Abs(left.Value), Math.Abs(right.Value))
            >= MostTimes * Math.Max(1, Math.Min(Math.Abs(left.Value), Math.Abs(right.Value)));

    // The numbers belong to the last paragraph before them; earlier paragraphs, and lines that begin like rows of their own
    // where a group may begin, are headings of groups.
    private void Add(
        PendingLine line,
        string ownLabel,
        (IReadOnlyList<string> Numbers, string? Doubt) values,
        IEnumerable<PendingLine>? more = null
    )
    {
        var labelParagraph = ownLabel.Length > 0 || _pending.Count == 0 ? line.Paragraph : _pending[^1].Paragraph;
        var own = _pending.FindAll(p => p.Paragraph >= labelParagraph);
        var begins = _rows.Count == 0 || IsTotal(_rows[^1].Cells[0]) || line.Paragraph > _lastParagraph;
        var headings = begins && ownLabel.Length > 0 ? Headings(own, line, ownLabel) : 0;
        _rows.AddRange(_halves);
        foreach (
            var group in _pending
                .Where(p => p.Paragraph < labelParagraph || own.IndexOf(p) is var at and >= 0 && at < headings)
                .GroupBy(p => p.Paragraph)
        )
        {
            var text = group.Aggregate("", (all, p) => SwedishText.Join(all, p.Text));
            _rows.Add(Heading(text, [.. group.Select(p => p.Number)]));
        }
        var before = own.Skip(headings).ToList();
        var label = before.Aggregate("", (all, p) => SwedishText.Join(all, p.Text));
        _rows.Add(
            new Row(
                [SwedishText.Join(label, ownLabel), .. values.Numbers],
                [.. before.Append(line).Concat(more ?? []).Select(p => p.Number)],
                Doubt: values.Doubt ?? DoubtOfName([.. before.Select(p => p.Text), ownLabel])
            )
        );
        var last = more?.LastOrDefault() ?? line;
        (_lastParagraph, _end) = (last.Paragraph, last.At + 1);
        _halves.Clear();
        _pending.Clear();
    }

    // How many lines over a row are headings: each ends whole, and what follows begins like a name of its own.
    private static int Headings(List<PendingLine> own, PendingLine line, string ownLabel)
    {
        List<string> texts = [.. own.Select(p => p.Text), ownLabel];
        var count = 0;
        while (
            count < own.Count
            && own[count].Paragraph == line.Paragraph
            && char.IsUpper(texts[count][0])
            && !AlignedColumns.EndsWithFigure(texts[count])
            && GroupLines.BeginsAnew(texts[count], texts[count + 1])
        )
        {
            count++;
        }
        return count;
    }

    private static string? DoubtOfName(List<string> parts)
    {
        parts.RemoveAll(p => p.Length == 0);
        var begun = parts
            .Zip(parts.Skip(1))
            .Any(p => AlignedColumns.EndsWithFigure(p.First) || GroupLines.BeginsAnew(p.First, p.Second));
        return begun ? GroupLines.TwoRows : null;
    }

    private static bool IsTotal(string label) => Totals.LongestPrefix(SwedishText.Fold(label)).Key is not null;

    // A total ends the table unless a row follows, or a heading with a row right under it.
    private bool RowFollows(int at)
    {
        while (at < lines.Count && lines[at].IsBlank)
        {
            at++;
        }
        if (at >= lines.Count || lines[at].Text.Length >= LongestLine)
        {
            return false;
        }
        // More than one column: a sentence may end with a number.
        var most = columns.Count > 2 ? LongestHeading : 0;
        for (var i = at; i < lines.Count && i <= at + most; i++)
        {
            var text = SwedishText.Collapse(lines[i].Text);
            if (IsRow(text))
            {
                return true;
            }
            var isHeading = text.Length > 0 && !text.Any(char.IsAsciiDigit) && !SwedishText.EndsSentence(text);
            if (!isHeading || (i == at && !char.IsUpper(text[0])))
            {
                return false;
            }
        }
        return false;
    }

    private bool IsRow(string text) => SpacedValues.PartNumbers(text, columns.Count) is { Label.Length: > 0 };

    // A line of a row that has not ended yet, and which paragraph it stands in.
    private sealed record PendingLine(int At, int Number, string Text, int Paragraph, bool IsNumbers);
}
