using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Plans;

/// <summary>Writing a plan: what it says of one item at a time, while its latest version is a draft.</summary>
/// <param name="db">As the municipality sees it.</param>
/// <param name="plan">The plan.</param>
/// <param name="actor">Who writes.</param>
/// <param name="may">What they may do; asked of the board or of the part that answers for the item, before and after.</param>
public sealed class PlanItems(StyrkedjaDb db, Guid plan, Actor actor, MayDo may)
{
    /// <summary>Adds an item, last of its kind under its goal. The same again, from a second click, changes nothing.</summary>
    /// <param name="item">The item, with an id that nobody else has.</param>
    /// <exception cref="StaleException">The plan is no longer written, or the goal is not in it.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public Task Add(PlanItem item) =>
        Make(
            "plan.add",
            Held.Plan(plan),
            async (change, draft) =>
            {
                var above = await Goal(draft, item.Under);
                var isOfPart = PlanPlaces.IsOfPart(item.Kind, item.Level, above?.Level);
                var part = item.Says.Responsible;
                await Require(change, draft, isOfPart, part, part, isNew: true);
                Change.Seen(PlanPlaces.MayStand(item.Kind, item.Level, above?.Level) && await IsInPlan(draft, above));
                var side = await CouncilPlans.IsCouncil(db, draft.Plan.UnitId) ? PlanSide.Council : PlanSide.Board;
                var follows = draft.Version.CouncilPlanId is not null;
                Change.Seen(PlanPlaces.MayBeWritten(item.Kind, item.Level, side, follows));
                if (await db.PlanItems.AnyAsync(row => row.PlanId == plan && row.ItemId == item.Id))
                {
                    return;
                }
                db.Add(New(change, plan, draft.Version.Number, item, await After(db, plan, item.Kind, item.Under)));
                await change.Write();
            }
        );

    /// <summary>Changes what an item says. What it says already, from a second click, changes nothing.</summary>
    /// <param name="item">The item.</param>
    /// <param name="seen">The version of it that the person saw.</param>
    /// <param name="says">What it says.</param>
    /// <param name="under">The goal that it stands under; under another than before it is the last.</param>
    /// <exception cref="StaleException">Somebody has changed it in the meantime, or the plan is no longer written.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public Task Save(Guid item, int seen, PlanText says, Guid? under) =>
        Make(
            "plan.write",
            item,
            async (change, draft, row) =>
            {
                var (from, to) = (await Goal(draft, row.UnderId), await Goal(draft, under));
                await Require(change, draft, row, from?.Level, row.ResponsibleId, says.Responsible);
                await Require(change, draft, row, to?.Level, row.ResponsibleId, says.Responsible);
                var storable = Storable(says);
                if (storable == row.Says && under == row.UnderId)
                {
                    return;
                }
                Change.Seen(row.Version == seen && await IsInPlan(draft, row));
                Change.Seen(
                    under == row.UnderId
                        || (PlanPlaces.MayStand(row.Kind, row.Level, to?.Level) && await IsInPlan(draft, to))
                );
                var written = InDraft(draft, row, change);
                if (under != row.UnderId)
                {
                    (written.UnderId, written.Position) = (under, await After(db, plan, row.Kind, under));
                }
                written.Says = storable;
                written.Version++;
                await change.Write();
            }
        );

    /// <summary>Says what the board adds to something that is handed down: its target, its answer, who is responsible.</summary>
    /// <param name="item">The item of the council's plan.</param>
    /// <param name="seen">The version that the person saw; <see cref="PlanInHand.NoRow"/> where nothing was said yet.</param>
    /// <param name="says">What the board says, in the fields that are its own.</param>
    /// <exception cref="StaleException">Somebody has changed it, the council no longer has it, or the plan is no longer written.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public Task Answer(Guid item, int seen, PlanText says) =>
        MakeBeside(
            "plan.answer",
            item,
            async (change, draft) =>
            {
                var row = await Newest(plan, draft.Version.Number, item);
                var handed =
                    await CouncilPlans.Handed(db, draft, item)
                    ?? throw new StaleException("The council has no such item.");
                var answer = Storable(new PlanText().With(PlanFields.Of(handed.Kind, PlanSide.HandedDown), says));
                await Require(change, draft, isOfPart: false, row?.ResponsibleId, answer.Responsible);
                if (answer == (row?.Says ?? new PlanText()))
                {
                    return;
                }
                Change.Seen((row?.Version ?? PlanInHand.NoRow) == seen);
                if (row is null)
                {
                    db.Add(New(change, plan, draft.Version.Number, handed with { Says = answer }, position: 0));
                }
                else
                {
                    var written = InDraft(draft, row, change);
                    written.Says = answer;
                    written.Version++;
                }
                await change.Write();
            }
        );

