using Microsoft.EntityFrameworkCore;

namespace Styrkedja.Store.People;

/// <summary>What people are called.</summary>
public static class PeopleNames
{
    /// <summary>The names of some, by their ids; nothing is asked where there are none.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="people">Who; each need not be there once.</param>
    public static async Task<Dictionary<Guid, string>> NamesOf(this StyrkedjaDb db, IEnumerable<Guid> people)
    {
        var ids = people.Distinct().ToList();
        return ids.Count == 0
            ? []
            : await db.Persons.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
    }
}
