using System.Text.RegularExpressions;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Plans;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Writing.Markdown;
using Styrkedja.Store.Indicators;
using Styrkedja.Store.Plans;

namespace Styrkedja.Web.Features.Plans;

/// <summary>What the checks find in a plan while it is written.</summary>
/// <param name="Node">The item that it is about; null for the plan as a whole.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">What users call the check.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
public sealed partial record PlanFinding(PlanNode? Node, Severity Severity, string Title, string Message, string Remedy)
{
    /// <summary>
    /// What is found in a plan: what the checks of documents find in it as it would be printed, and what only a plan that
    /// is written can lack. In the order of the plan.
    /// </summary>
    public static IReadOnlyList<PlanFinding> In(PlanInHand plan, WrittenPlan written)
    {
        var order = plan.Outline.All.Select((node, at) => (node.Item.Id, at)).ToDictionary(n => n.Id, n => n.at);
        var printed = ProofReading
            .Of(written.Document, FieldVocabulary.BudgetAreas)
            .Where(finding => !IsExplained(finding, plan.Outline, written))
            .Select(finding => new PlanFinding(
                written.ItemAt(finding.Lines.First) is { } item ? plan.Outline.Find(item) : null,
                finding.Severity,
                CheckCatalogue.TitleOf(finding.Check),
                Lines().Replace(finding.Message, ""),
                finding.Remedy
            ));
        return
        [
            .. Unplaced(plan.Outline),
            .. printed
                .Concat(Unowned(plan.Outline))
                .Concat(Unanswered(plan.Outline))
                .OrderBy(finding => finding.Node is { } node ? order[node.Item.Id] : -1),
        ];
    }

    /// <summary>The plan as the document that it would be, by what the municipality's indicators mean.</summary>
    public static async Task<WrittenPlan> Write(Place place, PlanInHand plan)
    {
        var names = plan.Outline.All.Where(node => node.Item.Kind == PlanItemKind.Indicator);
        var decided = await IndicatorCatalogue.Decided(place.Db, names.Select(node => node.Item.Says.Title));
        return WrittenPlan.Of(plan.Outline, place.Board!.Name, plan.Plan.Year, decided);
    }

    // A weaker target with its reason is the board's to decide.
    private static bool IsExplained(Finding finding, PlanOutline outline, WrittenPlan written) =>
        finding.Check == "target-weaker-than-council"
        && written.ItemAt(finding.Lines.First) is { } item
        && outline.Find(item)?.Item.Says.Reason.Length > 0;

    private static IEnumerable<PlanFinding> Unplaced(PlanOutline outline) =>
        outline.Unplaced.Select(node => new PlanFinding(
            node,
            Severity.Warning,
            "Utan plats",
            $"{PlanWords.Name(node.Item.Kind, node.Item.Level)} ”{node.Item.Says.Title}” står inte under något mål, och kommer inte med i planen.",
            "Välj målet som det hör till, eller ta bort det."
        ));

    private static IEnumerable<PlanFinding> Unowned(PlanOutline outline) =>
        from goal in outline.All
        where goal.Item.Level is GoalLevel.Board or GoalLevel.Unit
        let owned = goal.Below.Where(n => n.Item.Kind is PlanItemKind.Indicator or PlanItemKind.Activity).ToList()
        let missing = owned.Count(n => n.Item.Says.Responsible is null)
        where missing > 0 && goal.Item.Says.Responsible is null
        select new PlanFinding(
            goal,
            Severity.Info,
            "Ingen ansvarig",
            $"Ingen enhet är ansvarig för målet ”{goal.Item.Says.Title}”, och inte heller för {missing} av {owned.Count} indikatorer och aktiviteter under det.",
            "Välj en ansvarig enhet för målet, eller för var och en."
        );

    // What the council hands down asks for the board's word.
    private static IEnumerable<PlanFinding> Unanswered(PlanOutline outline) =>
        from node in outline.All
        where node.Item.IsHandedDown
        let says = node.Item.Says
        let found = node.Item.Kind switch
        {
            PlanItemKind.Indicator when says.Target.Length == 0 && says.CouncilTarget.Length > 0 => new PlanFinding(
                node,
                Severity.Warning,
                "Årsmål saknas",
                $"Nämnden har inget årsmål för fullmäktiges indikator ”{says.Title}”.",
                $"Skriv nämndens årsmål. Fullmäktiges är {says.CouncilTarget}."
            ),
            PlanItemKind.Assignment when says.Body.Length == 0 => new PlanFinding(
                node,
                Severity.Warning,
                "Uppdrag utan svar",
                $"Nämnden har inte svarat på uppdraget ”{says.Title}”.",
                "Skriv hur nämnden tar sig an uppdraget."
            ),
            PlanItemKind.Indicator
            or PlanItemKind.Assignment
            or PlanItemKind.Goal
            or PlanItemKind.ExpectedResult
            or PlanItemKind.Activity
            or PlanItemKind.Contribution => null,
        }
        where found is not null
        select found;

    // The lines are those of a text that nobody has seen; the finding leads to the item itself.
    [GeneratedRegex(@" \(rad \d+(–\d+)?\)")]
    private static partial Regex Lines();
}
