using System.Text;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>A printed line: words of a page that stand on one baseline, from left to right.</summary>
/// <param name="Page">The number of its page.</param>
/// <param name="Words">At least one.</param>
internal sealed record PdfLine(int Page, IReadOnlyList<PdfWord> Words)
{
    // In sizes of the type: a blank, and the gap between two columns.
    private const float Gap = 0.17f;
    private const float ColumnGap = 0.9f;

    private string? _text;
    private string? _shown;

    /// <summary>The height of its tallest word.</summary>
    public float Size { get; } = Words.Max(w => w.Size);

    /// <summary>What its words stand on; those of notes stand above.</summary>
    public float Baseline { get; } = (Words.FirstOrDefault(w => !w.Raised) ?? Words[0]).Baseline;

    /// <summary>Where it begins.</summary>
    public float Left => Words[0].Left;

    /// <summary>Where it ends.</summary>
    public float Right { get; } = Words.Max(w => w.Right);

    /// <summary>True where a blank is drawn at its end.</summary>
    public bool EndsBlank => Words[^1].BlankAfter;

    /// <summary>True where its font is bold throughout.</summary>
    public bool Bold => Words.All(w => w.Bold);

    /// <summary>True where there is a gap in it that is wider than a blank.</summary>
    public bool HasGap => Words.Zip(Words.Skip(1)).Any(pair => IsColumnGap(pair.First, pair.Second));

    /// <summary>True where it is one word, which a narrow column may have cut.</summary>
    public bool IsOneWord => Words.Skip(1).Zip(Words).All(pair => !IsApart(pair.Second, pair.First));

    /// <summary>What it says, without the digits of notes at numbers.</summary>
    public string Text => _text ??= Join(notes: false);

    /// <summary>What is seen: digits of notes too, and columns apart.</summary>
    public string Shown => _shown ??= Join(notes: true);

    /// <summary>True where there is a blank between two neighbours.</summary>
    public static bool IsApart(PdfWord word, PdfWord next) =>
        word.BlankAfter || next.BlankBefore || next.Left - word.Right > Gap * Math.Max(word.Size, next.Size);

    /// <summary>True where the gap between two neighbours is wider than a blank.</summary>
    public static bool IsColumnGap(PdfWord word, PdfWord next) =>
        next.Left - word.Right > ColumnGap * Math.Max(word.Size, next.Size);

    private string Join(bool notes)
    {
        var text = new StringBuilder();
        PdfWord? before = null;
        foreach (var word in Words)
        {
            if (before is not null && !(word.Raised && !before.Raised) && IsApart(before, word))
            {
                text.Append(notes && IsColumnGap(before, word) ? "   " : " ");
            }
            if (!word.Raised)
            {
                text.Append(word.Text);
            }
            else if (notes || text.Length == 0 || !(char.IsAsciiDigit(text[^1]) || text[^1] == '%'))
            {
                text.Append(RaisedDigits.Of(word.Text));
            }
            before = word;
        }
        return text.ToString();
    }
}

/// <summary>Digits above the line: notes, and the powers of units.</summary>
internal static class RaisedDigits
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>True for what may be the mark of a note.</summary>
    public static bool Are(string text) =>
        text.Length is > 0 and <= 5 && text.All(c => char.IsAsciiDigit(c) || c is ',' or ')' or '*');

    /// <summary>The digits as raised ones.</summary>
    public static string Of(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? Digits[c - '0'] : c));
}
