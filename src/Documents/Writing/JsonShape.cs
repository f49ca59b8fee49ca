using Styrkedja.Core.Checks;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Writing;

/// <summary>Records to the shapes of the contract.</summary>
internal sealed class JsonShape
{
    private readonly Coverage _coverage;

    private JsonShape(Coverage coverage) => _coverage = coverage;

    public static JsonDocumentShape Of(
        DocumentModel model,
        SteeringDocument document,
        IReadOnlyList<Finding> findings
    ) => new JsonShape(document.Coverage).Whole(model, document, findings);

    private JsonDocumentShape Whole(DocumentModel model, SteeringDocument document, IReadOnlyList<Finding> findings) =>
        new(
            new JsonDocumentInfo(
                JsonWords.Of(document.Kind),
                document.Year,
                document.Board,
                document.Title,
                model.Sha256,
                JsonWords.Of(model.Form),
                model.LineCount,
                new JsonSaid(document.Coverage.Said.Kind, document.Coverage.Said.Year, document.Coverage.Said.Board)
            ),
            [.. document.Decisions.Select(Of)],
            [.. document.Goals.Select(Of)],
            [.. document.Indicators.Select(Of)],
            [.. document.Activities.Select(Of)],
            [.. document.Sections.Select(Of)],
            [.. document.Tables.Select(Of)],
            [.. document.ResultUnits.Select(Of)],
            [.. findings.Select(Of)],
            Of(document.Coverage)
        );

    public static JsonFinding Of(Finding finding) =>
        new(
            finding.Check,
            JsonWords.Of(finding.Severity),
            finding.Message,
            finding.Remedy,
            finding.Expected,
            finding.Found,
            finding.Lines.First,
            finding.Lines.Last
        );

    private JsonDecision Of(PrintedDecision point) =>
        new(
            point.Number,
            point.Text,
            [.. point.Amounts.Select(a => new JsonAmount(a.Text, Plain(a.Amount.Kronor)))],
            point.Lines.First,
            point.Lines.Last,
            Place(point.Lines)
        );

    private JsonGoal Of(PrintedGoal goal) =>
        new(
            JsonWords.Of(goal.Level),
            goal.Code,
            goal.CodePrinted,
            goal.Area,
            goal.Title,
            JsonWords.Of(goal.Status),
            [
                .. goal.ExpectedResults.Select(r => new JsonExpectedResult(
                    r.Text,
                    JsonWords.Of(r.Status),
                    r.Lines.First,
                    Place(r.Lines)
                )),
            ],
            goal.Description,
            goal.Analysis,
            goal.Comment,
            goal.Lines.First,
            goal.Lines.Last,
            Place(goal.Lines)
        );

    private JsonIndicator Of(PrintedIndicator row) =>
        new(
            row.Name,
            JsonWords.Of(row.Owner),
            row.Goal,
            row.BoardGoal,
            Of(row.Target),
            Of(row.CouncilTarget),
            row.Periodicity,
            row.Outcome?.Text,
            row.Men?.Text,
            row.Women?.Text,
            row.Previous?.Text,
            row.Forecast?.Text,
            row.Period,
            JsonWords.Of(row.Status),
            JsonWords.Of(row.StatusSource),
            JsonWords.Of(row.Direction),
            JsonWords.Of(row.DirectionSource),
            row.Analysis,
            row.Ambiguous,
            row.Lines.First,
            row.Lines.Last,
            Place(row.Lines)
        );

    private static JsonTarget Of(Target target) =>
        new(
            target.Text,
            JsonWords.KindOf(target),
            target.Value is { } value ? Plain(value.Quantity.Value) : null,
            target.Value?.Unit
        );

    private JsonActivity Of(PrintedActivity activity) =>
        new(
            activity.Text,
            JsonWords.Of(activity.Owner),
            activity.Goal,
            activity.BoardGoal,
            activity.Start is { } start ? SwedishDate.Write(start) : null,
            activity.End is { } end ? SwedishDate.Write(end) : null,
            activity.Lead,
            activity.Participants,
            activity.Deviation,
            activity.Analysis,
            activity.Ambiguous,
            activity.Lines.First,
            activity.Lines.Last,
            Place(activity.Lines)
        );

    private JsonSection Of(PrintedSection section) =>
        new(
            section.Title,
            section.Level,
            section.Goal,
            section.BoardGoal,
            [.. section.Paragraphs.Select(p => p.Text)],
            section.Lines.First,
            section.Lines.Last,
            Place(section.Lines)
        );

    private JsonTable Of(PrintedTable table) =>
        new(
            JsonWords.Of(table.Kind),
            table.Title,
            table.Area,
            table.Unit,
            table.Columns,
            [
                .. table.Meanings.Select(m => new JsonColumnMeaning(
                    JsonWords.Of(m.Kind),
                    m.Year,
                    JsonWords.Of(m.Side),
                    m.Deviation
                )),
            ],
            [.. table.RowsWithDoubt().Select(r => Of(r.Row, r.IsDoubted))],
            [.. table.Notes.Select(n => new JsonNote(n.Text, n.Lines.First, Place(n.Lines)))],
            table.Lines.First,
            table.Lines.Last,
            Place(table.Lines)
        );

    private JsonRow Of(PrintedRow row, bool isDoubted) =>
        new(
            row.Label,
            row.Group,
            row.Level,
            row.Total,
            [.. row.Cells.Select(c => new JsonCell(c.Text, c.Value is { } value ? Plain(value.Value) : null))],
            isDoubted,
            row.Lines.First,
            row.Lines.Last,
            Place(row.Lines)
        );

    private JsonResultUnit Of(PrintedResultUnit unit) =>
        new(
            unit.Code,
            unit.Name,
            Kronor(unit.GrossBudget),
            Kronor(unit.FundIn),
            Kronor(unit.Result),
            Kronor(unit.FundOut),
            unit.Lines.First,
            Place(unit.Lines)
        );

    private JsonPlace? Place(SourceLines lines) =>
        _coverage.PlaceOf(lines) is var (page, x, y, width, height) ? new(page, x, y, width, height) : null;

    private static JsonCoverage Of(Coverage coverage)
    {
        var unclassified = coverage.Unclassified;
        return new JsonCoverage(
            coverage.Lines,
            coverage.Visible,
            coverage.Visible - unclassified.Count,
            unclassified,
            new JsonMissed(
                Missed(coverage, MissedLook.TableRow),
                Missed(coverage, MissedLook.TableHead),
                Missed(coverage, MissedLook.Decision),
                Missed(coverage, MissedLook.Goal)
            )
        );
    }

    private static List<int> Missed(Coverage coverage, MissedLook look) =>
        [.. coverage.Missed.Where(m => m.Looks == look).Select(m => m.Line)];

    private static decimal? Kronor(Money? amount) => amount is { } money ? Plain(money.Kronor) : null;

    // Without zeros at the end: 3.0 is written 3, as the contract's numbers are.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
