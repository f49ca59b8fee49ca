using Styrkedja.Core.Printed;
using Styrkedja.Documents.Model;
using Styrkedja.Documents.Reading;

namespace Styrkedja.Documents.Interpreting;

/// <summary>A document model to records: one interpretation for every layout.</summary>
public static class Interpreter
{
    // No letterhead is longer: a text that is all cover is no plan.
    private const int LongestCover = 300;

    /// <summary>Interprets a document. Nothing is thrown for any document; what is not understood is listed.</summary>
    /// <param name="printed">The document as it was read.</param>
    /// <param name="taught">Words of its municipality; null for none.</param>
    public static SteeringDocument Interpret(DocumentModel printed, IReadOnlyCollection<TaughtWord>? taught = null)
    {
        var heads = new TaughtHeads(taught ?? []);
        var model = TaughtWords.In(printed, taught ?? [], heads);
        var claims = new Claims(model);
        var front = FrontMatter.Of(model);
        var outline = new Outline(model, claims, front, heads);
        outline.Walk();
        var goals = outline.FinishGoals();
        var indicators = outline.Records.Rows.Where(r => r.Header.IsIndicators).Select(IndicatorRows.Finish).ToList();
        var activities = outline.Records.Rows.Where(r => !r.Header.IsIndicators).Select(ActivityRows.Finish).ToList();
        var tables = outline.Money.Finish();
        var decisions = outline.Decisions.Finish();
        var isSome =
            goals.Count + indicators.Count + activities.Count + decisions.Count > 0 || tables.Any(t => t.IsMoney);
        var missed = MissedLines
            .Find(model, claims, decisions.Count > 0, goals.Count > 0)
            .Concat(outline.Money.Unsound.Select(n => new MissedLine(n, MissedLook.TableRow)))
            .DistinctBy(m => m.Line)
            .OrderBy(m => m.Line)
            .ToList();
        // What is no plan at all is refused; nobody reads its cover.
        var cover = isSome ? Cover(model, claims) : [];
        claims.Set(missed.Select(m => m.Line), LineClass.Unclassified);
        var unread = new UnreadGoals(missed, goals);
        return new SteeringDocument
        {
            Kind = front.Kind,
            Year = front.Year,
            Board = front.Board,
            Title = front.Title,
            Decisions = decisions,
            Goals = goals,
            Indicators = indicators.ConvertAll(i => i with { Ambiguous = i.Ambiguous ?? unread.Doubt(i.Lines) }),
            Activities = activities.ConvertAll(a => a with { Ambiguous = a.Ambiguous ?? unread.Doubt(a.Lines) }),
            Sections = outline.Sections.Finish(),
            Tables = tables,
            ResultUnits = ResultUnits(outline, tables),
            Coverage = new Coverage(model.LineCount, claims.Classes)
            {
                Cover = cover,
                Missed = missed,
                Unfilled = model.Unfilled,
                Places = model.Places,
                TagsDiffer = model.TagsDiffer,
                Said = front.Said,
            },
        };
    }

    private static IReadOnlyList<PrintedParagraph> Cover(DocumentModel model, Claims claims) =>
        [
            .. claims
                .Classes.Where(c => c.Value == LineClass.Cover)
                .Select(c => c.Key)
                .Order()
                .Take(LongestCover)
                .Select(n => new PrintedParagraph(LineText.Clean(model.Printed[n]), new SourceLines(n, n))),
        ];

    /// <summary>The result units that tables print.</summary>
    internal static IReadOnlyList<PrintedResultUnit> UnitsOf(IReadOnlyList<PrintedTable> tables) =>
        [.. tables.Where(t => t.Kind == TableKind.ResultUnits).SelectMany(ResultUnitTable.Of)];

    private static IReadOnlyList<PrintedResultUnit> ResultUnits(Outline outline, IReadOnlyList<PrintedTable> tables) =>
        UnitsOf(tables) is { Count: > 0 } rows ? rows : outline.ResultUnits.Finish();
}
