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

    [Fact]
    public async Task Of_the_server_neither_the_reader_nor_pdftotext_sees_more_than_it_needs()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var spy = new Spy("pdftotext");
        using var server = RunningServer.StartProgram(database, [.. Secrets, ("PATH", spy.Path)]);
        var page = await WebSample.Upload(server, ("recept.pdf", BadFile.All["PDF that is no plan"].Make()));
        Assert.Contains("inte vara en plan eller rapport", page.Text, StringComparison.Ordinal);
        AssertOnly(spy.Own, Always);
        AssertOnly(spy.Parent, [.. Always, "DOTNET_EnableDiagnostics", "DOTNET_ROOT"]);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("import")]
    public void Of_a_command_neither_does(string command)
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var spy = new Spy("pdftotext");
        using var folder = new TemporaryFolder();
        var file = folder.Write("recept.pdf", BadFile.All["PDF that is no plan"].Make());
        string[] words = command == "import" ? ["--municipality", "Prov", "--new-municipality"] : [];
        var answer = Command.Run(
            [("STYRKEDJA_DATABASE", database.Name), ("STYRKEDJA_SMTP_PASSWORD", Secret), ("PATH", spy.Path)],
            [command, file, .. words]
        );
        Assert.Contains("inte vara en plan eller rapport", Assert.Single(answer.Error), StringComparison.Ordinal);
        AssertOnly(spy.Own, Always);
        if (command == "import")
        {
            AssertOnly(spy.Parent, [.. Always, "DOTNET_EnableDiagnostics", "DOTNET_ROOT"]);
        }
    }

    [Fact]
    public void None_that_runs_as_the_same_user_sees_what_a_program_with_a_database_was_given()
    {
        using var spy = new Spy("pdftotext");
        using var folder = new TemporaryFolder();
        var file = folder.Write("recept.pdf", BadFile.All["PDF that is no plan"].Make());
        // Root sees everything: then as somebody else.
        folder.OpenToAll();
        spy.OpenToAll();
        var answer = Command.RunAsUser(
            [
                ("STYRKEDJA_DATABASE", folder.File("styrkedja.db")),
                ("STYRKEDJA_SMTP_PASSWORD", Secret),
                ("PATH", spy.Path),
            ],
            ["import", file, "--municipality", "Prov", "--new-municipality"]
        );
        Assert.Contains("inte vara en plan eller rapport", Assert.Single(answer.Error), StringComparison.Ordinal);
        Assert.NotEmpty(spy.Parent);
        Assert.Equal("", spy.Grandparent);
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

    /// <summary>Stands first on PATH, writes down what it and who started it were given, and does the real thing.</summary>
    private sealed class Spy : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Spy(string program)
        {
            var script = _folder.Write(
                program,
                System.Text.Encoding.UTF8.GetBytes(
                    $"#!/bin/sh\ncat /proc/$$/environ >{_folder.File("own")}\n"
                        + $"cat /proc/$PPID/environ >{_folder.File("parent")}\n"
                        + $"cat /proc/$(cut -d' ' -f4 /proc/$PPID/stat)/environ >{_folder.File("grandparent")}\nPATH=${{PATH#*:}}\nexport PATH\nexec {program} \"$@\"\n"
                )
            );
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            Path = $"{System.IO.Path.GetDirectoryName(script)}:{Environment.GetEnvironmentVariable("PATH")}";
        }

        public string Path { get; }

        public string Own => File.ReadAllText(_folder.File("own"));

        public string Parent => File.ReadAllText(_folder.File("parent"));

        public string Grandparent => File.ReadAllText(_folder.File("grandparent"));

        public void OpenToAll()
        {
            _folder.OpenToAll();
            File.SetUnixFileMode(_folder.File("pdftotext"), (UnixFileMode)0b111_101_101);
        }

        public void Dispose() => _folder.Dispose();
    }
}
