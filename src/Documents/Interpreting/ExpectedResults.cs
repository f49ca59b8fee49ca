using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>
/// Expected results while they are read: one a bullet; without bullets one a paragraph; in hard-wrapped text one for each
/// line that ends a sentence. Parts cut by a page are joined.
/// </summary>
internal sealed class ExpectedResults
{
    private readonly List<PrintedExpectedResult> _bullets = [];
    private readonly List<PrintedExpectedResult> _paragraphs = [];
    private bool _bulletLast;

    /// <summary>Adds a bullet.</summary>
    public void AddBullet(Item item)
    {
        Add(_bullets, item.Text, item.Span);
        _bulletLast = true;
    }

    /// <summary>Adds text without a bullet.</summary>
    /// <param name="item">The text.</param>
    /// <param name="wrapped">True where lines are broken by hand.</param>
    public void AddText(Item item, bool wrapped)
    {
        if (_bulletLast && IsCut(_bullets[^1].Text, item.Text))
        {
            Add(_bullets, item.Text, item.Span);
            return;
        }
        _bulletLast = false;
        if (!wrapped)
        {
            Add(_paragraphs, item.Text, item.Span);
            return;
        }
        foreach (var line in item.Lines)
        {
            AddLine(line);
        }
    }

    /// <summary>The records.</summary>
    public IReadOnlyList<PrintedExpectedResult> Finish() => _bullets.Count > 0 ? _bullets : _paragraphs;

    private void AddLine(TextLine line)
    {
        var lines = line.Lines;
        if (
            _paragraphs.Count > 0
            && !SwedishText.EndsSentence(_paragraphs[^1].Text)
            && _paragraphs[^1].Text.Length < Sections.LongestParagraph
        )
        {
            _paragraphs[^1] = Longer(_paragraphs[^1], line.Text, lines);
            return;
        }
        _paragraphs.Add(new PrintedExpectedResult(line.Text, null, lines));
    }

    private static void Add(List<PrintedExpectedResult> results, string text, SourceLines lines)
    {
        if (results.Count > 0 && IsCut(results[^1].Text, text))
        {
            results[^1] = Longer(results[^1], text, lines);
            return;
        }
        results.Add(new PrintedExpectedResult(text, null, lines));
    }

    private static PrintedExpectedResult Longer(PrintedExpectedResult result, string text, SourceLines lines) =>
        result with
        {
            Text = SwedishText.Join(result.Text, text).TrimEnd(),
            Lines = result.Lines.Through(lines),
        };

    private static bool IsCut(string before, string text) =>
        !SwedishText.EndsSentence(before) && SwedishText.StartsLower(text) && before.Length < Sections.LongestParagraph;
}
