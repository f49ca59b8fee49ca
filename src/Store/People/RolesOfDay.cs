using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.People;

/// <summary>Which roles are held on a day.</summary>
public static class RolesOfDay
{
    /// <summary>Those that are said now to be held on a day.</summary>
    /// <param name="roles">Among which.</param>
    /// <param name="day">The day.</param>
    public static IQueryable<StoredHeldRole> HeldOn(this IQueryable<StoredHeldRole> roles, DateOnly day) =>
        roles.Where(r => r.SupersededAt == null && r.ValidFrom <= day && (r.ValidTo == null || r.ValidTo >= day));
}
