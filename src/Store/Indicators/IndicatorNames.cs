using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Indicators;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Indicators;

/// <summary>Where two names cannot be said to be one.</summary>
public enum NotOne
{
    /// <summary>Other names stand for the one that was to stand for another.</summary>
    HasNames,

    /// <summary>One accepted document prints both, so they are two.</summary>
    InOneDocument,
}

/// <summary>
/// The names of indicators that are one: one of them holds, the others stand for it. Rows, values and what is decided of
/// each stay where they are; they are read together.
/// </summary>
public static class IndicatorNames
{
    /// <summary>Which names stand for others.</summary>
    public static IQueryable<StoredSameness> Joined(StyrkedjaDb db) =>
        db.Samenesses.Where(s => s.Sameness == Sameness.Same && s.SupersededAt == null);

    /// <summary>The names that stand for an indicator, with that itself first.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="indicator">One that stands for itself.</param>
    public static async Task<List<Guid>> Of(StyrkedjaDb db, Guid indicator) =>
        [indicator, .. await Joined(db).Where(s => s.OtherId == indicator).Select(s => s.IndicatorId).ToListAsync()];

    /// <summary>The indicator of a name in an address, or that which it stands for; null where there is none.</summary>
    public static async Task<StoredIndicator?> Find(StyrkedjaDb db, string slug)
    {
        var found = await db
            .Indicators.Where(i => i.Slug == slug)
            .LeftJoin(Joined(db), i => i.Id, s => s.IndicatorId, (Named, Said) => new { Named, Said })
            .LeftJoin(
                db.Indicators,
                i => i.Said == null ? (Guid?)null : i.Said.OtherId,
                other => (Guid?)other.Id,
                (i, Other) => new { i.Named, Other }
            )
            .SingleOrDefaultAsync();
        return found?.Other ?? found?.Named;
    }

    /// <summary>Says that one name stands for another, in place of what was said of them.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="name">The indicator whose name is no longer used.</param>
    /// <param name="keeps">The one that it stands for; where that stands for another, that one.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="may">What they may do.</param>
    /// <returns>Why they cannot be one, and nothing is saved; null where it was said, or had been.</returns>
    /// <exception cref="StaleException">The name stands for another already, or one of them is not there.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task<NotOne?> Join(StyrkedjaDb db, Guid name, Guid keeps, Actor actor, MayDo may) =>
        Make(
            db,
            new Act(actor, "indicator.join"),
            may,
            async change =>
            {
                var joined = await Joined(db).ToListAsync();
                var to = joined.Find(s => s.IndicatorId == keeps)?.OtherId ?? keeps;
                var said = joined.Find(s => s.IndicatorId == name);
                if (said?.OtherId == to)
                {
                    return null;
                }
                Change.Seen(said is null && to != name && await AreThere(db, name, to));
                if (joined.Exists(s => s.OtherId == name))
                {
                    return NotOne.HasNames;
                }
                List<Guid> names = [to, .. joined.Where(s => s.OtherId == to).Select(s => s.IndicatorId)];
                if (await InOneDocument(db, name, names))
                {
                    return NotOne.InOneDocument;
                }
                await ForgetApart(change, name, to);
                Add(change, name, to, Sameness.Same, change.Act.Actor.Person);
                await change.Write();
                return null;
            }
        );

    /// <summary>Says that two indicators are two, however alike their names are.</summary>
    /// <inheritdoc cref="Join"/>
    public static Task KeepApart(StyrkedjaDb db, Guid name, Guid other, Actor actor, MayDo may) =>
        Make(
            db,
            new Act(actor, "indicator.keep-apart"),
            may,
            async change =>
            {
                var (first, second) = InOrder(name, other);
                // What is one is taken back first.
                var isOne = await Joined(db)
                    .AnyAsync(s =>
                        (s.IndicatorId == name && s.OtherId == other) || (s.IndicatorId == other && s.OtherId == name)
                    );
                Change.Seen(name != other && !isOne && await AreThere(db, name, other));
                if (!await Apart(db, first, second).AnyAsync())
                {
                    Add(change, first, second, Sameness.Apart, change.Act.Actor.Person);
                    await change.Write();
                }
                return null;
            }
        );

