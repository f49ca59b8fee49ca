using System.Text;
using Styrkedja.Core.Printed;

namespace Styrkedja.Documents.Carrying;

/// <summary>Words that were taught, on their way to the reader's process: a line each, meaning and words.</summary>
public static class CarriedWords
{
    /// <summary>How many bytes they take at most.</summary>
    public const int Most = 200_000;

    /// <summary>As bytes.</summary>
    public static byte[] Write(IEnumerable<TaughtWord> taught) =>
        Encoding.UTF8.GetBytes(string.Join('\n', taught.Select(t => $"{t.Meaning}\t{t.Words}")));

    /// <summary>Back again.</summary>
    /// <exception cref="FormatException">They are not that.</exception>
    public static IReadOnlyList<TaughtWord> Read(byte[] bytes) =>
        [
            .. Encoding
                .UTF8.GetString(bytes)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line =>
                    line.Split('\t') is [var meaning, var words] && Enum.TryParse<TaughtMeaning>(meaning, out var known)
                        ? new TaughtWord(known, words)
                        : throw new FormatException("A line is no word with its meaning.")
                ),
        ];
}
