namespace Styrkedja.Documents.Reading;

/// <summary>A run of text on a line of a page, parted from the next by two blanks or more.</summary>
/// <param name="Start">Its first column on the page.</param>
/// <param name="Text">The text.</param>
internal sealed record Segment(int Start, string Text)
{
    /// <summary>The column after its last.</summary>
    public int End => Start + Text.Length;

    /// <summary>Its middle.</summary>
    public int Middle => Start + (Text.Length / 2);

    /// <summary>The segments of a line.</summary>
    public static List<Segment> Of(string line)
    {
        var segments = new List<Segment>();
        var at = 0;
        while (at < line.Length)
        {
            while (at < line.Length && char.IsWhiteSpace(line[at]))
            {
                at++;
            }
            var start = at;
            while (
                at < line.Length
                && !(char.IsWhiteSpace(line[at]) && (at + 1 >= line.Length || char.IsWhiteSpace(line[at + 1])))
            )
            {
                at++;
            }
            if (at > start)
            {
                segments.Add(new Segment(start, line[start..at]));
            }
        }
        return segments;
    }
}
