using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Organisation;

/// <summary>The organisation of a municipality over time, as it is kept.</summary>
public static class UnitRegister
{
    // In one round: it is asked for whenever a person's part of the organisation is.
    private const string Sql = """
        select unit_id, name, parent_id, valid_from, valid_to from unit_period
        where municipality_id = @municipality and superseded_at is null;
        select id, code, kind from organisation_unit where municipality_id = @municipality;
        select predecessor_id, successor_id, begins from unit_succession
        where municipality_id = @municipality and superseded_at is null;
        select unit_id, board_id, percent_millionths, valid_from, valid_to from served_board
        where municipality_id = @municipality and superseded_at is null
        """;

    /// <summary>What holds now, of all times.</summary>
    public static async Task<OrganisationOverTime> Load(StyrkedjaDb db)
    {
        await using var rows = await RowSets.Ask(db, Sql, ("municipality", db.Municipality));
        var periods = (
            await rows.Next(row =>
                (
                    Unit: row.GetGuid(0),
                    Period: new UnitPeriod(row.GetString(1), row.Id(2), new DateSpan(row.Day(3), row.Day(4)))
                )
            )
        ).ToLookup(row => row.Unit, row => row.Period);
        var units = await rows.Next(row => (Id: row.GetGuid(0), Code: row.GetString(1), Kind: row.Word<UnitKind>(2)));
        var successions = await rows.Next(row => new Succession(
            row.GetGuid(0),
            row.GetGuid(1),
            row.GetFieldValue<DateOnly>(2)
        ));
        var served = await rows.Next(row => new ServedBoard(
            row.GetGuid(0),
            row.GetGuid(1),
            new Quantity(row.GetInt64(2), 2).Value,
            new DateSpan(row.Day(3), row.Day(4))
        ));
        return new OrganisationOverTime(
            units.Select(u => new OrganisationUnit(u.Id, u.Code, u.Kind, InOrder(periods[u.Id]))),
            successions,
            served
        );
    }

    /// <summary>One unit, of all times, without what it has to do with others; null where there is none.</summary>
    public static async Task<OrganisationUnit?> Find(StyrkedjaDb db, StoredUnit unit)
    {
        var periods = await db.UnitPeriods.Where(p => p.UnitId == unit.Id && p.SupersededAt == null).ToListAsync();
        return periods.Count == 0
            ? null
            : new OrganisationUnit(unit.Id, unit.Code, unit.Kind, InOrder(periods.Select(Period)));
    }

    /// <summary>The council and the boards alone, of all times, with who took over from whom.</summary>
    public static async Task<OrganisationOverTime> LoadBoards(StyrkedjaDb db)
    {
        var periods = await db
            .UnitPeriods.Where(p => p.SupersededAt == null)
            .Join(
                db.Units.Where(u => u.Kind == UnitKind.Board || u.Kind == UnitKind.Council),
                p => p.UnitId,
                u => u.Id,
                (p, u) =>
                    new
                    {
                        p,
                        u.Code,
                        u.Kind,
                    }
            )
            .ToListAsync();
        var successions = await db
            .Successions.Where(s => s.SupersededAt == null)
            .Join(db.Boards, s => s.SuccessorId, b => b.Id, (s, _) => s)
            .Select(s => new Succession(s.PredecessorId, s.SuccessorId, s.Begins))
            .ToListAsync();
        return new OrganisationOverTime(
            periods
                .GroupBy(p => (p.p.UnitId, p.Code, p.Kind))
                .Select(unit => new OrganisationUnit(
                    unit.Key.UnitId,
                    unit.Key.Code,
                    unit.Key.Kind,
                    InOrder(unit.Select(p => Period(p.p)))
                )),
            successions,
            []
        );
    }

    /// <summary>A unit and all that it stands under on a day, or stood under on its last day; null where there is none.</summary>
    public static async Task<UnitPath?> PathOf(StyrkedjaDb db, Guid unit, DateOnly day)
    {
        var path = new List<Guid>();
        var ended = false;
        // As high as any organisation is; a cycle cannot be saved.
        for (Guid? at = unit; at is { } id && path.Count < 20; )
        {
            var periods = await db
                .UnitPeriods.Where(p => p.UnitId == id && p.SupersededAt == null)
                .Select(p => new
                {
                    p.ParentId,
                    p.ValidFrom,
                    p.ValidTo,
                })
                .ToListAsync();
            if (periods.Count == 0)
            {
                return path.Count == 0 ? null : new UnitPath(path, ended);
            }
            path.Add(id);
            var inOrder = periods.OrderBy(p => p.ValidFrom ?? DateOnly.MinValue).ToList();
            ended |= path.Count == 1 && inOrder[^1].ValidTo < day;
            at = (inOrder.Find(p => new DateSpan(p.ValidFrom, p.ValidTo).Contains(day)) ?? inOrder[^1]).ParentId;
        }
        return new UnitPath(path, ended);
    }

