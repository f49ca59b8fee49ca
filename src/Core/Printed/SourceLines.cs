namespace Styrkedja.Core.Printed;

/// <summary>
/// Where in its document a record was printed. Lines are counted from 1; in a .docx a line is a paragraph or table row
/// in reading order, in a .pdf a printed line.
/// </summary>
/// <param name="First">First line.</param>
/// <param name="Last">Last line, not before the first.</param>
public readonly record struct SourceLines(int First, int Last)
{
    /// <summary>"rad 12" or "rad 12–14".</summary>
    public string InWords => First == Last ? $"rad {First}" : $"rad {First}–{Last}";

    /// <summary>The place that holds both.</summary>
    public SourceLines Through(SourceLines other) => new(Math.Min(First, other.First), Math.Max(Last, other.Last));
}
