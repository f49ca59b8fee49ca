using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Styrkedja.Web.Security.SingleSignOn;

/// <summary>
/// What a provider says of itself: its addresses and its keys. Kept for an hour, so that a key it has withdrawn is not
/// trusted for long, and read again when a token is signed with a key that is not known, though not at every stranger's wish.
/// All who wait, wait for one and the same request; where it fails, that is the answer for a while.
/// </summary>
internal sealed class ProviderMetadata(SignOnSettings settings, HttpClient http, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <summary>How long a failure is remembered: so seldom can strangers make us ask a provider that does not answer.</summary>
    public static readonly TimeSpan FailureLasts = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private Known? _known;
    private Task<Known>? _asking;
    private (SignOnRefusedException Why, DateTimeOffset At)? _failed;

    private sealed record Known(OpenIdConnectConfiguration Configuration, DateTimeOffset At);

    /// <summary>What it says.</summary>
    /// <exception cref="SignOnRefusedException">It does not answer, or says what cannot be followed.</exception>
    public Task<OpenIdConnectConfiguration> Get() =>
        Read(known => known is null || clock.GetUtcNow() - known.At >= Lasts);

    /// <summary>What it says now, for a token whose key is not among those known; what was known where that was just read.</summary>
    /// <param name="than">What was known.</param>
    public Task<OpenIdConnectConfiguration> GetNewer(OpenIdConnectConfiguration than) =>
        Read(known =>
            known is null
            || (ReferenceEquals(known.Configuration, than) && clock.GetUtcNow() - known.At >= settings.RefreshAtMost)
        );

    private async Task<OpenIdConnectConfiguration> Read(Func<Known?, bool> isNeeded)
    {
        Task<Known> asking;
        lock (_lock)
        {
            if (_known is { } known && !isNeeded(known))
            {
                return known.Configuration;
            }
            if (_failed is var (why, at) && clock.GetUtcNow() - at < FailureLasts)
            {
                throw new SignOnRefusedException(why.Message + ", just now", why.Refusal, why);
            }
            asking = _asking ??= Ask();
        }
        return (await asking).Configuration;
    }

    // On its own: whoever began it may have left, and others wait for it.
    private Task<Known> Ask() =>
        Task.Run(async () =>
        {
            // The time of asking: what changes while it answers is asked for again.
            var now = clock.GetUtcNow();
            try
            {
                var known = new Known(await Fetch(), now);
                lock (_lock)
                {
                    (_known, _asking, _failed) = (known, null, null);
                }
                return known;
            }
            catch (SignOnRefusedException e)
            {
                lock (_lock)
                {
                    (_asking, _failed) = (null, (e, clock.GetUtcNow()));
                }
                throw;
            }
        });

    private async Task<OpenIdConnectConfiguration> Fetch()
    {
        var authority = settings.Authority.AbsoluteUri.TrimEnd('/');
        OpenIdConnectConfiguration read;
        // One limit for both that are asked for: metadata and keys.
        using var patience = new CancellationTokenSource(SignOnProvider.Patience, clock);
        try
        {
            read = await OpenIdConnectConfigurationRetriever.GetAsync(
                authority + "/.well-known/openid-configuration",
                new Documents(http, settings.Authority.Scheme),
                patience.Token
            );
        }
        // It answers with whatever it likes; nothing of that is our fault.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new SignOnRefusedException(
                "the provider's metadata cannot be read",
                patience.IsCancellationRequested ? SignOnRefusal.Silent : SignOnRefusal.Failed,
                e
            );
        }
        // An attacker who can answer in its place for one address cannot speak for another issuer.
        if (read.Issuer?.TrimEnd('/') != authority)
        {
            throw new SignOnRefusedException("the provider's metadata is of another issuer");
        }
        foreach (var address in new[] { read.AuthorizationEndpoint, read.TokenEndpoint, read.JwksUri })
        {
            Check(address);
        }
        if (read.EndSessionEndpoint is { Length: > 0 } end)
        {
            Check(end);
        }
        return read;
    }

    private void Check(string? text)
    {
        var safe =
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == "https" || (settings.Authority.Scheme == "http" && SignOnSettings.IsHere(address)));
        if (!safe)
        {
            throw new SignOnRefusedException("the provider's metadata has an address that is not safe");
        }
    }

    // The library's own is not told when our patience is over.
    private sealed class Documents(HttpClient http, string scheme) : IDocumentRetriever
    {
        public Task<string> GetDocumentAsync(string address, CancellationToken cancel) =>
            scheme == "http" || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                ? http.GetStringAsync(address, cancel)
                : throw new IOException("The address is not https.");
    }
}
