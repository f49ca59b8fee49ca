using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>A sentence of a document's prose, with what it stands in.</summary>
/// <param name="Text">The sentence with its full stop.</param>
/// <param name="Lines">The lines of its paragraph.</param>
/// <param name="Section">The section, by its place in the document.</param>
/// <param name="Paragraph">The paragraph, by its place in the section.</param>
internal sealed record Sentence(string Text, SourceLines Lines, int Section, int Paragraph)
{
    private const int LongestParagraph = 20_000;

    private IReadOnlyList<ProseWord>? _words;

    /// <summary>Its words, for rules that read counts; parted once.</summary>
    public IReadOnlyList<ProseWord> Words => _words ??= ProseWord.Of(Text);

    /// <summary>True where it may hold an amount.</summary>
    public bool HasAmount { get; } = SpokenAmount.MayStandIn(Text);

    /// <summary>The sentences of all sections, in order; a paragraph too long to be one is left out.</summary>
    public static IReadOnlyList<Sentence> Of(IReadOnlyList<PrintedSection> sections)
    {
        var sentences = new List<Sentence>();
        for (var s = 0; s < sections.Count; s++)
        {
            for (var p = 0; p < sections[s].Paragraphs.Count; p++)
            {
                var paragraph = sections[s].Paragraphs[p];
                if (paragraph.Text.Length <= LongestParagraph)
                {
                    foreach (var text in Split(paragraph.Text))
                    {
                        sentences.Add(new Sentence(text, paragraph.Lines, s, p));
                    }
                }
            }
        }
        return sentences;
    }

    /// <summary>The sentences of one text.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length - 2; i++)
        {
            if (
                text[i] is '.' or '!' or '?'
                && text[i + 1] == ' '
                && Begins(text[i + 2])
                && !IsShortened(text, start, i)
            )
            {
                yield return text[start..(i + 1)];
                start = i + 2;
            }
        }
        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    private static bool Begins(char c) =>
        char.IsUpper(c) || char.IsAsciiDigit(c) || c is '”' or '"' or '(' or '–' or '-';

    // "bl.a. Kvinnor", "ca. 20", "kap. 4", "A. Berg": the stop belongs to the word.
    private static bool IsShortened(string text, int start, int stop)
    {
        var from = text.LastIndexOf(' ', stop, stop - start + 1) + 1;
        from = Math.Max(from, start);
        var word = text[from..stop];
        return word.Length == 1 && char.IsLetter(word[0])
            || word.Contains('.', StringComparison.Ordinal) && word.Any(char.IsLetter) && word.Length <= 6
            || SwedishText.Fold(word)
                is "ca"
                    or "cirka"
                    or "kap"
                    or "nr"
                    or "inkl"
                    or "exkl"
                    or "resp"
                    or "bl"
                    or "tex"
                    or "st";
    }
}
