using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Styrkedja.Web.Security.SingleSignOn;

/// <summary>
/// What a provider says of itself: its addresses and its keys. Kept for an hour, so that a key it has withdrawn is not
/// trusted for long, and read again when a token is signed with a key that is not known, though not at every stranger's wish.
/// </summary>
internal sealed class ProviderMetadata(SignOnSettings settings, HttpClient http, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _one = new(1);
    private Known? _known;

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

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<OpenIdConnectConfiguration> Read(Func<Known?, bool> isNeeded)
    {
        if (_known is { } known && !isNeeded(known))
        {
            return known.Configuration;
        }
        await _one.WaitAsync();
        try
        {
            if (isNeeded(_known))
            {
                // The time of asking: what changes while it answers is asked for again.
                var now = clock.GetUtcNow();
                _known = new Known(await Fetch(), now);
            }
            return _known!.Configuration;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<OpenIdConnectConfiguration> Fetch()
    {
        var authority = settings.Authority.AbsoluteUri.TrimEnd('/');
        OpenIdConnectConfiguration read;
        try
        {
            read = await OpenIdConnectConfigurationRetriever.GetAsync(
                authority + "/.well-known/openid-configuration",
                new HttpDocumentRetriever(http) { RequireHttps = settings.Authority.Scheme == "https" },
                CancellationToken.None
            );
        }
        // It answers with whatever it likes; nothing of that is our fault.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new SignOnRefusedException("the provider's metadata cannot be read", inner: e);
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
}
