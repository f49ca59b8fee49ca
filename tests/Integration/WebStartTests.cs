using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration;

/// <summary>What the program refuses to start with: one sentence, exit code 2.</summary>
[Trait("Speed", "Slow")]
public sealed class WebStartTests
{
    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://0.0.0.0:5000")]
    [InlineData("DOTNET_URLS", "http://*:5000")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "8080")]
    [InlineData("ASPNETCORE_HTTPS_PORTS", "8443")]
    public void Another_address_in_the_environment_is_refused(string variable, string value)
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        AssertRefused(
            WebProgram.Run((variable, value), "--port", "0", "--database", database.Name),
            "lyssnar bara på 127.0.0.1",
            variable
        );
        Assert.False(File.Exists(database.Name));
    }

    [Fact]
    public async Task Nothing_in_the_environment_opens_another_address_or_shows_details()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        var other = FreePort.Next();
        var address = $"http://127.0.0.1:{other}";
        using var server = RunningServer.StartProgram(
            database,
            [
                ("Kestrel__Endpoints__Annan__Url", address),
                ("ASPNETCORE_Kestrel__Endpoints__Annan__Url", address),
                ("DOTNET_Kestrel__Endpoints__Annan__Url", address),
                ("URLS", address),
                ("ASPNETCORE_ENVIRONMENT", "Development"),
                ("DOTNET_ENVIRONMENT", "Development"),
                ("ASPNETCORE_DETAILEDERRORS", "true"),
                ("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", "Finns.Inte"),
                ("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true"),
                ("AllowedHosts", "*"),
                ("Logging__LogLevel__Default", "Trace"),
            ]
        );
        Assert.NotEqual(other, server.Address.Port);
        using var client = new System.Net.Sockets.TcpClient();
        await Assert.ThrowsAsync<System.Net.Sockets.SocketException>(async () =>
            await client.ConnectAsync("127.0.0.1", other, TestContext.Current.CancellationToken)
        );
        Assert.Equal("", server.Errors);
        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, "/konto/logga-in");
        elsewhere.Headers.Host = "ond.example";
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await Page.Send(server.Client, elsewhere)).Status);
    }

    [Theory]
    [InlineData("lyssnar bara på 127.0.0.1", "--urls", "http://0.0.0.0:5000")]
    [InlineData("är ingen port", "--port", "65536")]
    [InlineData("är ingen port", "--port", "-1")]
    [InlineData("saknas ett värde", "--port")]
    [InlineData("inget antal sekunder", "--patience", "0")]
    [InlineData("ingen adress som Styrkedja kan ligga på", "--address", "https://styrkedja.kommunen.se/sida")]
    [InlineData("ingen IP-adress", "--proxy", "nginx")]
    [InlineData("behövs --address", "--production")]
    [InlineData("börja med https", "--production", "--address", "http://styrkedja.kommunen.se/")]
    [InlineData("Okänt val", "--urls=http://0.0.0.0:5000")]
    [InlineData("Okänt val", "--vad")]
    public void What_cannot_be_followed_is_refused(string says, params string[] arguments) =>
        AssertRefused(WebProgram.Run(arguments), says, "");

    [Theory]
    [ClassData(typeof(Databases))]
    public void Real_people_are_not_served_beside_those_whose_password_everyone_knows(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using (RunningServer.Start(database)) { }
        string[] production = ["--production", "--address", "https://styrkedja.kommunen.se/", "--port", "0"];
        AssertRefused(
            WebProgram.Run([.. production, "--database", database.Name]),
            "exempelkommunens konton",
            "Använd en annan databas"
        );
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_database_from_a_newer_version_is_left_alone(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using (RunningServer.Start(database, "--no-samples")) { }
        const string newer =
            "insert into schema_script (number, name, sha256, applied_at) values (9999, '9999-x.sql', 'x', current_timestamp)";
        await using (var connection = await StoreRows.Open(database))
        {
            await connection.Run(newer);
        }
        AssertRefused(WebProgram.Run("--port", "0", "--database", database.Name), "nyare version av Styrkedja", "");
    }

    private static void AssertRefused((int ExitCode, string Out, string Error) answer, string says, string also)
    {
        Assert.Equal((2, ""), (answer.ExitCode, answer.Out));
        Assert.Contains(says, answer.Error, StringComparison.Ordinal);
        Assert.Contains(also, answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
