using System.Data.Common;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Settings;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Organisation;

/// <summary>
/// What every page of a municipality begins with: who asks, what they may do there, its boards, and what one board has.
/// Every page waits for it, so it is asked for by hand in one round: as seven queries of EF Core it took a quarter of the
/// server's time.
/// </summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Person">Who the account is there; null for nobody.</param>
/// <param name="Settings">What it has decided for itself.</param>
/// <param name="Boards">Its boards, in no order.</param>
/// <param name="Documents">What is accepted of the board that was asked for, the latest year first.</param>
/// <param name="OpenedYears">The years that are open for planning for that board, the latest first.</param>
public sealed record Surroundings(
    StoredMunicipality Municipality,
    PersonHere? Person,
    DatedSettings Settings,
    IReadOnlyList<BoardHere> Boards,
    IReadOnlyList<PlacedDocument> Documents,
    IReadOnlyList<int> OpenedYears
)
{
    // Each with the municipality first, as the indexes have it. A person who has no role stands in one row without one.
    private const string Sql = """
        select id, name, slug, recorded_at from municipality where slug = @municipality;
        select p.id, p.name, r.role, r.unit_id, r.valid_from, r.valid_to, r.from_provider
        from municipality m
        join person p on p.municipality_id = m.id and p.account_id = @account
        left join held_role r on r.municipality_id = m.id and r.person_id = p.id and r.superseded_at is null
            and r.valid_from <= @today and (r.valid_to is null or r.valid_to >= @today)
        where m.slug = @municipality and p.closed_at is null and p.invited_at is null
            and (p.logged_out_at is null or p.logged_out_at < @begun);
        select s.setting, s.valid_from, s.millionths, s.decimals
        from municipality m join setting s on s.municipality_id = m.id and s.superseded_at is null
        where m.slug = @municipality;
        select b.id, b.municipality_id, b.name, b.name_key, b.slug, b.recorded_at, b.recorded_by,
            (select max(d.year) from document d
                where d.municipality_id = m.id and d.board_id = b.id and d.state = 'Accepted'),
            (select max(y.year) from opened_year y
                where y.municipality_id = m.id and y.unit_id = b.id and y.superseded_at is null),
            case when b.slug = @board then exists (select 1 from unit_succession s
                where s.municipality_id = m.id and s.superseded_at is null
                    and (s.successor_id = b.id or s.predecessor_id = b.id)) else false end
        from municipality m join board b on b.municipality_id = m.id
        where m.slug = @municipality;
        select d.id, r.id, b.id, d.kind, d.year, d.title, d.sha256, d.errors, d.origin
        from municipality m
        join board b on b.municipality_id = m.id and b.slug = @board
        join document d on d.municipality_id = m.id and d.board_id = b.id and d.state = 'Accepted'
        join printed_reading r on r.municipality_id = m.id and r.document_id = d.id and r.is_current
        where m.slug = @municipality;
        select y.year
        from municipality m
        join board b on b.municipality_id = m.id and b.slug = @board
        join opened_year y on y.municipality_id = m.id and y.unit_id = b.id and y.superseded_at is null
        where m.slug = @municipality
        order by y.year desc
        """;

    /// <summary>Loads it.</summary>
    /// <param name="db">The database as nobody sees it; if the municipality is found, as that sees it afterwards.</param>
    /// <param name="municipality">The municipality, as in addresses.</param>
    /// <param name="account">Who asks; empty for nobody.</param>
    /// <param name="begun">When their log-in began: one that was ended here since is none.</param>
    /// <param name="today">The day on which roles must be held.</param>
    /// <param name="board">A board, as in addresses; null for none.</param>
    /// <returns>Null where there is no such municipality.</returns>
    public static async Task<Surroundings?> Load(
        StyrkedjaDb db,
        string municipality,
        Guid account,
        DateTime begun,
        DateOnly today,
        string? board
    )
    {
        await using var rows = await RowSets.Ask(
            db,
            Sql,
            ("municipality", StorableText.Of(municipality)),
            ("account", account),
            ("today", today),
            ("begun", begun),
            ("board", StorableText.Of(board ?? ""))
        );
        if (await rows.Next(ReadMunicipality) is not [var found])
        {
            return null;
        }
        db.Municipality = found.Id;
        var held = await rows.Next(row => (Id: row.GetGuid(0), Name: row.GetString(1), Role: ReadRole(row)));
        return new Surroundings(
            found,
            held is [var first, ..]
                ? new PersonHere(first.Id, first.Name, [.. held.Select(h => h.Role).OfType<(HeldRole, bool)>()])
                : null,
            new DatedSettings(await rows.Next(ReadSetting)),
            await rows.Next(ReadBoard),
            PlacedDocument.InOrder(await rows.Next(ReadDocument)),
            await rows.Next(row => row.GetInt32(0))
        );
    }

    private static StoredMunicipality ReadMunicipality(DbDataReader row) =>
        new()
        {
            Id = row.GetGuid(0),
            Name = row.GetString(1),
            Slug = row.GetString(2),
            RecordedAt = row.Instant(3),
        };

    private static (HeldRole, bool)? ReadRole(DbDataReader row) =>
        row.IsDBNull(2)
            ? null
            : (new HeldRole(row.Word<Role>(2), row.Id(3), new DateSpan(row.Day(4), row.Day(5))), row.GetBoolean(6));

    private static DatedSetting ReadSetting(DbDataReader row) =>
        new(row.Word<Setting>(0), row.Day(1), new Quantity(row.GetInt64(2), row.GetInt32(3)));

    private static BoardHere ReadBoard(DbDataReader row) =>
        new(
            new StoredBoard
            {
                Id = row.GetGuid(0),
                MunicipalityId = row.GetGuid(1),
                Name = row.GetString(2),
                NameKey = row.GetString(3),
                Slug = row.GetString(4),
                RecordedAt = row.Instant(5),
                RecordedBy = row.GetGuid(6),
            },
            row.Number(7),
            row.Number(8),
            row.GetBoolean(9)
        );

    private static PlacedDocument ReadDocument(DbDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetGuid(1),
            row.GetGuid(2),
            row.Word<DocumentKind>(3),
            row.Number(4) ?? 0,
            row.GetString(5),
            row.GetString(6),
            row.GetInt32(7),
            row.Word<DocumentOrigin>(8)
        );
}

/// <summary>Who an account is in a municipality.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">What others call them.</param>
/// <param name="Roles">The roles that they hold, and whether a provider of single sign-on says so.</param>
public sealed record PersonHere(Guid Id, string Name, IReadOnlyList<(HeldRole Role, bool FromProvider)> Roles);

/// <summary>A board, with its years.</summary>
/// <param name="Board">The board.</param>
/// <param name="Printed">The latest year of which it has an accepted document; null for none.</param>
/// <param name="Opened">The latest year that is open for planning; null for none.</param>
/// <param name="HasRelatives">
/// Whether it took over from another, or another from it; looked for only of the board that was asked for.
/// </param>
public sealed record BoardHere(StoredBoard Board, int? Printed, int? Opened, bool HasRelatives);
