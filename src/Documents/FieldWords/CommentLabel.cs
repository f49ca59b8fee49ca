namespace Styrkedja.Documents.FieldWords;

/// <summary>The word that a comment in a table begins with: "Kommentar:".</summary>
internal static class CommentLabel
{
    private static readonly Vocabulary Comments = Vocabulary.Named("comments");

    /// <summary>True for the text of a row that comments the row above.</summary>
    public static bool Begins(string text)
    {
        foreach (var word in Comments.Entries[0].Words)
        {
            if (
                text.StartsWith(word, StringComparison.Ordinal)
                && (text.Length == word.Length || !char.IsLetter(text[word.Length]))
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Such a text without the word.</summary>
    public static string Without(string text)
    {
        var word = Comments.Entries[0].Words.First(w => text.StartsWith(w, StringComparison.Ordinal));
        return text[word.Length..].TrimStart(':', ' ');
    }
}
