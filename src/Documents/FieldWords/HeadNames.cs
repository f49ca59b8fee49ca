namespace Styrkedja.Documents.FieldWords;

/// <summary>
/// Heads of tables whose columns are lost: a line that is nothing but names of columns beside each other, some of them in
/// other words than ours.
/// </summary>
internal static class HeadNames
{
    private const int LongestLine = 120;
    private const int MostWords = 14;
    private const int MostOwn = 1;

    private static readonly Vocabulary Columns = Vocabulary.Named("columns");
    private static readonly Vocabulary Beside = Vocabulary.Named("goalcolumns");

    /// <summary>True for the head of a table of indicators or activities: it begins with their name and names another column.</summary>
    public static bool OfRecords(string line)
    {
        // Asked of every line: most have none of their first letters.
        if (line.Length == 0 || !"IAMNSR".Contains(line[0], StringComparison.Ordinal))
        {
            return false;
        }
        var words = Words(line);
        return words.Length is > 1 and <= MostWords
            && Columns.KeyOf(words[0]) is "indicator" or "measure" or "activity"
            && words.Skip(1).Any(w => char.IsUpper(w[0]) && IsColumn(w));
    }

    /// <summary>True for the head of a table of goals: it names them and another column, and is nothing else.</summary>
    public static bool OfGoals(string line)
    {
        if (!line.Contains("mål", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        var words = Words(line);
        if (words.Length is < 2 or > MostWords || !(char.IsUpper(words[0][0]) || char.IsAsciiDigit(words[0][0])))
        {
            return false;
        }
        var (goals, others, own) = (0, 0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            if (IsGoal(words[i]))
            {
                goals++;
            }
            else if (i + 1 < words.Length && char.IsUpper(words[i][0]) && words[i + 1] == "mål")
            {
                // What goals they are stands before: "Strategiska mål".
            }
            else if (Beside.KeyOf(words[i]) is not null)
            {
                others++;
            }
            else if (!words[i].All(char.IsAsciiDigit) && (!char.IsUpper(words[i][0]) || ++own > MostOwn))
            {
                return false;
            }
        }
        return goals > 0 && goals + others > 1;
    }

    private static string[] Words(string line) =>
        line.Length > LongestLine || line.TrimEnd() is [.., '.' or ':' or '?' or '!' or ',']
            ? []
            : line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsGoal(string word) =>
        word.EndsWith("mål", StringComparison.OrdinalIgnoreCase) && word.All(char.IsLetter);

    private static bool IsColumn(string word) => IsGoal(word) || Columns.KeyOf(word) is not null;
}
