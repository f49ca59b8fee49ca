using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Web.Features.Log;

/// <summary>What the ids in some lines of the log are called today: people, units, documents, indicators.</summary>
public sealed partial class LogNames
{
    private readonly Dictionary<Guid, string> _names = [];

    private LogNames() { }

    /// <summary>What an id is called; null where nobody knows.</summary>
    public string? Of(Guid id) => _names.GetValueOrDefault(id);

    /// <summary>Who an actor is: a person, the account of one, or neither.</summary>
    public string Actor(Guid id, string origin) =>
        Of(id)
        ?? (
            id != Guid.Empty ? "Någon utanför kommunen"
            : origin == Store.Auditing.Actor.Program ? "Programmet"
            : origin == Store.Auditing.Actor.CommandLine ? "Någon på servern"
            : "Någon som inte var inloggad"
        );

    /// <summary>Looks up the names of all ids in the lines.</summary>
    public static async Task<LogNames> Load(StyrkedjaDb db, IReadOnlyCollection<AuditLine> lines)
    {
        var names = new LogNames();
        List<Guid> ids =
        [
            .. lines
                .SelectMany(line =>
                    Ids()
                        .Matches($"{line.Entry.SubjectId} {line.Entry.Before} {line.Entry.After}")
                        .Select(match => Guid.Parse(match.ValueSpan))
                        .Append(line.Entry.ActorId)
                )
                .Distinct(),
        ];
        foreach (
            var person in await db
                .Persons.Where(p => ids.Contains(p.Id) || (p.AccountId != null && ids.Contains(p.AccountId.Value)))
                .ToListAsync()
        )
        {
            names._names[person.Id] = person.Name;
            names.Add(person.AccountId, person.Name);
        }
        var units = await db
            .UnitPeriods.Where(p => ids.Contains(p.UnitId) && p.SupersededAt == null)
            .OrderBy(p => p.ValidFrom != null)
            .ThenBy(p => p.ValidFrom)
            .Select(p => new { p.UnitId, p.Name })
            .ToListAsync();
        units.ForEach(unit => names._names[unit.UnitId] = unit.Name);
        var documents = await db
            .Documents.Where(d => ids.Contains(d.Id))
            .Select(d => new { d.Id, d.Title })
            .ToListAsync();
        documents.ForEach(document => names._names[document.Id] = document.Title);
        var indicators = await db
            .Indicators.Where(i => ids.Contains(i.Id))
            .Select(i => new { i.Id, i.Name })
            .ToListAsync();
        indicators.ForEach(indicator => names._names[indicator.Id] = indicator.Name);
        var items = await db
            .PlanItems.Where(i => ids.Contains(i.ItemId))
            .OrderBy(i => i.VersionNumber)
            .Select(i => new { i.ItemId, i.Title })
            .ToListAsync();
        items.ForEach(item => names._names[item.ItemId] = item.Title);
        var plans = await db
            .Plans.Where(p => ids.Contains(p.Id))
            .Join(
                db.Boards,
                p => p.UnitId,
                b => b.Id,
                (p, b) =>
                    new
                    {
                        p.Id,
                        p.Year,
                        b.Name,
                    }
            )
            .ToListAsync();
        plans.ForEach(plan =>
            names._names[plan.Id] = string.Create(CultureInfo.InvariantCulture, $"{plan.Name} {plan.Year}")
        );
        return names;
    }

    private void Add(Guid? id, string name)
    {
        if (id is { } known)
        {
            _names[known] = name;
        }
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
