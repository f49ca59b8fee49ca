using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Plans;

/// <summary>How a plan begins: empty, or from what a document of the same board prints.</summary>
public static class PlanBeginnings
{
    /// <summary>Begins a plan; one that there is stays as it is. The year is open for planning from then on.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="unit">Whose: a board, or the council.</param>
    /// <param name="year">The year, one of <see cref="Core.Periods.Years"/>.</param>
    /// <param name="from">
    /// The document that it is made from; null for none. The council's is made from what that of any board prints of it.
    /// </param>
    /// <param name="actor">Who begins it.</param>
    /// <param name="may">What they may do; asked of the board.</param>
    /// <returns>False where there was a plan already, and nothing was changed.</returns>
    /// <exception cref="StaleException">
    /// There is no such board, or the document is not accepted, or another board's: another may have taken its place.
    /// </exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task<bool> Begin(StyrkedjaDb db, Guid unit, int year, Guid? from, Actor actor, MayDo may) =>
        Begin(
            db,
            unit,
            year,
            new Act(actor, "plan.begin"),
            may,
            async () => from is { } document ? await FromDocument(db, unit, document, year) : []
        );

    /// <summary>The same of a plan whose items are worked out as part of the change.</summary>
    internal static Task<bool> Begin(
        StyrkedjaDb db,
        Guid unit,
        int year,
        Act act,
        MayDo may,
        Func<Task<IReadOnlyList<PlanItem>>> items
    ) =>
        Changes.Make(
            db,
            act,
            may,
            Held.Year(unit, year),
            async change =>
            {
                change.Require(
                    Right.EditPlan,
                    [
                        [unit],
                    ]
                );
                var path = await UnitRegister.PathOf(db, unit, SwedishTime.Day(change.Now));
                Change.Seen(path is { HasEnded: false } && await db.Boards.AnyAsync(b => b.Id == unit));
                if (await db.Plans.AnyAsync(p => p.UnitId == unit && p.Year == year))
                {
                    return false;
                }
                await Write(change, unit, year, await items());
                return true;
            }
        );

    private static async Task<IReadOnlyList<PlanItem>> FromDocument(StyrkedjaDb db, Guid unit, Guid id, int year)
    {
        var document = await db.Documents.SingleOrDefaultAsync(d => d.Id == id);
        // The council's goals are printed by the boards.
        var isCouncil = await CouncilPlans.IsCouncil(db, unit);
        Change.Seen(document is { State: DocumentState.Accepted } && (isCouncil || document.BoardId == unit));
        var records =
            await new PrintedDocuments(db).Load(id) ?? throw new StaleException("A document without a reading.");
        var printed = document!.Year ?? year;
        return isCouncil
            ? PlanFromDocument.OfCouncil(records, id, printed, year, Guid.CreateVersion7)
            : PlanFromDocument.Of(records, id, printed, year, Guid.CreateVersion7);
    }

    private static async Task Write(Change change, Guid unit, int year, IReadOnlyList<PlanItem> items)
    {
        var (db, by) = (change.Rows, change.Act.Actor.Person);
        var plan = new StoredPlan
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = db.Municipality,
            UnitId = unit,
            Year = year,
            RecordedAt = change.Now,
            RecordedBy = by,
        };
        db.Add(plan);
        db.Add(Version(change, plan.Id, number: 1));
        if (!await db.OpenedYears.AnyAsync(y => y.UnitId == unit && y.Year == year && y.SupersededAt == null))
        {
            db.Add(OpenedYears.New(change, unit, year));
        }
        for (var at = 0; at < items.Count; at++)
        {
            db.Add(PlanItems.New(change, plan.Id, versionNumber: 1, items[at], at));
        }
        await change.Write();
    }

    /// <summary>The row of a version that begins.</summary>
    /// <param name="change">The change that writes it.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="number">From 1.</param>
    /// <param name="last">The version before; null for none.</param>
    internal static StoredPlanVersion Version(Change change, Guid plan, int number, StoredPlanVersion? last = null) =>
        new()
        {
            CouncilPlanId = last?.CouncilPlanId,
            CouncilNumber = last?.CouncilNumber,
            Id = Guid.CreateVersion7(),
            MunicipalityId = change.Rows.Municipality,
            PlanId = plan,
            Number = number,
            State = PlanState.Draft,
            RecordedAt = change.Now,
            RecordedBy = change.Act.Actor.Person,
        };
}
