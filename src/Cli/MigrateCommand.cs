using System.CommandLine;
using System.Globalization;

namespace Styrkedja.Cli;

/// <summary><c>migrate [--database PLACE]</c>: brings the schema of the database up to date.</summary>
internal static class MigrateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var place = GivenDatabase.Option();
        var help = new Option<bool>("--help", "-h");
        var command = new Command("migrate") { place, help };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(help))
            {
                Console.Out.WriteLine(StoreHelp.Migrate);
                return CommandLine.Ok;
            }
            return Run(parsed.GetValue(place));
        });
        return command;
    }

    private static int Run(string? place) =>
        GivenDatabase.Use(
            place,
            async database =>
            {
                var applied = await database.Migrate(TimeProvider.System);
                Console.Out.WriteLine(
                    applied switch
                    {
                        0 => $"Databasen {database.Dialect.Place} är redan uppdaterad.",
                        1 => $"Databasen {database.Dialect.Place} är uppdaterad: 1 skript kördes.",
                        _ => $"Databasen {database.Dialect.Place} är uppdaterad: "
                            + $"{applied.ToString(CultureInfo.InvariantCulture)} skript kördes.",
                    }
                );
                return CommandLine.Ok;
            }
        );
}
