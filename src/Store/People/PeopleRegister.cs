using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.People;

/// <summary>
/// Those who work in a municipality, and what they are there, while it is being changed: one at a time, so that of two who
/// take each other's last role away the second is refused.
/// </summary>
public sealed class PeopleRegister
{
    private readonly Change _change;
    private readonly Guid _by;
    private readonly HashSet<Guid?> _parts = [];

    private PeopleRegister(Change change, Guid by) => (_change, _by) = (change, by);

    private DateOnly Today => SwedishTime.Day(_change.Now);

    /// <summary>The rows as they are while nobody else changes them.</summary>
    public StyrkedjaDb Rows => _change.Rows;

    /// <summary>Changes who there is and what they are; all of it, or nothing.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="act">Who changes it, how and why.</param>
    /// <param name="by">The person who is said to have done so; usually the same.</param>
    /// <param name="may">What they may do; asked of each part for which a role is given or ended.</param>
    /// <param name="steps">The change.</param>
    /// <param name="whoeverIsLeft">
    /// True for what takes nobody's role as administrator away: then there may be none, as in a municipality to which
    /// nobody has come yet.
    /// </param>
    /// <param name="mayRepeat">False where the steps do what cannot be done twice.</param>
    /// <returns>What the steps say.</returns>
    /// <exception cref="LastAdministratorException">Nobody would be left; nothing was saved.</exception>
    /// <exception cref="StaleException">Somebody has changed the same in the meantime; nothing was saved.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task<T> Change<T>(
        StyrkedjaDb db,
        Act act,
        Guid by,
        MayDo may,
        Func<PeopleRegister, Task<T>> steps,
        bool whoeverIsLeft = false,
        bool mayRepeat = true
    ) =>
        Changes.Make(
            db,
            act,
            may,
            Changing.Held.People,
            async change =>
            {
                var people = new PeopleRegister(change, by);
                var answer = await steps(people);
                await people.Write(whoeverIsLeft);
                return answer;
            },
            mayRepeat
        );

    /// <summary>
    /// Enters the first who keeps a municipality, as a part of the change that enters it, or the first account of all. That
    /// change asks whether it may.
    /// </summary>
    public static async Task EnterAdministrator(Change change, Guid municipality, string name, Guid account)
    {
        change.Rows.Municipality = municipality;
        await change.Hold(Changing.Held.People);
        var people = new PeopleRegister(change, Municipalities.PersonOf(municipality));
        var person = await people.Enter(name, account, isAsked: false);
        people.Give(person.Id, Role.Administrator, null, people.Today, null);
        await change.Write();
    }

    /// <summary>Enters a person, or the one that the account already is.</summary>
    /// <param name="name">What others call them.</param>
    /// <param name="account">The account that they log in with.</param>
    /// <param name="isAsked">
    /// True where another enters them: they are nobody here before they have said yes. False for whoever comes by themselves.
    /// </param>
    public async Task<StoredPerson> Enter(string name, Guid account, bool isAsked)
    {
        DateTime? asked = isAsked ? _change.Now : null;
        if (await Rows.Persons.AsTracking().SingleOrDefaultAsync(p => p.AccountId == account) is { } known)
        {
            (known.ClosedAt, known.InvitedAt) = (null, asked);
            known.Name = Clean(name);
            return known;
        }
        var person = new StoredPerson
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = Rows.Municipality,
            Name = Clean(name),
            AccountId = account,
            InvitedAt = asked,
        };
        Rows.Add(person);
        return person;
    }

    /// <summary>Gives a person a role.</summary>
    /// <param name="person">Who.</param>
    /// <param name="role">What: one of <see cref="Roles.OfMunicipality"/>.</param>
    /// <param name="unit">For which part; null for the whole municipality.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; null until further notice.</param>
    /// <param name="fromProvider">True where single sign-on says so.</param>
    public void Give(Guid person, Role role, Guid? unit, DateOnly from, DateOnly? to, bool fromProvider = false)
    {
        _parts.Add(unit);
        Rows.Add(
            new StoredHeldRole
            {
                Id = Guid.CreateVersion7(),
                MunicipalityId = Rows.Municipality,
                PersonId = person,
                Role = role,
                UnitId = unit,
                ValidFrom = from,
                ValidTo = to,
                FromProvider = fromProvider,
                RecordedAt = _change.Now,
                RecordedBy = _by,
            }
        );
    }

    /// <summary>Ends a role after a day: today's is its last for whoever has it, yesterday's takes it away at once.</summary>
    /// <param name="held">The role.</param>
    /// <param name="last">Its last day.</param>
    public void End(StoredHeldRole held, DateOnly last)
    {
        _parts.Add(held.UnitId);
        held.SupersededAt = _change.Now;
        if (last >= held.ValidFrom)
        {
            Give(held.PersonId, held.Role, held.UnitId, held.ValidFrom, last, held.FromProvider);
        }
    }

    /// <summary>Ends everything that a person is, at once.</summary>
    public async Task Close(StoredPerson person)
    {
        person.ClosedAt = _change.Now;
        foreach (var held in await Held(person.Id))
        {
            End(held, Today.AddDays(-1));
        }
    }

    /// <summary>What a person is or is to be, to be changed.</summary>
    public Task<List<StoredHeldRole>> Held(Guid person) => Held(Rows.HeldRoles.AsTracking(), person, Today);

    /// <summary>What a person is or is to be, as it stands now.</summary>
    public static Task<List<StoredHeldRole>> Held(StyrkedjaDb db, Guid person, DateOnly today) =>
        Held(db.HeldRoles, person, today);

    private static Task<List<StoredHeldRole>> Held(IQueryable<StoredHeldRole> roles, Guid person, DateOnly today) =>
        roles
            .Where(r => r.PersonId == person && r.SupersededAt == null && (r.ValidTo == null || r.ValidTo >= today))
            .ToListAsync();

    // Writes, unless nobody would be left who keeps people and organisation of the whole municipality.
    private async Task Write(bool whoeverIsLeft)
    {
        await RequireOver(_change, _parts);
        await _change.Write();
        var today = Today;
        var isLeft = await Rows.HeldRoles.AnyAsync(r =>
            r.SupersededAt == null
            && r.Role == Role.Administrator
            && r.UnitId == null
            && r.ValidFrom <= today
            && r.ValidTo == null
            && Rows.Persons.Any(p =>
                p.Id == r.PersonId && p.ClosedAt == null && p.InvitedAt == null && p.AccountId != null
            )
        );
        if (!isLeft && !whoeverIsLeft)
        {
            throw new LastAdministratorException();
        }
    }

    /// <summary>
    /// Demands that whoever acts keeps the people of each part that somebody is something in, and of the whole municipality
    /// for somebody who is nothing.
    /// </summary>
    internal static async Task RequireOver(Change change, IEnumerable<Guid?> parts)
    {
        var today = SwedishTime.Day(change.Now);
        foreach (var part in parts.DefaultIfEmpty(null))
        {
            var path = part is { } unit ? (await UnitRegister.PathOf(change.Rows, unit, today))?.Path ?? [unit] : [];
            change.Require(Right.EditPeople, [path]);
        }
    }

    private static string Clean(string name) => StorableText.Of(SwedishText.Collapse(name));
}

/// <summary>Nobody would be left who keeps the people and the organisation of a municipality.</summary>
public sealed class LastAdministratorException : Exception
{
    /// <summary>Makes one.</summary>
    public LastAdministratorException() { }

    /// <summary>Makes one with a message.</summary>
    public LastAdministratorException(string message)
        : base(message) { }

    /// <summary>Makes one with its cause.</summary>
    public LastAdministratorException(string message, Exception inner)
        : base(message, inner) { }
}
