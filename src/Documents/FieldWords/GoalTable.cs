using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.FieldWords;

/// <summary>
/// Goals that stand as rows of a table: under a header that names their level, beside their assessment, or before their
/// indicators and activities.
/// </summary>
/// <param name="Level">The word of the vocabulary for their level.</param>
/// <param name="GoalAt">Where the goal stands.</param>
/// <param name="StatusAt">Where its assessment stands, or -1.</param>
/// <param name="Names">The headers.</param>
internal sealed record GoalTable(string Level, int GoalAt, int StatusAt, IReadOnlyList<string> Names)
{
    private static readonly Vocabulary Markers = Vocabulary.Named("markers");
    private static readonly Vocabulary Beside = Vocabulary.Named("goalcolumns");

    /// <summary>True for the header of a column of goals.</summary>
    public static bool IsGoalColumn(string header) => Markers.KeyOf(header) is not null;

    /// <summary>Recognises the header of a table of goals and nothing else; null for any other row.</summary>
    public static GoalTable? Recognise(IReadOnlyList<string> cells)
    {
        var filled = Enumerable.Range(0, cells.Count).Where(i => cells[i].Length > 0).ToList();
        if (filled.Count < 2 || Markers.KeyOf(cells[filled[0]]) is not { } level)
        {
            return null;
        }
        var others = filled.Skip(1).ToList();
        return others.TrueForAll(i => Beside.KeyOf(cells[i]) is not null)
            ? new GoalTable(
                level,
                filled[0],
                others.FindIndex(i => Beside.KeyOf(cells[i]) == "status") is var at and >= 0 ? others[at] : -1,
                cells
            )
            : null;
    }

    /// <summary>The goal of a row and its level where the table has goals before its indicators or activities.</summary>
    public static (int At, string Level)? Before(IReadOnlyList<string> header)
    {
        if (TableHeader.Recognise(header) is not { } record)
        {
            return null;
        }
        for (var i = 0; i < record.NameAt; i++)
        {
            if (Markers.KeyOf(header[i]) is { } level)
            {
                return (i, level);
            }
        }
        return null;
    }

    /// <summary>What a row says beside its goal and its assessment, each with the name of its column.</summary>
    public IEnumerable<string> Said(IReadOnlyList<string> row) =>
        Enumerable
            .Range(0, Math.Min(row.Count, Names.Count))
            .Where(i => i != GoalAt && i != StatusAt && row[i].Length > 0 && Names[i].Length > 0)
            .Select(i => $"{Names[i]}: {row[i]}");

    /// <summary>True for the text of a title: words, and no more of them than a title has.</summary>
    public static bool IsTitle(string cell) =>
        cell.Length is > 2 and < 300 && SwedishText.Fold(cell).Any(char.IsLetter);
}
