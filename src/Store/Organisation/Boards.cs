using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Organisation;

/// <summary>Boards: two spellings of one name are one board.</summary>
public static class Boards
{
    /// <summary>Addresses below a municipality that lead elsewhere; a test holds them against the routes of the web program.</summary>
    internal static readonly string[] Reserved =
    [
        "min-sida",
        "byt",
        "granska",
        "sok",
        "kalla",
        "fil",
        "organisation",
        "personer",
        "behorigheter",
        "logg",
        "installningar",
        "indikatorkatalog",
    ];

    /// <summary>The board that is called so, or was once; null for none.</summary>
    public static async Task<StoredBoard?> Called(StyrkedjaDb db, string name)
    {
        var key = Board.Key(name);
        return await db.Boards.SingleOrDefaultAsync(board => board.NameKey == key)
            ?? await db
                .UnitPeriods.Where(period => period.SupersededAt == null && period.NameKey == key)
                .Join(db.Boards, period => period.UnitId, board => board.Id, (_, board) => board)
                .FirstOrDefaultAsync();
    }

    /// <summary>Enters a board that there is not yet, with the rest of the change; whoever holds the organisation.</summary>
    internal static async Task<Guid> Enter(Change change, string name, Guid person)
    {
        var clean = StorableText.Of(SwedishText.Collapse(name));
        var units = await change.Rows.Units.AsTracking().ToDictionaryAsync(unit => unit.Id);
        var before = await UnitRegister.Load(change.Rows);
        // A document says that there is such a board, not since when.
        var board = new OrganisationUnit(
            Guid.CreateVersion7(),
            Slug.Unique(ShortName(clean), units.Values.Select(unit => Slug.Of(unit.Code)).ToHashSet()),
            UnitKind.Board,
            [new UnitPeriod(clean, null, DateSpan.Always)]
        );
        await new UnitWriter(change, units, person).Write(before, before.With(board));
        return board.Id;
    }

    /// <summary>A new board with its part of an address.</summary>
    internal static StoredBoard New(
        Guid id,
        Guid municipality,
        string name,
        IEnumerable<string> taken,
        Guid person,
        DateTime now
    ) =>
        new()
        {
            Id = id,
            MunicipalityId = municipality,
            Name = name,
            NameKey = Board.Key(name),
            Slug = Slug.Unique(ShortName(name), taken.Concat(Reserved).ToHashSet()),
            RecordedAt = now,
            RecordedBy = person,
        };

    // "Hägersten-Älvsjö stadsdelsnämnd" is hagersten-alvsjo in an address.
    private static string ShortName(string name)
    {
        string[] kinds = [" stadsdelsnämnd", " områdesnämnd", " kommundelsnämnd"];
        var kind = Array.Find(kinds, k => name.EndsWith(k, StringComparison.OrdinalIgnoreCase));
        var place = kind is null ? name : name[..^kind.Length].Trim();
        return place.Length == 0 ? name : place;
    }
}
