using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Boards, companies and committees named in the sentence of an activity.</summary>
internal static class Bodies
{
    private static readonly Vocabulary Words = Vocabulary.Named("bodies");
    private static readonly string[] Between = [",", " samt "];
    private static readonly IReadOnlyList<string> Before = Vocabulary.Named("participation").Entries[0].Words;

    /// <summary>The subject before the first "ska", when it is a body; else null.</summary>
    public static string? Lead(string text)
    {
        var at = text.IndexOf(" ska", StringComparison.Ordinal);
        if (at <= 0 || at > 120)
        {
            return null;
        }
        var subject = text[..at].TrimEnd(',');
        var isBody = Parts(subject).All(p => EndsLike(p, "lead") || IsNamed(p));
        return isBody ? subject : null;
    }

    /// <summary>Those who take part, in order, each once.</summary>
    public static IReadOnlyList<string> Participants(string text)
    {
        var found = new List<string>();
        foreach (var (start, word) in Occurrences(text))
        {
            foreach (var part in Parts(text[(start + word.Length)..]))
            {
                if (Body(part) is not { } body)
                {
                    break;
                }
                if (!found.Contains(body))
                {
                    found.Add(body);
                }
                if (body.Length < part.Length)
                {
                    break;
                }
            }
        }
        return found;
    }

    private static IEnumerable<(int Start, string Word)> Occurrences(string text) =>
        Before.SelectMany(w => All(text, w).Select(at => (at, w))).OrderBy(o => o.at);

    private static IEnumerable<int> All(string text, string word)
    {
        for (
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            yield return at;
        }
    }

    // "miljö- och hälsoskyddsnämnden" is one name, and so is a company with "och" in it.
    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        foreach (
            var part in text.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var pieces = part.Split(" och ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0 && IsCut(parts[^1], pieces[i]))
                {
                    parts[^1] += " och " + pieces[i];
                }
                else
                {
                    parts.Add(pieces[i]);
                }
            }
        }
        return parts;
    }

    private static bool IsCut(string before, string after) =>
        before.EndsWith('-')
        || (Body(before) is null && char.IsUpper(before[0]) && Body(before + " och " + after) is not null);

    // The longest beginning of a part that is a body: "stadsdelsnämnderna arbeta aktivt" gives "stadsdelsnämnderna".
    private static string? Body(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(words.Length, 6); count > 0; count--)
        {
            var body = string.Join(' ', words[..count]).TrimEnd('.');
            if (IsNamed(body) || (EndsLike(body, "ending") && (count == 1 || words[..(count - 1)].All(IsPartOfName))))
            {
                return body;
            }
        }
        return null;
    }

    private static bool IsPartOfName(string word) =>
        char.IsUpper(word[0]) || word.EndsWith('-') || word is "i" or "samtliga" or "alla" or "berörda" or "och";

    private static bool EndsLike(string text, string key)
    {
        foreach (var entry in Words.Entries)
        {
            if (
                entry.Key == key
                && entry.Words.Any(w => text.EndsWith(w, StringComparison.Ordinal) && IsWholeWord(text, w))
            )
            {
                return true;
            }
        }
        return false;
    }

    // "AB" is a word of its own; the other endings may be the tail of a longer word.
    private static bool IsWholeWord(string text, string ending) =>
        !char.IsUpper(ending[0]) || text.Length == ending.Length || text[^(ending.Length + 1)] == ' ';

    private static bool IsNamed(string text) =>
        Words.Entries.Any(e => e.Key == "name" && e.Folded.Contains(SwedishText.Fold(text)));
}
