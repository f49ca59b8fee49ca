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
    /// <summary>Whether it is being written.</summary>
    public bool IsDraft => Version.State == PlanState.Draft;

    /// <summary>Loads it; null where the unit has no plan of the year.</summary>
    public static Task<PlanInHand?> Load(StyrkedjaDb db, Guid unit, int year) =>
        Load(db, db.Plans.Where(p => p.UnitId == unit && p.Year == year));

    /// <summary>Loads that of a plan; null where there is none.</summary>
    internal static Task<PlanInHand?> Load(StyrkedjaDb db, Guid plan) => Load(db, db.Plans.Where(p => p.Id == plan));

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
        var all = await db.PlanItems.Where(i => i.PlanId == plan.Id && i.VersionNumber <= version.Number).ToListAsync();
        var rows = Newest(all).OrderBy(row => row.Position).ThenBy(row => row.ItemId).ToList();
        var from = rows.Select(row => row.DocumentId).OfType<Guid>().Distinct().ToList();
        var documents = from is []
            ? []
            : await db.Documents.Where(d => from.Contains(d.Id)).ToDictionaryAsync(d => d.Id);
        return new PlanInHand(
            plan,
            version,
            PlanOutline.Of(rows.ConvertAll(Item)),
            rows.ToDictionary(row => row.ItemId),
            documents
        );
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
