using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Styrkedja.Core.Access;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Security.SingleSignOn;

/// <summary>The addresses of single sign-on: one that leads to the provider, one that it leads back to.</summary>
internal static partial class SignOn
{
    private const string LogInPage = "/konto/logga-in";
    private const int LargestForm = 64 * 1024;

    /// <summary>Registers what it needs, for each provider that is set up; without one nothing.</summary>
    public static void AddSignOn(this IServiceCollection services, ServerOptions options)
    {
        foreach (var settings in options.SignOn)
        {
            services.AddSingleton(provider => new SignOnProvider(
                settings,
                provider.GetRequiredService<TimeProvider>()
            ));
        }
        if (options.SignOn.Count > 0)
        {
            services.AddSingleton(provider => new SignOnCookies(
                provider.GetRequiredService<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>(),
                options
            ));
            services.AddScoped<SignOnAccounts>();
        }
    }

    /// <summary>Maps the addresses.</summary>
    public static void MapSignOn(this WebApplication app, ServerOptions options)
    {
        var open = new NeedsAttribute(Right.LogIn);
        foreach (var settings in options.SignOn)
        {
            var provider = app.Services.GetServices<SignOnProvider>().Single(p => p.Settings == settings);
            var address = $"/konto/sso/{settings.Key}";
            app.MapGet(address, context => Begin(context, provider)).WithMetadata(open);
            app.MapGet(address + "/svar", context => Answer(context, provider, options.DemandsCode)).WithMetadata(open);
            app.MapPost(address + "/utloggad", context => LogOut(context, provider)).WithMetadata(open);
        }
    }

    // Leads to the provider.
    private static async Task Begin(HttpContext context, SignOnProvider provider)
    {
        var services = context.RequestServices;
        string? to = context.Request.Query["till"];
        if (services.GetRequiredService<CurrentPerson>().Account is not null)
        {
            context.Response.Redirect(Destination(to));
            return;
        }
        await Refusing(
            context,
            provider,
            to,
            async () =>
            {
                var pending = PendingSignOn.Begin(provider.Settings.Key, to);
                var address = await provider.LogInAddress(pending, services.GetRequiredService<PublicAddress>().Uri);
                services.GetRequiredService<SignOnCookies>().Keep(context, pending);
                context.Response.Redirect(address);
            }
        );
    }

