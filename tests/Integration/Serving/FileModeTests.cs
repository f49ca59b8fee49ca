using System.Diagnostics;
using System.Runtime.Versioning;
using Styrkedja.Unit.House;

namespace Styrkedja.Integration.Serving;

/// <summary>What our programs write is their owner's alone, whatever the shell says, and production refuses what is not.</summary>
[Trait("Speed", "Slow")]
[SupportedOSPlatform("linux")]
public sealed class FileModeTests
{
    [Fact]
    public void Whatever_a_command_makes_is_its_owners_alone()
    {
        using var folder = new TemporaryFolder();
        var (place, made) = (folder.File("ny"), folder.File("ny/djup/styrkedja.db"));
        var sample = Command.Sample("lindvik-sodra-plan-2024.txt");
        string[][] commands =
        [
            ["migrate", "--database", made],
            ["seed", "--database", made],
            ["import", sample, "--municipality", "Prov", "--new-municipality", "--database", folder.File("ny/b/x.db")],
            ["audit", "seal", "--database", made],
            ["audit", "verify", "--database", made],
            ["backup", folder.File("ny/kopia"), "--database", made],
            ["restore", folder.File("ny/kopia"), "--database", folder.File("ny/c/x.db")],
        ];
        foreach (var command in commands)
        {
            var answer = Shell($"umask 022; mkdir -p {place}/c; exec \"$0\" \"$@\"", command);
            Assert.True(answer.ExitCode == 0, $"{string.Join(' ', command)}: {answer.Said}");
        }
        // These two were the shell's.
        var seen = Directory
            .EnumerateFileSystemEntries(place, "*", SearchOption.AllDirectories)
            .Where(path => path != folder.File("ny/c"))
            .ToList();
        Assert.True(seen.Count >= 6, string.Join(' ', seen));
        Assert.All(seen, path => Assert.True(IsPrivate(path), $"{path}: {File.GetUnixFileMode(path)}"));
    }

    [Fact]
    public void So_is_what_the_server_makes_its_log_too()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.StartAlone(database.Name, "--no-samples");
        var seen = Directory.GetFiles(Path.GetDirectoryName(database.Name)!);
        Assert.Contains(seen, path => path.EndsWith("-wal", StringComparison.Ordinal));
        Assert.All(seen, path => Assert.True(IsPrivate(path), $"{path}: {File.GetUnixFileMode(path)}"));
    }

    [Theory]
    [InlineData("styrkedja.db", "chmod 600 ")]
    [InlineData("styrkedja.db-wal", "chmod 600 ")]
    [InlineData("", "chmod 700 ")]
    public void Production_refuses_a_database_that_others_can_read(string open, string mend)
    {
        using var folder = new TemporaryFolder();
        var database = folder.File("styrkedja.db");
        Assert.Equal(0, Command.Run("migrate", "--database", database).ExitCode);
        folder.Write("styrkedja.db-wal", []);
        File.SetUnixFileMode(folder.File("styrkedja.db-wal"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var path = folder.File(open).TrimEnd('/');
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.GroupRead);
        var refused = InProduction(("", ""), "--database", database);
        Assert.Equal((2, ""), (refused.ExitCode, refused.Out));
        Assert.Contains($"{mend}{path} och starta igen.", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Production_refuses_a_secret_that_everybody_can_read()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("lösenord", "hemligt"u8.ToArray());
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        var refused = InProduction(("STYRKEDJA_SMTP_PASSWORD_FILE", file), "--database", folder.File("styrkedja.db"));
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains($"chmod o-rwx {file}", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Server=127.0.0.1;Username=x;Password=hemligt")]
    [InlineData("Username=x;PWD = hemligt;Host=127.0.0.1")]
    [InlineData("postgresql://x:hemligt@127.0.0.1/styrkedja")]
    public void A_password_is_refused_wherever_it_stands(string connection)
    {
        var command = Command.Run("migrate", "--database", connection);
        Assert.Equal(2, command.ExitCode);
        Assert.Contains("Passfile=", Assert.Single(command.Error), StringComparison.Ordinal);
        Assert.False(Path.Exists(connection));
    }

    [Fact]
    public void A_connection_that_does_not_begin_with_Host_is_no_file()
    {
        using var folder = new TemporaryFolder();
        var command = Command.Run([("STYRKEDJA_DATABASE", "Server=127.0.0.1;Username=x")], ["migrate"]);
        Assert.Equal(2, command.ExitCode);
        Assert.Contains("börjar med Host=", Assert.Single(command.Error), StringComparison.Ordinal);
        Assert.Equal(0, Command.Run("migrate", "--database", folder.File("ett=två.db")).ExitCode);
    }

    [Fact]
    public void A_password_on_the_command_line_is_refused_by_both_programs()
    {
        const string connection = "Host=127.0.0.1;Username=x;Password=hemligt";
        var command = Command.Run("migrate", "--database", connection);
        var server = WebProgram.Run("--port", "0", "--database", connection);
        Assert.Equal((2, 2), (command.ExitCode, server.ExitCode));
        Assert.Contains("STYRKEDJA_DATABASE", Assert.Single(command.Error), StringComparison.Ordinal);
        Assert.Contains("Passfile=", server.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", server.Error, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Out, string Error) InProduction(
        (string, string) variable,
        params string[] more
    ) => WebProgram.Run(variable, ["--production", "--address", "https://s.example/", "--port", "0", .. more]);

    private static bool IsPrivate(string path) =>
        (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute))
        == 0;

    private static (int ExitCode, string Said) Shell(string script, string[] words)
    {
        using var process = Process.Start(
            new ProcessStartInfo("bash", ["-c", script, RepositoryRoot.Path("styrkedja"), .. words])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + output.Result);
    }
}
