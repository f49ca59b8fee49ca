using System.Runtime.Versioning;
using System.Text;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Access;

/// <summary>What cannot be followed is refused when the program starts, in one sentence.</summary>
[SupportedOSPlatform("linux")]
public sealed class SingleSignOnSettingsTests
{
    private const string Right = """
        { "providers": [ { "key": "kommunen", "name": "Lindvik", "municipality": "lindvik",
          "authority": "https://login.lindvik.example/", "clientId": "styrkedja", "clientSecretFile": "secret",
          "groups": { "chefer": ["UnitHead@S101", "Planner"] } } ] }
        """;

    [Fact]
    public void What_is_right_is_taken() => Assert.Equal(0, Run(Right).ExitCode);

    [Theory]
    [InlineData("\"key\": \"kommunen\"", "\"key\": \"Kommun en\"", "key \"Kommun en\" får bara")]
    [InlineData("https://login", "http://login", "ska vara en adress som börjar med https")]
    [InlineData("https://login.lindvik.example/", "http://127.0.0.1:1/", "ska vara en adress som börjar med https")]
    [InlineData("\"secret\"", "\"finns-inte\"", "finns-inte kan inte läsas")]
    [InlineData("UnitHead", "Unithead", "rollen \"Unithead@S101\" finns inte")]
    [InlineData("UnitHead", "Operator", "rollen \"Operator@S101\" finns inte")]
    [InlineData("UnitHead", "5", "rollen \"5@S101\" finns inte")]
    [InlineData("@S101", "@", "rollen \"UnitHead@\" finns inte")]
    [InlineData("\"clientId\": \"styrkedja\",", "", "ett fält som saknas")]
    [InlineData("clientId", "client_id", "ett fält som saknas eller inte finns")]
    [InlineData("\"groups\":", "\"scope\": \"profile\", \"groups\":", "scope måste innehålla openid")]
    [InlineData("\"groups\":", "\"refreshKeysAtMost\": \"ofta\", \"groups\":", "är ingen tid")]
    [InlineData("\"groups\":", "\"secondFactorAcr\": [\"a b\"], \"groups\":", "ett värde i secondFactorAcr är tomt")]
    [InlineData("[ { \"key\"", "[], \"x\": [ { \"key\"", "ett fält som saknas eller inte finns")]
    public void What_is_wrong_is_refused(string right, string wrong, string sentence)
    {
        Assert.Contains(right, Right, StringComparison.Ordinal);
        var (code, output, error) = Run(Right.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("STYRKEDJA_SSO: ", error, StringComparison.Ordinal);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_secret_that_everybody_can_read_is_refused()
    {
        var (code, output, error) = Run(Right, openToAll: true);
        Assert.Equal((2, ""), (code, output));
        Assert.Matches(
            "^Alla på datorn kan läsa .*secret, som innehåller en hemlighet\\. Kör chmod o-rwx .*secret ",
            error
        );
        Assert.DoesNotContain("hemligt", error, StringComparison.Ordinal);
    }

    // As in production: it lists its addresses and ends.
    private static (int ExitCode, string Out, string Error) Run(string json, bool openToAll = false)
    {
        using var folder = new TemporaryFolder();
        var secret = folder.WriteSecret("secret", "hemligt"u8.ToArray());
        if (openToAll)
        {
            File.SetUnixFileMode(secret, File.GetUnixFileMode(secret) | UnixFileMode.OtherRead);
        }
        var (code, output, error) = WebProgram.Run(
            ("STYRKEDJA_SSO", folder.Write("sso.json", Encoding.UTF8.GetBytes(json))),
            "--routes",
            "--production",
            "--address",
            "https://styrkedja.lindvik.example/"
        );
        return (code, code == 0 ? "" : output, error);
    }
}
