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
        return new Command("migrate") { place }.Doing(StoreHelp.Migrate, parsed => Run(parsed.GetValue(place)));
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
