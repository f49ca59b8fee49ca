using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Plans;

/// <summary>From one year to the next: each board by itself, when it is ready; and back again until something was written.</summary>
public static class PlanYears
{
    /// <summary>
    /// Begins a board's next plan from the one that it has decided on, which is not touched. A plan that there is stays as it
    /// is.
    /// </summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="plan">The plan that was decided on.</param>
    /// <param name="seen">The number of the version that the person has seen.</param>
    /// <param name="leaves">What is not to come along.</param>
    /// <param name="places">The lines of each item in the document that a plan became.</param>
    /// <param name="actor">Who begins it.</param>
    /// <param name="may">What they may do; asked of the board.</param>
    /// <returns>False where there was a plan already, and nothing was changed.</returns>
    /// <exception cref="StaleException">The board has decided on another version since.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task<bool> RollOver(
        StyrkedjaDb db,
        StoredPlan plan,
        int seen,
        IReadOnlySet<Guid> leaves,
        Func<PlanInHand, Task<IReadOnlyDictionary<Guid, SourceLines>>> places,
        Actor actor,
        MayDo may
    ) =>
        PlanBeginnings.Begin(
            db,
            plan.UnitId,
            plan.Year + 1,
            new Act(actor, "plan.roll"),
            may,
            async () =>
            {
                var last = await PlanInHand.Decided(db, plan.Id);
                Change.Seen(last?.Version.Number == seen);
                return PlanFromPlan.Of(
                    last!.Outline,
                    last.Version.DocumentId!.Value,
                    await places(last),
                    plan.Year,
                    plan.Year + 1,
                    leaves,
                    Guid.CreateVersion7
                );
            }
        );

    /// <summary>Whether nothing was written in a plan since it was begun.</summary>
    public static async Task<bool> IsUntouched(StyrkedjaDb db, PlanInHand plan) =>
        plan.Version is { Number: 1, State: PlanState.Draft, Version: 0, CouncilPlanId: null }
        && plan.Rows.Values.All(row =>
            row is { Version: 0, IsRemoved: false } && row.RecordedAt == plan.Plan.RecordedAt
        )
        && !await db.PlanApprovals.AnyAsync(a => a.PlanId == plan.Plan.Id)
        && !await db.PlanConsultations.AnyAsync(c => c.PlanId == plan.Plan.Id);

    /// <summary>
    /// Takes back that a plan was begun, as one step: its year is as it was before. The log keeps what it said.
    /// </summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="actor">Who takes it back.</param>
    /// <param name="may">What they may do; asked of the board.</param>
    /// <exception cref="StaleException">Something was written in it since.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task Undo(StyrkedjaDb db, StoredPlan plan, Actor actor, MayDo may) =>
        Changes.Make(
            db,
            new Act(actor, "plan.undo"),
            may,
            Held.Year(plan.UnitId, plan.Year),
            async change =>
            {
                change.Require(
                    Right.EditPlan,
                    [
                        [plan.UnitId],
                    ]
                );
                await change.Hold(Held.Plan(plan.Id));
                if (await PlanInHand.Load(db, plan.Id) is not { } hand)
                {
                    return;
                }
                Change.Seen(await IsUntouched(db, hand));
                db.RemoveRange(await db.PlanItems.AsTracking().Where(row => row.PlanId == plan.Id).ToListAsync());
                db.RemoveRange(await db.PlanVersions.AsTracking().Where(v => v.PlanId == plan.Id).ToListAsync());
                db.Remove(await db.Plans.AsTracking().SingleAsync(p => p.Id == plan.Id));
                // The year was opened with it; one that was open before stays so.
                var opened = await db
                    .OpenedYears.AsTracking()
                    .SingleOrDefaultAsync(y =>
                        y.UnitId == plan.UnitId
                        && y.Year == plan.Year
                        && y.SupersededAt == null
                        && y.RecordedAt == hand.Plan.RecordedAt
                    );
                if (opened is not null)
                {
                    opened.SupersededAt = change.Now;
                }
                await change.Write();
            }
        );
}
