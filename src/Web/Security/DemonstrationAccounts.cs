using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.People;
using Styrkedja.Store.Seeding;
using Styrkedja.Web.Features.Review;

namespace Styrkedja.Web.Security;

/// <summary>
/// The people of the sample municipality, to try the program with. Everyone knows their password: the program does not
/// start for real people with them in its database.
/// </summary>
internal static class DemonstrationAccounts
{
    /// <summary>The password of them all.</summary>
    public const string Password = "lindvik vid den lugna viken";

    /// <summary>Who keeps people and organisation, and sees everything.</summary>
    public const string Administrator = "astrid@lindvik.example";

    private static readonly (string Name, string Email, (Role Role, string? Unit)[] Roles)[] People =
    [
        (
            "Astrid Administratör",
            Administrator,
            [(Role.Administrator, null), (Role.CouncilOffice, null), (Role.Auditor, null)]
        ),
        ("Karin Kansli", "karin@lindvik.example", [(Role.CouncilOffice, null)]),
        ("Dan Direktör", "dan@lindvik.example", [(Role.Director, "sodra-lindviks")]),
        ("Ylva Avdelningschef", "ylva@lindvik.example", [(Role.HeadOfDepartment, "S10")]),
        ("Egil Enhetschef", "egil@lindvik.example", [(Role.UnitHead, "S101")]),
        ("Petra Planerare", "petra@lindvik.example", [(Role.Planner, "sodra-lindviks")]),
        ("Kent Controller", "kent@lindvik.example", [(Role.Controller, "sodra-lindviks")]),
        ("Nils Nämndsekreterare", "nils@lindvik.example", [(Role.BoardSecretary, "sodra-lindviks")]),
        ("Fatima Förtroendevald", "fatima@lindvik.example", [(Role.Politician, "sodra-lindviks")]),
        ("Lo Leverantör", "lo@lindvik.example", [(Role.Supplier, null)]),
        ("Rut Revisor", "rut@lindvik.example", [(Role.Auditor, null)]),
    ];

    /// <summary>Enters those that are not there yet.</summary>
    public static async Task Seed(
        Database database,
        IDbContextFactory<AccountsDb> accounts,
        IPasswordHasher<Account> hasher,
        TimeProvider clock
    )
    {
        await using var all = database.Open(Guid.Empty);
        if (await all.Municipalities.SingleOrDefaultAsync(m => m.Name == SampleMunicipality.Name) is not { } lindvik)
        {
            return;
        }
        var program = new Actor(Guid.Empty, Actor.Program);
        await using var db = database.Open(lindvik.Id);
        await using var users = await accounts.CreateDbContextAsync();
        // Nearly always: asked for at each start.
        if (await db.Persons.CountAsync(p => p.AccountId != null) >= People.Length)
        {
            return;
        }
        users.ActAs(program, clock);
        users.Acting("account.enter");
        var units = await db.Units.ToDictionaryAsync(u => u.Code, u => u.Id);
        var now = clock.GetUtcNow();
        // Hashing is slow on purpose: once for all of them.
        string? hash = null;
        var missing = new List<(string Name, Guid Account, (Role Role, string? Unit)[] Roles)>();
        foreach (var (name, email, roles) in People)
        {
            var normal = AccountNames.Of(email);
            var account = await users.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == normal);
            if (account is null)
            {
                account = Account(email, now);
                account.PasswordHash = hash ??= hasher.HashPassword(account, Password);
                users.Add(account);
                await users.SaveChangesAsync();
            }
            missing.Add((name, account.Id, roles));
        }
        await PeopleRegister.Change(
            db,
            new Act(program, "person.enter"),
            lindvik.Id,
            Permissions.OfProgram,
            async people =>
            {
                foreach (var (name, account, roles) in missing)
                {
                    // Another program may have entered them since.
                    if (await db.Persons.AnyAsync(p => p.AccountId == account))
                    {
                        continue;
                    }
                    var person = await people.Enter(name, account, isAsked: false);
                    foreach (var (role, unit) in roles)
                    {
                        people.Give(person.Id, role, unit is null ? null : units[unit], SwedishTime.Day(now), null);
                    }
                }
                return true;
            }
        );
        await SampleResponses.Seed(db);
        await SampleReview.Seed(db);
        await SampleFollowing.Seed(db);
    }

    private static Account Account(string email, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            UserName = email,
            NormalizedUserName = AccountNames.Of(email),
            Email = email,
            NormalizedEmail = AccountNames.Of(email),
            EmailConfirmed = true,
            ProvenAt = now.UtcDateTime,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            RunsInstallation = email == Administrator,
            IsDemonstration = true,
            RecordedAt = now.UtcDateTime,
        };
}
