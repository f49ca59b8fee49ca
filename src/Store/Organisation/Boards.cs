using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.SteeringDocuments;

namespace Styrkedja.Store.Organisation;

/// <summary>Boards: two spellings of one name are one board.</summary>
public static class Boards
{
    // Addresses below a municipality that lead elsewhere.
    private static readonly string[] Reserved = ["byt", "granska", "sok", "kalla", "fil"];

    /// <summary>The board that is called so, or null.</summary>
    public static Task<StoredBoard?> Called(StyrkedjaDb db, string name)
    {
        var key = Board.Key(name);
        return db.Boards.SingleOrDefaultAsync(board => board.NameKey == key);
    }

    /// <summary>The board that is called so; entered where there is none. Saved with the rest of the transaction.</summary>
    internal static async Task<Guid> FindOrEnter(StyrkedjaDb db, string name, Guid person, DateTime now)
    {
        var clean = StorableText.Of(SwedishText.Collapse(name));
        if (await Called(db, clean) is { } known)
        {
            return known.Id;
        }
        var taken = await db.Boards.Select(board => board.Slug).ToListAsync();
        var board = new StoredBoard
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = db.Municipality,
            Name = clean,
            NameKey = Board.Key(clean),
            Slug = Slug.Unique(ShortName(clean), taken.Concat(Reserved).ToHashSet()),
            RecordedAt = now,
            RecordedBy = person,
        };
        db.Add(board);
        await db.SaveChangesAsync();
        return board.Id;
    }

    // "Hägersten-Älvsjö stadsdelsnämnd" is hagersten-alvsjo in an address.
    private static string ShortName(string name)
    {
        string[] kinds = [" stadsdelsnämnd", " områdesnämnd", " kommundelsnämnd"];
        var kind = Array.Find(kinds, k => name.EndsWith(k, StringComparison.OrdinalIgnoreCase));
        var place = kind is null ? name : name[..^kind.Length].Trim();
        return place.Length == 0 ? name : place;
    }
}
