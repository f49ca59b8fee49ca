namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>Glyphs that stand beside each other on one line, without a blank between. The unit is a point, y grows upwards.</summary>
/// <param name="Text">What they say.</param>
/// <param name="Left">Where the first begins.</param>
/// <param name="Right">Where the last ends.</param>
/// <param name="Baseline">The line that they stand on.</param>
/// <param name="Size">Their height.</param>
/// <param name="Mark">The marked content that drew them.</param>
internal sealed record PdfWord(string Text, float Left, float Right, float Baseline, float Size, PdfMark Mark)
{
    /// <summary>
    /// Where each of its letters begins, and the length of the text there; kept of words with digits. Two numbers in cells
    /// beside each other may stand as near as two digits of one.
    /// </summary>
    public IReadOnlyList<(float Left, int At)> Letters { get; init; } = [];

    /// <summary>True where a blank was drawn before it.</summary>
    public bool BlankBefore { get; init; }

    /// <summary>True where a blank was drawn after it.</summary>
    public bool BlankAfter { get; init; }

    /// <summary>True where its font is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>True where it was drawn as part of the page's furniture.</summary>
    public bool Artifact { get; init; }

    /// <summary>Where its text runs, in quarters of a turn: 0 is as the page's.</summary>
    public int Turn { get; init; }

    /// <summary>True for the digit of a note, raised above the line.</summary>
    public bool Raised { get; init; }

    /// <summary>Its parts where borders run through it.</summary>
    /// <param name="borders">Their x, ascending.</param>
    public IEnumerable<PdfWord> Parts(IReadOnlyList<float> borders)
    {
        var rest = this;
        foreach (var x in borders)
        {
            var at =
                rest.Left < x && rest.Right > x
                    ? rest.Letters.Skip(1).FirstOrDefault(l => l.Left >= x - 0.1f)
                    : default;
            if (at.At > 0)
            {
                var cut = at.At - (Text.Length - rest.Text.Length);
                yield return rest with
                {
                    Text = rest.Text[..cut],
                    Right = Math.Min(x, at.Left),
                    BlankAfter = false,
                };
                rest = rest with
                {
                    Text = rest.Text[cut..],
                    Left = at.Left,
                    BlankBefore = false,
                    Letters = [.. rest.Letters.Where(l => l.At >= at.At)],
                };
            }
        }
        yield return rest;
    }
}

/// <summary>What names a piece of marked content on a page.</summary>
/// <param name="Form">The number of the form that drew it; 0 for the page.</param>
/// <param name="Id">Its number; -1 where it has none.</param>
internal readonly record struct PdfMark(long Form, int Id)
{
    /// <summary>No marked content.</summary>
    public static PdfMark None { get; } = new(0, -1);
}

/// <summary>A line drawn along the page: part of the border of a table.</summary>
/// <param name="Upright">True where it runs up, false where it runs across.</param>
/// <param name="At">Its x or y.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Ruling(bool Upright, float At, float From, float To);

/// <summary>A page: its words in the order in which they were drawn, and its rulings.</summary>
internal sealed record PdfPage
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>How its text was turned before it was turned back, in quarters.</summary>
    public required int Turn { get; init; }

    /// <summary>Its width.</summary>
    public required float Width { get; init; }

    /// <summary>Its height.</summary>
    public required float Height { get; init; }

    /// <summary>Its place in the structure; -1 where it has none.</summary>
    public required int Structure { get; init; }

    /// <summary>Its words.</summary>
    public required IReadOnlyList<PdfWord> Words { get; init; }

    /// <summary>Words of marked content that are not shown: drawn beside the page, or said where others are drawn.</summary>
    public required IReadOnlyDictionary<PdfMark, string> Unshown { get; init; }

    /// <summary>Its rulings.</summary>
    public required IReadOnlyList<Ruling> Rulings { get; init; }

    /// <summary>The middles of its dots: bullets that are drawn and not written.</summary>
    public required IReadOnlyList<(float X, float Y)> Dots { get; init; }
}
