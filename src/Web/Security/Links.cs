using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Mail;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Security;

/// <summary>Links that work once and for a while. Only a hash is kept: who reads the database cannot use them.</summary>
public sealed class Links(
    IDbContextFactory<AccountsDb> accounts,
    Database database,
    PublicAddress address,
    TimeProvider clock
)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    private static readonly TimeSpan MailEvery = TimeSpan.FromMinutes(10);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// A link with which the password of an account is set, shown to who asks for it; those made before no longer work. Whoever
    /// uses it says yes to the municipality.
    /// </summary>
    /// <param name="account">Whose.</param>
    /// <param name="maker">The account of who asks.</param>
    /// <param name="municipality">Where they ask.</param>
    public async Task<string> ForPassword(Guid account, Guid maker, Guid municipality)
    {
        await using var db = await Open("link.make");
        await using var alone = await db.Alone(account);
        await VoidForPassword(db, account, municipality);
        var word = Add(db, LinkPurpose.Password, account, municipality, maker);
        await db.SaveChangesAsync();
        await alone.CommitAsync();
        return PasswordAddress(word);
    }

    /// <summary>Sends such a link to the account's address and shows it to nobody, at most once in ten minutes.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="municipality">The municipality that its user says yes to; null where none asks.</param>
    /// <returns>False where one has just been sent.</returns>
    public Task<bool> MailPassword(Account account, Guid? municipality = null) =>
        Mail(
            account,
            // One municipality does not keep another's letter from being sent.
            municipality is { } asking
                ? $"password {account.Id:N} {asking:N}"
                : $"password {account.Id:N}",
            "Välj ett lösenord till Styrkedja",
            async db =>
            {
                await VoidForPassword(db, account.Id, municipality);
                var link = PasswordAddress(Add(db, LinkPurpose.Password, account.Id, municipality, null));
                return $"""
                    Hej!

                    Med länken väljer du ett lösenord till Styrkedja. Den gäller en gång, i ett dygn:

                    {link}

                    Har du inte bett om den behöver du inte göra något: ditt konto är som förut.

                    """;
            }
        );

    /// <summary>
    /// Asks the owner of an address to work in a municipality: with a link to a password where they have none that is surely
    /// theirs, else with the way to the page where they say yes or no. At most once in ten minutes.
    /// </summary>
    /// <param name="account">Whom.</param>
    /// <param name="municipality">Where.</param>
    /// <param name="name">What it is called.</param>
    /// <returns>False where one has just been sent.</returns>
    public Task<bool> MailInvitation(Account account, Guid municipality, string name) =>
        account is not { ProvenAt: not null, PasswordHash: not null }
            ? MailPassword(account, municipality)
            : Mail(
                account,
                $"invitation {account.Id:N} {municipality:N}",
                "Inbjudan till " + name,
                _ =>
                    Task.FromResult(
                        $"""
                        Hej!

                        {name} vill att du arbetar i kommunen i Styrkedja. Logga in som du brukar och tacka ja eller nej:

                        {address.Uri}konto/inbjudningar

                        Gör du inget händer inget.

                        """
                    )
            );

    private async Task<bool> Mail(Account account, string about, string subject, Func<AccountsDb, Task<string>> write)
    {
        await using var db = await Open("link.make");
        await using var alone = await db.Alone(account.Id);
        var slot = Now.Ticks / MailEvery.Ticks;
        var cause = string.Create(CultureInfo.InvariantCulture, $"{about} {slot}");
        if (await db.Set<StoredMail>().AnyAsync(m => m.Cause == cause))
        {
            return false;
        }
        var body = await write(db) + "\nBrevet skickades av Styrkedja och går inte att svara på.\n";
        Outbox.Queue(db, Guid.Empty, account.Email!, subject, body, Now, cause);
        await db.SaveChangesAsync();
        await alone.CommitAsync();
        return true;
    }

    private string PasswordAddress(string word) => $"{address.Uri}konto/losenord?kod={word}";

    // Those of a municipality are its own to make anew. Anybody can ask for a letter to whoever has forgotten their password:
    // it ends none but such.
    private async Task VoidForPassword(AccountsDb db, Guid account, Guid? municipality)
    {
        var now = Now;
        foreach (
            var before in await db
                .Links.Where(l => l.AccountId == account && l.UsedAt == null)
                .Where(l => l.MunicipalityId == municipality)
                .ToListAsync()
        )
        {
            before.UsedAt = now;
        }
    }

    /// <summary>A link with which the first account of the installation is made; null where there are accounts.</summary>
    public async Task<string?> ForFirst()
    {
        await using var db = await Open("link.make");
        if (await db.Users.AnyAsync())
        {
            return null;
        }
        var word = Add(db, LinkPurpose.First, null, null, null);
        await db.SaveChangesAsync();
        return $"{address.Uri}konto/forsta?kod={word}";
    }

    /// <summary>The link with this word, while it works; null for one that is used, too old or not ours.</summary>
    public async Task<AccountLink?> Find(LinkPurpose purpose, string? word)
    {
        await using var db = await accounts.CreateDbContextAsync();
        var (hash, now) = (Hash(word ?? ""), Now);
        // Each start of a server writes a link to the first account: all of them are over when there is one.
        if (purpose == LinkPurpose.First && await db.Users.AnyAsync())
        {
            return null;
        }
        return await db
            .Links.AsNoTracking()
            .SingleOrDefaultAsync(l =>
                l.Sha256 == hash && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now
            );
    }

    /// <summary>Uses a link, and with one to the first account all of these; false where another has just done so.</summary>
    public async Task<bool> Use(AccountLink link)
    {
        await using var db = await Open("link.use");
        var now = Now;
        var used = await db
            .Links.Where(l => l.UsedAt == null)
            .Where(l => link.Purpose == LinkPurpose.First ? l.Purpose == link.Purpose : l.Sha256 == link.Sha256)
            .ToListAsync();
        used.ForEach(l => l.UsedAt = now);
        try
        {
            await db.SaveChangesAsync();
            return used.Count > 0;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>Notes that a word which another gave us has come; false where it has come before, to whichever server.</summary>
    /// <param name="purpose">What it was for.</param>
    /// <param name="word">The word.</param>
    /// <param name="lasts">How long it could come again, if it were not for this.</param>
    public async Task<bool> Spend(LinkPurpose purpose, string word, TimeSpan lasts)
    {
        await using var db = await Open("link.use");
        db.Add(
            new AccountLink
            {
                Sha256 = Hash($"{purpose} {word}"),
                Purpose = purpose,
                AccountId = null,
                ExpiresAt = Now + lasts,
                UsedAt = Now,
            }
        );
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException e) when (database.Dialect.TroubleOf(e) == Trouble.Duplicate)
        {
            return false;
        }
    }

    // The program makes and ends them by itself; who asked for one is entered with the account.
    private async Task<AccountsDb> Open(string action)
    {
        var db = await accounts.CreateDbContextAsync();
        db.ActAs(new Actor(Guid.Empty, Actor.Program), clock);
        db.Acting(action);
        return db;
    }

    // One that nobody is shown goes by mail.
    private string Add(AccountsDb db, LinkPurpose purpose, Guid? account, Guid? municipality, Guid? maker)
    {
        var word = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        db.Add(
            new AccountLink
            {
                Sha256 = Hash(word),
                Purpose = purpose,
                AccountId = account,
                ExpiresAt = Now + Lasts,
                IsMailed = purpose == LinkPurpose.Password && maker is null,
                MadeBy = maker,
                MunicipalityId = municipality,
            }
        );
        return word;
    }

    private static string Hash(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)));
}
