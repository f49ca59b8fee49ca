using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Styrkedja.Store;
using Styrkedja.Web.Jobs;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Security;

/// <summary>What knows people: accounts, sessions, cookies and the keys that protect them.</summary>
internal static class SecurityServices
{
    /// <summary>Rounds of hashing a password: OWASP, Password Storage Cheat Sheet, for PBKDF2 with HMAC-SHA-512.</summary>
    public const int Iterations = 210_000;

    // Of codes; passwords are counted by GuessLimits.
    private const int Attempts = 10;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ForTheCode = TimeSpan.FromMinutes(5);

    public static void AddSecurity(this IServiceCollection services, ServerOptions options)
    {
        services.AddPooledDbContextFactory<AccountsDb>(
            (provider, context) => AccountsDb.Use(context, provider.GetRequiredService<Database>())
        );
        services.AddScoped(provider =>
        {
            // Not of the pool: what takes part in another's transaction is not used again (AccountsDb.Join).
            var db = new AccountsDb(provider.GetRequiredService<DbContextOptions<AccountsDb>>());
            db.ActAs(provider.GetRequiredService<CurrentPerson>().Actor, provider.GetRequiredService<TimeProvider>());
            return db;
        });
        services.AddHttpContextAccessor();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = Iterations);
        services.AddSingleton<PasswordHashes>();
        services.AddSingleton<IPasswordHasher<Account>>(provider => provider.GetRequiredService<PasswordHashes>());
        services.AddSingleton(AccountNames.Rule);
        services
            .AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                // An address is the name; what letters it may have is not ours to say.
                identity.User.AllowedUserNameCharacters = "";
                identity.Lockout.MaxFailedAccessAttempts = Attempts;
                identity.Lockout.DefaultLockoutTimeSpan = LockedFor;
                // All that is asked of a password stands in PasswordRules.
                identity.Password = new PasswordOptions
                {
                    RequiredLength = 1,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                    RequiredUniqueChars = 1,
                };
            })
            .AddUserStore<AccountStore>();
        services.AddSingleton(_ => new PasswordRules(options.Leaked));
        services.AddSingleton<IPasswordValidator<Account>>(provider => provider.GetRequiredService<PasswordRules>());
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                cookie =>
                {
                    Shape(cookie.Cookie, "styrkedja", options);
                    cookie.ExpireTimeSpan = Sessions.Longest;
                    cookie.SlidingExpiration = false;
                    cookie.Events.OnValidatePrincipal = context => Sessions.Validate(context, options.DemandsCode);
                }
            )
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                cookie =>
                {
                    Shape(cookie.Cookie, "styrkedja-kod", options);
                    cookie.ExpireTimeSpan = ForTheCode;
                }
            );
        services.AddDataProtection().SetApplicationName("styrkedja");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(
            provider => new ConfigureOptions<KeyManagementOptions>(keys =>
                keys.XmlRepository = new ProtectionKeys(
                    provider.GetRequiredService<IDbContextFactory<AccountsDb>>(),
                    provider.GetRequiredService<TimeProvider>()
                )
            )
        );
        services.AddSingleton(provider => new PublicAddress(options, provider.GetRequiredService<IServer>()));
        services.AddSingleton<AddressLimits>();
        services.AddSingleton<GuessLimits>();
        services.AddSingleton(provider => new KnownDevices(
            provider.GetRequiredService<IDataProtectionProvider>(),
            options
        ));
        services.AddSingleton<Afterwards>();
        services.AddHostedService(provider => provider.GetRequiredService<Afterwards>());
        services.AddSingleton<RefusedForms>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<Links>();
        services.AddScoped<TimeCodes>();
        services.AddScoped<SignIns>();
        services.AddScoped<Leaving>();
        services.AddScoped<Control>();
        services.AddScoped<Invitations>();
        services.AddSingleton<Colleagues>();
        services.AddScoped<CurrentPerson>();
    }

    /// <summary>What every cookie of ours is: for this address alone, out of reach of scripts, and never in clear text.</summary>
    public static void Shape(CookieBuilder cookie, string name, ServerOptions options)
    {
        // The prefix makes the browser refuse one that another address has set.
        cookie.Name = options.Production ? "__Host-" + name : name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.SecurePolicy = options.Production ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }
}
