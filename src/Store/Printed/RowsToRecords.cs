using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Printed;

/// <summary>Rows to the records that they were made of.</summary>
public static class RowsToRecords
{
    internal static PrintedDecision Decision(
        StoredPrintedDecision row,
        IEnumerable<StoredPrintedDecisionAmount> amounts
    ) =>
        new(
            row.Number,
            row.Text,
            [
                .. amounts
                    .OrderBy(a => a.Position)
                    .Select(a => new PrintedAmount(
                        a.Text,
                        new Money(a.Ore),
                        new Quantity(a.Millionths, a.Decimals),
                        a.Unit
                    )),
            ],
            new SourceLines(row.FirstLine, row.LastLine)
        );

    internal static PrintedGoal Goal(StoredPrintedGoal row, IEnumerable<StoredPrintedExpectedResult> results) =>
        new()
        {
            Level = row.Level,
            Code = row.Code,
            CodePrinted = row.CodePrinted,
            Area = row.Area,
            Title = row.Title,
            Status = row.Status,
            ExpectedResults =
            [
                .. results
                    .OrderBy(r => r.Position)
                    .Select(r => new PrintedExpectedResult(r.Text, r.Status, new SourceLines(r.FirstLine, r.LastLine))),
            ],
            Description = row.Description,
            Analysis = row.Analysis,
            Comment = row.Comment,
            Lines = new SourceLines(row.FirstLine, row.LastLine),
        };

    /// <summary>A row of an indicator table.</summary>
    public static PrintedIndicator Indicator(StoredPrintedIndicator row) =>
        new()
        {
            Name = row.Name,
            Owner = row.Owner,
            Goal = row.Goal,
            BoardGoal = row.BoardGoal,
            Target = TargetColumns.Read(
                row.TargetKind,
                row.Target,
                row.TargetWay,
                Number(row.TargetMillionths, row.TargetDecimals, row.TargetUnit)
            ),
            CouncilTarget = TargetColumns.Read(
                row.CouncilTargetKind,
                row.CouncilTarget,
                row.CouncilTargetWay,
                Number(row.CouncilTargetMillionths, row.CouncilTargetDecimals, row.CouncilTargetUnit)
            ),
            Periodicity = row.Periodicity,
            Outcome = Value(row.Outcome, row.OutcomeMillionths, row.OutcomeDecimals, row.OutcomeUnit),
            Men = Value(row.Men, row.MenMillionths, row.MenDecimals, row.MenUnit),
            Women = Value(row.Women, row.WomenMillionths, row.WomenDecimals, row.WomenUnit),
            Previous = Value(row.Previous, row.PreviousMillionths, row.PreviousDecimals, row.PreviousUnit),
            Forecast = Value(row.Forecast, row.ForecastMillionths, row.ForecastDecimals, row.ForecastUnit),
            Period = row.Period,
            Status = row.Status,
            StatusSource = row.StatusSource,
            Reason = row.Reason,
            Direction = row.Direction,
            DirectionSource = row.DirectionSource,
            Analysis = row.Analysis,
            AnalysisLines = Lines(row.AnalysisFirstLine, row.AnalysisLastLine),
            Ambiguous = row.Ambiguous,
            Lines = new SourceLines(row.FirstLine, row.LastLine),
        };

    internal static PrintedActivity Activity(StoredPrintedActivity row) =>
        new()
        {
            Text = row.Text,
            Owner = row.Owner,
            Goal = row.Goal,
            BoardGoal = row.BoardGoal,
            Start = row.StartDate,
            End = row.EndDate,
            Lead = row.Lead,
            Participants = row.Participants.Length == 0 ? [] : row.Participants.Split('\n'),
            Deviation = row.Deviation,
            Status = row.Status,
            Analysis = row.Analysis,
            AnalysisLines = Lines(row.AnalysisFirstLine, row.AnalysisLastLine),
            Ambiguous = row.Ambiguous,
            Lines = new SourceLines(row.FirstLine, row.LastLine),
        };

    internal static PrintedSection Section(StoredPrintedSection row, IEnumerable<StoredPrintedParagraph> paragraphs) =>
        new(
            row.Title,
            row.Level,
            row.Goal,
            row.BoardGoal,
            [
                .. paragraphs
                    .OrderBy(p => p.Position)
                    .Select(p => new PrintedParagraph(p.Text, new SourceLines(p.FirstLine, p.LastLine))),
            ],
            new SourceLines(row.FirstLine, row.LastLine)
        );

    internal static PrintedResultUnit ResultUnit(StoredPrintedResultUnit row) =>
        new(
            row.Code,
            row.Name,
            Amount(row.GrossBudget),
            Amount(row.FundIn),
            Amount(row.Result),
            Amount(row.FundOut),
            new SourceLines(row.FirstLine, row.LastLine)
        );

    private static Money? Amount(long? ore) => ore is { } known ? new Money(known) : null;

    private static SourceLines? Lines(int? first, int? last) =>
        first is { } from ? new SourceLines(from, last ?? from) : null;

    private static PrintedValue? Value(string? text, long? millionths, int? decimals, string? unit) =>
        text is null ? null : new PrintedValue(text, Number(millionths, decimals, unit));

    private static Measure? Number(long? millionths, int? decimals, string? unit) =>
        millionths is { } known ? new Measure(new Quantity(known, decimals ?? 0), unit) : null;
}
