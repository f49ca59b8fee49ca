using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Rows of indicator tables to records.</summary>
internal static class IndicatorRows
{
    private static readonly Column[] Results =
    [
        Column.Outcome,
        Column.Men,
        Column.Women,
        Column.Previous,
        Column.Forecast,
    ];

    /// <summary>One record; in a report its status is computed by <see cref="StatusRule"/>.</summary>
    public static PrintedIndicator Finish(RowBuilder row)
    {
        var (board, council, ambiguous) = Targets(row);
        var (direction, source) = FieldVocabulary.Directions.For(row.Name, board, council);
        var record = new PrintedIndicator
        {
            Name = row.Name,
            Owner = row.Context.Owner,
            Goal = row.Context.Goal,
            BoardGoal = row.Context.BoardGoal,
            Target = board,
            CouncilTarget = council,
            Periodicity = row.Cell(Column.Periodicity),
            Outcome = Value(row, Column.Outcome),
            Men = Value(row, Column.Men),
            Women = Value(row, Column.Women),
            Previous = Value(row, Column.Previous),
            Forecast = Value(row, Column.Forecast),
            Period = row.Cell(Column.Period),
            Direction = direction,
            DirectionSource = source,
            Analysis = row.Analysis,
            AnalysisLines = row.AnalysisLines,
            Ambiguous = row.Ambiguous ?? ambiguous ?? Unread(row, board, council) ?? row.Context.Doubt,
            Lines = row.Lines,
        };
        return row.Header.IndexOf(Column.Outcome) < 0 ? record : WithStatus(record, row.Cell(Column.Status));
    }

    /// <summary>A row in which something was corrected: what follows from its name, targets and values is derived again.</summary>
    public static PrintedIndicator Derive(PrintedIndicator row)
    {
        var (direction, source) = FieldVocabulary.Directions.For(row.Name, row.Target, row.CouncilTarget);
        row = row with { Direction = direction, DirectionSource = source };
        return row.StatusSource == StatusSource.Computed ? WithStatus(row, null) : row;
    }

    private static PrintedIndicator WithStatus(PrintedIndicator row, string? printed)
    {
        if (printed is not null && StatusWords.Read(printed) is { } status)
        {
            return row with { Status = status, StatusSource = StatusSource.Printed };
        }
        var scope = ScopeProposal.For(row.Target, row.CouncilTarget, FieldVocabulary.Definitions.Find(row.Name));
        var result = StatusRule.Of(row, row.Direction, scope);
        return row with { Status = result.Status, StatusSource = StatusSource.Computed, Reason = result.Reason };
    }

    // One value for two columns: the board's own indicator has a target; what only a council says is the council's.
    private static (Target Board, Target Council, string? Ambiguous) Targets(RowBuilder row)
    {
        var board = Target.Read(row.Cell(Column.Target) ?? "");
        var council = Target.Read(row.Cell(Column.Council) ?? "");
        if (!row.ColumnsLost || row.Context.Owner == Owner.Board)
        {
            return (board, council, null);
        }
        const string Reason = "bara ett värde är tryckt för två kolumner";
        return board is Target.Later or Target.Delegated or Target.OnlyDirection
            ? (council, board, Reason)
            : (board, council, Reason);
    }

    // What is printed and is no number that can be read: said, not taken for absent.
    private static string? Unread(RowBuilder row, Target board, Target council)
    {
        if (board is Target.None { IsUnread: true })
        {
            return $"årsmålet ”{board.Text}” gick inte att läsa";
        }
        if (council is Target.None { IsUnread: true })
        {
            return $"kommunfullmäktiges årsmål ”{council.Text}” gick inte att läsa";
        }
        foreach (var column in Results)
        {
            if (Value(row, column) is { Measure: null, Text: var text } && text.Any(char.IsAsciiDigit))
            {
                return $"värdet ”{text}” gick inte att läsa";
            }
        }
        return null;
    }

    private static PrintedValue? Value(RowBuilder row, Column column) =>
        row.Cell(column) is { } cell ? PrintedValue.Read(cell) : null;
}
