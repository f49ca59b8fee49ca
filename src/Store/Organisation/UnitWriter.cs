using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Organisation;

/// <summary>Writes what is different between two organisations.</summary>
internal sealed class UnitWriter(Change change, Dictionary<Guid, StoredUnit> units, Guid person)
{
    private readonly StyrkedjaDb _db = change.Rows;
    private readonly DateTime _now = change.Now;

    private Guid Municipality => _db.Municipality;

    public async Task Write(OrganisationOverTime before, OrganisationOverTime after)
    {
        var changed = after.Units.Where(unit => !unit.Equals(before.Find(unit.Id))).ToList();
        // Units before what refers to them.
        foreach (var unit in changed.Where(unit => !units.ContainsKey(unit.Id)))
        {
            Enter(unit);
        }
        await Boards(changed);
        await change.Write();
        var touched = changed.Select(unit => unit.Id).ToHashSet();
        await Periods(changed);
        touched.UnionWith(await Successions(before, after));
        touched.UnionWith(await Served(before, after));
        foreach (var id in touched)
        {
            units[id].Version++;
        }
        await change.Write();
    }

    private void Enter(OrganisationUnit unit)
    {
        var code = StorableText.Of(SwedishText.Collapse(unit.Code));
        var stored = new StoredUnit
        {
            Id = unit.Id,
            MunicipalityId = Municipality,
            Code = code,
            CodeKey = code.ToUpperInvariant(),
            Kind = unit.Kind,
            RecordedAt = _now,
            RecordedBy = person,
        };
        units.Add(unit.Id, stored);
        _db.Add(stored);
    }

    // A board's address stays when it is renamed.
    private async Task Boards(IReadOnlyCollection<OrganisationUnit> changed)
    {
        var ids = changed.Where(unit => UnitKinds.Decides(unit.Kind)).Select(unit => unit.Id).ToList();
        var known = await _db.Boards.AsTracking().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id);
        var taken = (await _db.Boards.Select(b => b.Slug).ToListAsync()).ToHashSet();
        foreach (var unit in changed.Where(unit => UnitKinds.Decides(unit.Kind)))
        {
            var name = Clean(unit.LatestName);
            if (known.TryGetValue(unit.Id, out var board))
            {
                (board.Name, board.NameKey) = (name, Board.Key(name));
                continue;
            }
            var entered = Organisation.Boards.New(unit.Id, Municipality, name, taken, person, _now);
            taken.Add(entered.Slug);
            _db.Add(entered);
        }
    }

    private async Task Periods(IReadOnlyCollection<OrganisationUnit> changed)
    {
        var ids = changed.Select(unit => unit.Id).ToList();
        var current = (
            await _db
                .UnitPeriods.AsTracking()
                .Where(p => p.SupersededAt == null && ids.Contains(p.UnitId))
                .ToListAsync()
        ).ToLookup(p => p.UnitId);
        foreach (var unit in changed)
        {
            var wanted = unit.Periods.Select(p => p with { Name = Clean(p.Name) }).ToHashSet();
            foreach (var row in current[unit.Id])
            {
                if (!wanted.Remove(new(row.Name, row.ParentId, new DateSpan(row.ValidFrom, row.ValidTo))))
                {
                    row.SupersededAt = _now;
                }
            }
            foreach (var period in wanted)
            {
                _db.Add(
                    new StoredUnitPeriod
                    {
                        Id = Guid.CreateVersion7(),
                        MunicipalityId = Municipality,
                        UnitId = unit.Id,
                        Name = period.Name,
                        NameKey = Board.Key(period.Name),
                        ParentId = period.Parent,
                        ValidFrom = period.Valid.From,
                        ValidTo = period.Valid.To,
                        RecordedAt = _now,
                        RecordedBy = person,
                    }
                );
            }
        }
    }

    private async Task<IEnumerable<Guid>> Successions(OrganisationOverTime before, OrganisationOverTime after)
    {
        var (gone, added) = (
            before.Successions.Except(after.Successions).ToHashSet(),
            after.Successions.Except(before.Successions).ToList()
        );
        if (gone.Count > 0)
        {
            foreach (var row in await _db.Successions.AsTracking().Where(s => s.SupersededAt == null).ToListAsync())
            {
                if (gone.Contains(new(row.PredecessorId, row.SuccessorId, row.Begins)))
                {
                    row.SupersededAt = _now;
                }
            }
        }
        foreach (var link in added)
        {
            _db.Add(
                new StoredSuccession
                {
                    Id = Guid.CreateVersion7(),
                    MunicipalityId = Municipality,
                    PredecessorId = link.Predecessor,
                    SuccessorId = link.Successor,
                    Begins = link.On,
                    RecordedAt = _now,
                    RecordedBy = person,
                }
            );
        }
        return gone.Concat(added).SelectMany(link => (Guid[])[link.Predecessor, link.Successor]);
    }

    private async Task<IEnumerable<Guid>> Served(OrganisationOverTime before, OrganisationOverTime after)
    {
        var (gone, added) = (
            before.Served.Except(after.Served).ToHashSet(),
            after.Served.Except(before.Served).ToList()
        );
        if (gone.Count > 0)
        {
            foreach (var row in await _db.ServedBoards.AsTracking().Where(s => s.SupersededAt == null).ToListAsync())
            {
                var share = new Quantity(row.PercentMillionths, 2).Value;
                if (gone.Contains(new(row.UnitId, row.BoardId, share, new DateSpan(row.ValidFrom, row.ValidTo))))
                {
                    row.SupersededAt = _now;
                }
            }
        }
        foreach (var service in added)
        {
            _db.Add(
                new StoredServedBoard
                {
                    Id = Guid.CreateVersion7(),
                    MunicipalityId = Municipality,
                    UnitId = service.Unit,
                    BoardId = service.Board,
                    PercentMillionths = Quantity.Of(service.Percent).Millionths,
                    ValidFrom = service.Valid.From,
                    ValidTo = service.Valid.To,
                    RecordedAt = _now,
                    RecordedBy = person,
                }
            );
        }
        return gone.Concat(added).Select(service => service.Unit);
    }

    private static string Clean(string text) => StorableText.Of(SwedishText.Collapse(text));
}
