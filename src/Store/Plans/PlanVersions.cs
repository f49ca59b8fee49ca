using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Plans;

/// <summary>The versions of a plan: one is written, then decided on and frozen, and the next begins from it.</summary>
public static class PlanVersions
{
    /// <summary>
    /// Records what the board decided on the draft, or on what was proposed: it is kept as a document with its records, its text and the hash of
    /// that, and holds in place of what was decided before.
    /// </summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="seen">SHA-256 of the text that the person has seen.</param>
    /// <param name="decision">What was decided.</param>
    /// <param name="write">Writes the plan as the file that is kept.</param>
    /// <param name="actor">Who records it.</param>
    /// <param name="may">What they may do; asked of the board.</param>
    /// <exception cref="StaleException">No version is written, or the plan is another than what the person has seen.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task Decide(
        StyrkedjaDb db,
        Guid plan,
        string seen,
        PlanDecision decision,
        Func<PlanInHand, Task<DocumentFile>> write,
        Actor actor,
        MayDo may
    ) =>
        Changes.Make(
            db,
            new Act(actor, "plan.decide"),
            may,
            Held.Plan(plan),
            async change =>
            {
                var unit = await UnitOf(change, plan, Right.DecidePlan);
                var hand = await PlanInHand.Load(db, plan) ?? throw new StaleException("plan");
                Change.Seen(hand.Version.State != PlanState.Decided);
                var file = await write(hand);
                Change.Seen(file.Sha256 == seen);
                // Held after the plan in the order of what is held: nobody who holds the place asks for a plan.
                await change.Hold(Held.Place(unit, DocumentKind.Plan, hand.Plan.Year));
                var document = await Keep(change, unit, hand.Plan.Year, file);
                var version = await Decided(change, hand, decision);
                (version.State, version.DocumentId) = (PlanState.Decided, document);
                (version.DecidedOn, version.MinutesParagraph) = (decision.On, StorableText.Of(decision.Paragraph));
                version.Note = decision.Note.Length > 0 ? StorableText.Of(decision.Note) : null;
                await change.Write();
            }
        );

    /// <summary>Begins the next version of a plan that was decided on; where one is written that stays.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="actor">Who begins it.</param>
    /// <param name="may">What they may do; asked of the board.</param>
    /// <exception cref="StaleException">There is no such plan.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task Begin(StyrkedjaDb db, Guid plan, Actor actor, MayDo may) =>
        Changes.Make(
            db,
            new Act(actor, "plan.version"),
            may,
            Held.Plan(plan),
            async change =>
            {
                await UnitOf(change, plan, Right.EditPlan);
                var last = await Versions(db, plan).FirstAsync();
                if (last.State == PlanState.Decided)
                {
                    db.Add(PlanBeginnings.Version(change, plan, last.Number + 1, last));
                    await change.Write();
                }
            }
        );

    /// <summary>The versions of a plan, the latest first.</summary>
    public static IQueryable<StoredPlanVersion> Versions(StyrkedjaDb db, Guid plan) =>
        db.PlanVersions.Where(v => v.PlanId == plan).OrderByDescending(v => v.Number);

    /// <summary>The row of a version, to be changed with the rest of a change.</summary>
    internal static async Task<StoredPlanVersion> Touch(StyrkedjaDb db, StoredPlanVersion seen)
    {
        var version = await db.PlanVersions.AsTracking().SingleAsync(v => v.Id == seen.Id);
        version.Version++;
        return version;
    }

    private static async Task<Guid> UnitOf(Change change, Guid plan, Right right)
    {
        var unit = await change.Rows.Plans.Where(p => p.Id == plan).Select(p => (Guid?)p.UnitId).SingleOrDefaultAsync();
        change.Require(
            right,
            [
                [unit ?? throw new StaleException("plan")],
            ]
        );
        return unit.Value;
    }

    // What was proposed and what was decided are two versions, also where the board has changed nothing.
    private static async Task<StoredPlanVersion> Decided(Change change, PlanInHand hand, PlanDecision decision)
    {
        var db = change.Rows;
        if (hand.IsDraft)
        {
            return await Touch(db, hand.Version);
        }
        await PlanCases.Record(db, hand, ProposalState.Decided, decision.On, "");
        var version = PlanBeginnings.Version(change, hand.Plan.Id, hand.Version.Number + 1, hand.Version);
        db.Add(version);
        return version;
    }

    // A plan that is decided on as it was once before is that document again.
    private static async Task<Guid> Keep(Change change, Guid unit, int year, DocumentFile file)
    {
        var db = change.Rows;
        var written = db
            .Documents.AsTracking()
            .Where(d => d.Origin == DocumentOrigin.Written && d.BoardId == unit && d.Kind == DocumentKind.Plan);
        var holds = await written.SingleOrDefaultAsync(d => d.Year == year && d.State == DocumentState.Accepted);
        if (holds?.Sha256 == file.Sha256)
        {
            return holds.Id;
        }
        if (holds is not null)
        {
            await DocumentImports.Supersede(change, holds);
        }
        var document = await written.SingleOrDefaultAsync(d => d.Sha256 == file.Sha256);
        var isNew = document is null;
        if (document is null)
        {
            await DocumentImports.AddFile(change, file);
            document = await DocumentImports.Document(change, file, DocumentOrigin.Written);
            db.Add(document);
        }
        DocumentImports.Hold(change, document, unit, DocumentKind.Plan, year);
        if (isNew)
        {
            await new Readings(change).Add(document, file, number: 1, isCurrent: true);
        }
        await change.Write();
        await new AcceptedFacts(change, document, await db.CurrentReading(document.Id)).Add();
        return document.Id;
    }
}
