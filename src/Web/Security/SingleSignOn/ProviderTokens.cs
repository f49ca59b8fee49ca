using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Styrkedja.Web.Security.SingleSignOn;

/// <summary>Looks at the tokens that a provider has signed: only what is right in everything is believed.</summary>
internal sealed class ProviderTokens(SignOnSettings settings, ProviderMetadata metadata, TimeProvider clock)
{
    // Listed, since what is not must be refused: "none", and those whose key would be the provider's public one.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>How far clocks may differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private const string LogOutEvent = "http://schemas.openid.net/event/backchannel-logout";
    private const int LongestSubject = 255;

    private static readonly JsonWebTokenHandler Handler = new();

    /// <summary>What an ID token says, where it is one for us, for this log-in, and now.</summary>
    /// <exception cref="SignOnRefusedException">It is not; says why.</exception>
    public async Task<JsonWebToken> IdToken(string text, string? accessToken, string nonce)
    {
        var token = await Signed(text);
        if (!Secrets.Same(nonce, Text(token, JwtRegisteredClaimNames.Nonce)))
        {
            throw new SignOnRefusedException("nonce");
        }
        CheckParty(token);
        if (token.Subject is not { Length: > 0 and <= LongestSubject })
        {
            throw new SignOnRefusedException("subject");
        }
        if (Text(token, JwtRegisteredClaimNames.AtHash) is { } hash && !Secrets.Same(hash, HashOf(token, accessToken)))
        {
            throw new SignOnRefusedException("access token");
        }
        return token;
    }

    /// <summary>What a token says that asks us to log somebody out (OpenID Connect Back-Channel Logout 1.0, 2.6).</summary>
    /// <exception cref="SignOnRefusedException">It is not to be believed; says why.</exception>
    public async Task<JsonWebToken> LogOutToken(string text)
    {
        var token = await Signed(text);
        var isLogOut =
            token.TryGetPayloadValue<JsonElement>("events", out var events)
            && events.ValueKind == JsonValueKind.Object
            && events.TryGetProperty(LogOutEvent, out var happened)
            && happened.ValueKind == JsonValueKind.Object;
        return !isLogOut ? throw new SignOnRefusedException("events")
            : Text(token, JwtRegisteredClaimNames.Nonce) is not null ? throw new SignOnRefusedException("nonce")
            : token.Id is not { Length: > 0 } ? throw new SignOnRefusedException("jti")
            : token.Subject is not { Length: > 0 } && Text(token, JwtRegisteredClaimNames.Sid) is null
                ? throw new SignOnRefusedException("subject")
            : token;
    }

    /// <summary>A claim that is one text; null where there is none.</summary>
    public static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<string>(claim, out var value) ? value : null;

    /// <summary>Whether a provider has asked for a second factor: it says so, or always does.</summary>
    public static bool HasSecondFactor(SignOnSettings settings, JsonWebToken token)
    {
        var claims = Claims(token);
        return settings.AsksForSecondFactor
            || (Text(token, JwtRegisteredClaimNames.Acr) is { } acr && settings.SecondFactorAcr.Contains(acr))
            // RFC 8176: a list of methods, which has this one where several were used.
            || (
                claims.TryGetProperty(JwtRegisteredClaimNames.Amr, out var methods)
                && methods.ValueKind == JsonValueKind.Array
                && methods.EnumerateArray().Any(m => m.ValueKind == JsonValueKind.String && m.ValueEquals("mfa"))
            );
    }

