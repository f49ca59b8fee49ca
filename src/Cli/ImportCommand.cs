using System.CommandLine;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Periods;
using Styrkedja.Core.Printed;
using Styrkedja.Reader;

namespace Styrkedja.Cli;

/// <summary><c>import FILE… [--municipality NAME] [--accept] …</c>: published documents into the database.</summary>
internal static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FIL") { Arity = ArgumentArity.ZeroOrMore };
        var municipality = new Option<string?>("--municipality");
        var newMunicipality = new Option<bool>("--new-municipality");
        var board = new Option<string?>("--board");
        var year = new Option<string?>("--year");
        var kind = new Option<string?>("--kind");
        var accept = new Option<bool>("--accept");
        var doubtful = new Option<bool>("--doubtful");
        var place = GivenDatabase.Option();
        return new Command("import")
        {
            files,
            municipality,
            newMunicipality,
            board,
            year,
            kind,
            accept,
            doubtful,
            place,
        }.Doing(
            StoreHelp.Import,
            parsed =>
                Run(
                    parsed.GetValue(files) ?? [],
                    parsed.GetValue(municipality),
                    parsed.GetValue(newMunicipality),
                    new(
                        parsed.GetValue(board),
                        parsed.GetValue(year),
                        parsed.GetValue(kind),
                        parsed.GetValue(doubtful)
                    ),
                    parsed.GetValue(accept),
                    parsed.GetValue(place)
                )
        );
    }

    private static int Run(
        string[] files,
        string? municipality,
        bool enter,
        TypedPlace given,
        bool accept,
        string? place
    )
    {
        if (ProblemOf(files, municipality, enter, given, accept) is { } problem)
        {
            return CommandLine.Fail(problem);
        }
        var told = new GivenPlace(
            given.Board,
            given.Year is { } year ? YearOf(year) : null,
            DocumentKinds.Read(given.Kind),
            given.Doubtful
        );
        List<(Right, State)> needs = [(Right.KeepDatabase, State.None), (Right.Import, State.None)];
        if (accept)
        {
            needs.Add((Right.Decide, State.Waiting));
        }
        if (enter)
        {
            needs.Add((Right.EnterMunicipality, State.None));
        }
        return GivenDatabase.Use(
            place,
            needs,
            async database =>
            {
                await database.Migrate(TimeProvider.System);
                var (id, missing) = await GivenMunicipality.Find(database, municipality, enter);
                if (id is not { } found)
                {
                    return CommandLine.Fail(missing);
                }
                var import = new ImportedFiles(database, found, accept ? told : null);
                return GivenFile.LoadAll(files, (name, bytes) => import.Take(name, bytes).GetAwaiter().GetResult());
            }
        );
    }

    private static string? ProblemOf(string[] files, string? municipality, bool enter, TypedPlace given, bool accept)
    {
        const string seeHelp = "Se ./styrkedja import --help.";
        return GivenFile.ProblemOf(files, "import") is { } problem ? problem
            : enter && municipality is null
                ? $"Ange kommunens namn med --municipality, tillsammans med --new-municipality. {seeHelp}"
            : string.IsNullOrWhiteSpace(municipality ?? "-") ? $"Ange ett namn efter --municipality. {seeHelp}"
            : enter && municipality?.Length > OrganisationProblems.LongestMunicipality
                ? $"Kommunens namn får ha högst {OrganisationProblems.LongestMunicipality} tecken. {seeHelp}"
            : given.Board?.Length > OrganisationProblems.LongestName
                ? $"Nämndens namn får ha högst {OrganisationProblems.LongestName} tecken. {seeHelp}"
            : string.IsNullOrWhiteSpace(given.Board ?? "-") ? $"Ange ett namn efter --board. {seeHelp}"
            : given.Year is { } year && YearOf(year) is null
                ? $"{year} är inget år. Ange ett tal från {Years.First} till {Years.Last}. {seeHelp}"
            : given.Kind is { } kind && DocumentKinds.Read(kind) is null
                ? $"Okänt slag: {kind}. Välj plan, t1, t2, vb eller manad. {seeHelp}"
            : !accept && given != new TypedPlace(null, null, null, false)
                ? $"--board, --year, --kind och --doubtful används tillsammans med --accept. {seeHelp}"
            : null;
    }

    // Where documents belong, as typed, and whether they are accepted although their reading is in doubt.
    private sealed record TypedPlace(string? Board, string? Year, string? Kind, bool Doubtful);

    private static int? YearOf(string text) => Years.TryRead(text, out var year) ? year : null;
}
