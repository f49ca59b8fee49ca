namespace Styrkedja.Integration;

/// <summary>A file that must be refused.</summary>
/// <param name="Ending">The ending of its name.</param>
/// <param name="Says">Words that the refusal must hold.</param>
/// <param name="Make">Makes its bytes.</param>
internal sealed record BadFile(string Ending, string Says, Func<byte[]> Make)
{
    /// <summary>All of them by name.</summary>
    public static IReadOnlyDictionary<string, BadFile> All { get; } =
        BadText.All.Concat(BadWord.All).Concat(BadPdf.All).ToDictionary(StringComparer.Ordinal);
}
