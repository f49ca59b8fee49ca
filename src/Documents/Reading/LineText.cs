namespace Styrkedja.Documents.Reading;

/// <summary>The words of a printed line, for pages that show a document as it is.</summary>
public static class LineText
{
    /// <summary>A line without the marks of its file's form: HTML tags, entities, Markdown.</summary>
    public static string Clean(string line) => PrintedText.Clean(line.TrimStart('#', ' '), markup: true);

    /// <summary>The cells of a line of a table whose columns are parted by signs; null where they are parted by blanks.</summary>
    public static IReadOnlyList<string>? Cells(string line)
    {
        if (line.Contains('\t', StringComparison.Ordinal))
        {
            return [.. line.Split('\t').Select(Clean)];
        }
        var trimmed = line.Trim();
        if (!trimmed.Contains('|', StringComparison.Ordinal))
        {
            return null;
        }
        return [.. trimmed.Trim('|').Split('|').Select(Clean)];
    }
}
