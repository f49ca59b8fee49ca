using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Plans;

/// <summary>The latest version of a plan, as a tree.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Version">The version.</param>
/// <param name="Outline">What it says.</param>
/// <param name="Rows">The row of each item.</param>
/// <param name="Documents">The documents that items were taken from.</param>
public sealed record PlanInHand(
    StoredPlan Plan,
    StoredPlanVersion Version,
    PlanOutline Outline,
    IReadOnlyDictionary<Guid, StoredPlanItem> Rows,
    IReadOnlyDictionary<Guid, StoredDocument> Documents
)
{
    /// <summary>Whether it shows the plan of the council.</summary>
    public bool FollowsCouncil => Version.CouncilPlanId is not null;

    /// <summary>The version of a row that a form has seen; that of none where there is no row of the item yet.</summary>
    public int VersionOf(Guid item) => Rows.TryGetValue(item, out var row) ? row.Version : NoRow;

    /// <summary>What a form has seen of an item that is handed down, and of which the board has said nothing.</summary>
    public const int NoRow = -1;

    /// <summary>Whether it is being written.</summary>
    public bool IsDraft => Version.State == PlanState.Draft;

    /// <summary>Loads it; null where the unit has no plan of the year.</summary>
    public static Task<PlanInHand?> Load(StyrkedjaDb db, Guid unit, int year) =>
        Load(db, db.Plans.Where(p => p.UnitId == unit && p.Year == year));

    /// <summary>Loads that of a plan; null where there is none.</summary>
    internal static Task<PlanInHand?> Load(StyrkedjaDb db, Guid plan) => Load(db, db.Plans.Where(p => p.Id == plan));

    /// <summary>The version of a plan that was decided on last; null where none was.</summary>
    public static async Task<PlanInHand?> Decided(StyrkedjaDb db, Guid plan)
    {
        var version = await db
            .PlanVersions.Where(v => v.PlanId == plan && v.State == PlanState.Decided)
            .OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync();
        return version is null ? null : await Load(db, await db.Plans.SingleAsync(p => p.Id == plan), version);
    }

    /// <summary>The latest version of a plan, without what it says; null where there is none.</summary>
    internal static Task<LatestVersion?> Latest(StyrkedjaDb db, IQueryable<StoredPlan> plan) =>
        plan.Join(db.PlanVersions, p => p.Id, v => v.PlanId, (Plan, Version) => new { Plan, Version })
            .OrderByDescending(latest => latest.Version.Number)
            .Select(latest => new LatestVersion(latest.Plan, latest.Version))
            .FirstOrDefaultAsync();

    private static async Task<PlanInHand?> Load(StyrkedjaDb db, IQueryable<StoredPlan> plan) =>
        await Latest(db, plan) is { } latest ? await Load(db, latest.Plan, latest.Version) : null;

    private static async Task<PlanInHand> Load(StyrkedjaDb db, StoredPlan plan, StoredPlanVersion version)
    {
        var rows = await RowsOf(db, plan.Id, version.Number);
        var from = rows.Select(row => row.DocumentId).OfType<Guid>().Distinct().ToList();
        var documents = from is []
            ? []
            : await db.Documents.Where(d => from.Contains(d.Id)).ToDictionaryAsync(d => d.Id);
        var items = rows.ConvertAll(Item);
        return new PlanInHand(
            plan,
            version,
            PlanOutline.Of(
                version is { CouncilPlanId: { } council, CouncilNumber: { } number }
                    ? HandedDown.With(items, await Handed(db, council, number, plan.UnitId))
                    : items
            ),
            rows.ToDictionary(row => row.ItemId),
            documents
        );
    }

    /// <summary>What a version of the council's plan says to a board.</summary>
    public static async Task<IReadOnlyList<PlanItem>> Handed(StyrkedjaDb db, Guid council, int number, Guid board) =>
        HandedDown.For(board, PlanOutline.Of((await RowsOf(db, council, number)).ConvertAll(Item)));

    private static async Task<List<StoredPlanItem>> RowsOf(StyrkedjaDb db, Guid plan, int number)
    {
        var all = await db.PlanItems.Where(i => i.PlanId == plan && i.VersionNumber <= number).ToListAsync();
        return [.. Newest(all).OrderBy(row => row.Position).ThenBy(row => row.ItemId)];
    }

    /// <summary>Of each item the row of the highest version.</summary>
    internal static IEnumerable<StoredPlanItem> Newest(IEnumerable<StoredPlanItem> rows) =>
        rows.GroupBy(row => row.ItemId).Select(item => item.MaxBy(row => row.VersionNumber)!);

    /// <summary>What a row says of its item.</summary>
    internal static PlanItem Item(StoredPlanItem row) =>
        new(row.ItemId, row.Kind, row.Level, row.UnderId, row.Says, Source(row)) { IsRemoved = row.IsRemoved };

    private static ItemSource? Source(StoredPlanItem row) =>
        row is { DocumentId: { } document, FirstLine: { } first, LastLine: { } last }
            ? new(document, new SourceLines(first, last))
            : null;
}

/// <summary>A plan and its latest version.</summary>
internal sealed record LatestVersion(StoredPlan Plan, StoredPlanVersion Version);
