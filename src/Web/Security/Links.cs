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

    /// <summary>A link with which the password of an account is set; those made before no longer work.</summary>
    public async Task<string> ForPassword(Guid account)
    {
        await using var db = await Open("link.make");
        var link = await AddForPassword(db, account);
        await db.SaveChangesAsync();
        return link;
    }

    /// <summary>Sends such a link to the account's address, at most once in ten minutes.</summary>
    /// <returns>False where one has just been sent.</returns>
    public async Task<bool> MailPassword(Account account)
    {
        await using var db = await Open("link.make");
        var slot = Now.Ticks / MailEvery.Ticks;
        var cause = string.Create(CultureInfo.InvariantCulture, $"password {account.Id:N} {slot}");
        if (await db.Set<StoredMail>().AnyAsync(m => m.Cause == cause))
        {
            return false;
        }
        var link = await AddForPassword(db, account.Id);
        Outbox.Queue(
            db,
            Guid.Empty,
            account.Email!,
            "Välj ett lösenord till Styrkedja",
            $"""
            Hej!

            Med länken väljer du ett lösenord till Styrkedja. Den gäller en gång, i ett dygn:

            {link}

            Har du inte bett om den behöver du inte göra något: ditt konto är som förut.

            Brevet skickades av Styrkedja och går inte att svara på.

            """,
            Now,
            cause
        );
        await db.SaveChangesAsync();
        return true;
    }

    private async Task<string> AddForPassword(AccountsDb db, Guid account)
    {
        var now = Now;
        foreach (var before in await db.Links.Where(l => l.AccountId == account && l.UsedAt == null).ToListAsync())
        {
            before.UsedAt = now;
        }
        var word = Add(db, LinkPurpose.Password, account);
        return $"{address.Uri}konto/losenord?kod={word}";
    }

    /// <summary>A link with which the first account of the installation is made; null where there are accounts.</summary>
    public async Task<string?> ForFirst()
    {
        await using var db = await Open("link.make");
        if (await db.Users.AnyAsync())
        {
            return null;
        }
        var word = Add(db, LinkPurpose.First, null);
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

    private string Add(AccountsDb db, LinkPurpose purpose, Guid? account)
    {
        var word = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        db.Add(
            new AccountLink
            {
                Sha256 = Hash(word),
                Purpose = purpose,
                AccountId = account,
                ExpiresAt = Now + Lasts,
            }
        );
        return word;
    }

    private static string Hash(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)));
}
