using Styrkedja.Documents.Reading;

namespace Styrkedja.Integration;

/// <summary>A file that must be refused.</summary>
/// <param name="Ending">The ending of its name.</param>
/// <param name="Says">Words that the refusal must hold.</param>
/// <param name="Make">Makes its bytes.</param>
internal sealed record BadFile(string Ending, string Says, Func<byte[]> Make)
{
    /// <summary>
    /// Whether a sentence says what it should; of the largest also that they are more than the reader may hold, for some
    /// lie at the edge of that.
    /// </summary>
    public bool IsRefusedBy(string sentence) =>
        sentence.Contains(Says, StringComparison.Ordinal)
        || sentence.EndsWith(Refusals.TooHeavy.Message, StringComparison.Ordinal);

    /// <summary>All of them by name.</summary>
    public static IReadOnlyDictionary<string, BadFile> All { get; } =
        BadText.All.Concat(BadWord.All).Concat(BadPdf.All).ToDictionary(StringComparer.Ordinal);
}
