using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Plans;

namespace Styrkedja.Store.Seeding;

/// <summary>
/// The council of the sample municipality has decided on its plan, and a board is in the middle of writing its own from the
/// one that it has.
/// </summary>
internal sealed class SamplePlan(
    StyrkedjaDb db,
    Actor actor,
    Func<PlanOutline, string, int, DocumentFile> write,
    TimeProvider clock
)
{
    private const string Board = "Lindviks förskole- och skolnämnd";
    private const int Year = 2026;

    /// <summary>Begins both, and writes some of them; what there is stays as it is.</summary>
    public async Task Seed()
    {
        var council = await db.Units.Where(u => u.Kind == UnitKind.Council).Select(u => u.Id).ToListAsync();
        if (council is not [var unit] || await Boards.Called(db, Board) is not { } board)
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
        await OfCouncil(unit, board.Id, last);
        await OfBoard(board.Id, last);
    }

    private async Task OfCouncil(Guid council, Guid board, Guid? from)
    {
        if (!await PlanBeginnings.Begin(db, council, Year, from, actor, Permissions.OfProgram))
        {
            return;
        }
        var plan = (await PlanInHand.Load(db, council, Year))!.Plan.Id;
        var task = new PlanText
        {
            Title = "Visa hur skolornas lokaler används på kvällarna",
            Ends = new DateOnly(Year, 5, 31),
            Responsible = board,
        };
        var items = new PlanItems(db, plan, actor, Permissions.OfProgram);
        await items.Add(new PlanItem(Guid.CreateVersion7(), PlanItemKind.Assignment, null, null, task));
        var name = (await db.Boards.SingleAsync(b => b.Id == council)).Name;
        var file = write((await PlanInHand.Load(db, plan))!.Outline, name, Year);
        await PlanVersions.Decide(
            db,
            plan,
            file.Sha256,
            new PlanDecision(new DateOnly(Year - 1, 11, 24), "§ 7", ""),
            _ => Task.FromResult(file),
            actor,
            Permissions.OfProgram
        );
    }

    private async Task OfBoard(Guid board, Guid? from)
    {
        if (!await PlanBeginnings.Begin(db, board, Year, from, actor, Permissions.OfProgram))
        {
            return;
        }
        var begun = (await PlanInHand.Load(db, board, Year))!.Plan.Id;
        if (await CouncilPlans.InForce(db, Year) is { } council)
        {
            var nothing = new Dictionary<Guid, Guid?>();
            await CouncilPlans.Follow(db, begun, council.Number, nothing, actor, Permissions.OfProgram);
        }
        var plan = (await PlanInHand.Load(db, begun))!;
        var items = new PlanItems(db, begun, actor, Permissions.OfProgram);
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

        await Say(begun, board, units);

        async Task Answer(string code, string unit)
        {
            if (goals.Find(goal => goal.Code == code) is { Item: var goal } && units.TryGetValue(unit, out var part))
            {
                var seen = plan.VersionOf(goal.Id);
                await items.Save(goal.Id, seen, goal.Says with { Responsible = part }, goal.Under);
            }
        }
    }

    // A department is ready, another has its part back, and an advisory council was consulted.
    private async Task Say(Guid plan, Guid board, Dictionary<string, Guid> units)
    {
        var name = (await db.Boards.SingleAsync(b => b.Id == board)).Name;
        var approvals = new PlanApprovals(
            db,
            plan,
            hand => Task.FromResult(write(hand.Outline, name, Year).Sha256),
            actor,
            Permissions.OfProgram
        );
        var today = (await UnitRegister.Load(db)).At(SwedishTime.Day(clock.GetUtcNow()));
        var stands = await PlanApprovals.Progress(db, (await PlanInHand.Load(db, plan))!, "", today);
        foreach (var code in new[] { "K10", "K11" })
        {
            if (stands.Parts.SingleOrDefault(part => part.Part == units.GetValueOrDefault(code)) is { } part)
            {
                await approvals.Ready(part.Part, part.Digest);
            }
        }
        if (stands.Parts.Any(part => part.Part == units.GetValueOrDefault("K11")))
        {
            await approvals.Return(units["K11"], "Skriv hur många elever som ska nås.");
        }
        var opinion = new Consultation("Facklig samverkan", new DateOnly(Year - 1, 11, 20), "Inget att invända.");
        await new PlanCases(db, plan, actor, Permissions.OfProgram).Consult(Guid.CreateVersion7(), opinion);
    }
}
