using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Organisation;

namespace Styrkedja.Cli;

/// <summary>The municipality that a command works for.</summary>
internal static class GivenMunicipality
{
    /// <summary>Finds it by its name or its part of an address; without a word the only one there is.</summary>
    /// <param name="database">Where.</param>
    /// <param name="word">As given on the command line.</param>
    /// <param name="enter">Whether it is entered where it is not there.</param>
    /// <returns>Its id, or else what is missing.</returns>
    public static async Task<(Guid? Id, string Missing)> Find(Database database, string? word, bool enter)
    {
        var all = await All(database);
        if (word is null)
        {
            return all switch
            {
                [var only] => (only.Id, ""),
                [] => (null, "Databasen har ingen kommun. Ange den med --municipality NAMN --new-municipality."),
                _ => (null, $"Ange vilken kommun som avses med --municipality. {Listed(all)}"),
            };
        }
        if (Called(all, word) is { } known)
        {
            return (known, "");
        }
        if (!enter)
        {
            return (
                null,
                $"Kommunen {word} finns inte i databasen. {Listed(all)} Lägg till --new-municipality för att lägga in den."
            );
        }
        // Who it is stands in no table yet: the municipality gets its first person now.
        var someone = new Actor(Guid.Empty, Actor.CommandLine);
        try
        {
            return ((await Municipalities.Enter(database, word, someone, Permissions.OfCommandLine)).Id, "");
        }
        catch (DuplicateNameException)
        {
            // Another program has entered it just now.
            return (Called(await All(database), word), $"Kommunen {word} kunde inte läggas in. Försök igen.");
        }
    }

    private static Guid? Called(List<Named> all, string word) =>
        (
            all.Find(m => m.Slug == word)
            ?? all.Find(m => SwedishText.Fold(m.Name) == SwedishText.Fold(SwedishText.Collapse(word)))
        )?.Id;

    private static async Task<List<Named>> All(Database database)
    {
        await using var db = database.Open(Guid.Empty);
        return await db.Municipalities.OrderBy(m => m.Slug).Select(m => new Named(m.Id, m.Name, m.Slug)).ToListAsync();
    }

    private static string Listed(List<Named> all) =>
        all.Count == 0
            ? "Det finns ingen ännu."
            : $"Det finns: {string.Join(", ", all.Select(m => $"{m.Name} ({m.Slug})"))}.";

    private sealed record Named(Guid Id, string Name, string Slug);
}
