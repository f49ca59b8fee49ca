namespace Styrkedja.Core.Checks.Prose;

/// <summary>The sentences of a document, read for counts when they are asked for: most never are.</summary>
internal sealed class CountedSentences(IReadOnlyList<Sentence> sentences)
{
    private readonly CountedSentence?[] _read = new CountedSentence?[sentences.Count];

    /// <summary>How many there are.</summary>
    public int Count => _read.Length;

    /// <summary>One of them.</summary>
    public CountedSentence this[int at] => _read[at] ??= CountedSentence.Of(sentences[at]);
}

/// <summary>A sentence with its words and what it says of whole sets.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Words">Its words.</param>
/// <param name="Claims">Its claims, in order.</param>
internal sealed record CountedSentence(
    Sentence Sentence,
    IReadOnlyList<ProseWord> Words,
    IReadOnlyList<SetClaim> Claims
)
{
    /// <summary>Reads a sentence.</summary>
    public static CountedSentence Of(Sentence sentence)
    {
        var words = sentence.Words;
        return new CountedSentence(sentence, words, SetClaim.In(words));
    }

    /// <summary>True where both stand in one paragraph.</summary>
    public bool IsBeside(CountedSentence other) =>
        Sentence.Section == other.Sentence.Section && Sentence.Paragraph == other.Sentence.Paragraph;

    /// <summary>True where it names so many records of a kind, all or some.</summary>
    public bool Names(Counted what, int count)
    {
        for (var i = 0; i + 1 < Words.Count; i++)
        {
            if (Words[i].Count == count && CountedSet.Named(Words, i + 1, false)?.What == what)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>True where it names records of another kind.</summary>
    public bool NamesOther(Counted what)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (CountedSet.Named(Words, i, false) is { } named && named.What != what)
            {
                return true;
            }
        }
        return false;
    }
}
