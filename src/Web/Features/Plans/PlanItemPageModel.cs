using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Store.Indicators;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Plans;

/// <summary>What the pages where one item of a plan is typed share.</summary>
public abstract class PlanItemPageModel(Place place, CurrentPerson person) : PlanPageModel(place, person)
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public PlanItemForm Form { get; set; } = new();

    /// <summary>The goal that it stands under; null for none.</summary>
    [BindProperty(SupportsGet = true, Name = "under")]
    public Guid? Under { get; set; }

    /// <summary>What the item is.</summary>
    public abstract PlanItemKind Kind { get; }

    /// <summary>The level of a goal; else null.</summary>
    public abstract GoalLevel? Level { get; }

    /// <summary>The goal that it is to stand under.</summary>
    public PlanNode? Above => Under is { } id ? Plan.Outline.Find(id) : null;

    /// <summary>The fields that are asked for.</summary>
    public IReadOnlyList<PlanField> Fields => PlanFields.Of(Kind, From);

    /// <summary>From which side it is written.</summary>
    public PlanSide From => Handed is null ? Parts.Side : PlanSide.HandedDown;

    /// <summary>What is handed down, where that is what is written about.</summary>
    protected virtual PlanItem? Handed => null;

    /// <summary>The id of the item that is typed.</summary>
    protected abstract Guid Self { get; }

    /// <summary>What a field is called here.</summary>
    public string Label(PlanField field) => PlanWords.Label(field, Kind, From);

    /// <summary>Who can be chosen to answer for it.</summary>
    public IEnumerable<SelectListItem> Responsible =>
        // What only a part may write belongs to that part.
        May.Write
            ? Parts.Choices(_ => true).Prepend(new SelectListItem(Parts.IsCouncil ? "Alla nämnder" : "Ingen vald", ""))
            : Parts.Choices(May.Answer);

    /// <summary>The goals that it may stand under.</summary>
    public IEnumerable<SelectListItem> Goals
    {
        get
        {
            var goals = Plan
                .Outline.All.Where(node => node.Item.Kind == PlanItemKind.Goal)
                .Where(node => PlanPlaces.MayStand(Kind, Level, node.Item.Level))
                .Where(node => node.Item.Id == Under || May.Add(Kind, Level, node))
                .Select(node => new SelectListItem(
                    $"{node.Item.Says.Code} {node.Item.Says.Title}".Trim(),
                    node.Item.Id.ToString()
                ));
            return PlanPlaces.MayStand(Kind, Level, null) || Above is null
                ? goals.Prepend(new SelectListItem("Inget mål", ""))
                : goals;
        }
    }

    /// <summary>The periodicities of the plan, and those of the field, to choose among.</summary>
    public IEnumerable<string> Periodicities =>
        Plan
            .Outline.All.Select(node => node.Item.Says.Periodicity)
            .Where(word => word.Length > 0)
            .Concat(["Tertial", "År"])
            .Distinct()
            .Order(SwedishOrder.Names);

    /// <summary>Whether its goal can be chosen: where there are several, and where the one that was chosen is gone.</summary>
    public bool AsksForGoal => Goals.Count() > 1 || Above is { IsOut: true };

    /// <summary>What was typed as what the item says; null with errors at the fields where it cannot be.</summary>
    protected async Task<PlanText?> Read()
    {
        var decided = await IndicatorCatalogue.Decided(
            Place.Db,
            Kind == PlanItemKind.Indicator ? [Form.Title ?? ""] : []
        );
        var (says, problems) = Form.Read(
            Kind,
            Level,
            From,
            Handed?.Says ?? new PlanText(),
            (name, own, asked) => decided(name) ?? FieldVocabulary.Directions.For(name, own, asked).Direction,
            FieldVocabulary.Definitions.Find
        );
        foreach (var (field, problem) in problems)
        {
            ModelState.AddModelError($"{nameof(Form)}.{field}", problem);
        }
        if (says is not null && Plan.Outline.HasTwice(Self, Kind, Under, says, Parts.Side))
        {
            ModelState.AddModelError(
                $"{nameof(Form)}.{PlanField.Title}",
                "Indikatorn finns redan under målet, för samma mottagare. Ändra målet där i stället, eller skriv ett annat namn."
            );
        }
        if (!PlanPlaces.MayStand(Kind, Level, Above?.Item.Level))
        {
            ModelState.AddModelError("under", "Välj målet som det hör till.");
        }
        return ModelState.IsValid ? says : null;
    }
}