    /// <summary>Takes back what was said of two names; what was taken back already stays so.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="said">What was said.</param>
    /// <param name="actor">Who takes it back.</param>
    /// <param name="may">What they may do.</param>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task TakeBack(StyrkedjaDb db, Guid said, Actor actor, MayDo may) =>
        Make(
            db,
            new Act(actor, "indicator.names-take-back"),
            may,
            async change =>
            {
                var held = await db
                    .Samenesses.AsTracking()
                    .SingleOrDefaultAsync(s => s.Id == said && s.SupersededAt == null);
                if (held is not null)
                {
                    held.SupersededAt = change.Now;
                    // Lest the program say it again of names that a person has parted.
                    if (held.Sameness == Sameness.Same)
                    {
                        var (first, second) = InOrder(held.IndicatorId, held.OtherId);
                        Add(change, first, second, Sameness.Apart, change.Act.Actor.Person);
                    }
                    await change.Write();
                }
                return null;
            }
        );

    /// <summary>Says of a name that was just entered that it stands for one whose words differ in their endings alone.</summary>
    internal static void Recognise(Change change, StoredIndicator entered, Guid known) =>
        Add(change, entered.Id, known, Sameness.Same, null);

    private static Task<NotOne?> Make(StyrkedjaDb db, Act act, MayDo may, Func<Change, Task<NotOne?>> steps) =>
        Changes.Make(
            db,
            act,
            may,
            Held.Indicators,
            change =>
            {
                change.Require(Right.EditSettings);
                return steps(change);
            }
        );

    private static void Add(Change change, Guid name, Guid other, Sameness sameness, Guid? by) =>
        change.Rows.Add(
            new StoredSameness
            {
                Id = Guid.CreateVersion7(),
                MunicipalityId = change.Rows.Municipality,
                IndicatorId = name,
                OtherId = other,
                Sameness = sameness,
                RecordedAt = change.Now,
                RecordedBy = by,
            }
        );

    private static async Task ForgetApart(Change change, Guid name, Guid other)
    {
        var (first, second) = InOrder(name, other);
        foreach (var apart in await Apart(change.Rows, first, second).AsTracking().ToListAsync())
        {
            apart.SupersededAt = change.Now;
        }
    }

    private static IQueryable<StoredSameness> Apart(StyrkedjaDb db, Guid first, Guid second) =>
        db.Samenesses.Where(s =>
            s.IndicatorId == first && s.OtherId == second && s.Sameness == Sameness.Apart && s.SupersededAt == null
        );

    /// <summary>The order in which two that are apart are kept.</summary>
    public static (Guid First, Guid Second) InOrder(Guid one, Guid other) =>
        one.CompareTo(other) < 0 ? (one, other) : (other, one);

    private static async Task<bool> AreThere(StyrkedjaDb db, Guid one, Guid other) =>
        await db.Indicators.CountAsync(i => i.Id == one || i.Id == other) == 2;

    private static Task<bool> InOneDocument(StyrkedjaDb db, Guid name, List<Guid> others) =>
        Accepted(db)
            .Where(reading =>
                db.PrintedIndicators.Any(row => row.ReadingId == reading && row.IndicatorId == name)
                && db.PrintedIndicators.Any(row => row.ReadingId == reading && others.Contains(row.IndicatorId!.Value))
            )
            .AnyAsync();

    private static IQueryable<Guid> Accepted(StyrkedjaDb db) =>
        db
            .Readings.Where(r => r.IsCurrent)
            .Join(
                db.Documents.Where(d => d.State == DocumentState.Accepted),
                r => r.DocumentId,
                d => d.Id,
                (r, d) => r.Id
            );
}
