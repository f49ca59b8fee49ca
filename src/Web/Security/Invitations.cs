using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.People;

namespace Styrkedja.Web.Security;

/// <summary>A municipality that has entered somebody who has not answered yet.</summary>
/// <param name="Municipality">Which.</param>
/// <param name="AskedAt">When.</param>
public sealed record Invitation(StoredMunicipality Municipality, DateTime AskedAt);

/// <summary>
/// What municipalities ask of the owner of an account: to work there. Nobody is bound by what another enters; whoever has not
/// said yes is nobody there, and the municipality has nothing to say about them.
/// </summary>
public sealed class Invitations(
    Database database,
    UserManager<Account> accounts,
    Control control,
    IHttpContextAccessor request
)
{
    /// <summary>Those that wait for an answer.</summary>
    public async Task<IReadOnlyList<Invitation>> Of(Guid account)
    {
        await using var all = database.Open(Guid.Empty);
        return await all
            .Persons.IgnoreQueryFilters()
            .Where(p => p.AccountId == account && p.ClosedAt == null && p.InvitedAt != null)
            .Join(all.Municipalities, p => p.MunicipalityId, m => m.Id, (p, m) => new { p.InvitedAt, Municipality = m })
            .OrderBy(x => x.InvitedAt)
            .Select(x => new Invitation(x.Municipality, x.InvitedAt!.Value))
            .ToListAsync();
    }

    /// <summary>
    /// Whether whoever is logged in with a password may answer: a letter has shown that the account is theirs, or it was the
    /// municipality itself that gave them the password.
    /// </summary>
    public static bool MayAnswer(Account account, Guid municipality) =>
        account.ProvenAt is not null || account.PasswordIn == municipality;

    /// <summary>
    /// Says yes to a municipality; nothing where it does not ask. A password that another municipality could know is void
    /// before, so that it lets nobody in here for a moment, and after, where one was set meanwhile.
    /// </summary>
    public async Task<bool> Accept(Guid account, Guid municipality)
    {
        var owner =
            await accounts.FindByIdAsync(account.ToString())
            ?? throw new InvalidOperationException("An account that is asked is there.");
        if (!await IsAsked(account, municipality))
        {
            return false;
        }
        await control.VoidIfFromElsewhere(owner, municipality);
        var said = await Answer(
            account,
            municipality,
            "person.accept",
            (person, _) =>
            {
                person.InvitedAt = null;
                return Task.CompletedTask;
            }
        );
        if (said)
        {
            await control.VoidIfFromElsewhere(owner, municipality);
        }
        return said;
    }

    /// <summary>Says no.</summary>
    public Task<bool> Decline(Guid account, Guid municipality) =>
        Answer(account, municipality, "person.decline", (person, people) => people.Close(person));

    private async Task<bool> Answer(
        Guid account,
        Guid municipality,
        string action,
        Func<StoredPerson, PeopleRegister, Task> answer
    )
    {
        await using var db = database.Open(municipality);
        if (await Asked(db, account).Select(p => (Guid?)p.Id).SingleOrDefaultAsync() is not { } id)
        {
            return false;
        }
        return await PeopleRegister.Change(
            db,
            new Act(new Actor(id, Origin.Of(request.HttpContext)), action),
            id,
            Permissions.OfProgram,
            async people =>
            {
                if (await Asked(db, account).AsTracking().SingleOrDefaultAsync() is not { } person)
                {
                    return false;
                }
                await answer(person, people);
                return true;
            },
            whoeverIsLeft: true
        );
    }

    private async Task<bool> IsAsked(Guid account, Guid municipality)
    {
        await using var db = database.Open(municipality);
        return await Asked(db, account).AnyAsync();
    }

    private static IQueryable<StoredPerson> Asked(StyrkedjaDb db, Guid account) =>
        db.Persons.Where(p => p.AccountId == account && p.ClosedAt == null && p.InvitedAt != null);
}