    /// <summary>Takes an item out of the plan, with all that stands under it; nothing that it says is lost.</summary>
    /// <param name="item">The item.</param>
    /// <param name="isRemoved">False to bring it back.</param>
    /// <inheritdoc cref="Save"/>
    public Task Remove(Guid item, bool isRemoved) =>
        Make(
            isRemoved ? "plan.remove" : "plan.bring-back",
            item,
            async (change, draft, row) =>
            {
                var above = await Goal(draft, row.UnderId);
                await Require(change, draft, row, above?.Level);
                if (row.IsRemoved != isRemoved)
                {
                    var written = InDraft(draft, row, change);
                    written.IsRemoved = isRemoved;
                    written.Version++;
                    await change.Write();
                }
            }
        );

    /// <summary>Moves an item one step among what is of its kind under the same goal; the first and the last stay.</summary>
    /// <param name="item">The item.</param>
    /// <param name="isUp">Towards the first.</param>
    /// <inheritdoc cref="Save"/>
    public Task Move(Guid item, bool isUp) =>
        Make(
            "plan.move",
            Held.Plan(plan),
            async (change, draft) =>
            {
                var row = await Row(draft, item);
                var above = await Goal(draft, row.UnderId);
                await Require(change, draft, row, above?.Level);
                var follows = draft.Version.CouncilPlanId;
                var order = PlanInHand
                    .Newest(await Siblings(db, plan, row.Kind, row.UnderId).AsTracking().ToListAsync())
                    .Where(sibling =>
                        !sibling.IsRemoved && (follows is null || !HandedDown.IsAnswer(PlanInHand.Item(sibling)))
                    )
                    .OrderBy(sibling => sibling.Position)
                    .ThenBy(sibling => sibling.ItemId)
                    .ToList();
                var at = order.FindIndex(sibling => sibling.ItemId == item);
                var to = isUp ? at - 1 : at + 1;
                if (at < 0 || to < 0 || to == order.Count)
                {
                    return;
                }
                // What each says is not touched: whoever writes one of them at the moment is not told of a change.
                var (one, other) = (order[at], order[to]);
                var (position, next) = (one.Position, other.Position);
                InDraft(draft, one, change).Position = next;
                InDraft(draft, other, change).Position = position;
                // The order is the plan's: it is no longer as it was begun.
                await PlanVersions.Touch(db, draft.Version);
                await change.Write();
            }
        );

