using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Styrkedja.Core.Access;
using Styrkedja.Web.Jobs;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Security.SingleSignOn;

/// <summary>A provider of single sign-on, as the operator has set it up.</summary>
internal sealed partial class SignOnSettings
{
    /// <summary>The variable that names the file.</summary>
    public const string Variable = "STYRKEDJA_SSO";

    private const string UsualScope = "openid profile email";

    /// <summary>What it is called in addresses and in the database.</summary>
    public required string Key { get; init; }

    /// <summary>What people call it: it stands on the button.</summary>
    public required string Name { get; init; }

    /// <summary>The municipality whose people it vouches for, as in addresses.</summary>
    public required string Municipality { get; init; }

    /// <summary>Its issuer, where its metadata is found.</summary>
    public required Uri Authority { get; init; }

    /// <summary>What we are called there.</summary>
    public required string ClientId { get; init; }

    /// <summary>What we prove with that we are it.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>What is asked for.</summary>
    public required string Scope { get; init; }

    /// <summary>The claim that lists the groups.</summary>
    public required string GroupsClaim { get; init; }

    /// <summary>Whether every address it gives is taken as confirmed, also where it does not say so.</summary>
    public required bool EmailIsTrusted { get; init; }

    /// <summary>Whether the provider asks everybody for a second factor, also where its tokens do not say so.</summary>
    public required bool AsksForSecondFactor { get; init; }

    /// <summary>What its tokens call a log-in with a second factor (acr), beside what all may (amr: mfa).</summary>
    public required IReadOnlyList<string> SecondFactorAcr { get; init; }

    /// <summary>How often an unknown key may make us ask for its keys anew.</summary>
    public required TimeSpan RefreshAtMost { get; init; }

    /// <summary>The origins that the form for logging out may lead to.</summary>
    public required IReadOnlyList<string> LogOutOrigins { get; init; }

    /// <summary>What each group makes somebody.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<SignOnRole>> Groups { get; init; }

    /// <summary>Reads the file that the environment names.</summary>
    /// <param name="environment">A variable of the environment by its name.</param>
    /// <param name="production">Whether real people use the program: then no provider is spoken to in the clear.</param>
    /// <returns>None where none is named.</returns>
    /// <exception cref="UsageException">It cannot be followed; says why.</exception>
    public static IReadOnlyList<SignOnSettings> Read(Func<string, string?> environment, bool production)
    {
        if (environment(Variable) is not { Length: > 0 } file)
        {
            return [];
        }
        SignOnFile? read;
        try
        {
            read = JsonSerializer.Deserialize(Contents(file, file), SignOnJson.Default.SignOnFile);
        }
        catch (JsonException e)
        {
            throw Refused(
                $"{file} går inte att läsa som JSON eller har ett fält som saknas eller inte finns (rad {e.LineNumber + 1}, {e.Path})"
            );
        }
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        List<SignOnSettings> providers = [.. (read?.Providers ?? []).Select(p => Of(p, folder, production))];
        if (providers.Count == 0)
        {
            throw Refused($"i {file} står ingen inloggningstjänst");
        }
        if (providers.DistinctBy(p => p.Key).Count() < providers.Count)
        {
            throw Refused("två inloggningstjänster har samma key");
        }
        return providers;
    }

