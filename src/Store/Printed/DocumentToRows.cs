using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Printed;

/// <summary>A read document as rows.</summary>
internal sealed class DocumentToRows(DocumentFile file, Guid municipality, Guid reading)
{
    private const int LinesInARow = 250;

    private readonly List<StoredPrintedGoal> _goals = GoalAddresses.Of(file.Document.Goals, municipality, reading);

    /// <summary>Adds all that the document prints.</summary>
    /// <returns>What the audit log keeps of the rows.</returns>
    public async Task<RowDigests> Add(Change change)
    {
        var digests = new RowDigests();
        var read = file.Document;
        await change.WriteMany(Lines(), digests);
        await change.WriteMany(Remarks.Of(read.Coverage, municipality, reading), digests);
        await change.WriteMany([.. read.Decisions.Select(Decision)], digests);
        await change.WriteMany([.. read.Decisions.SelectMany(Amounts)], digests);
        await change.WriteMany(_goals, digests);
        await change.WriteMany([.. read.Goals.SelectMany(ExpectedResults)], digests);
        await change.WriteMany([.. read.Indicators.Select(Indicator)], digests);
        await change.WriteMany([.. read.Activities.Select(Activity)], digests);
        await change.WriteMany([.. read.Sections.Select(Section)], digests);
        await change.WriteMany([.. read.Sections.SelectMany(Paragraphs)], digests);
        await new TablesToRows(municipality, reading).Add(change, read, digests);
        await change.WriteMany([.. file.Findings.Select(Finding)], digests);
        return digests;
    }

    private List<StoredPrintedLines> Lines()
    {
        var blocks = new char[file.Lines.Count];
        Array.Fill(blocks, LineSigns.Blank);
        foreach (var block in file.Blocks)
        {
            for (var line = block.Lines.First; line <= Math.Min(block.Lines.Last, blocks.Length); line++)
            {
                blocks[line - 1] = line == block.Lines.First ? LineSigns.Of(block.Kind) : LineSigns.SameBlock;
            }
        }
        var (classes, places) = (file.Document.Coverage.Classes, file.Document.Coverage.Places);
        var rows = new List<StoredPrintedLines>();
        for (var first = 1; first <= file.Lines.Count; first += LinesInARow)
        {
            var last = Math.Min(first + LinesInARow - 1, file.Lines.Count);
            rows.Add(
                new StoredPrintedLines
                {
                    MunicipalityId = municipality,
                    ReadingId = reading,
                    FirstLine = first,
                    LastLine = last,
                    Text = string.Join('\n', file.Lines.Skip(first - 1).Take(last - first + 1).Select(OneLine)),
                    Classes = string.Concat(
                        Enumerable
                            .Range(first, last - first + 1)
                            .Select(line => classes.TryGetValue(line, out var c) ? LineSigns.Of(c) : LineSigns.Blank)
                    ),
                    Blocks = new string(blocks, first - 1, last - first + 1),
                    Places = PlaceWords.Of(places.Skip(first - 1).Take(last - first + 1)),
                }
            );
        }
        return rows;
    }

    // A line feed inside a line of a Word file would make two of it.
    private static string OneLine(string line) => line.Replace('\n', ' ');

    private StoredPrintedDecision Decision(PrintedDecision point, int position) =>
        new()
        {
            MunicipalityId = municipality,
            ReadingId = reading,
            Position = position,
            Number = point.Number,
            Text = point.Text,
            FirstLine = point.Lines.First,
            LastLine = point.Lines.Last,
        };

    private IEnumerable<StoredPrintedDecisionAmount> Amounts(PrintedDecision point, int position) =>
        point.Amounts.Select(
            (amount, i) =>
                new StoredPrintedDecisionAmount
                {
                    MunicipalityId = municipality,
                    ReadingId = reading,
                    DecisionPosition = position,
                    Position = i,
                    Text = amount.Text,
                    Ore = amount.Amount.Ore,
                    Millionths = amount.Number.Millionths,
                    Decimals = amount.Number.Decimals,
                    Unit = amount.Unit,
                }
        );

    private IEnumerable<StoredPrintedExpectedResult> ExpectedResults(PrintedGoal goal, int position) =>
        goal.ExpectedResults.Select(
            (result, i) =>
                new StoredPrintedExpectedResult
                {
                    MunicipalityId = municipality,
                    ReadingId = reading,
                    GoalPosition = position,
                    Position = i,
                    Text = result.Text,
                    Status = result.Status,
                    FirstLine = result.Lines.First,
                    LastLine = result.Lines.Last,
                }
        );