    /// <summary>Changes the organisation: what is no longer said is superseded, what is new is added.</summary>
    /// <param name="database">Where.</param>
    /// <param name="municipality">Whose.</param>
    /// <param name="act">Who changes it, how and why.</param>
    /// <param name="may">What they may do; asked of all that the change touches.</param>
    /// <param name="seen">The version of each unit that the person saw.</param>
    /// <param name="change">
    /// Makes the new organisation of what is kept at that moment. Nobody else changes it meanwhile; null changes nothing.
    /// </param>
    /// <returns>What cannot be; empty where it was saved.</returns>
    /// <exception cref="StaleException">Somebody has changed one of the units that were seen.</exception>
    /// <exception cref="NotAllowedException">The change touches what they may not change; nothing was saved.</exception>
    public static Task<IReadOnlyList<OrganisationProblem>> Change(
        Database database,
        Guid municipality,
        Act act,
        MayDo may,
        IReadOnlyDictionary<Guid, int> seen,
        Func<OrganisationOverTime, OrganisationOverTime?> change
    ) =>
        Changes.Make<IReadOnlyList<OrganisationProblem>>(
            database,
            municipality,
            act,
            may,
            Held.Organisation,
            async making =>
            {
                var units = await making.Rows.Units.AsTracking().ToDictionaryAsync(u => u.Id);
                Changing.Change.Seen(seen.All(s => units.TryGetValue(s.Key, out var unit) && unit.Version == s.Value));
                var before = await Load(making.Rows);
                if (change(before) is not { } after)
                {
                    return [];
                }
                var problems = OrganisationProblems.Of(after);
                if (problems.Count == 0)
                {
                    making.Require(Right.EditOrganisation, OrganisationReach.Of(before, after), State.Open);
                    await new UnitWriter(making, units, act.Actor.Person).Write(before, after);
                }
                return problems;
            }
        );

    /// <summary>Says how a unit is reached and what it does; its place in the organisation stays.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="id">The unit.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="contact">What is said.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="may">What they may do.</param>
    /// <exception cref="StaleException">Somebody has changed the unit in the meantime.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task Describe(StyrkedjaDb db, Guid id, int version, UnitContact contact, Actor actor, MayDo may) =>
        Changes.Make(
            db,
            new Act(actor, "unit.describe"),
            may,
            Held.Unit(id),
            async change =>
            {
                var unit =
                    await db.Units.AsTracking().SingleOrDefaultAsync(u => u.Id == id)
                    ?? throw new StaleException("unit");
                var path = await PathOf(db, id, SwedishTime.Day(change.Now)) ?? throw new StaleException("unit");
                change.Require(Right.DescribeUnit, [path.Path], path.HasEnded ? State.Ended : State.Open);
                var said = (Kept(contact.Description), Kept(contact.Mailbox), Kept(contact.Phone));
                if (said == (unit.Description, unit.Mailbox, unit.Phone))
                {
                    // From a second click.
                    return;
                }
                Changing.Change.Seen(unit.Version == version);
                (unit.Description, unit.Mailbox, unit.Phone) = said;
                unit.Version++;
                await change.Write();
            }
        );

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : StorableText.Of(text.Trim());

    private static UnitPeriod Period(StoredUnitPeriod row) =>
        new(row.Name, row.ParentId, new DateSpan(row.ValidFrom, row.ValidTo));

    private static ImmutableArray<UnitPeriod> InOrder(IEnumerable<UnitPeriod> periods) =>
        [.. periods.OrderBy(p => p.Valid.From ?? DateOnly.MinValue)];
}

/// <summary>Where a unit stands.</summary>
/// <param name="Path">The unit and all that it stands under.</param>
/// <param name="HasEnded">Whether it is no longer there.</param>
public sealed record UnitPath(IReadOnlyCollection<Guid> Path, bool HasEnded);

/// <summary>How a unit is reached and what it does; null where nobody has said.</summary>
/// <param name="Description">What it does.</param>
/// <param name="Mailbox">Its mailbox.</param>
/// <param name="Phone">Its telephone.</param>
public sealed record UnitContact(string? Description, string? Mailbox, string? Phone);
