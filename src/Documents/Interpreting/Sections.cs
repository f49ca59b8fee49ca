using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Headings with their prose while they are read.</summary>
internal sealed class Sections
{
    /// <summary>A longer text is no part of a paragraph that a page has cut.</summary>
    public const int LongestParagraph = 20_000;

    private readonly List<PrintedSection> _done = [];
    private readonly List<PrintedParagraph> _paragraphs = [];
    private PrintedSection? _open;

    /// <summary>The heading in force; empty before the first.</summary>
    public string Title => _open?.Title ?? "";

    /// <summary>The heading before the one in force, where no prose stands between; else empty.</summary>
    public string Above { get; private set; } = "";

    /// <summary>Begins a section.</summary>
    public void Open(string title, int level, RowContext context, SourceLines lines)
    {
        Above = _open is not null && _paragraphs.Count == 0 ? _open.Title : "";
        Close();
        _open = new PrintedSection(title, level, context.Goal, context.BoardGoal, [], lines);
    }

    /// <summary>Adds what stands beside the text: it goes on with no paragraph.</summary>
    public void AddAside(string paragraph, SourceLines lines, RowContext context)
    {
        if (_open is null)
        {
            Open("", 1, context, lines);
        }
        _paragraphs.Add(new PrintedParagraph(paragraph, lines));
        _open = _open! with { Lines = _open.Lines.Through(lines) };
    }

    /// <summary>Adds prose to the section in force; a part that a page has cut goes on with the paragraph before.</summary>
    public void Add(string paragraph, SourceLines lines, RowContext context)
    {
        if (_open is null)
        {
            Open("", 1, context, lines);
        }
        if (
            _paragraphs.Count > 0
            && SwedishText.StartsLower(paragraph)
            && _paragraphs[^1].Text.Length < LongestParagraph
            && !SwedishText.EndsSentence(_paragraphs[^1].Text)
        )
        {
            var first = _paragraphs[^1];
            _paragraphs[^1] = new PrintedParagraph(SwedishText.Join(first.Text, paragraph), first.Lines.Through(lines));
        }
        else
        {
            _paragraphs.Add(new PrintedParagraph(paragraph, lines));
        }
        _open = _open! with { Lines = _open.Lines.Through(lines) };
    }

    /// <summary>True where the last paragraph of the section in force is not a whole sentence.</summary>
    public bool IsCut => _paragraphs.Count > 0 && !SwedishText.EndsSentence(_paragraphs[^1].Text);

    /// <summary>The sections.</summary>
    public IReadOnlyList<PrintedSection> Finish()
    {
        Close();
        return _done;
    }

    private void Close()
    {
        if (_open is not null)
        {
            _done.Add(_open with { Paragraphs = [.. _paragraphs] });
        }
        _open = null;
        _paragraphs.Clear();
    }
}
