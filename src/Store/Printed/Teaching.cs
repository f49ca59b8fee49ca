using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Printed;

/// <summary>The words that a municipality has taught: its profile.</summary>
public static class Teaching
{
    /// <summary>Those that hold, in the order in which they were said.</summary>
    public static Task<List<StoredTaughtWord>> Of(StyrkedjaDb db) =>
        db.TaughtWords.Where(w => w.SupersededAt == null).OrderBy(w => w.RecordedAt).ThenBy(w => w.Id).ToListAsync();

    /// <summary>What the reader is given.</summary>
    public static async Task<IReadOnlyList<TaughtWord>> Words(StyrkedjaDb db) => (await Of(db)).ConvertAll(w => w.Said);

    /// <summary>Says what some words mean, in place of what was said of them before. The same twice is said once.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="word">The words and their meaning.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="may">What they may do.</param>
    /// <returns>False where the municipality has as many words as it may.</returns>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task<bool> Teach(StyrkedjaDb db, TaughtWord word, Actor actor, MayDo may) =>
        Changes.Make(db, new Act(actor, "reading.teach"), may, Held.TaughtWords, change => Enter(change, word));

    /// <summary>The same as a part of another change.</summary>
    internal static async Task<bool> Enter(Change change, TaughtWord word)
    {
        change.Require(Right.TeachReading);
        var db = change.Rows;
        var all = await db.TaughtWords.AsTracking().Where(w => w.SupersededAt == null).ToListAsync();
        var key = SwedishText.Fold(word.Words);
        var held = all.Find(w => w.WordsKey == key);
        if (held?.Meaning == word.Meaning)
        {
            return true;
        }
        if (held is null && all.Count >= TaughtWord.Most)
        {
            return false;
        }
        if (held is not null)
        {
            held.SupersededAt = change.Now;
            await change.Write();
        }
        db.Add(
            new StoredTaughtWord
            {
                Id = Guid.CreateVersion7(),
                MunicipalityId = db.Municipality,
                Meaning = word.Meaning,
                Words = StorableText.Of(word.Words),
                WordsKey = key,
                RecordedAt = change.Now,
                RecordedBy = change.Act.Actor.Person,
            }
        );
        await change.Write();
        return true;
    }

    /// <summary>Takes back what was said of some words. Documents that were read by them stay until they are read anew.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="id">Which.</param>
    /// <param name="actor">Who takes it back.</param>
    /// <param name="may">What they may do.</param>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task TakeBack(StyrkedjaDb db, Guid id, Actor actor, MayDo may) =>
        Changes.Make(
            db,
            new Act(actor, "reading.unteach"),
            may,
            Held.TaughtWords,
            async change =>
            {
                change.Require(Right.TeachReading);
                var held = await db
                    .TaughtWords.AsTracking()
                    .SingleOrDefaultAsync(w => w.Id == id && w.SupersededAt == null);
                if (held is not null)
                {
                    held.SupersededAt = change.Now;
                    await change.Write();
                }
            }
        );
}
