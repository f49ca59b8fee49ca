using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Organisation;

/// <summary>Municipalities: entered by name, found by slug.</summary>
public static class Municipalities
{
    /// <summary>
    /// Who acts by the command line: whoever sits at the server itself. One in each municipality, whose id is the
    /// municipality's own.
    /// </summary>
    public const string CommandLine = "Någon på servern";

    /// <summary>Addresses that lead elsewhere; a test holds them against the routes of the web program.</summary>
    internal static readonly string[] Reserved =
    [
        "look",
        "hjalp",
        "halsa",
        "kommuner",
        "tillganglighet",
        "fel",
        "konto",
        "administration",
    ];

    /// <summary>Enters a municipality, with the person who acts by the command line.</summary>
    /// <param name="database">Where.</param>
    /// <param name="name">Its name.</param>
    /// <param name="actor">Who enters it.</param>
    /// <param name="may">What they may do.</param>
    /// <param name="more">What is entered with it, or neither.</param>
    /// <exception cref="DuplicateNameException">There is one with that name.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task<StoredMunicipality> Enter(
        Database database,
        string name,
        Actor actor,
        MayDo may,
        Func<Change, StoredMunicipality, Task>? more = null
    ) =>
        Changes.Make(
            database,
            Guid.Empty,
            new Act(actor, "municipality.enter"),
            may,
            Held.Municipalities,
            async change =>
            {
                change.Require(Right.EnterMunicipality);
                var clean = StorableText.Of(SwedishText.Collapse(name));
                var all = await change.Rows.Municipalities.Select(m => new { m.Name, m.Slug }).ToListAsync();
                // Not folded: Habo and Håbo are two.
                if (all.Any(m => string.Equals(m.Name, clean, StringComparison.OrdinalIgnoreCase)))
                {
                    throw new DuplicateNameException(clean);
                }
                var entered = new StoredMunicipality
                {
                    Id = Guid.CreateVersion7(),
                    Name = clean,
                    Slug = Slug.Unique(ShortName(clean), all.Select(m => m.Slug).Concat(Reserved).ToHashSet()),
                    RecordedAt = change.Now,
                };
                change.Rows.Add(entered);
                await change.Write();
                change.Rows.Municipality = entered.Id;
                change.Rows.Add(
                    new StoredPerson
                    {
                        Id = entered.Id,
                        MunicipalityId = entered.Id,
                        Name = CommandLine,
                    }
                );
                await change.Write();
                if (more is not null)
                {
                    await more(change, entered);
                }
                return entered;
            }
        );

    // "Lindvik kommun" is lindvik in an address.
    private static string ShortName(string name) =>
        name.EndsWith(" kommun", StringComparison.OrdinalIgnoreCase) ? name[..^" kommun".Length]
        : name.EndsWith(" stad", StringComparison.OrdinalIgnoreCase) ? name[..^" stad".Length]
        : name;

    /// <summary>The person who acts in a municipality by the command line.</summary>
    public static Guid PersonOf(Guid municipality) => municipality;
}

/// <summary>A name that another already has.</summary>
public sealed class DuplicateNameException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="name">The name.</param>
    public DuplicateNameException(string name)
        : base(name) { }

    /// <summary>Makes one with its cause.</summary>
    public DuplicateNameException(string name, Exception inner)
        : base(name, inner) { }

    /// <summary>Makes one without a name.</summary>
    public DuplicateNameException() { }
}
