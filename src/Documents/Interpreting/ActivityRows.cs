using Styrkedja.Core.Activities;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Rows of activity tables to records.</summary>
internal static class ActivityRows
{
    /// <summary>One record.</summary>
    public static PrintedActivity Finish(RowBuilder row)
    {
        var dates = Dates(row);
        return new PrintedActivity
        {
            Text = row.Name,
            Owner = row.Context.Owner,
            Goal = row.Context.Goal,
            BoardGoal = row.Context.BoardGoal,
            Start = dates.Count > 0 ? dates[0] : null,
            End = dates.Count > 1 ? dates[1] : null,
            Lead = Bodies.Lead(row.Name),
            Participants = Bodies.Participants(row.Name),
            Deviation = row.Cell(Column.Deviation) is { } cell && SaysDeviation(SwedishText.Fold(cell)),
            Status = Status(row.Cell(Column.Status) ?? ""),
            Analysis = Analysis(row),
            AnalysisLines = row.AnalysisLines,
            Ambiguous = row.Ambiguous ?? Doubt(row, dates.Count) ?? row.Context.Doubt,
            Lines = row.Lines,
        };
    }

    // A status that is none of the known words is kept as it is printed.
    private static string? Analysis(RowBuilder row)
    {
        var printed = row.Cell(Column.Status) ?? "";
        var unknown = SwedishText.Fold(printed).Length > 0 && Status(printed) == ActivityStatus.Unknown;
        return unknown ? $"Status: {printed}" + (row.Analysis is null ? "" : "\n" + row.Analysis) : row.Analysis;
    }

    private static ActivityStatus Status(string cell) =>
        Vocabulary.Named("doings").KeyOf(cell) switch
        {
            "done" => ActivityStatus.Done,
            "ongoing" => ActivityStatus.Ongoing,
            "notstarted" => ActivityStatus.NotStarted,
            "notdone" => ActivityStatus.NotDone,
            "moved" => ActivityStatus.Moved,
            "cancelled" => ActivityStatus.Cancelled,
            _ => ActivityStatus.Unknown,
        };

    private static bool SaysDeviation(string folded) =>
        folded is "ja" or "x" || folded.StartsWith("avvikelse", StringComparison.Ordinal);

    private static string? Doubt(RowBuilder row, int dates)
    {
        if (dates > 0)
        {
            return dates == 1 ? "bara ett datum är tryckt" : null;
        }
        var printed = row.Cell(Column.Start) is { Length: > 1 } start ? start : row.Cell(Column.End);
        return printed is { Length: > 1 } ? $"”{printed}” är inget datum"
            : new[] { row.Cell(Column.Status), row.Cell(Column.Progress) }.FirstOrDefault(IsRunningText) is { } text
                ? $"”{text}” är löpande text, där en status ska stå"
            : null;
    }

    // Of text that runs through the columns: a part of a sentence. A status is a word or two, of whichever house.
    private static bool IsRunningText(string? cell) =>
        cell is { Length: > 1 }
        && Status(cell) == ActivityStatus.Unknown
        && cell.Any(char.IsLetter)
        && (cell.Count(c => c == ' ') > 2 || cell[^1] is '.' or ',' || SwedishText.StartsLower(cell));

    // The dates may have slipped a column; the first is the start.
    private static List<DateOnly> Dates(RowBuilder row)
    {
        var dates = new List<DateOnly>();
        foreach (var cell in row.Cells)
        {
            if (SwedishDate.TryRead(cell, out var date))
            {
                dates.Add(date);
            }
        }
        return dates;
    }
}
