using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Storage = Microsoft.EntityFrameworkCore.Storage;
using Transaction = Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction;

namespace Styrkedja.Web.Security;

/// <summary>The accounts of the installation, in the same database as everything else.</summary>
public sealed class AccountsDb(DbContextOptions<AccountsDb> options)
    : IdentityUserContext<Account, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, AccountToken>(options)
{
    /// <summary>Log-ins that have not ended, and those that have.</summary>
    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    /// <summary>What accounts are called by providers of single sign-on.</summary>
    public DbSet<AccountLogin> Logins => Set<AccountLogin>();

    /// <summary>Links that work once.</summary>
    public DbSet<AccountLink> Links => Set<AccountLink>();

    /// <summary>Keys that protect cookies and forms.</summary>
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>Says which database the accounts are in.</summary>
    public static void Use(DbContextOptionsBuilder options, Database database)
    {
        database.Configure(options);
        // Claims and log-ins: Identity's own model has them.
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.MappedEntityTypeIgnoredWarning));
    }

    private readonly AuditTrail _trail = new();

    /// <summary>Says who changes accounts, and that it is a change of no kind of its own until one is named.</summary>
    public void ActAs(Actor actor, TimeProvider clock)
    {
        _trail.Begin(actor, clock);
        Acting("account.change");
    }

    /// <summary>Names the change that the next saves belong to, for the audit log.</summary>
    public void Acting(string action) => _trail.Acting(action);

    /// <summary>
    /// Changes an account as it is now, alone. What shows who asks, a password or a code, was checked before: where how
    /// somebody logs in has been changed since then, it shows nothing any more.
    /// </summary>
    /// <param name="account">The account, loaded by this context before that was checked.</param>
    /// <param name="action">What it is called in the audit log.</param>
    /// <param name="change">The change; saves.</param>
    /// <exception cref="StaleException">How somebody logs in has been changed since; nothing was saved.</exception>
    /// <exception cref="InvalidOperationException">It is refused for another reason, which is said.</exception>
    public async Task Change(Account account, string action, Func<Task<IdentityResult>> change)
    {
        var stamp = account.SecurityStamp;
        await using var alone = Database.CurrentTransaction is null ? await Alone(account) : null;
        if (account.SecurityStamp != stamp)
        {
            throw new StaleException("account");
        }
        Acting(action);
        var result = await change();
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Code)));
        }
        if (alone is not null)
        {
            await alone.CommitAsync();
        }
    }

    /// <summary>
    /// Until the end of the transaction nobody else changes the account or its links. Who gives it more asks in whose hands
    /// it is alone, after that is saved, and who sets a password asks alone what it has been given: one sees the other.
    /// </summary>
    /// <param name="account">The account; it is read anew.</param>
    public async Task<Transaction> Alone(Account account)
    {
        var alone = await Alone(account.Id);
        await Entry(account).ReloadAsync();
        return alone;
    }

    /// <inheritdoc cref="Alone(Account)"/>
    public async Task<Transaction> Alone(Guid account)
    {
        var alone = await Database.BeginTransactionAsync();
        // Changes nothing, but whoever comes next waits for the row.
        await Users
            .Where(a => a.Id == account)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.ConcurrencyStamp, a => a.ConcurrencyStamp));
        return alone;
    }

    /// <summary>
    /// Until the end of the transaction of another context this one saves in it: what belongs to an account and to a
    /// municipality is saved together or not at all. Only for the context of a request.
    /// </summary>
    /// <param name="db">The other, in a transaction.</param>
    public async Task Join(StyrkedjaDb db)
    {
        var transaction =
            db.Database.CurrentTransaction ?? throw new InvalidOperationException("There is no transaction to join.");
        await Database.CloseConnectionAsync();
        Database.SetDbConnection(db.Database.GetDbConnection());
        await Database.UseTransactionAsync(Storage.DbContextTransactionExtensions.GetDbTransaction(transaction));
    }

    /// <summary>Enters that something was done with an account, though nothing of it changes.</summary>
    public Task Note(Account account, string action)
    {
        Acting(action);
        _trail.Note(account);
        return SaveChangesAsync();
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        _trail.Record(this);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        _trail.Record(this);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Gives it back, to be used again by somebody else.</summary>
    public override void Dispose()
    {
        _trail.Begin(null, TimeProvider.System);
        base.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    public override ValueTask DisposeAsync()
    {
        _trail.Begin(null, TimeProvider.System);
        return base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Ignore<IdentityUserClaim<Guid>>(); // rights are roles, never claims
        builder.Ignore<IdentityUserLogin<Guid>>(); // has what is personal as its key; ours is AccountLogin
        builder.Entity<Account>(account =>
        {
            account.ToTable("account");
            account.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
            account
                .Property(a => a.LockoutEnd)
                .HasConversion(
                    new ValueConverter<DateTimeOffset?, DateTime?>(
                        written => written == null ? null : written.Value.UtcDateTime,
                        read =>
                            read == null ? null : new DateTimeOffset(DateTime.SpecifyKind(read.Value, DateTimeKind.Utc))
                    )
                );
        });
        builder.Entity<AccountToken>().ToTable("account_token");
        builder.Entity<AccountLogin>().ToTable("account_login").HasKey(l => new { l.AccountId, l.Provider });
        builder.Entity<AccountLogin>().HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
        builder.Entity<AccountSession>().ToTable("account_session").HasKey(s => s.Id);
        builder.Entity<AccountLink>().ToTable("account_link").HasKey(l => l.Sha256);
        // Of two who use one at the same moment the second is refused.
        builder.Entity<AccountLink>().Property(l => l.UsedAt).IsConcurrencyToken();
        builder.Entity<ProtectionKey>().ToTable("protection_key").HasKey(k => k.Id);
        AuditMapping.Map(builder);
        MailMapping.Map(builder);
        foreach (var table in builder.Model.GetEntityTypes())
        {
            ColumnMapping.Name(table);
        }
        // What Identity calls a user is an account here.
        builder.Entity<AccountToken>().Property(t => t.UserId).HasColumnName("account_id");
    }
}
