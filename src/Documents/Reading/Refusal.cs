namespace Styrkedja.Documents.Reading;

/// <summary>Why a file cannot be read, for its reader.</summary>
/// <param name="Code">Stable, for programs and tests.</param>
/// <param name="Message">One Swedish sentence or two: what was wrong and what to do.</param>
public sealed record Refusal(string Code, string Message)
{
    /// <summary>What was seen of a document in which nothing could be read; null for any other reason.</summary>
    public Unread? Seen { get; init; }
}
