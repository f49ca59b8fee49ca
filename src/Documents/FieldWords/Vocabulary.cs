using System.Collections.Concurrent;
using System.Reflection;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.FieldWords;

/// <summary>
/// Words of the field, kept as data files in <c>Vocabulary/</c>: a line each, <c>key = word | word</c>; "#" begins a
/// comment. Words are compared folded (see <see cref="SwedishText.Fold"/>).
/// </summary>
internal sealed class Vocabulary
{
    private static readonly ConcurrentDictionary<string, Vocabulary> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    private Vocabulary(IReadOnlyList<VocabularyEntry> entries)
    {
        Entries = entries;
        foreach (var entry in entries)
        {
            foreach (var word in entry.Folded)
            {
                _keys.TryAdd(word, entry.Key);
            }
        }
    }

    /// <summary>The lines of the file in order.</summary>
    public IReadOnlyList<VocabularyEntry> Entries { get; }

    /// <summary>The vocabulary with a name; read once.</summary>
    public static Vocabulary Named(string name) => Loaded.GetOrAdd(name, Load);

    /// <summary>The key of the entry that has exactly this word, or null.</summary>
    public string? KeyOf(string text) => KeyOfFolded(SwedishText.Fold(text));

    /// <summary>The same for a text that is folded already.</summary>
    public string? KeyOfFolded(string folded) => _keys.GetValueOrDefault(folded);

    /// <summary>The key of the entry with the longest word that the text begins with, and the length of that word.</summary>
    public (string? Key, int Length) LongestPrefix(string folded)
    {
        (string? Key, int Length) best = (null, 0);
        foreach (var entry in Entries)
        {
            foreach (var word in entry.Folded)
            {
                if (word.Length > best.Length && folded.StartsWith(word, StringComparison.Ordinal))
                {
                    best = (entry.Key, word.Length);
                }
            }
        }
        return best;
    }

    /// <summary>The key of the first entry with a word that the text holds, or null.</summary>
    public string? KeyWithin(string folded)
    {
        foreach (var entry in Entries)
        {
            foreach (var word in entry.Folded)
            {
                if (folded.Contains(word, StringComparison.Ordinal))
                {
                    return entry.Key;
                }
            }
        }
        return null;
    }

    private static Vocabulary Load(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Vocabulary/" + name)
            ?? throw new InvalidOperationException($"The vocabulary {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var entries = new List<VocabularyEntry>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            var at = line.IndexOf('=', StringComparison.Ordinal);
            var words = line[(at + 1)..]
                .Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            entries.Add(new VocabularyEntry(line[..at].Trim(), words, [.. words.Select(SwedishText.Fold)]));
        }
        return new Vocabulary(entries);
    }
}

/// <summary>One line of a vocabulary.</summary>
/// <param name="Key">What the words mean.</param>
/// <param name="Words">The words as written.</param>
/// <param name="Folded">The words folded.</param>
internal sealed record VocabularyEntry(string Key, IReadOnlyList<string> Words, IReadOnlyList<string> Folded);
