using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Organisation;
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
                if (await db.PlanItems.AnyAsync(row => row.PlanId == plan && row.ItemId == item.Id))
                {
                    return;
                }
                db.Add(New(change, plan, draft.Version.Number, item, await After(item.Kind, item.Under)));
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
                    (written.UnderId, written.Position) = (under, await After(row.Kind, under));
                }
                written.Says = storable;
                written.Version++;
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
                var order = PlanInHand
                    .Newest(await Siblings(row.Kind, row.UnderId).AsTracking().ToListAsync())
                    .Where(sibling => !sibling.IsRemoved)
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
        Changes.Make(
            db,
            new Act(actor, action),
            may,
            Held.PlanItem(item),
            async change =>
            {
                // Others write other items meanwhile; who decides on the plan holds it alone.
                await change.HoldBesideOthers(Held.Plan(plan));
                var draft = await Latest();
                await steps(change, draft, await Row(draft, item));
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

    private async Task<StoredPlanItem> Row(LatestVersion draft, Guid item) =>
        await db
            .PlanItems.AsTracking()
            .Where(row => row.PlanId == plan && row.ItemId == item && row.VersionNumber <= draft.Version.Number)
            .OrderByDescending(row => row.VersionNumber)
            .FirstOrDefaultAsync()
        ?? throw new StaleException("There is no such item.");

    private async Task<StoredPlanItem?> Goal(LatestVersion draft, Guid? goal) =>
        goal is { } id ? await Row(draft, id) : null;

    // What is written of something that was taken out, or of what stands under that, would be seen nowhere.
    private async Task<bool> IsInPlan(LatestVersion draft, StoredPlanItem? item)
    {
        for (var at = item; at is not null; at = await Goal(draft, at.UnderId))
        {
            if (at.IsRemoved)
            {
                return false;
            }
        }
        return true;
    }

    private IQueryable<StoredPlanItem> Siblings(PlanItemKind kind, Guid? under) =>
        db.PlanItems.Where(row => row.PlanId == plan && row.Kind == kind && row.UnderId == under);

    private async Task<long> After(PlanItemKind kind, Guid? under) =>
        (await Siblings(kind, under).MaxAsync(row => (long?)row.Position) ?? -1) + 1;

    // The row that is written: that of the draft, which begins as what an earlier version says.
    private StoredPlanItem InDraft(LatestVersion draft, StoredPlanItem row, Change change)
    {
        if (row.VersionNumber == draft.Version.Number)
        {
            return row;
        }
        var next = New(change, plan, draft.Version.Number, PlanInHand.Item(row), row.Position);
        db.Add(next);
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
            Change.Seen((await Path(named)).Contains(board) || await IsCouncil(change, board));
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

    private static Task<bool> IsCouncil(Change change, Guid unit) =>
        change.Rows.Units.AnyAsync(u => u.Id == unit && u.Kind == UnitKind.Council);

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
