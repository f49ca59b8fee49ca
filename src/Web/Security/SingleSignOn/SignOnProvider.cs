using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Styrkedja.Web.Security.SingleSignOn;

/// <summary>A provider of single sign-on, and how it is spoken to.</summary>
internal sealed class SignOnProvider : IDisposable
{
    // Discovery, keys and tokens are some kilobytes.
    private const int LargestAnswer = 1024 * 1024;

    // Of one server. More at the same moment are told to try again, rather than wait behind each other.
    private const int CodesAtOnce = 16;

    /// <summary>How long an answer is waited for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _codes = new(CodesAtOnce);
    private readonly HttpClient _http;
    private readonly ProviderMetadata _metadata;

    /// <summary>Makes one; nothing is asked before somebody wants to log in.</summary>
    public SignOnProvider(SignOnSettings settings, TimeProvider clock)
    {
        (Settings, _clock) = (settings, clock);
        _http = new HttpClient(
            new SocketsHttpHandler
            {
                // Where to is said by its metadata alone.
                AllowAutoRedirect = false,
                UseCookies = false,
                // Whoever asks loses patience first, and so is told that it is silent; this ends what is left behind.
                ConnectTimeout = 2 * Patience,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            }
        )
        {
            // Each request has its own limit: a second one, as long, would be a race for what is said.
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LargestAnswer,
        };
        _metadata = new ProviderMetadata(settings, _http, clock);
        Tokens = new ProviderTokens(settings, _metadata, clock);
    }

    /// <summary>How it is set up.</summary>
    public SignOnSettings Settings { get; }

    /// <summary>Looks at what it has signed.</summary>
    public ProviderTokens Tokens { get; }

    /// <summary>Where a browser is sent to log in.</summary>
    public async Task<string> LogInAddress(PendingSignOn pending, Uri here)
    {
        var metadata = await _metadata.Get();
        var query = new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = Settings.ClientId,
            ["redirect_uri"] = AnswerAddress(here),
            ["scope"] = Settings.Scope,
            ["state"] = pending.State,
            ["nonce"] = pending.Nonce,
            ["code_challenge"] = pending.Challenge,
            ["code_challenge_method"] = "S256",
        };
        if (Settings.SecondFactorAcr.Count > 0)
        {
            query["acr_values"] = string.Join(' ', Settings.SecondFactorAcr);
        }
        return QueryHelpers.AddQueryString(metadata.AuthorizationEndpoint, query);
    }

    /// <summary>Where a browser is sent to log out there too; null where the provider has no such address.</summary>
    /// <param name="token">The ID token, so that the provider knows who and need not ask; null where it is not known.</param>
    /// <param name="here">Where people reach us.</param>
    public async Task<string?> LogOutAddress(string? token, Uri here)
    {
        var metadata = await _metadata.Get();
        if (metadata.EndSessionEndpoint is not { Length: > 0 } end)
        {
            return null;
        }
        if (!Settings.LogOutOrigins.Contains(SignOnSettings.OriginOf(new Uri(end))))
        {
            throw new SignOnRefusedException("its address for logging out is of another origin: set logOutOrigin");
        }
        var query = new Dictionary<string, string?>
        {
            ["client_id"] = Settings.ClientId,
            ["post_logout_redirect_uri"] = new Uri(here, "konto/logga-in").AbsoluteUri,
        };
        if (token is not null)
        {
            query["id_token_hint"] = token;
        }
        return QueryHelpers.AddQueryString(end, query);
    }

    /// <summary>Refuses an answer that another provider has given (RFC 9207).</summary>
    public async Task CheckIssuer(string? issuer)
    {
        var metadata = await _metadata.Get();
        if (issuer is null ? metadata.AuthorizationResponseIssParameterSupported : issuer != metadata.Issuer)
        {
            throw new SignOnRefusedException("the answer is of another issuer");
        }
    }

    /// <summary>Changes a code for an ID token and what stands beside it.</summary>
    /// <returns>The ID token, and the access token that it may name.</returns>
    public async Task<(string IdToken, string? AccessToken)> Exchange(string code, PendingSignOn pending, Uri here)
    {
        var metadata = await _metadata.Get();
        if (!await _codes.WaitAsync(TimeSpan.Zero))
        {
            throw new SignOnRefusedException("the provider has too many codes to answer", SignOnRefusal.Silent);
        }
        try
        {
            return await Exchange(metadata.TokenEndpoint, code, pending, here);
        }
        finally
        {
            _codes.Release();
        }
    }

    private async Task<(string IdToken, string? AccessToken)> Exchange(
        string tokenEndpoint,
        string code,
        PendingSignOn pending,
        Uri here
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, tokenEndpoint)
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["grant_type"] = "authorization_code",
                    ["code"] = code,
                    ["redirect_uri"] = AnswerAddress(here),
                    ["code_verifier"] = pending.Verifier,
                }
            ),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Credentials());
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var patience = new CancellationTokenSource(Patience, _clock);
        try
        {
            using var response = await _http.SendAsync(request, patience.Token);
            if (!response.IsSuccessStatusCode)
            {
                throw new SignOnRefusedException($"the provider answered {(int)response.StatusCode} to the code");
            }
            using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(patience.Token));
            return (
                Text(answer, OpenIdConnectParameterNames.IdToken)
                    ?? throw new SignOnRefusedException("the provider gave no ID token"),
                Text(answer, OpenIdConnectParameterNames.AccessToken)
            );
        }
        catch (Exception e)
            when (e is HttpRequestException or OperationCanceledException or JsonException or IOException)
        {
            throw new SignOnRefusedException(
                "the provider does not answer as it should to the code",
                patience.IsCancellationRequested ? SignOnRefusal.Silent : SignOnRefusal.Failed,
                e
            );
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _codes.Dispose();
        _http.Dispose();
    }

    private string AnswerAddress(Uri here) => new Uri(here, $"konto/sso/{Settings.Key}/svar").AbsoluteUri;

    private static string? Text(JsonDocument answer, string name) =>
        answer.RootElement.ValueKind == JsonValueKind.Object
        && answer.RootElement.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    // RFC 6749, 2.3.1: each half is written as in a form before they are put together.
    private string Credentials()
    {
        static string Form(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
        return Convert.ToBase64String(
            Encoding.UTF8.GetBytes($"{Form(Settings.ClientId)}:{Form(Settings.ClientSecret)}")
        );
    }
}
