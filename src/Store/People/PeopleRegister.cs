using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.People;

/// <summary>Those who work in a municipality, and what they are there.</summary>
/// <param name="db">The municipality's database.</param>
/// <param name="by">Who says so.</param>
/// <param name="clock">The time.</param>
public sealed class PeopleRegister(StyrkedjaDb db, Guid by, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => SwedishTime.Day(clock.GetUtcNow());

    /// <summary>Enters a person, or the one that the account already is.</summary>
    /// <param name="name">What others call them.</param>
    /// <param name="account">The account that they log in with.</param>
    /// <param name="isAsked">
    /// True where another enters them: they are nobody here before they have said yes. False for whoever comes by themselves.
    /// </param>
    public async Task<StoredPerson> Enter(string name, Guid account, bool isAsked)
    {
        DateTime? asked = isAsked ? Now : null;
        if (await db.Persons.AsTracking().SingleOrDefaultAsync(p => p.AccountId == account) is { } known)
        {
            (known.ClosedAt, known.InvitedAt) = (null, asked);
            known.Name = Clean(name);
            return known;
        }
        var person = new StoredPerson
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = db.Municipality,
            Name = Clean(name),
            AccountId = account,
            InvitedAt = asked,
        };
        db.Add(person);
        return person;
    }

    /// <summary>Enters the person who asks for it, as one who keeps the whole municipality from today on.</summary>
    public async Task EnterAdministrator(string name, Guid account)
    {
        var person = await Enter(name, account, isAsked: false);
        Give(person.Id, Role.Administrator, null, Today, null);
        await Save();
    }

    /// <summary>Gives a person a role; saved with the rest.</summary>
    /// <param name="person">Who.</param>
    /// <param name="role">What: one of <see cref="Roles.OfMunicipality"/>.</param>
    /// <param name="unit">For which part; null for the whole municipality.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; null until further notice.</param>
    /// <param name="fromProvider">True where single sign-on says so.</param>
    public void Give(Guid person, Role role, Guid? unit, DateOnly from, DateOnly? to, bool fromProvider = false) =>
        db.Add(
            new StoredHeldRole
            {
                Id = Guid.CreateVersion7(),
                MunicipalityId = db.Municipality,
                PersonId = person,
                Role = role,
                UnitId = unit,
                ValidFrom = from,
                ValidTo = to,
                FromProvider = fromProvider,
                RecordedAt = Now,
                RecordedBy = by,
            }
        );

    /// <summary>Ends a role after a day: today's is its last for whoever has it, yesterday's takes it away at once.</summary>
    /// <param name="held">The role.</param>
    /// <param name="last">Its last day.</param>
    public void End(StoredHeldRole held, DateOnly last)
    {
        held.SupersededAt = Now;
        if (last >= held.ValidFrom)
        {
            Give(held.PersonId, held.Role, held.UnitId, held.ValidFrom, last, held.FromProvider);
        }
    }

    /// <summary>Ends everything that a person is, at once.</summary>
    public async Task Close(StoredPerson person)
    {
        person.ClosedAt = Now;
        foreach (var held in await Held(person.Id))
        {
            End(held, Today.AddDays(-1));
        }
    }

    /// <summary>What a person is or is to be, as it stands now.</summary>
    public Task<List<StoredHeldRole>> Held(Guid person)
    {
        var today = Today;
        return db
            .HeldRoles.AsTracking()
            .Where(r => r.PersonId == person && r.SupersededAt == null && (r.ValidTo == null || r.ValidTo >= today))
            .ToListAsync();
    }

    /// <summary>Saves, unless nobody would be left who keeps people and organisation of the whole municipality.</summary>
    /// <param name="whoeverIsLeft">
    /// True for what takes nobody's role as administrator away: then there may be none, as in a municipality to which
    /// nobody has come yet.
    /// </param>
    /// <exception cref="LastAdministratorException">Nobody would be left; nothing was saved.</exception>
    /// <exception cref="StaleException">Somebody has changed the same in the meantime; nothing was saved.</exception>
    public async Task Save(bool whoeverIsLeft = false)
    {
        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync()
            : null;
        // One at a time: of two who take each other's last role away, the second is refused.
        await db.Dialect.LockMunicipality(db);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException e)
        {
            throw new StaleException("stale", e);
        }
        catch (DbUpdateException e) when (db.Dialect.TroubleOf(e) == Trouble.Duplicate)
        {
            throw new StaleException("duplicate", e);
        }
        var today = Today;
        var left = await db.HeldRoles.AnyAsync(r =>
            r.SupersededAt == null
            && r.Role == Role.Administrator
            && r.UnitId == null
            && r.ValidFrom <= today
            && r.ValidTo == null
            && db.Persons.Any(p =>
                p.Id == r.PersonId && p.ClosedAt == null && p.InvitedAt == null && p.AccountId != null
            )
        );
        if (!left && !whoeverIsLeft)
        {
            throw new LastAdministratorException();
        }
        if (transaction is not null)
        {
            await transaction.CommitAsync();
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
