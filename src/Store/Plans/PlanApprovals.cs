using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Plans;

/// <summary>What parts of the organisation and those who sign say of a plan before it goes to the board.</summary>
/// <param name="db">As the municipality sees it.</param>
/// <param name="plan">The plan.</param>
/// <param name="hash">The hash of the text of a plan.</param>
/// <param name="actor">Who says it.</param>
/// <param name="may">What they may do.</param>
public sealed class PlanApprovals(
    StyrkedjaDb db,
    Guid plan,
    Func<PlanInHand, Task<string>> hash,
    Actor actor,
    MayDo may
)
{
    /// <summary>How long a reason may be, in characters.</summary>
    public const int LongestReason = 1000;

    /// <summary>Where a plan stands.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="hand">The plan.</param>
    /// <param name="text">The hash of its text.</param>
    /// <param name="today">The organisation of today.</param>
    public static async Task<PlanProgress> Progress(
        StyrkedjaDb db,
        PlanInHand hand,
        string text,
        OrganisationOfDay today
    ) => PlanProgress.Of(hand.Outline, text, Parts(today, hand.Plan.UnitId), await Said(db, hand.Plan.Id));

    /// <summary>A part of the organisation has written what it answers for.</summary>
    /// <param name="part">The part.</param>
    /// <param name="seen">The digest of what the person has seen.</param>
    /// <exception cref="StaleException">It answers for something else by now, or the plan is no longer written.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public Task Ready(Guid part, string seen) =>
        Make(
            "plan.ready",
            async (change, hand, today) =>
            {
                change.Require(Right.AddToPlan, [today.PathIds(part)]);
                var stands = (await Progress(db, hand, "", today)).Parts.SingleOrDefault(p => p.Part == part);
                Change.Seen(hand.IsDraft && stands?.Digest == seen);
                if (stands!.State != PartState.Ready)
                {
                    await Say(change, ApprovalOutcome.Ready, part, "", seen);
                }
            }
        );

    /// <summary>A part has it back, with the reason; whoever stands over it gives it back.</summary>
    /// <param name="part">The part.</param>
    /// <param name="reason">Why.</param>
    /// <inheritdoc cref="Ready"/>
    public Task Return(Guid part, string reason) =>
        Make(
            "plan.return",
            async (change, hand, today) =>
            {
                change.Require(
                    Right.AddToPlan,
                    [
                        [.. today.PathIds(part).Where(unit => unit != part)],
                    ]
                );
                var stands = (await Progress(db, hand, "", today)).Parts.SingleOrDefault(p => p.Part == part);
                Change.Seen(hand.IsDraft && stands?.State is PartState.Ready or PartState.Changed);
                await Say(change, ApprovalOutcome.Returned, part, StorableText.Of(reason), stands!.Digest);
            }
        );

    /// <summary>Who is to sign, in their order. A signature of somebody who stays in their place stays.</summary>
    /// <param name="signers">Who.</param>
    /// <exception cref="StaleException">One of them does not work here, or the plan is decided on.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public Task Ask(IReadOnlyList<Guid> signers) =>
        Make(
            "plan.ask",
            async (change, hand, _) =>
            {
                change.Require(
                    Right.EditPlan,
                    [
                        [hand.Plan.UnitId],
                    ]
                );
                var here = await db.Persons.CountAsync(p =>
                    signers.Contains(p.Id) && p.ClosedAt == null && p.InvitedAt == null
                );
                Change.Seen(hand.Version.State != PlanState.Decided && here == signers.Distinct().Count());
                var rows = await Current().Where(a => a.UnitId == null).ToListAsync();
                foreach (var row in rows.Where(row => signers.ElementAtOrDefault(row.Position - 1) != row.SignerId))
                {
                    row.SupersededAt = change.Now;
                }
                // What held a place goes before another takes it.
                await change.Write();
                for (var at = 0; at < signers.Count; at++)
                {
                    if (!rows.Exists(row => row.SupersededAt is null && row.Position == at + 1))
                    {
                        db.Add(New(change, ApprovalOutcome.Asked, null, at + 1, signers[at], "", ""));
                    }
                }
                await change.Write();
            }
        );

    /// <summary>Whoever acts signs the plan as they have seen it, in their order.</summary>
    /// <param name="seen">The hash of the text that they have seen.</param>
    /// <exception cref="StaleException">It says something else by now, or it is not their turn.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public Task Sign(string seen) =>
        Make(
            "plan.sign",
            async (change, hand, today) =>
            {
                change.Require(
                    Right.SignPlan,
                    [
                        [hand.Plan.UnitId],
                    ]
                );
                var text = await hash(hand);
                var progress = await Progress(db, hand, text, today);
                var mine = progress.Signers.Where(signer => signer.Signer == actor.Person).ToList();
                if (mine.Exists(signer => signer.Holds) && !mine.Exists(signer => signer.IsNext))
                {
                    return;
                }
                var next = mine.Find(signer => signer.IsNext);
                Change.Seen(hand.Version.State != PlanState.Decided && text == seen && next is not null);
                foreach (
                    var old in await Current()
                        .Where(a => a.Outcome == ApprovalOutcome.HasSigned && a.Position == next!.Order)
                        .ToListAsync()
                )
                {
                    old.SupersededAt = change.Now;
                }
                await change.Write();
                db.Add(New(change, ApprovalOutcome.HasSigned, null, next!.Order, actor.Person, "", text));
                await change.Write();
            }
        );

    private Task Make(string action, Func<Change, PlanInHand, OrganisationOfDay, Task> steps) =>
        Changes.Make(
            db,
            new Act(actor, action),
            may,
            Held.Plan(plan),
            async change =>
            {
                var hand = await PlanInHand.Load(db, plan) ?? throw new StaleException("plan");
                await steps(change, hand, (await UnitRegister.Load(db)).At(SwedishTime.Day(change.Now)));
            }
        );

    private async Task Say(Change change, ApprovalOutcome outcome, Guid part, string reason, string digest)
    {
        foreach (var old in await Current().Where(a => a.UnitId == part).ToListAsync())
        {
            old.SupersededAt = change.Now;
        }
        await change.Write();
        db.Add(New(change, outcome, part, 0, null, reason, digest));
        await change.Write();
    }

    private IQueryable<StoredPlanApproval> Current() =>
        db.PlanApprovals.AsTracking().Where(a => a.PlanId == plan && a.SupersededAt == null);

    private static async Task<IReadOnlyCollection<PlanApproval>> Said(StyrkedjaDb db, Guid plan) =>
        (await db.PlanApprovals.Where(a => a.PlanId == plan && a.SupersededAt == null).ToListAsync()).ConvertAll(a =>
            a.Says
        );

    private StoredPlanApproval New(
        Change change,
        ApprovalOutcome outcome,
        Guid? part,
        int position,
        Guid? signer,
        string reason,
        string digest
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = db.Municipality,
            PlanId = plan,
            Outcome = outcome,
            UnitId = part,
            Position = position,
            SignerId = signer,
            Reason = reason,
            Digest = digest,
            RecordedAt = change.Now,
            RecordedBy = actor.Person,
        };

    private static IEnumerable<(Guid Part, int Depth, IReadOnlySet<Guid> WithBelow)> Parts(
        OrganisationOfDay today,
        Guid board
    )
    {
        if (today.Find(board) is null)
        {
            yield break;
        }
        var above = today.Path(board).Count + 1;
        foreach (var part in today.WithAllUnder(board).Where(part => part.Unit.Id != board))
        {
            var below = today.WithAllUnder(part.Unit.Id).Select(unit => unit.Unit.Id).ToHashSet();
            yield return (part.Unit.Id, Math.Max(today.Path(part.Unit.Id).Count - above, 0), below);
        }
    }
}
