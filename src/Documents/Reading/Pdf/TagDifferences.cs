using System.Text;
using Styrkedja.Core.Printed;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>What the tags of a file say otherwise than its pages show, seen while its lines are printed.</summary>
/// <param name="pages">The pages, the first one at index 0.</param>
/// <param name="words">Their words by their tags.</param>
internal sealed class TagDifferences(IReadOnlyList<PdfPage> pages, TaggedWords words)
{
    // The part of a page where running heads stand that no tag holds, as many programs leave them.
    private const float Edge = 0.12f;

    private const int MostText = 200;

    private readonly List<(TagDifference Difference, PdfPage Page, float Baseline)> _missing = [];
    private readonly List<TagDifference> _others = [];
    private readonly Dictionary<(int Page, PdfMark Mark), string> _said = words.SaidOtherwise();
    private readonly Dictionary<int, int> _firstLines = [];

    /// <summary>Sees a line that is printed: what stands on one baseline, in one or several cells.</summary>
    public void See(IReadOnlyList<PdfLine> cells, int number)
    {
        var page = pages[cells[0].Page - 1];
        _firstLines.TryAdd(page.Number, number);
        var here = new SourceLines(number, number);
        var missing = new StringBuilder();
        foreach (var word in cells.SelectMany(c => c.Words))
        {
            if (!word.Artifact && !words.Holds(page, word))
            {
                missing.Append(missing.Length > 0 ? " " : "").Append(word.Text);
            }
            else if (_said.Remove((page.Number, word.Mark), out var said))
            {
                _others.Add(new(TagFault.Unseen, Short(said), here));
            }
        }
        if (missing.Length > 0)
        {
            _missing.Add((new(TagFault.Missing, Short(missing.ToString()), here), page, cells[0].Baseline));
        }
    }

    /// <summary>A row stands otherwise on its page than it is tagged.</summary>
    public void Move(IReadOnlyList<string> cells, SourceLines lines) =>
        _others.Add(new(TagFault.Moved, Short(string.Join(" | ", cells.Where(c => c.Length > 0))), lines));

    /// <summary>All of them, in the order of their lines.</summary>
    public IReadOnlyList<TagDifference> All()
    {
        // What is not printed stands at the beginning of its page.
        var unseen = _said
            .OrderBy(s => s.Key.Page)
            .ThenBy(s => s.Key.Mark.Id)
            .Select(s => (Line: _firstLines.GetValueOrDefault(s.Key.Page, 1), Text: s.Value))
            .Select(s => new TagDifference(TagFault.Unseen, Short(s.Text), new SourceLines(s.Line, s.Line)));
        return
        [
            .. _missing
                .Where(m => !IsRunningHead(m.Difference, m.Page, m.Baseline))
                .Select(m => m.Difference)
                .Concat(_others)
                .Concat(unseen)
                .OrderBy(d => d.Lines.First)
                .ThenBy(d => d.Fault),
        ];
    }

    // The same at the same end of another page, numbers apart.
    private bool IsRunningHead(TagDifference difference, PdfPage page, float baseline) =>
        End(page, baseline) is var end and not 0
        && _missing.Exists(other =>
            other.Page != page
            && End(other.Page, other.Baseline) == end
            && Letters(other.Difference.Text) == Letters(difference.Text)
        );

    private static int End(PdfPage page, float baseline) =>
        baseline > page.Height * (1 - Edge) ? 1
        : baseline < page.Height * Edge ? -1
        : 0;

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    private static string Short(string text)
    {
        var storable = PrintedText.Storable(text);
        return storable.Length <= MostText ? storable : storable[..MostText] + "…";
    }
}
