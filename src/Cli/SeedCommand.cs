using System.CommandLine;
using System.Globalization;
using Styrkedja.Core.Access;
using Styrkedja.Documents;
using Styrkedja.Reader;
using Styrkedja.Store.Seeding;

namespace Styrkedja.Cli;

/// <summary><c>seed [--database PLACE]</c>: enters the sample municipality, which does not exist.</summary>
internal static class SeedCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var place = GivenDatabase.Option();
        return new Command("seed") { place }.Doing(StoreHelp.Seed, parsed => Run(parsed.GetValue(place)));
    }

    private static int Run(string? place) =>
        GivenDatabase.Use(
            place,
            [
                (Right.KeepDatabase, State.None),
                (Right.EnterMunicipality, State.None),
                (Right.EditOrganisation, State.None),
                (Right.Import, State.None),
                (Right.Decide, State.Waiting),
            ],
            async database =>
            {
                await database.Migrate(TimeProvider.System);
                var added = await SampleMunicipality.Seed(
                    database,
                    SampleFiles.Organisation(AppContext.BaseDirectory),
                    SampleFiles.Beside(AppContext.BaseDirectory),
                    SampleFiles.Write,
                    TimeProvider.System
                );
                Console.Out.WriteLine(
                    added == 0
                        ? $"Exempelkommunen {SampleMunicipality.Name} fanns redan; inget ändrades."
                        : $"Exempelkommunen {SampleMunicipality.Name} är inlagd: "
                            + $"{added.ToString(CultureInfo.InvariantCulture)} dokument."
                );
                return CommandLine.Ok;
            }
        );
}
