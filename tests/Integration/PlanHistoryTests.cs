using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Writing.Markdown;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Plans;

namespace Styrkedja.Integration;

/// <summary>
/// Whatever two people do with a plan: what holds never changes but by a decision, every decision reads back to its hash, and
/// nobody's save is lost without a word.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class PlanHistoryTests
{
    private const int Steps = 50;

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 1)]
    [InlineData(DatabaseKind.Sqlite, 2)]
    [InlineData(DatabaseKind.PostgreSql, 4)]
    public async Task What_holds_changes_by_a_decision_alone(DatabaseKind kind, int seed)
    {
        using var database = TestDatabase.Create(kind);
        SampleTemplate.Fill(database);
        await using var store = Database.At(database.Name);
        var history = await History.Begin(store, seed);
        for (var step = 0; step < Steps; step++)
        {
            await history.Step();
        }
        Assert.True(history.Decisions > 1, "Too little was decided to say anything.");
        Assert.True(history.Refusals > 0, "Nobody came too late: the law was not tried.");
        await AuditedDatabase.FindsWhole(database);
    }

    private sealed class History(Database store, Guid municipality, Guid by, Guid board, Guid plan, Random random)
    {
        private const int Year = 2028;

        // What each of two people has on the screen: an item as it was when they opened it.
        private readonly Dictionary<int, (PlanItem Item, int Version)> _open = [];
        private readonly List<(string Sha, string Text)> _decided = [];

        public int Decisions => _decided.Count;

        public int Refusals { get; private set; }

        public static async Task<History> Begin(Database store, int seed)
        {
            await using var all = store.Open(Guid.Empty);
            var municipality = (await all.Municipalities.SingleAsync(TestContext.Current.CancellationToken)).Id;
            await using var db = store.Open(municipality);
            var board = await db.Boards.FirstAsync(
                b => b.Slug == "sodra-lindviks",
                TestContext.Current.CancellationToken
            );
            var by = (await db.Persons.FirstAsync(TestContext.Current.CancellationToken)).Id;
            var from = await db.Documents.FirstAsync(
                d => d.BoardId == board.Id && d.Kind == DocumentKind.Plan && d.State == DocumentState.Accepted,
                TestContext.Current.CancellationToken
            );
            var actor = new Actor(by, "::1");
            await PlanBeginnings.Begin(db, board.Id, Year, from.Id, actor, Permissions.OfCommandLine);
            var plan = await db.Plans.SingleAsync(p => p.Year == Year, TestContext.Current.CancellationToken);
            return new History(store, municipality, by, board.Id, plan.Id, new Random(seed));
        }

        public async Task Step()
        {
            await using var db = store.Open(municipality);
            var before = await Holding(db);
            var hand = (await PlanInHand.Load(db, board, Year))!;
            var isDecision = false;
            try
            {
                isDecision = await Do(db, hand, random.Next(20));
            }
            catch (StaleException)
            {
                Refusals++;
            }
            var after = await Holding(db);
            Assert.True(isDecision || before == after, "What holds changed without a decision.");
            await AssertDecisionsReadBack(db);
        }

        private async Task<bool> Do(StyrkedjaDb db, PlanInHand hand, int what)
        {
            var actor = new Actor(by, "::1");
            var items = new PlanItems(db, plan, actor, Permissions.OfCommandLine);
            var nodes = hand.Outline.All.ToList();
            var node = nodes[random.Next(nodes.Count)];
            var person = random.Next(2);
            switch (what)
            {
                case 0 or 1 or 2:
                    // Opens something, to save it some steps later.
                    _open[person] = (node.Item, hand.Rows[node.Item.Id].Version);
                    break;
                case 3 or 4 or 5 when _open.Remove(person, out var open):
                    var says = open.Item.Says with { Title = $"{person} skrev {random.Next(1000)}" };
                    var now = hand.Rows.GetValueOrDefault(open.Item.Id);
                    var isStale = now is null || now.Version != open.Version || !hand.IsDraft;
                    await items.Save(open.Item.Id, open.Version, says, open.Item.Under);
                    Assert.False(isStale, "What another had saved was overwritten.");
                    break;
                case 6:
                    var text = new PlanText { Title = $"Nytt {random.Next(1000)}" };
                    var goal = nodes.First(n => n.Item.Level == GoalLevel.Board);
                    await items.Add(
                        new PlanItem(Guid.CreateVersion7(), PlanItemKind.Activity, null, goal.Item.Id, text)
                    );
                    break;
                case 7 when node.Item.Kind != PlanItemKind.Goal:
                    await items.Remove(node.Item.Id, isRemoved: true);
                    break;
                case 8 when hand.Outline.Removed is [var removed, ..]:
                    await items.Remove(removed.Item.Id, isRemoved: false);
                    break;
                case 9:
                    await items.Move(node.Item.Id, random.Next(2) == 0);
                    break;
                case 14:
                    // What is proposed is written no more, until the meeting has said something.
                    await new PlanCases(db, plan, actor, Permissions.OfCommandLine).Propose(
                        new Proposal("1", "Eva", "Ja", "Ja", "Ja", "Ja"),
                        Write(hand).Sha256,
                        seen => Task.FromResult(Write(seen).Sha256)
                    );
                    break;
                case 15 or 16:
                    ProposalState[] did = [ProposalState.Postponed, ProposalState.ReferredBack, ProposalState.Amended];
                    var meeting = new Meeting(did[random.Next(3)], new DateOnly(2026, 1, 29), "Mer");
                    await new PlanCases(db, plan, actor, Permissions.OfCommandLine).Meet(meeting);
                    break;
                case 17:
                    await SayOfPart(db, hand, actor);
                    break;
                case 18 or 19 when Decisions > 0:
                    await RollOverAndBack(db, hand.Plan, actor);
                    break;
                case 10 or 12:
                    await PlanVersions.Begin(db, plan, actor, Permissions.OfCommandLine);
                    break;
                case 11 or 13:
                    var file = Write(hand);
                    var decision = new PlanDecision(new DateOnly(2026, 1, 29), "§ 1", "");
                    await PlanVersions.Decide(
                        db,
                        plan,
                        file.Sha256,
                        decision,
                        seen => Task.FromResult(Write(seen)),
                        actor,
                        Permissions.OfCommandLine
                    );
                    _decided.Add((file.Sha256, Encoding.UTF8.GetString(file.Bytes.Span)));
                    Assert.Equal(file.Sha256, await Holding(db));
                    return true;
            }
            return false;
        }

        // A part is ready, or has its part back, with what it answers for just now.
        private async Task SayOfPart(StyrkedjaDb db, PlanInHand hand, Actor actor)
        {
            static Task<string> Hash(PlanInHand seen) => Task.FromResult(Write(seen).Sha256);
            var approvals = new PlanApprovals(db, plan, Hash, actor, Permissions.OfCommandLine);
            var today = (await UnitRegister.Load(db)).At(new DateOnly(2026, 12, 1));
            var parts = (await PlanApprovals.Progress(db, hand, "", today)).Parts;
            if (parts is [var part, ..])
            {
                await (
                    part.State == PartState.Ready
                        ? approvals.Return(part.Part, "Mer")
                        : approvals.Ready(part.Part, part.Digest)
                );
            }
        }

        // The next year is begun from what was decided; undone before anything is written it leaves all as it was.
        private async Task RollOverAndBack(StyrkedjaDb db, StoredPlan last, Actor actor)
        {
            var before = await Whole(db);
            var decided = (await PlanInHand.Decided(db, last.Id))!.Version.Number;
            static Task<IReadOnlyDictionary<Guid, SourceLines>> Lines(PlanInHand of) =>
                Task.FromResult(Text(of).Places);
            var nothing = new HashSet<Guid>();
            var may = Permissions.OfCommandLine;
            Assert.True(await PlanYears.RollOver(db, last, decided, nothing, Lines, actor, may));
            Assert.NotEqual(before, await Whole(db));
            Assert.False(await PlanYears.RollOver(db, last, decided, nothing, Lines, actor, may));
            var next = (await PlanInHand.Load(db, board, Year + 1))!.Plan;
            await PlanYears.Undo(db, next, actor, may);
            Assert.Equal(before, await Whole(db));
        }

        private static async Task<string> Whole(StyrkedjaDb db)
        {
            var token = TestContext.Current.CancellationToken;
            var items = await db.PlanItems.OrderBy(i => i.Id).ToListAsync(token);
            var versions = await db.PlanVersions.OrderBy(v => v.Id).ToListAsync(token);
            var opened = await db.OpenedYears.CountAsync(y => y.SupersededAt == null, token);
            var rows = items.Select(i => $"{i.Id} {i.Version} {i.Position} {i.Title} {i.IsRemoved}");
            return string.Join(
                '\n',
                rows.Concat(versions.Select(v => $"{v.Id} {v.State} {v.Version}")).Append($"{opened}")
            );
        }

        private static DocumentFile Write(PlanInHand hand) => Text(hand).ToFile("plan.md");

        private static WrittenPlan Text(PlanInHand hand) =>
            WrittenPlan.Of(hand.Outline, "Södra Lindviks områdesnämnd", Year, _ => null);

        private async Task<string?> Holding(StyrkedjaDb db) =>
            await db
                .Documents.Where(d =>
                    d.BoardId == board
                    && d.Year == Year
                    && d.Origin == DocumentOrigin.Written
                    && d.State == DocumentState.Accepted
                )
                .Select(d => d.Sha256)
                .SingleOrDefaultAsync(TestContext.Current.CancellationToken);

        private async Task AssertDecisionsReadBack(StyrkedjaDb db)
        {
            var versions = await PlanVersions
                .Versions(db, plan)
                .Where(v => v.State == PlanState.Decided)
                .Join(db.Documents, v => v.DocumentId, d => d.Id, (v, d) => new { v.Number, d.Sha256 })
                .OrderBy(v => v.Number)
                .ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(_decided.Select(d => d.Sha), versions.Select(v => v.Sha256));
            foreach (var (sha, text) in _decided)
            {
                var file = await db.Files.SingleAsync(f => f.Sha256 == sha, TestContext.Current.CancellationToken);
                Assert.Equal(text, Encoding.UTF8.GetString(file.Bytes));
                Assert.Equal(sha, Convert.ToHexStringLower(SHA256.HashData(file.Bytes)));
            }
        }
    }
}
