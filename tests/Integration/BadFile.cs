using Styrkedja.Documents.Reading;

namespace Styrkedja.Integration;

/// <summary>A file that must be refused.</summary>
/// <param name="Ending">The ending of its name.</param>
/// <param name="Says">Words that the refusal must hold.</param>
/// <param name="Make">Makes its bytes.</param>
internal sealed record BadFile(string Ending, string Says, Func<byte[]> Make)
{
    /// <summary>
    /// True where it lies at the edge of what the reader may hold: it may also be refused as too heavy.
    /// </summary>
    public bool IsAtTheEdge { get; init; }

    /// <summary>Whether a sentence says what it should.</summary>
    public bool IsRefusedBy(string sentence) =>
        sentence.Contains(Says, StringComparison.Ordinal) || (IsAtTheEdge && IsTooHeavy(sentence));

    /// <summary>Whether a sentence says that the file is more than the reader may hold.</summary>
    public static bool IsTooHeavy(string sentence) =>
        sentence.EndsWith(Refusals.TooHeavy.Message, StringComparison.Ordinal);

    /// <summary>All of them by name.</summary>
    public static IReadOnlyDictionary<string, BadFile> All { get; } =
        BadText.All.Concat(BadWord.All).Concat(BadPdf.All).ToDictionary(StringComparer.Ordinal);
}
