using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.People;

namespace Styrkedja.Store.Seeding;

/// <summary>What a person of the sample municipality follows.</summary>
public static class SampleFollowing
{
    private const string By = "Petra Planerare";
    private const string Board = "sodra-lindviks";
    private static readonly string[] Indicators = ["sjukfranvaro", "andel-unga-som-ar-nojda-med-sin-fritid"];

    /// <summary>Enters it; whoever follows something already keeps to that.</summary>
    /// <param name="db">As the sample municipality sees it, where its people are.</param>
    public static async Task Seed(StyrkedjaDb db)
    {
        var planner = await db.Persons.FirstOrDefaultAsync(p => p.Name == By);
        var board = await db.Boards.FirstOrDefaultAsync(b => b.Slug == Board);
        if (planner is null || board is null || await db.Followed.AnyAsync())
        {
            return;
        }
        var actor = new Actor(planner.Id, Actor.Program);
        foreach (var indicator in await db.Indicators.Where(i => Indicators.Contains(i.Slug)).ToListAsync())
        {
            await Following.Set(db, board.Id, indicator.Id, follows: true, actor, Permissions.OfProgram);
        }
        await Following.Set(db, board.Id, indicator: null, follows: true, actor, Permissions.OfProgram);
    }
}