    // The browser comes back.
    private static async Task Answer(HttpContext context, SignOnProvider provider, bool demandsCode)
    {
        var services = context.RequestServices;
        var limits = services.GetRequiredService<AddressLimits>();
        var pending = services.GetRequiredService<SignOnCookies>().Take(context);
        // Whoever does not know the state of the log-in that is on its way in the browser, such as a page of somebody else,
        // makes us do nothing, and so is nothing that is counted.
        var isOurs =
            pending is not null
            && pending.Provider == provider.Settings.Key
            && Secrets.Same(pending.State, context.Request.Query[OpenIdConnectParameterNames.State]);
        if (isOurs && limits.IsFull(context, Attempt.SignOn))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }
        await Refusing(
            context,
            provider,
            pending?.To,
            async () =>
            {
                var (token, text) = await TokenOf(context, provider, pending);
                var secondFactor = ProviderTokens.HasSecondFactor(provider.Settings, token);
                if (demandsCode && !secondFactor)
                {
                    throw new SignOnRefusedException(
                        "the provider does not say that it asked for a second factor",
                        SignOnRefusal.NoSecondFactor
                    );
                }
                var account = await services
                    .GetRequiredService<SignOnAccounts>()
                    .Enter(context, provider.Settings, token);
                await services
                    .GetRequiredService<Sessions>()
                    .Begin(
                        context,
                        account,
                        provider.Settings.Key,
                        ProviderTokens.Text(token, JwtRegisteredClaimNames.Sid),
                        secondFactor
                    );
                services.GetRequiredService<SignOnCookies>().KeepToken(context, provider.Settings.Key, text);
                context.Response.Redirect(Destination(pending!.To));
            },
            failed: () =>
            {
                if (isOurs)
                {
                    limits.Failed(context, Attempt.SignOn);
                }
            }
        );
    }

    // What the provider says of whoever came back, where it is for this log-in and comes the first time.
    private static async Task<(JsonWebToken Token, string Text)> TokenOf(
        HttpContext context,
        SignOnProvider provider,
        PendingSignOn? pending
    )
    {
        var query = context.Request.Query;
        if (pending is null || pending.Provider != provider.Settings.Key)
        {
            throw new SignOnRefusedException("no log-in is on its way in this browser");
        }
        if (!Secrets.Same(pending.State, query[OpenIdConnectParameterNames.State]))
        {
            throw new SignOnRefusedException("state");
        }
        await provider.CheckIssuer(query[OpenIdConnectParameterNames.Iss]);
        if ((string?)query[OpenIdConnectParameterNames.Error] is { } error)
        {
            throw new SignOnRefusedException($"the provider says {(ErrorForm().IsMatch(error) ? error : "an error")}");
        }
        if ((string?)query[OpenIdConnectParameterNames.Code] is not { Length: > 0 } code)
        {
            throw new SignOnRefusedException("no code");
        }
        var here = context.RequestServices.GetRequiredService<PublicAddress>().Uri;
        var (text, access) = await provider.Exchange(code, pending, here);
        var token = await provider.Tokens.IdToken(text, access, pending.Nonce);
        // A cookie can be copied before it is taken away; in the database a nonce is spent, for every server.
        return await context
            .RequestServices.GetRequiredService<Links>()
            .Spend(LinkPurpose.SignOn, pending.Nonce, SignOnCookies.Patience)
            ? (token, text)
            : throw new SignOnRefusedException("replayed");
    }

    // The provider itself says that somebody has logged out there.
    private static async Task LogOut(HttpContext context, SignOnProvider provider)
    {
        var services = context.RequestServices;
        var limits = services.GetRequiredService<AddressLimits>();
        context.Response.Headers.CacheControl = "no-store";
        if (limits.IsFull(context, Attempt.BackChannel))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }
        try
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = LargestForm;
            }
            string? text = context.Request.HasFormContentType
                ? (await context.Request.ReadFormAsync())["logout_token"]
                : default;
            var token = await provider.Tokens.LogOutToken(text ?? "");
            var links = services.GetRequiredService<Links>();
            if (!await links.Spend(LinkPurpose.LogOut, $"{token.Issuer} {token.Id}", Sessions.Longest))
            {
                throw new SignOnRefusedException("replayed");
            }
            await services
                .GetRequiredService<Sessions>()
                .EndOf(
                    provider.Settings.Key,
                    ProviderTokens.Text(token, JwtRegisteredClaimNames.Sid),
                    token.Subject is { Length: > 0 } subject ? subject : null
                );
        }
        catch (SignOnRefusedException e)
        {
            limits.Failed(context, Attempt.BackChannel);
            Refused(context, provider, "log-out: " + e.Message);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"error":"invalid_request"}""");
        }
    }

    // The log of the program is told why, the person one sentence.
    private static async Task Refusing(
        HttpContext context,
        SignOnProvider provider,
        string? to,
        Func<Task> attempt,
        Action? failed = null
    )
    {
        try
        {
            await attempt();
        }
        catch (SignOnRefusedException e)
        {
            failed?.Invoke();
            Refused(context, provider, e.Message);
            var till = to is null ? "" : "&till=" + Uri.EscapeDataString(to);
            context.Response.Redirect($"{LogInPage}?nekad={e.Refusal}{till}");
        }
    }

    private static void Refused(HttpContext context, SignOnProvider provider, string reason)
    {
        var services = context.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        SecurityLog.SignOnRefused(context, provider.Settings.Key, reason, now);
    }

    private static string Destination(string? to) =>
        Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult.IsLocalUrl(to) ? to! : "/";

    // RFC 6749, 4.1.2.1, as far as the log is to repeat it.
    [GeneratedRegex("^[a-z_]{1,40}$")]
    private static partial Regex ErrorForm();
}
