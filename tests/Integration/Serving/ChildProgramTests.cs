using System.Runtime.Versioning;

namespace Styrkedja.Integration.Serving;

/// <summary>Programs that ours start get the variables that they need, and none of our secrets.</summary>
[Trait("Speed", "Slow")]
[SupportedOSPlatform("linux")]
public sealed class ChildProgramTests
{
    private const string Secret = "hemligt-för-alla-barn";
    private static readonly string[] Always = ["HOME", "LANG", "PATH", "TMPDIR"];

    private static readonly (string Name, string Value)[] Secrets =
    [
        ("STYRKEDJA_SMTP_HOST", "127.0.0.1"),
        ("STYRKEDJA_SMTP_USER", "styrkedja"),
        ("STYRKEDJA_SMTP_PASSWORD", Secret),
        ("STYRKEDJA_MAIL_FROM", "styrkedja@lindvik.example"),
        ("OTEL_SERVICE_NAME", Secret),
        ("STYRKEDJA_JOB_SEAL_LOG", "never"),
        ("STYRKEDJA_JOB_SEND_MAIL", "never"),
    ];

    private static readonly string[] OfReader = [.. Always, "DOTNET_EnableDiagnostics", "DOTNET_ROOT"];

    [Fact]
    public async Task Of_the_server_the_reader_sees_no_more_than_it_needs()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.StartProgram(database, Secrets);
        using var watch = new ReaderWatch(parent => parent == server.ProcessId, asUser: false);
        var page = await WebSample.Upload(server, ("recept.pdf", BadFile.All["PDF that is no plan"].Make()));
        Assert.Contains("inte vara en plan eller rapport", page.Text, StringComparison.Ordinal);
        AssertOnly(watch.Reader, OfReader);
    }

    [Fact]
    public void Of_a_command_neither_does()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder();
        var file = folder.Write("recept.pdf", BadFile.All["PDF that is no plan"].Make());
        using var watch = new ReaderWatch(parent => ReaderWatch.Words(parent).Contains(file), asUser: false);
        var answer = Command.Run(
            [("STYRKEDJA_DATABASE", database.Name), ("STYRKEDJA_SMTP_PASSWORD", Secret)],
            ["import", file, "--municipality", "Prov", "--new-municipality"]
        );
        Assert.Contains("inte vara en plan eller rapport", Assert.Single(answer.Error), StringComparison.Ordinal);
        AssertOnly(watch.Reader, OfReader);
    }

    [Fact]
    public void None_that_runs_as_the_same_user_sees_what_a_program_with_a_database_was_given()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("recept.pdf", BadFile.All["PDF that is no plan"].Make());
        folder.OpenToAll();
        using var watch = new ReaderWatch(parent => ReaderWatch.Words(parent).Contains(file), asUser: true);
        // Root sees everything: then as somebody else.
        var answer = Command.RunAsUser(
            [("STYRKEDJA_DATABASE", folder.File("styrkedja.db")), ("STYRKEDJA_SMTP_PASSWORD", Secret)],
            ["import", file, "--municipality", "Prov", "--new-municipality"]
        );
        Assert.Contains("inte vara en plan eller rapport", Assert.Single(answer.Error), StringComparison.Ordinal);
        Assert.NotEmpty(watch.Reader);
        Assert.Equal("", watch.Parent);
    }

    [Fact]
    public void Of_a_backup_PostgreSQLs_programs_see_their_database_alone()
    {
        using var database = TestDatabase.Create(DatabaseKind.PostgreSql);
        using var spy = new Spy("pg_dump");
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Command.Run("migrate", "--database", database.Name).ExitCode);
        var answer = Command.Run(
            [("STYRKEDJA_DATABASE", database.Name), ("STYRKEDJA_SMTP_PASSWORD", Secret), ("PATH", spy.Path)],
            ["backup", folder.File("kopia")]
        );
        Assert.True(answer.ExitCode == 0, string.Join('\n', answer.Error));
        AssertOnly(spy.Own, [.. Always, "PGCLIENTENCODING", "PGDATABASE", "PGHOST", "PGPORT", "PGSSLMODE", "PGUSER"]);
    }

    private static void AssertOnly(string environment, string[] names)
    {
        Assert.DoesNotContain(Secret, environment, StringComparison.Ordinal);
        Assert.Equal(
            names.Order(StringComparer.Ordinal),
            environment
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Select(variable => variable.Split('=')[0])
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>Stands first on PATH, writes down what it was given, and does the real thing.</summary>
    private sealed class Spy : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Spy(string program)
        {
            var script = _folder.Write(
                program,
                System.Text.Encoding.UTF8.GetBytes(
                    $"#!/bin/sh\ncat /proc/$$/environ >{_folder.File("own")}\nPATH=${{PATH#*:}}\nexport PATH\nexec {program} \"$@\"\n"
                )
            );
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            Path = $"{System.IO.Path.GetDirectoryName(script)}:{Environment.GetEnvironmentVariable("PATH")}";
        }

        public string Path { get; }

        public string Own => File.ReadAllText(_folder.File("own"));

        public void Dispose() => _folder.Dispose();
    }
}
