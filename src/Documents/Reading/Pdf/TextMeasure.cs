using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>How the text of a document is set: the size of most of it, and how far apart the lines of a paragraph are.</summary>
internal sealed class TextMeasure
{
    // Of the usual distance between two lines of the same text.
    private const float Apart = 1.3f;
    private const float FarApart = 1.7f;

    // Of the size of most text.
    private const float Larger = 1.12f;
    private const float SameSize = 0.08f;
    private const float UsualPitch = 1.2f;
    private const float LowestPitch = 0.9f;
    private const float HighestPitch = 2.2f;
    private const float SameMargin = 3;
    private const int FewestLines = 3;

    private readonly float _size;
    private readonly float _pitch = UsualPitch;
    private readonly List<float> _headings = [];
    private readonly Dictionary<(int Left, int Size), float> _edges = [];

    /// <summary>Measures the pages.</summary>
    public TextMeasure(IReadOnlyList<List<PagePart>> pages)
    {
        var lines = pages.SelectMany(p => p).Where(p => p.Line is not null).ToList();
        if (lines.Count == 0)
        {
            return;
        }
        _size = lines
            .GroupBy(p => Rounded(p.Line!.Size))
            .MaxBy(g => g.Sum(p => p.Line!.Words.Sum(w => w.Text.Length)))!
            .Key;
        var pitches = lines
            .Zip(lines.Skip(1))
            .Where(pair => IsUnder(pair.First, pair.Second) && IsSameSize(pair.First.Line!, pair.Second.Line!))
            .Select(pair => (pair.First.Top - pair.Second.Top) / pair.First.Line!.Size)
            .Where(pitch => pitch is > LowestPitch and < HighestPitch)
            .Order()
            .ToList();
        if (pitches.Count > 0)
        {
            _pitch = pitches[pitches.Count / 4];
        }
        foreach (
            var set in lines.Where(p => !p.Line!.HasGap).GroupBy(p => Set(p.Line!)).Where(g => g.Count() >= FewestLines)
        )
        {
            var edges = set.Select(p => p.Right).Order().ToList();
            _edges[set.Key] = edges[(edges.Count - 1) * 19 / 20];
        }
        _headings =
        [
            .. lines
                .Select(p => Rounded(p.Line!.Size))
                .Where(size => size > Larger * _size)
                .Distinct()
                .OrderDescending()
                .Take(6),
        ];
    }

    /// <summary>The distance between two lines of the same text, in sizes.</summary>
    public float Pitch => _pitch;

    /// <summary>The level of a heading, by the size of its type; 0 for text.</summary>
    public int HeadingLevel(PdfLine line) => _headings.IndexOf(Rounded(line.Size)) + 1;

    /// <summary>True where a line goes on with the text before.</summary>
    /// <param name="text">The text so far.</param>
    /// <param name="next">The line.</param>
    public bool GoesOn(IReadOnlyList<PagePart> text, PagePart next)
    {
        var before = text[^1];
        var (line, follows) = (before.Line!, next.Line!);
        if (next.Dotted || !IsSameSize(line, follows) || line.Bold != follows.Bold)
        {
            return false;
        }
        // Set as other text, the title of a goal cannot be told from what stands under it, but by its first letter.
        if (
            !SwedishText.StartsLower(follows.Text)
            && (
                SpacedTable.IsGoalOrField(follows.Text)
                || (IsPlain(line) && SpacedTable.IsGoalOrField(text[0].Line!.Text))
            )
        )
        {
            return false;
        }
        var (whole, fitted) = (SwedishText.EndsSentence(line.Text), WouldHaveFitted(before, follows));
        if (Bullets.Length(follows.Text) > 0)
        {
            // A dash may also stand in the middle of a sentence, where a line happens to begin.
            var dash = follows.Text[0] == '-' && Bullets.Length(text[0].Line!.Text) == 0 && !text[0].Dotted;
            if (!dash || whole || fitted)
            {
                return false;
            }
        }
        var flows = !whole && SwedishText.StartsLower(follows.Text);
        if (!IsUnder(before, next))
        {
            return flows || (!whole && !fitted);
        }
        return before.Top - next.Top <= Apart * _pitch * line.Size && (flows || !fitted);
    }

    /// <summary>True where there is an empty line between two, or more.</summary>
    public bool AreFarApart(PagePart before, PagePart next) =>
        IsUnder(before, next)
        && before.Top - next.Top > FarApart * _pitch * Math.Max(before.Line!.Size, next.Line!.Size);

    private bool IsPlain(PdfLine line) => !line.Bold && HeadingLevel(line) == 0;

    private static bool IsUnder(PagePart before, PagePart next) =>
        before.Line!.Page == next.Line!.Page && !next.StartsColumn && next.Top < before.Top;

    private static bool IsSameSize(PdfLine line, PdfLine next) =>
        Math.Abs(line.Size - next.Size) <= SameSize * line.Size;

    // A line that was ended although there was room is the last of its paragraph. Text that is set as wide in the whole
    // document ends where most of it does: what else the page holds may be wider.
    private bool WouldHaveFitted(PagePart before, PdfLine next)
    {
        var first = next.Words[0];
        var edge = Math.Min(before.Edge, _edges.GetValueOrDefault(Set(before.Line!), float.MaxValue));
        var room = edge - before.Line!.Right;
        return first.Right - first.Left + (0.8f * first.Size) < room;
    }

    private static (int Left, int Size) Set(PdfLine line) =>
        ((int)MathF.Floor(line.Left / SameMargin), (int)(Rounded(line.Size) * 2));

    private static float Rounded(float size) => MathF.Floor((size * 2) + 0.5f) / 2;
}
