namespace Styrkedja.Unit.House;

/// <summary>Reads the pipe tables of our own documents.</summary>
internal static class MarkdownTable
{
    /// <summary>The rows of every table in the file, without header rows; the cells are trimmed.</summary>
    /// <param name="path">A Markdown file.</param>
    /// <param name="heading">Only tables under this heading, or null for all.</param>
    public static IReadOnlyList<string[]> Rows(string path, string? heading = null)
    {
        var rows = new List<string[]>();
        var under = heading is null;
        foreach (var line in File.ReadLines(path))
        {
            if (heading is not null && line.StartsWith('#'))
            {
                under = line.TrimStart('#').Trim() == heading;
            }
            else if (under && line.StartsWith("| ---", StringComparison.Ordinal))
            {
                rows.RemoveAt(rows.Count - 1); // what stood above the rule was the header
            }
            else if (under && line.StartsWith('|'))
            {
                rows.Add(line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries));
            }
        }
        return rows;
    }
}
