using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Plans;

namespace Styrkedja.Store.Seeding;

/// <summary>A board of the sample municipality is in the middle of writing its plan of the next year, from the one it has.</summary>
internal static class SamplePlan
{
    private const string Board = "Lindviks förskole- och skolnämnd";
    private const int Year = 2026;

    /// <summary>Begins it, and writes some of it; one that there is stays as it is.</summary>
    public static async Task Seed(StyrkedjaDb db, Actor actor)
    {
        if (await Boards.Called(db, Board) is not { } board)
        {
            return;
        }
        var last = await db
            .Documents.Where(d =>
                d.BoardId == board.Id && d.Kind == DocumentKind.Plan && d.State == DocumentState.Accepted
            )
            .OrderByDescending(d => d.Year)
            .Select(d => (Guid?)d.Id)
            .FirstOrDefaultAsync();
        if (!await PlanBeginnings.Begin(db, board.Id, Year, last, actor, Permissions.OfProgram))
        {
            return;
        }
        var plan = await PlanInHand.Load(db, board.Id, Year);
        var items = new PlanItems(db, plan!.Plan.Id, actor, Permissions.OfProgram);
        var goals = plan.Outline.All.Where(node => node.Item.Kind == PlanItemKind.Goal).ToList();
        var units = await db.Units.ToDictionaryAsync(unit => unit.Code, unit => unit.Id);
        await Answer("1.1.1", "K10");
        await Answer("1.1.2", "K11");
        if (goals.Find(goal => goal.Code == "1.1.1") is { } language)
        {
            var activity = new PlanText
            {
                Title = "Ekbackens böcker lånas ut till hemmen",
                Starts = new DateOnly(Year, 2, 1),
                Ends = new DateOnly(Year, 11, 30),
                Responsible = units.GetValueOrDefault("K103"),
            };
            await items.Add(
                new PlanItem(Guid.CreateVersion7(), PlanItemKind.Activity, null, language.Item.Id, activity)
            );
        }

        async Task Answer(string code, string unit)
        {
            if (goals.Find(goal => goal.Code == code) is { Item: var goal } && units.TryGetValue(unit, out var part))
            {
                await items.Save(goal.Id, 0, goal.Says with { Responsible = part }, goal.Under);
            }
        }
    }
}
