using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Changing;

/// <summary>
/// The one way in which audited rows are saved: by page, command and file alike. A change loads the smallest thing that has
/// its rules, makes it another in Core, tells its problems, asks whether it may, and writes; all of it or nothing.
/// </summary>
public static class Changes
{
    // Whom another has come in between is asked again; who meets that three times is told.
    private const int Tries = 3;

    /// <summary>Makes a change with a context of its own, of a municipality or, where that is empty, of all.</summary>
    public static async Task<T> Make<T>(
        Database database,
        Guid municipality,
        Act act,
        MayDo may,
        Held held,
        Func<Change, Task<T>> steps
    )
    {
        await using var db = database.Open(municipality, act.Actor);
        return await Make(db, act, may, held, steps);
    }

    /// <summary>The same of a change that says nothing.</summary>
    public static Task Make(
        Database database,
        Guid municipality,
        Act act,
        MayDo may,
        Held held,
        Func<Change, Task> steps
    ) => Make(database, municipality, act, may, held, Answerless(steps));

    /// <summary>Makes a change that says nothing.</summary>
    public static Task Make(
        StyrkedjaDb db,
        Act act,
        MayDo may,
        Held held,
        Func<Change, Task> steps,
        bool mayRepeat = true
    ) => Make(db, act, may, held, Answerless(steps), mayRepeat);

    /// <summary>Makes a change.</summary>
    /// <param name="db">The context of whoever acts; what it tracks is forgotten.</param>
    /// <param name="act">Who changes it, what the log calls that, and why.</param>
    /// <param name="may">What they may do.</param>
    /// <param name="held">What nobody else changes meanwhile.</param>
    /// <param name="steps">
    /// The change. It is made anew, from the rows as they then are, where somebody who holds other things has written the
    /// same row: so it keeps nothing from one time to the next.
    /// </param>
    /// <param name="mayRepeat">False where the steps do what cannot be done twice.</param>
    /// <returns>What the steps say.</returns>
    /// <exception cref="StaleException">
    /// What the person saw is no longer so, or others have come in between each time; nothing was written.
    /// </exception>
    /// <exception cref="NotAllowedException">They may not; nothing was written.</exception>
    public static async Task<T> Make<T>(
        StyrkedjaDb db,
        Act act,
        MayDo may,
        Held held,
        Func<Change, Task<T>> steps,
        bool mayRepeat = true
    )
    {
        for (var tries = mayRepeat ? Tries : 1; ; tries--)
        {
            db.ChangeTracker.Clear();
            db.ActAs(act.Actor);
            db.Acting(act.Action, act.Reason);
            await using var transaction = await db.Database.BeginTransactionAsync();
            try
            {
                var now = ColumnMapping.Milliseconds(db.Trail.Now);
                var change = new Change(db, act, may, now);
                await change.Hold(held);
                var answer = await steps(change);
                await transaction.CommitAsync();
                return answer;
            }
            catch (Exception e) when (IsCollision(db, e))
            {
                if (tries == 1)
                {
                    throw new StaleException(act.Action, e);
                }
            }
            finally
            {
                // What was not saved must not be saved by whoever uses the context next.
                db.ChangeTracker.Clear();
            }
        }
    }

    private static Func<Change, Task<bool>> Answerless(Func<Change, Task> steps) =>
        async change =>
        {
            await steps(change);
            return true;
        };

    private static bool IsCollision(StyrkedjaDb db, Exception e) =>
        e is DbUpdateConcurrencyException || db.Dialect.TroubleOf(e) == Trouble.Duplicate;
}