    /// <summary>The groups that a token lists; none where it has no such claim.</summary>
    /// <exception cref="SignOnRefusedException">
    /// They are said elsewhere, since they are too many, or are no list of texts: what they are is not known.
    /// </exception>
    public static IReadOnlyList<string> Groups(SignOnSettings settings, JsonWebToken token)
    {
        var claims = Claims(token);
        if (claims.TryGetProperty(settings.GroupsClaim, out var groups))
        {
            return groups.ValueKind switch
            {
                JsonValueKind.String => [groups.GetString()!],
                JsonValueKind.Array when groups.EnumerateArray().All(g => g.ValueKind == JsonValueKind.String) =>
                [
                    .. groups.EnumerateArray().Select(g => g.GetString()!),
                ],
                _ => throw new SignOnRefusedException(
                    "the groups are no list of texts: the roles stay as they were",
                    SignOnRefusal.GroupsUnread
                ),
            };
        }
        // OpenID Connect Core, 5.6.2; Entra says one or the other from 200 groups on.
        var areElsewhere =
            claims.TryGetProperty("_claim_names", out var names)
            && (names.ValueKind != JsonValueKind.Object || names.TryGetProperty(settings.GroupsClaim, out _));
        var areLeftOut = claims.TryGetProperty("hasgroups", out var has) && has.ValueKind != JsonValueKind.False;
        return areElsewhere || areLeftOut
            ? throw new SignOnRefusedException(
                "the provider left the groups out, since they are too many: let it send those of the application alone; "
                    + "the roles stay as they were",
                SignOnRefusal.GroupsUnread
            )
            : [];
    }

    // As they were signed: the library gives some kinds of values only by their own type.
    private static JsonElement Claims(JsonWebToken token)
    {
        using var payload = JsonDocument.Parse(WebEncoders.Base64UrlDecode(token.EncodedPayload));
        return payload.RootElement.Clone();
    }

    private async Task<JsonWebToken> Signed(string text)
    {
        var known = await metadata.Get();
        var result = await Validate(text, known.Issuer, known.SigningKeys);
        if (result.Exception is SecurityTokenInvalidSignatureException)
        {
            // It may be signed with a key that the provider has taken into use since.
            var newer = await metadata.GetNewer(known);
            if (!ReferenceEquals(newer, known))
            {
                result = await Validate(text, newer.Issuer, newer.SigningKeys);
            }
        }
        if (!result.IsValid)
        {
            throw new SignOnRefusedException(Reason(result.Exception), inner: result.Exception);
        }
        var token = (JsonWebToken)result.SecurityToken;
        return
            token.TryGetPayloadValue<long>(JwtRegisteredClaimNames.Iat, out var issued)
            && DateTimeOffset.FromUnixTimeSeconds(issued) <= clock.GetUtcNow() + Skew
            ? token
            : throw new SignOnRefusedException("issued at");
    }

    private Task<TokenValidationResult> Validate(string text, string issuer, IEnumerable<SecurityKey> keys) =>
        Handler.ValidateTokenAsync(
            text,
            new TokenValidationParameters
            {
                ValidAlgorithms = Algorithms,
                ValidIssuer = issuer,
                ValidAudience = settings.ClientId,
                IssuerSigningKeys = keys,
                RequireSignedTokens = true,
                RequireExpirationTime = true,
                ClockSkew = Skew,
            }
        );

    private void CheckParty(JsonWebToken token)
    {
        var party = Text(token, JwtRegisteredClaimNames.Azp);
        if (party is null ? token.Audiences.Skip(1).Any() : party != settings.ClientId)
        {
            throw new SignOnRefusedException("authorized party");
        }
    }

    // OpenID Connect Core, 3.1.3.6: the left half of a hash as long as the signature's.
    private static string? HashOf(JsonWebToken token, string? accessToken)
    {
        if (accessToken is null)
        {
            return null;
        }
        var bytes = Encoding.ASCII.GetBytes(accessToken);
        var hash = token.Alg[^3..] switch
        {
            "256" => SHA256.HashData(bytes),
            "384" => SHA384.HashData(bytes),
            _ => SHA512.HashData(bytes),
        };
        return WebEncoders.Base64UrlEncode(hash.AsSpan(0, hash.Length / 2));
    }

    // In a word, without what stands in the token.
    private static string Reason(Exception? exception) =>
        exception switch
        {
            SecurityTokenExpiredException => "expired",
            SecurityTokenNoExpirationException => "no expiry",
            SecurityTokenNotYetValidException => "not yet valid",
            SecurityTokenInvalidAudienceException => "audience",
            SecurityTokenInvalidIssuerException => "issuer",
            SecurityTokenInvalidAlgorithmException => "algorithm",
            SecurityTokenInvalidSignatureException => "signature",
            _ => "no token",
        };
}
