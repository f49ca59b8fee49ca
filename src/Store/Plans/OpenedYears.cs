using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;

namespace Styrkedja.Store.Plans;

/// <summary>Which years are open for planning, for which boards.</summary>
public static class OpenedYears
{
    /// <summary>Those of a board, the latest first.</summary>
    public static Task<List<StoredOpenedYear>> Of(StyrkedjaDb db, Guid unit) =>
        db
            .OpenedYears.Where(y => y.UnitId == unit && y.SupersededAt == null)
            .OrderByDescending(y => y.Year)
            .ToListAsync();

    /// <summary>Opens a year; one that is open stays so.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="board">Whose.</param>
    /// <param name="year">The year, one of <see cref="Core.Periods.Years"/>.</param>
    /// <param name="actor">Who opens it.</param>
    /// <param name="may">What they may do; asked of the board.</param>
    /// <exception cref="StaleException">There is no such board, or it has ended.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task Open(StyrkedjaDb db, Guid board, int year, Actor actor, MayDo may) =>
        Change(
            db,
            new Act(actor, "year.open"),
            board,
            year,
            may,
            (change, current) =>
            {
                if (current is null)
                {
                    db.Add(New(change, board, year));
                }
                return Task.CompletedTask;
            }
        );

    /// <summary>Closes a year; documents of it stay where they are. A year with a plan stays open.</summary>
    /// <inheritdoc cref="Open"/>
    public static Task Close(StyrkedjaDb db, Guid board, int year, Actor actor, MayDo may) =>
        Change(
            db,
            new Act(actor, "year.close"),
            board,
            year,
            may,
            async (change, current) =>
            {
                // A plan is reached by its year.
                Changing.Change.Seen(!await db.Plans.AnyAsync(p => p.UnitId == board && p.Year == year));
                if (current is not null)
                {
                    current.SupersededAt = change.Now;
                }
            }
        );

    /// <summary>The row of a year that is opened with the rest of a change.</summary>
    internal static StoredOpenedYear New(Change change, Guid unit, int year) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = change.Rows.Municipality,
            UnitId = unit,
            Year = year,
            RecordedAt = change.Now,
            RecordedBy = change.Act.Actor.Person,
        };

    private static Task Change(
        StyrkedjaDb db,
        Act act,
        Guid board,
        int year,
        MayDo may,
        Func<Change, StoredOpenedYear?, Task> make
    ) =>
        Changes.Make(
            db,
            act,
            may,
            Held.Year(board, year),
            async change =>
            {
                var kinds = await db.Units.Where(u => u.Id == board).Select(u => u.Kind).ToListAsync();
                var path = kinds.Exists(UnitKinds.Decides)
                    ? await UnitRegister.PathOf(db, board, SwedishTime.Day(change.Now))
                    : null;
                change.Require(
                    Right.OpenYear,
                    [path?.Path ?? throw new StaleException("board")],
                    path.HasEnded ? State.Ended : State.Open
                );
                await make(
                    change,
                    await db
                        .OpenedYears.AsTracking()
                        .SingleOrDefaultAsync(y => y.UnitId == board && y.Year == year && y.SupersededAt == null)
                );
                await change.Write();
            }
        );
}
