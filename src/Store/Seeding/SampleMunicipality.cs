using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.SteeringDocuments;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.SteeringDocuments;

namespace Styrkedja.Store.Seeding;

/// <summary>Lindvik kommun, which does not exist: something to look at in an empty database.</summary>
public static class SampleMunicipality
{
    /// <summary>Its name.</summary>
    public const string Name = "Lindvik kommun";

    /// <summary>Whether the database holds no municipality yet.</summary>
    public static async Task<bool> IsWanted(Database database)
    {
        await using var db = database.Open(Guid.Empty);
        return !await db.Municipalities.AnyAsync();
    }

    /// <summary>Enters it with its documents, accepted as they are. What is there already stays as it is.</summary>
    /// <param name="database">Where.</param>
    /// <param name="files">Its documents, read.</param>
    /// <param name="clock">The time.</param>
    /// <returns>How many documents were new.</returns>
    public static async Task<int> Seed(Database database, IEnumerable<DocumentFile> files, TimeProvider clock)
    {
        var municipality = await Find(database) ?? (await Municipalities.Enter(database, Name, clock)).Id;
        var person = Municipalities.PersonOf(municipality);
        var imports = new DocumentImports(database, municipality, clock);
        var added = 0;
        foreach (var file in files)
        {
            var received = await imports.Receive(file, person);
            if (received.How != ReceivedAs.New)
            {
                continue;
            }
            var read = file.Document;
            var place = new DocumentPlace(null, read.Board ?? Name, read.Kind, read.Year ?? clock.GetUtcNow().Year);
            await imports.Accept(received.Document, 0, place, person);
            added++;
        }
        return added;
    }

    private static async Task<Guid?> Find(Database database)
    {
        await using var db = database.Open(Guid.Empty);
        return (await db.Municipalities.SingleOrDefaultAsync(m => m.Name == Name))?.Id;
    }
}