    private static SignOnSettings Of(SignOnEntry entry, string folder, bool production)
    {
        if (!KeyForm().IsMatch(entry.Key))
        {
            throw Refused(
                $"key \"{entry.Key}\" får bara ha små bokstäver a–z, siffror och bindestreck, högst 40 tecken"
            );
        }
        var authority = AddressOf(entry.Key, "authority", entry.Authority, production);
        SecretFiles.Require(Path.Combine(folder, entry.ClientSecretFile), production);
        return new SignOnSettings
        {
            Key = entry.Key,
            Name = Filled(entry.Key, "name", entry.Name),
            Municipality = Filled(entry.Key, "municipality", entry.Municipality),
            Authority = authority,
            ClientId = Filled(entry.Key, "clientId", entry.ClientId),
            ClientSecret = Filled(
                entry.Key,
                "innehållet i clientSecretFile",
                Contents(Path.Combine(folder, entry.ClientSecretFile), entry.ClientSecretFile).TrimEnd('\r', '\n')
            ),
            Scope = ScopeOf(entry.Key, entry.Scope ?? UsualScope),
            GroupsClaim = Filled(entry.Key, "groupsClaim", entry.GroupsClaim ?? "groups"),
            EmailIsTrusted = entry.EmailIsTrusted,
            AsksForSecondFactor = entry.AsksForSecondFactor,
            SecondFactorAcr = [.. (entry.SecondFactorAcr ?? []).Select(acr => AcrOf(entry.Key, acr))],
            RefreshAtMost = IntervalOf(entry.Key, entry.RefreshKeysAtMost ?? "1m"),
            LogOutOrigins =
            [
                .. new[]
                {
                    entry.LogOutOrigin is { } other ? AddressOf(entry.Key, "logOutOrigin", other, production) : null,
                }
                    .OfType<Uri>()
                    .Prepend(authority)
                    .Select(OriginOf)
                    .Distinct(),
            ],
            Groups = entry.Groups.ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<SignOnRole>)[.. group.Value.Select(role => RoleOf(entry.Key, role))]
            ),
        };
    }

    /// <summary>Scheme, host and port.</summary>
    public static string OriginOf(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private static Uri AddressOf(string key, string field, string text, bool production) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Query: "", Fragment: "", UserInfo: "" }
        // In the clear to this machine alone, and never where real people use it.
        && (address.Scheme == "https" || (IsHere(address) && !production))
            ? address
            : throw Refused(
                $"{key}: {field} \"{text}\" ska vara en adress som börjar med https och slutar utan ? och #"
            );

    /// <summary>Whether an address is of this machine, by http.</summary>
    public static bool IsHere(Uri address) =>
        address.Scheme == "http" && IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip);

    private static string ScopeOf(string key, string text) =>
        text.Split(' ').Contains("openid") ? text : throw Refused($"{key}: scope måste innehålla openid");

    private static string AcrOf(string key, string text) =>
        text.Length > 0 && !text.Any(char.IsWhiteSpace)
            ? text
            : throw Refused($"{key}: ett värde i secondFactorAcr är tomt eller har mellanslag");

    private static TimeSpan IntervalOf(string key, string text) =>
        Rhythm.TryReadInterval(text, out var interval)
            ? interval
            : throw Refused($"{key}: refreshKeysAtMost \"{text}\" är ingen tid; skriv till exempel 1m");

    private static SignOnRole RoleOf(string key, string text)
    {
        var (name, unit) = text.Split('@', 2) is [var before, var after] ? (before, after) : (text, null);
        return
            Roles.OfMunicipality.FirstOrDefault(r => r.ToString() == name) is var role
            && Roles.OfMunicipality.Contains(role)
            && unit is not ""
            ? new SignOnRole(role, unit)
            : throw Refused(
                $"{key}: rollen \"{text}\" finns inte; skriv någon av {string.Join(", ", Roles.OfMunicipality)}, och @ och enhetens kod om den gäller en enhet"
            );
    }

    private static string Filled(string key, string field, string text) =>
        text.Trim().Length > 0 ? text : throw Refused($"{key}: {field} är tomt");

    private static string Contents(string path, string named)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refused($"{named} kan inte läsas, kontrollera sökvägen och rättigheterna");
        }
    }

    private static UsageException Refused(string why) => new($"{Variable}: {why}.");

    [GeneratedRegex("^[a-z0-9-]{1,40}$")]
    private static partial Regex KeyForm();
}

/// <summary>What a group makes somebody.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">The code of the part it is held for; null for the whole municipality.</param>
internal sealed record SignOnRole(Role Role, string? Unit);

/// <summary>The file as it stands.</summary>
internal sealed record SignOnFile
{
    public required IReadOnlyList<SignOnEntry> Providers { get; init; }
}

/// <summary>A provider as it stands in the file.</summary>
internal sealed record SignOnEntry
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required string Municipality { get; init; }
    public required string Authority { get; init; }
    public required string ClientId { get; init; }
    public required string ClientSecretFile { get; init; }
    public string? Scope { get; init; }
    public string? GroupsClaim { get; init; }
    public bool EmailIsTrusted { get; init; }
    public bool AsksForSecondFactor { get; init; }
    public IReadOnlyList<string>? SecondFactorAcr { get; init; }
    public string? RefreshKeysAtMost { get; init; }
    public string? LogOutOrigin { get; init; }
    public required Dictionary<string, IReadOnlyList<string>> Groups { get; init; }
}

/// <summary>Reads the file, and the answers of providers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true
)]
[JsonSerializable(typeof(SignOnFile))]
[JsonSerializable(typeof(PendingSignOn))]
internal sealed partial class SignOnJson : JsonSerializerContext;
