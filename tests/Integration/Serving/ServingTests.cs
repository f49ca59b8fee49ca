using System.Net;
using System.Text.RegularExpressions;

namespace Styrkedja.Integration.Serving;

/// <summary>The web program starts, serves this machine alone, and ends.</summary>
public sealed partial class ServingTests
{
    [Theory]
    [ClassData(typeof(Databases))]
    [Trait("Speed", "Slow")]
    public async Task It_serves_an_empty_database_and_again_after_it_was_killed(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using (var killed = RunningServer.StartAlone(database.Name))
        {
            Assert.Equal("127.0.0.1", killed.Address.Host);
            killed.Kill();
        }
        using var server = RunningServer.StartProgram(database);
        var health = await Page.Get(server, "/halsa");
        Assert.Equal((HttpStatusCode.OK, "ok"), (health.Status, health.Body.Trim()));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void A_port_that_is_taken_is_told_in_one_sentence()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var other = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.StartProgram(database);
        var port = server.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = WebProgram.Run("--port", port, "--database", other.Name);
        Assert.Equal((2, ""), (answer.ExitCode, answer.Out));
        Assert.Matches(OneSentence(), answer.Error);
        Assert.Contains(port, answer.Error, StringComparison.Ordinal);
        Assert.Contains("--port", answer.Error, StringComparison.Ordinal);
    }

    [GeneratedRegex("^[^\n]+\\.\n$")]
    private static partial Regex OneSentence();
}
