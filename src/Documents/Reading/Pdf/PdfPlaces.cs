using Styrkedja.Core.Printed;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>Where on their page printed lines stand.</summary>
internal static class PdfPlaces
{
    // In sizes of the type: how far its letters reach over and under the line that they stand on.
    private const float Over = 0.9f;
    private const float Under = 0.25f;

    // No page is larger; what an odd file says beyond it is not told.
    private const float Largest = 1_000_000;

    /// <summary>The box round the words of a printed line, as the page is shown.</summary>
    public static LinePlace Of(IReadOnlyList<PdfLine> cells, PdfPage page)
    {
        var (left, right, top, bottom) = (float.MaxValue, float.MinValue, float.MinValue, float.MaxValue);
        foreach (var word in cells.SelectMany(c => c.Words))
        {
            var turn = (word.Turn + page.Turn) % 4;
            var (x1, y1) = WordBuilder.OnPage(word.Left, word.Baseline - (Under * word.Size), turn);
            var (x2, y2) = WordBuilder.OnPage(word.Right, word.Baseline + (Over * word.Size), turn);
            (left, right) = (Math.Min(left, Math.Min(x1, x2)), Math.Max(right, Math.Max(x1, x2)));
            (bottom, top) = (Math.Min(bottom, Math.Min(y1, y2)), Math.Max(top, Math.Max(y1, y2)));
        }
        var (x, y) = (Whole(MathF.Floor(left)), Whole(MathF.Floor(page.Height - top)));
        return new LinePlace(
            page.Number,
            x,
            y,
            Whole(MathF.Ceiling(right)) - x,
            Whole(MathF.Ceiling(page.Height - bottom)) - y
        );
    }

    private static int Whole(float points) => (int)Math.Clamp(points, -Largest, Largest);
}
