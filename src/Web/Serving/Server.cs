using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Documents;
using Styrkedja.Store;
using Styrkedja.Store.Seeding;
using Styrkedja.Web.Features;
using Styrkedja.Web.Jobs;
using Styrkedja.Web.Mail;
using Styrkedja.Web.Security;
using Styrkedja.Web.Security.SingleSignOn;

namespace Styrkedja.Web.Serving;

/// <summary>The web program: what it is made of, and how it starts.</summary>
internal static class Server
{
    /// <summary>Makes the program without starting it.</summary>
    /// <param name="options">What stands on the command line.</param>
    /// <param name="more">What whoever hosts it in a program of their own changes; null for nothing.</param>
    public static WebApplication Build(ServerOptions options, Action<WebApplicationBuilder>? more = null)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.DefaultThreadCurrentCulture;
        // The folder of the program, wherever it is started from.
        // Empty: nothing in the environment or beside the program can open an address, or anything else, that we do not.
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions
            {
                // Where the pages are, whatever program hosts them.
                ApplicationName = typeof(Server).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            }
        );
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            RequestLimits.Bound(kestrel.Limits);
            kestrel.Listen(IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        // Warns that keys are kept as they are: the database is as secret as what they protect (docs/security.md).
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        // Says of a port that is taken what Run says better.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // Standard output is for the address alone.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddHostFiltering(hosts =>
            hosts.AllowedHosts = options.Address is { } address
                ? [address.Host, "127.0.0.1", "localhost"]
                : ["127.0.0.1", "localhost"]
        );
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded => Trust(forwarded, options));
        builder.Services.AddSingleton(TimeProvider.System);
        var database = Database.At(options.Database, patience: options.Patience);
        builder.Services.AddSingleton(_ => database); // made here, so that it is closed with the rest
        builder.Services.AddSingleton<Uploads>();
        builder.Services.AddSecurity(options);
        builder.Services.AddSignOn(options);
        builder.Services.AddSingleton(services => new MailSender(
            services.GetRequiredService<Database>(),
            services.GetRequiredService<TimeProvider>(),
            options.Mail
        ));
        JobServer.Add(builder.Services, database, options.Jobs);
        builder.Services.AddPages(options);
        if (Telemetry.IsWanted(Environment.GetEnvironmentVariable))
        {
            Telemetry.Add(builder);
        }
        more?.Invoke(builder);
        var app = builder.Build();
        app.UseForwardedHeaders();
        // How long something took says what was found.
        if (!options.Production)
        {
            app.UseServerTiming();
        }
        app.UseSafeHeaders(options);
        app.UseHostFiltering();
        app.UseErrorPages();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseNamedSpans();
        app.UseAuthentication();
        app.Use(app.Services.GetRequiredService<RefusedForms>().Watch);
        app.UseAccess(options);
        app.UseRequestBodies();
        app.MapPages();
        app.MapHealth();
        app.MapSignOn(options);
        return app;
    }

    /// <summary>Brings the database up to date and serves until it is told to stop.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(ServerOptions options)
    {
        await using var app = Build(options);
        await Start(app, options, Console.Out);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Brings the database up to date and begins to serve.</summary>
    /// <param name="app">The program.</param>
    /// <param name="options">What it was made with.</param>
    /// <param name="output">Where the address is written, when it listens.</param>
    public static async Task Start(WebApplication app, ServerOptions options, TextWriter output)
    {
        var database = app.Services.GetRequiredService<Database>();
        var clock = app.Services.GetRequiredService<TimeProvider>();
        await Prepare(app, options, database, clock);
        try
        {
            await app.StartAsync();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new UsageException(
                $"Porten {options.Port.ToString(CultureInfo.InvariantCulture)} är upptagen av ett annat program. "
                    + "Stoppa det, eller välj en annan port, till exempel ./run --port 5081."
            );
        }
        if (app.Urls.FirstOrDefault(url => !new Uri(url).IsLoopback) is { } open)
        {
            throw new InvalidOperationException($"It listens on {open}, where others reach it.");
        }
        if (await app.Services.GetRequiredService<Links>().ForFirst() is { } link)
        {
            await output.WriteLineAsync($"Första administratören: {link}");
        }
        await output.WriteLineAsync($"Styrkedja: {app.Urls.Single()}");
    }

    // In production somebody brings the schema up to date who may: the serving role may not.
    private static async Task Prepare(WebApplication app, ServerOptions options, Database database, TimeProvider clock)
    {
        if (options.Production)
        {
            database.RequirePrivate();
            await database.RequireUpToDate();
        }
        else
        {
            await database.Migrate(clock);
        }
        var accounts = app.Services.GetRequiredService<IDbContextFactory<AccountsDb>>();
        if (options.Production)
        {
            await using var db = await accounts.CreateDbContextAsync();
            if (await db.Users.AnyAsync(account => account.IsDemonstration))
            {
                throw new UsageException(
                    "Databasen har exempelkommunens konton, vars lösenord alla känner till. Använd en annan databas i drift."
                );
            }
            return;
        }
        var folder = AppContext.BaseDirectory;
        if (options.Samples && await SampleMunicipality.IsWanted(database, SampleFiles.Count(folder)))
        {
            await SampleMunicipality.Seed(
                database,
                SampleFiles.Organisation(folder),
                SampleFiles.Beside(folder),
                SampleFiles.Write,
                clock
            );
        }
        if (options.Samples)
        {
            await DemonstrationAccounts.Seed(
                database,
                accounts,
                app.Services.GetRequiredService<IPasswordHasher<Account>>(),
                clock
            );
        }
    }

    // What a proxy says of the request counts only where the proxy is one of ours.
    private static void Trust(ForwardedHeadersOptions forwarded, ServerOptions options)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        if (options.Proxies.Count == 0)
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.None;
            return;
        }
        foreach (var proxy in options.Proxies)
        {
            forwarded.KnownProxies.Add(proxy);
        }
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.ForwardLimit = options.Proxies.Count;
    }
}