    /// <summary>The first row of an item.</summary>
    internal static StoredPlanItem New(Change change, Guid plan, int versionNumber, PlanItem item, long position) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = change.Rows.Municipality,
            PlanId = plan,
            VersionNumber = versionNumber,
            ItemId = item.Id,
            IsRemoved = item.IsRemoved,
            Kind = item.Kind,
            Level = item.Level,
            UnderId = item.Under,
            Position = position,
            DocumentId = item.From?.Document,
            FirstLine = item.From?.Lines.First,
            LastLine = item.From?.Lines.Last,
            RecordedAt = change.Now,
            RecordedBy = change.Act.Actor.Person,
            Says = Storable(item.Says),
        };

    private Task Make(string action, Guid item, Func<Change, LatestVersion, StoredPlanItem, Task> steps) =>
        MakeBeside(action, item, async (change, draft) => await steps(change, draft, await Row(draft, item)));

    private Task MakeBeside(string action, Guid item, Func<Change, LatestVersion, Task> steps) =>
        Changes.Make(
            db,
            new Act(actor, action),
            may,
            Held.PlanItem(item),
            async change =>
            {
                // Others write other items meanwhile; who decides on the plan holds it alone.
                await change.HoldBesideOthers(Held.Plan(plan));
                await steps(change, await Latest());
            }
        );

    private Task Make(string action, Held held, Func<Change, LatestVersion, Task> steps) =>
        Changes.Make(db, new Act(actor, action), may, held, async change => await steps(change, await Latest()));

    private async Task<LatestVersion> Latest()
    {
        var latest = await PlanInHand.Latest(db, db.Plans.Where(p => p.Id == plan));
        Change.Seen(latest is { Version.State: PlanState.Draft });
        return latest!;
    }

    private async Task<StoredPlanItem> Row(LatestVersion draft, Guid item)
    {
        var row = await Newest(plan, draft.Version.Number, item) ?? throw new StaleException("There is no such item.");
        // What the board adds to something that is handed down stands and goes with that.
        Change.Seen(draft.Version.CouncilPlanId is null || !HandedDown.IsAnswer(PlanInHand.Item(row)));
        return row;
    }

    private Task<StoredPlanItem?> Newest(Guid of, int number, Guid item) =>
        db
            .PlanItems.AsTracking()
            .Where(row => row.PlanId == of && row.ItemId == item && row.VersionNumber <= number)
            .OrderByDescending(row => row.VersionNumber)
            .FirstOrDefaultAsync();

    // A goal of the council stands in the council's plan, where it is followed.
    private async Task<StoredPlanItem?> Goal(LatestVersion draft, Guid? goal) =>
        goal is not { } id ? null
        : draft.Version is { CouncilPlanId: { } council, CouncilNumber: { } number }
        && await Newest(council, number, id) is { } handed
            ? handed
        : await Newest(plan, draft.Version.Number, id) ?? throw new StaleException("There is no such goal.");

    // What is written of something that was taken out, or of what stands under that, would be seen nowhere. What stands under
    // a goal that the council has taken away waits for a place, and is seen.
    private async Task<bool> IsInPlan(LatestVersion draft, StoredPlanItem? item)
    {
        var follows = draft.Version.CouncilPlanId is not null;
        bool IsCopied(StoredPlanItem row) => follows && row.PlanId == plan && GoalLevels.IsOfCouncil(row.Level);
        for (var at = item; at is not null; )
        {
            if (at.IsRemoved || IsCopied(at))
            {
                return false;
            }
            var above = await Goal(draft, at.UnderId);
            if (at.PlanId == plan && above is not null && (above.PlanId != plan || IsCopied(above)))
            {
                return true;
            }
            at = above;
        }
        return true;
    }

    private static IQueryable<StoredPlanItem> Siblings(StyrkedjaDb db, Guid plan, PlanItemKind kind, Guid? under) =>
        db.PlanItems.Where(row => row.PlanId == plan && row.Kind == kind && row.UnderId == under);

    /// <summary>The place after the last of a kind under a goal.</summary>
    internal static async Task<long> After(StyrkedjaDb db, Guid plan, PlanItemKind kind, Guid? under) =>
        (await Siblings(db, plan, kind, under).MaxAsync(row => (long?)row.Position) ?? -1) + 1;

    /// <summary>The row that is written: that of the draft, which begins as what an earlier version says.</summary>
    internal static StoredPlanItem InDraft(LatestVersion draft, StoredPlanItem row, Change change)
    {
        if (row.VersionNumber == draft.Version.Number)
        {
            return row;
        }
        var next = New(change, draft.Plan.Id, draft.Version.Number, PlanInHand.Item(row), row.Position);
        change.Rows.Add(next);
        return next;
    }

    private static Task Require(Change change, LatestVersion draft, StoredPlanItem row, GoalLevel? above) =>
        Require(change, draft, row, above, row.ResponsibleId, row.ResponsibleId);

    private static Task Require(
        Change change,
        LatestVersion draft,
        StoredPlanItem row,
        GoalLevel? above,
        Guid? before,
        Guid? after
    ) => Require(change, draft, PlanPlaces.IsOfPart(row.Kind, row.Level, above), before, after);

    // The board's words are the board's; what a part answers for is that part's, before the change and after it.
    private static async Task Require(
        Change change,
        LatestVersion draft,
        bool isOfPart,
        Guid? before,
        Guid? after,
        bool isNew = false
    )
    {
        var board = draft.Plan.UnitId;
        if (after is { } named && (isNew || named != before))
        {
            // Nobody but who works for the board answers for what is in its plan; the council asks all.
            Change.Seen((await Path(named)).Contains(board) || await CouncilPlans.IsCouncil(change.Rows, board));
        }
        if (isOfPart && before is { } one && after is { } other)
        {
            change.Require(Right.AddToPlan, [await Path(one), await Path(other)]);
        }
        else
        {
            change.Require(
                Right.EditPlan,
                [
                    [board],
                ]
            );
        }

        async Task<IReadOnlyCollection<Guid>> Path(Guid unit) =>
            (await UnitRegister.PathOf(change.Rows, unit, SwedishTime.Day(change.Now)))?.Path ?? [unit];
    }

    private static PlanText Storable(PlanText says) =>
        says with
        {
            Code = StorableText.Of(says.Code),
            Title = StorableText.Of(says.Title),
            Body = StorableText.Of(says.Body),
            Target = StorableText.Of(says.Target),
            CouncilTarget = StorableText.Of(says.CouncilTarget),
            Periodicity = StorableText.Of(says.Periodicity),
            Reason = StorableText.Of(says.Reason),
        };
}
