using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Features.People;

/// <summary>A role that somebody has, with the name of the part that it is held for.</summary>
/// <param name="Held">The role.</param>
/// <param name="Unit">The part; null for the whole municipality.</param>
public sealed record ShownRole(StoredHeldRole Held, string? Unit)
{
    /// <summary>"Enhetschef för Hamnskolan, 2024-01-01–2024-12-31".</summary>
    public string Text =>
        $"{Roles.Name(Held.Role)} för {Unit ?? "hela kommunen"}, {new DateSpan(Held.ValidFrom, Held.ValidTo)}";

    /// <summary>The roles of a person, or of all, that hold today or later.</summary>
    public static async Task<IReadOnlyList<ShownRole>> Load(StyrkedjaDb db, Guid? person, DateOnly today)
    {
        var roles = await db
            .HeldRoles.Where(r =>
                r.SupersededAt == null
                && (r.ValidTo == null || r.ValidTo >= today)
                && (person == null || r.PersonId == person)
            )
            .OrderBy(r => r.ValidFrom)
            .ThenBy(r => r.Id)
            .ToListAsync();
        var units = roles.Select(r => r.UnitId).OfType<Guid>().ToHashSet();
        var names = (
            await db
                .UnitPeriods.Where(p => units.Contains(p.UnitId) && p.SupersededAt == null)
                .Select(p => new
                {
                    p.UnitId,
                    p.Name,
                    p.ValidFrom,
                })
                .ToListAsync()
        ).GroupBy(p => p.UnitId).ToDictionary(g => g.Key, g => g.OrderBy(p => p.ValidFrom ?? DateOnly.MinValue).Last().Name);
        return [.. roles.Select(r => new ShownRole(r, r.UnitId is { } unit ? names[unit] : null))];
    }
}
