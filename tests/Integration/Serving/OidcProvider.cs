using System.Net;
using System.Text.Json;

namespace Styrkedja.Integration.Serving;

/// <summary>A provider of single sign-on of the tests on 127.0.0.1: tests/node/oidc-provider.mjs, which says what it is told.</summary>
public sealed class OidcProvider : IDisposable
{
    /// <summary>What the provider is called in addresses.</summary>
    public const string Key = "kommunen";

    private const string Secret = "hemligt: mellan oss & er +%";

    private readonly NodeProgram _program;
    private readonly HttpClient _control;
    private readonly DirectoryInfo _folder;
    private readonly TaskCompletionSource<JsonElement> _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private OidcProvider()
    {
        _program = new NodeProgram("oidc-provider.mjs", [], Hear);
        var said = _program.Begun(_begun.Task);
        Issuer = new Uri(said.GetProperty("issuer").GetString()!);
        _folder = Directory.CreateTempSubdirectory("styrkedja-test-");
        _control = new HttpClient { BaseAddress = new Uri(said.GetProperty("control").GetString()!) };
    }

    /// <summary>Its issuer.</summary>
    public Uri Issuer { get; }

    /// <summary>What it complained of.</summary>
    public string Errors => _program.Errors;

    /// <summary>Starts one.</summary>
    public static OidcProvider Start() => new();

    /// <summary>The environment of a server that knows it.</summary>
    /// <param name="groups">The map of groups, as JSON.</param>
    /// <param name="more">Other fields of the provider, as JSON with a comma before.</param>
    public List<(string, string)> Environment(string groups, string more = "")
    {
        var file = Path.Combine(_folder.FullName, "sso.json");
        File.WriteAllText(Path.Combine(_folder.FullName, "secret"), Secret + "\n");
        File.WriteAllText(
            file,
            $$"""
            { "providers": [ { "key": "{{Key}}", "name": "Lindviks kommun", "municipality": "lindvik",
              "authority": "{{Issuer.GetLeftPart(
                UriPartial.Authority
            )}}", "clientId": "styrkedja", "clientSecretFile": "secret",
              "groups": {{groups}}{{more}} } ] }
            """
        );
        return [("STYRKEDJA_SSO", file)];
    }

    /// <summary>Lets a server send people here.</summary>
    /// <param name="address">The server.</param>
    /// <param name="key">What the provider is called there.</param>
    public Task Serve(Uri address, string key = Key) =>
        Tell("client", $$"""{ "base": "{{address}}", "key": "{{key}}" }""");

    /// <summary>Knows a person, or other things of one.</summary>
    /// <param name="id">What it calls them.</param>
    /// <param name="claims">What it says of them, as JSON.</param>
    public Task KnowBy(string id, string claims) => Tell("person", $$"""{ "id": "{{id}}", "claims": {{claims}} }""");

    /// <summary>The same with an address that it has confirmed, and groups.</summary>
    public Task Know(string id, string email, params string[] groups) =>
        KnowBy(
            id,
            $$"""
            { "name": "Prov {{id}}", "email": "{{email}}", "email_verified": true,
              "groups": [{{string.Join(", ", groups.Select(g => $"\"{g}\""))}}] }
            """
        );

    /// <summary>Signs with a new key from now on.</summary>
    public Task Rotate() => Tell("rotate", "{}");

    /// <summary>How ID tokens from now on differ from what they would be; see the script.</summary>
    public Task Forge(string how) => Tell("next", how);

    /// <summary>Signs something.</summary>
    public async Task<string> Sign(string what) => (await Tell("sign", what)).GetProperty("token").GetString()!;

    /// <summary>Goes through the provider's pages as somebody does, until it leads back.</summary>
    /// <param name="browser">Keeps cookies and follows no redirect.</param>
    /// <param name="at">Where it was led to.</param>
    /// <param name="id">Who, where the provider asks.</param>
    /// <returns>Where it leads back to.</returns>
    public async Task<Uri> LogIn(HttpClient browser, Uri at, string id)
    {
        while (at.Authority == Issuer.Authority)
        {
            var answer = await browser.GetAsync(at);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                using var form = new FormUrlEncodedContent([KeyValuePair.Create("id", id)]);
                answer = await browser.PostAsync(at, form);
            }
            Assert.True(
                answer.Headers.Location is not null,
                $"{at} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}\n{Errors}"
            );
            at = new Uri(at, answer.Headers.Location);
        }
        return at;
    }

    /// <summary>Is gone, as when the network to it is cut.</summary>
    public void Stop() => _program.Stop();

    /// <inheritdoc/>
    public void Dispose()
    {
        _program.Dispose();
        _control.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<JsonElement> Tell(string what, string json)
    {
        using var content = new StringContent(json);
        using var answer = await _control.PostAsync("/" + what, content);
        Assert.True(answer.IsSuccessStatusCode, Errors);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone();
    }

    private void Hear(string line)
    {
        // oidc-provider itself says what it thinks of how it is set up.
        if (line.StartsWith('{'))
        {
            _begun.TrySetResult(JsonDocument.Parse(line).RootElement.Clone());
        }
    }
}
