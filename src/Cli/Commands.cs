using Styrkedja.Reader;

namespace Styrkedja.Cli;

/// <summary>All that the command line can do.</summary>
internal static class Commands
{
    /// <summary>Runs one.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args) =>
        CommandLine.Run(
            args,
            Help.All,
            ReadCommand.Create(),
            CheckCommand.Create(),
            MigrateCommand.Create(),
            SeedCommand.Create(),
            ImportCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            AuditCommand.Create()
        );
}
