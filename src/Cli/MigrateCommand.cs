using System.CommandLine;
using System.Globalization;
using Styrkedja.Core.Access;
using Styrkedja.Reader;

namespace Styrkedja.Cli;

/// <summary><c>migrate [--serving-role NAME] [--database PLACE]</c>: brings the schema of the database up to date.</summary>
internal static class MigrateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var role = new Option<string?>("--serving-role");
        var place = GivenDatabase.Option();
        return new Command("migrate") { role, place }.Doing(
            StoreHelp.Migrate,
            parsed => Run(parsed.GetValue(role), parsed.GetValue(place))
        );
    }

    private static int Run(string? role, string? place) =>
        string.IsNullOrWhiteSpace(role ?? "-")
            ? CommandLine.Fail("Ange en roll efter --serving-role. Se ./styrkedja migrate --help.")
            : GivenDatabase.Use(
                place,
                [(Right.KeepDatabase, State.None)],
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
                    if (role is not null)
                    {
                        await database.Grant(role);
                        Console.Out.WriteLine($"Rollen {role} har rätt att köra servern, och inget mer.");
                    }
                    return CommandLine.Ok;
                }
            );
}
