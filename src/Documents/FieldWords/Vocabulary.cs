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
    private readonly FoldedWord[] _words;
    private readonly FoldedWord[] _longestFirst;

    private Vocabulary(IReadOnlyList<VocabularyEntry> entries)
    {
        Entries = entries;
        _words = [.. entries.SelectMany(e => e.Folded.Select(word => new FoldedWord(word, e.Key)))];
        foreach (var word in _words)
        {
            _keys.TryAdd(word.Text, word.Key);
        }
        _longestFirst = [.. _words.Where(w => w.Text.Length > 0).OrderByDescending(w => w.Text.Length)];
    }

    private sealed record FoldedWord(string Text, string Key);

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
        // Asked of every cell and line: most words are none by their first letter.
        var first = folded.Length > 0 ? folded[0] : '\0';
        foreach (var word in _longestFirst)
        {
            if (word.Text[0] == first && folded.StartsWith(word.Text, StringComparison.Ordinal))
            {
                return (word.Key, word.Text.Length);
            }
        }
        return (null, 0);
    }

    /// <summary>The key of the first entry with a word that the text holds, or null.</summary>
    public string? KeyWithin(string folded)
    {
        foreach (var word in _words)
        {
            if (folded.Contains(word.Text, StringComparison.Ordinal))
            {
                return word.Key;
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
