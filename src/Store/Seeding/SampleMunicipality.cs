using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Seeding;

/// <summary>Lindvik kommun, which does not exist: something to look at in an empty database.</summary>
public static class SampleMunicipality
{
    /// <summary>Its name.</summary>
    public const string Name = "Lindvik kommun";

    /// <summary>
    /// Whether the database holds no municipality yet, or this one alone and not whole: the program was ended while it
    /// was being filled.
    /// </summary>
    /// <param name="database">Where.</param>
    /// <param name="documents">How many documents the sample municipality has.</param>
    public static async Task<bool> IsWanted(Database database, int documents)
    {
        await using var db = database.Open(Guid.Empty);
        if (await db.Municipalities.AnyAsync(m => m.Name != Name))
        {
            return false;
        }
        var decided = await db
            .Documents.IgnoreQueryFilters()
            .CountAsync(d => d.State != DocumentState.Waiting && d.Origin == DocumentOrigin.Imported);
        return decided < documents;
    }

    /// <summary>Enters it with its documents, accepted as they are. What is there already stays as it is.</summary>
    /// <param name="database">Where.</param>
    /// <param name="organisation">Its organisation, the text of an <see cref="OrganisationCsv"/>.</param>
    /// <param name="files">Its documents, read.</param>
    /// <param name="write">Writes a plan of somebody and a year as the document that it is decided on as.</param>
    /// <param name="clock">The time.</param>
    /// <returns>How many documents were new.</returns>
    public static async Task<int> Seed(
        Database database,
        string organisation,
        IEnumerable<DocumentFile> files,
        Func<PlanOutline, string, int, DocumentFile> write,
        TimeProvider clock
    )
    {
        var program = new Actor(Guid.Empty, Actor.Program);
        var municipality =
            await Find(database) ?? (await Municipalities.Enter(database, Name, program, Permissions.OfProgram)).Id;
        // What a person is said to have recorded needs one; where it came from says that it was none.
        var actor = program with
        {
            Person = Municipalities.PersonOf(municipality),
        };
        await Organise(database, municipality, organisation, actor);
        var imports = new DocumentImports(database, municipality, Permissions.OfProgram);
        var added = 0;
        foreach (var file in files)
        {
            var received = await imports.Receive(file, actor);
            if (received.How is not (ReceivedAs.New or ReceivedAs.AlreadyWaiting))
            {
                continue;
            }
            var read = file.Document;
            var place = new DocumentPlace(null, read.Board ?? Name, read.Kind, read.Year ?? clock.GetUtcNow().Year);
            try
            {
                await imports.Accept(received.Document, version: 0, place, actor);
                added++;
            }
            catch (StaleException)
            {
                // Somebody is deciding on it, or another program seeds at the same moment.
            }
        }
        await using var db = database.Open(municipality);
        await new SamplePlan(db, actor, write, clock).Seed();
        return added;
    }

    private static async Task Organise(Database database, Guid municipality, string table, Actor actor)
    {
        IReadOnlyList<OrganisationProblem> unread = [];
        var problems = await UnitRegister.Change(
            database,
            municipality,
            new Act(actor, "organisation.table"),
            Permissions.OfProgram,
            new Dictionary<Guid, int>(),
            before =>
                before.Units.Count > 0
                    ? null
                    : OrganisationCsv.Follow(before, CsvText.Rows(table), Guid.CreateVersion7, out unread)
        );
        if (unread.Concat(problems).FirstOrDefault() is { } problem)
        {
            throw new InvalidOperationException(problem.Message);
        }
    }

    private static async Task<Guid?> Find(Database database)
    {
        await using var db = database.Open(Guid.Empty);
        return (await db.Municipalities.SingleOrDefaultAsync(m => m.Name == Name))?.Id;
    }
}