    private StoredPrintedIndicator Indicator(PrintedIndicator row, int position) =>
        new()
        {
            MunicipalityId = municipality,
            ReadingId = reading,
            Position = position,
            GoalPosition = GoalOf(row.Owner, row.Goal, row.BoardGoal, row.Lines),
            Name = row.Name,
            NameKey = SwedishText.Fold(row.Name),
            Owner = row.Owner,
            Goal = row.Goal,
            BoardGoal = row.BoardGoal,
            Target = row.Target.Text,
            TargetKind = TargetColumns.KindOf(row.Target),
            TargetWay = TargetColumns.WayOf(row.Target),
            TargetMillionths = row.Target.Value?.Quantity.Millionths,
            TargetDecimals = row.Target.Value?.Quantity.Decimals,
            TargetUnit = row.Target.Value?.Unit,
            CouncilTarget = row.CouncilTarget.Text,
            CouncilTargetKind = TargetColumns.KindOf(row.CouncilTarget),
            CouncilTargetWay = TargetColumns.WayOf(row.CouncilTarget),
            CouncilTargetMillionths = row.CouncilTarget.Value?.Quantity.Millionths,
            CouncilTargetDecimals = row.CouncilTarget.Value?.Quantity.Decimals,
            CouncilTargetUnit = row.CouncilTarget.Value?.Unit,
            Periodicity = row.Periodicity,
            Outcome = row.Outcome?.Text,
            OutcomeMillionths = row.Outcome?.Measure?.Quantity.Millionths,
            OutcomeDecimals = row.Outcome?.Measure?.Quantity.Decimals,
            OutcomeUnit = row.Outcome?.Measure?.Unit,
            Men = row.Men?.Text,
            MenMillionths = row.Men?.Measure?.Quantity.Millionths,
            MenDecimals = row.Men?.Measure?.Quantity.Decimals,
            MenUnit = row.Men?.Measure?.Unit,
            Women = row.Women?.Text,
            WomenMillionths = row.Women?.Measure?.Quantity.Millionths,
            WomenDecimals = row.Women?.Measure?.Quantity.Decimals,
            WomenUnit = row.Women?.Measure?.Unit,
            Previous = row.Previous?.Text,
            PreviousMillionths = row.Previous?.Measure?.Quantity.Millionths,
            PreviousDecimals = row.Previous?.Measure?.Quantity.Decimals,
            PreviousUnit = row.Previous?.Measure?.Unit,
            Forecast = row.Forecast?.Text,
            ForecastMillionths = row.Forecast?.Measure?.Quantity.Millionths,
            ForecastDecimals = row.Forecast?.Measure?.Quantity.Decimals,
            ForecastUnit = row.Forecast?.Measure?.Unit,
            Period = row.Period,
            Status = row.Status,
            StatusSource = row.StatusSource,
            Reason = row.Reason,
            Direction = row.Direction,
            DirectionSource = row.DirectionSource,
            Analysis = row.Analysis,
            AnalysisFirstLine = row.AnalysisLines?.First,
            AnalysisLastLine = row.AnalysisLines?.Last,
            Ambiguous = row.Ambiguous,
            FirstLine = row.Lines.First,
            LastLine = row.Lines.Last,
        };

    private StoredPrintedActivity Activity(PrintedActivity activity, int position) =>
        new()
        {
            MunicipalityId = municipality,
            ReadingId = reading,
            Position = position,
            GoalPosition = GoalOf(activity.Owner, activity.Goal, activity.BoardGoal, activity.Lines),
            Text = activity.Text,
            Owner = activity.Owner,
            Goal = activity.Goal,
            BoardGoal = activity.BoardGoal,
            StartDate = activity.Start,
            EndDate = activity.End,
            Lead = activity.Lead,
            Participants = string.Join('\n', activity.Participants),
            Deviation = activity.Deviation,
            Status = activity.Status,
            Analysis = activity.Analysis,
            AnalysisFirstLine = activity.AnalysisLines?.First,
            AnalysisLastLine = activity.AnalysisLines?.Last,
            Ambiguous = activity.Ambiguous,
            FirstLine = activity.Lines.First,
            LastLine = activity.Lines.Last,
        };

    private StoredPrintedSection Section(PrintedSection section, int position) =>
        new()
        {
            MunicipalityId = municipality,
            ReadingId = reading,
            Position = position,
            GoalPosition = GoalOf(
                section.BoardGoal is null ? Owner.Council : Owner.Board,
                section.Goal,
                section.BoardGoal,
                section.Lines
            ),
            Title = section.Title,
            Level = section.Level,
            Goal = section.Goal,
            BoardGoal = section.BoardGoal,
            FirstLine = section.Lines.First,
            LastLine = section.Lines.Last,
        };

    private IEnumerable<StoredPrintedParagraph> Paragraphs(PrintedSection section, int position) =>
        section.Paragraphs.Select(
            (paragraph, i) =>
                new StoredPrintedParagraph
                {
                    MunicipalityId = municipality,
                    ReadingId = reading,
                    SectionPosition = position,
                    Position = i,
                    Text = paragraph.Text,
                    FirstLine = paragraph.Lines.First,
                    LastLine = paragraph.Lines.Last,
                }
        );

    private StoredPrintedFinding Finding(Core.Checks.Finding finding, int position) =>
        new()
        {
            MunicipalityId = municipality,
            ReadingId = reading,
            Position = position,
            CheckName = finding.Check,
            Severity = finding.Severity,
            Message = finding.Message,
            Remedy = finding.Remedy,
            Expected = finding.Expected,
            Found = finding.Found,
            FirstLine = finding.Lines.First,
            LastLine = finding.Lines.Last,
        };

    private int? GoalOf(Owner owner, string? code, string? boardGoal, SourceLines lines) =>
        GoalReferences.Find(file.Document.Goals, owner, code, boardGoal, lines);
}
