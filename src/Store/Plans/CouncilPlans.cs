using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Plans;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Plans;

/// <summary>A version of the council's plan that is in force.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Unit">The council.</param>
/// <param name="Number">The number of the version.</param>
/// <param name="On">Since when: the day of the decision.</param>
public sealed record CouncilVersion(Guid Plan, Guid Unit, int Number, DateOnly On);

/// <summary>The council's plan in those of the boards: which version they show.</summary>
public static class CouncilPlans
{
    /// <summary>The version of the council's plan of a year that is in force; null where the council has decided on none.</summary>
    public static Task<CouncilVersion?> InForce(StyrkedjaDb db, int year) =>
        (
            from unit in db.Units
            where unit.Kind == UnitKind.Council
            join plan in db.Plans on unit.Id equals plan.UnitId
            where plan.Year == year
            join version in db.PlanVersions on plan.Id equals version.PlanId
            where version.State == PlanState.Decided
            orderby version.Number descending
            select new CouncilVersion(plan.Id, unit.Id, version.Number, version.DecidedOn!.Value)
        ).FirstOrDefaultAsync();

    /// <summary>Whether a unit is the council.</summary>
    public static Task<bool> IsCouncil(StyrkedjaDb db, Guid unit) =>
        db.Units.AnyAsync(u => u.Id == unit && u.Kind == UnitKind.Council);

    /// <summary>What becomes of a plan that begins to show a version of the council's.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="council">The version.</param>
    /// <param name="places">Where what stands under a goal that is gone is to go, as somebody has said.</param>
    public static async Task<CouncilTakeover> Takeover(
        StyrkedjaDb db,
        PlanInHand plan,
        CouncilVersion council,
        IReadOnlyDictionary<Guid, Guid?> places
    ) =>
        CouncilTakeover.Of(
            plan.Outline,
            await PlanInHand.Handed(db, council.Plan, council.Number, plan.Plan.UnitId),
            places
        );

    /// <summary>Lets a plan that is written show a version of the council's; one that it shows already stays.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="number">The number of the version that the person has seen.</param>
    /// <param name="places">As <see cref="Takeover"/> takes them.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="may">What they may do; asked of the board.</param>
    /// <exception cref="StaleException">Another version is in force, or the plan is no longer written.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task Follow(
        StyrkedjaDb db,
        Guid plan,
        int number,
        IReadOnlyDictionary<Guid, Guid?> places,
        Actor actor,
        MayDo may
    ) =>
        Changes.Make(
            db,
            new Act(actor, "plan.follow"),
            may,
            Held.Plan(plan),
            async change =>
            {
                var hand = await PlanInHand.Load(db, plan) ?? throw new StaleException("plan");
                change.Require(
                    Right.EditPlan,
                    [
                        [hand.Plan.UnitId],
                    ]
                );
                var council = await InForce(db, hand.Plan.Year);
                Change.Seen(hand.IsDraft && council?.Number == number && council.Unit != hand.Plan.UnitId);
                if (hand.Version.CouncilPlanId == council!.Plan && hand.Version.CouncilNumber == number)
                {
                    return;
                }
                await Write(change, hand, await Takeover(db, hand, council, places));
                var version = await PlanVersions.Touch(db, hand.Version);
                (version.CouncilPlanId, version.CouncilNumber) = (council.Plan, council.Number);
                await change.Write();
            }
        );

    /// <summary>Something that the council's version says to the board of a plan that shows it; null where it says no such thing.</summary>
    internal static async Task<PlanItem?> Handed(StyrkedjaDb db, LatestVersion draft, Guid item) =>
        draft.Version is { CouncilPlanId: { } council, CouncilNumber: { } number }
            ? (await PlanInHand.Handed(db, council, number, draft.Plan.UnitId)).FirstOrDefault(i => i.Id == item)
            : null;

    private static async Task Write(Change change, PlanInHand hand, CouncilTakeover takeover)
    {
        var db = change.Rows;
        var (plan, draft) = (hand.Plan.Id, new LatestVersion(hand.Plan, hand.Version));
        var goes = takeover.Answers.Select(answer => answer.Own).Concat(takeover.Ends).Concat(takeover.Hidden).ToList();
        var ids = takeover
            .Places.SelectMany(place => place.Moves)
            .Concat(goes)
            .Select(i => hand.Rows[i.Id].Id)
            .ToList();
        var rows = await db.PlanItems.AsTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.ItemId);
        var last = new Dictionary<(PlanItemKind, Guid), long>();
        foreach (var place in takeover.Places.Where(place => place.To is not null))
        {
            foreach (var item in place.Moves)
            {
                var row = Mine(item);
                var at = (item.Kind, place.To!.Id);
                last[at] = last.TryGetValue(at, out var before)
                    ? before + 1
                    : await PlanItems.After(db, plan, item.Kind, place.To.Id);
                (row.UnderId, row.Position) = (place.To.Id, last[at]);
                row.Version++;
            }
        }
        foreach (var (own, council) in takeover.Answers)
        {
            var fields = PlanFields.Of(council.Kind, PlanSide.HandedDown);
            // A target that is no weaker needs no reason; one that is has none yet, and the checks say so.
            var answer = council with
            {
                Says = new PlanText().With(fields, own.Says),
                From = own.From,
            };
            db.Add(PlanItems.New(change, plan, hand.Version.Number, answer, position: 0));
        }
        foreach (var item in goes)
        {
            var row = Mine(item);
            row.IsRemoved = true;
            row.Version++;
        }

        StoredPlanItem Mine(PlanItem item) => PlanItems.InDraft(draft, rows[item.Id], change);
    }
}
