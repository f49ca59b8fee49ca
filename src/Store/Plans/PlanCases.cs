using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Plans;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Plans;

/// <summary>A plan as a case of the board: who was consulted, the proposal, and what the meeting did with it.</summary>
/// <param name="db">As the municipality sees it.</param>
/// <param name="plan">The plan.</param>
/// <param name="actor">Who records it.</param>
/// <param name="may">What they may do; asked of the board.</param>
public sealed class PlanCases(StyrkedjaDb db, Guid plan, Actor actor, MayDo may)
{
    /// <summary>Who was consulted, the latest first.</summary>
    public static IQueryable<StoredPlanConsultation> Consultations(StyrkedjaDb db, Guid plan) =>
        db
            .PlanConsultations.Where(c => c.PlanId == plan && c.SupersededAt == null)
            .OrderByDescending(c => c.HeldOn)
            .ThenBy(c => c.Id);

    /// <summary>The proposals of a plan, the latest first.</summary>
    public static IQueryable<StoredPlanProposal> Proposals(StyrkedjaDb db, Guid plan) =>
        db.PlanProposals.Where(p => p.PlanId == plan).OrderByDescending(p => p.VersionNumber);

    /// <summary>Records what somebody who was consulted has said. The same again, from a second click, changes nothing.</summary>
    /// <param name="id">An id that nobody else has.</param>
    /// <param name="said">What they said.</param>
    /// <exception cref="StaleException">There is no such plan.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public Task Consult(Guid id, Consultation said) =>
        Make(
            "plan.consult",
            Right.EditPlan,
            async (change, _) =>
            {
                if (await db.PlanConsultations.AnyAsync(c => c.Id == id))
                {
                    return;
                }
                db.Add(
                    new StoredPlanConsultation
                    {
                        Id = id,
                        MunicipalityId = db.Municipality,
                        PlanId = plan,
                        Body = StorableText.Of(said.Body),
                        HeldOn = said.On,
                        Opinion = StorableText.Of(said.Opinion),
                        RecordedAt = change.Now,
                        RecordedBy = actor.Person,
                    }
                );
                await change.Write();
            }
        );

    /// <summary>Takes back what was recorded by mistake.</summary>
    /// <inheritdoc cref="Consult"/>
    public Task TakeBack(Guid id) =>
        Make(
            "plan.unconsult",
            Right.EditPlan,
            async (change, _) =>
            {
                var row = await db.PlanConsultations.AsTracking().SingleOrDefaultAsync(c => c.Id == id);
                Change.Seen(row?.PlanId == plan);
                row!.SupersededAt ??= change.Now;
                await change.Write();
            }
        );

    /// <summary>Proposes the draft to the board: it is written no more until the meeting has said something.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="seen">The hash of the text that the person has seen.</param>
    /// <param name="hash">The hash of the text of a plan.</param>
    /// <exception cref="StaleException">No version is written, or it says something else by now.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public Task Propose(Proposal proposal, string seen, Func<PlanInHand, Task<string>> hash) =>
        Make(
            "plan.propose",
            Right.EditPlan,
            async (change, hand) =>
            {
                Change.Seen(hand.IsDraft && await hash(hand) == seen);
                (await PlanVersions.Touch(db, hand.Version)).State = PlanState.Proposed;
                db.Add(
                    new StoredPlanProposal
                    {
                        Id = Guid.CreateVersion7(),
                        MunicipalityId = db.Municipality,
                        PlanId = plan,
                        VersionNumber = hand.Version.Number,
                        Sha256 = seen,
                        DiaryNumber = StorableText.Of(proposal.DiaryNumber),
                        Officer = StorableText.Of(proposal.Officer),
                        Points = StorableText.Of(proposal.Points),
                        GenderEquality = StorableText.Of(proposal.GenderEquality),
                        ChildrensRights = StorableText.Of(proposal.ChildrensRights),
                        Minorities = StorableText.Of(proposal.Minorities),
                        State = ProposalState.Waiting,
                        RecordedAt = change.Now,
                        RecordedBy = actor.Person,
                    }
                );
                await change.Write();
            }
        );

    /// <summary>
    /// Records what the meeting did with the proposal where it did not decide as proposed: it takes it up later, wants it
    /// prepared again, or has changed it. Then the next version is written, from the proposed one.
    /// </summary>
    /// <param name="meeting">What it did, and why.</param>
    /// <exception cref="StaleException">Nothing is proposed.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public Task Meet(Meeting meeting) =>
        Make(
            "plan.meet",
            Right.DecidePlan,
            async (change, hand) =>
            {
                Change.Seen(hand.Version.State == PlanState.Proposed);
                await Record(db, hand, meeting.State, meeting.On, meeting.Said);
                if (meeting.State is ProposalState.ReferredBack or ProposalState.Amended)
                {
                    db.Add(PlanBeginnings.Version(change, plan, hand.Version.Number + 1, hand.Version));
                }
                await change.Write();
            }
        );

    /// <summary>Records with the rest of a change what became of the proposal of a version.</summary>
    internal static async Task Record(StyrkedjaDb db, PlanInHand hand, ProposalState state, DateOnly on, string said)
    {
        var proposal = await db
            .PlanProposals.AsTracking()
            .SingleAsync(p => p.PlanId == hand.Plan.Id && p.VersionNumber == hand.Version.Number);
        (proposal.State, proposal.SaidOn) = (state, on);
        proposal.Said = said.Length > 0 ? StorableText.Of(said) : null;
        proposal.Version++;
    }

    private Task Make(string action, Right right, Func<Change, PlanInHand, Task> steps) =>
        Changes.Make(
            db,
            new Act(actor, action),
            may,
            Held.Plan(plan),
            async change =>
            {
                var hand = await PlanInHand.Load(db, plan) ?? throw new StaleException("plan");
                change.Require(
                    right,
                    [
                        [hand.Plan.UnitId],
                    ]
                );
                await steps(change, hand);
            }
        );
}
