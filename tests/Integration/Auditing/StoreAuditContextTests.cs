using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Integration.Auditing;

/// <summary>Another context on the same database adds to the same log, and is verified with it.</summary>
public sealed class StoreAuditContextTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_it_saves_is_entered_without_what_is_personal(DatabaseKind kind)
    {
        using var database = await AuditedDatabase.Make(kind);
        await database.Tamper(Cards.Table);
        await using var store = Database.At(database.Place.Name);
        var id = Guid.CreateVersion7();
        await using (var db = Cards.Open(store))
        {
            db.Add(new Card { Id = id, Email = "ingegerd@example.se" });
            await db.SaveChangesAsync(Cancellation);
        }
        await using (var db = Cards.Open(store))
        {
            var card = await db.Set<Card>().SingleAsync(Cancellation);
            (card.Email, card.Version) = ("annan@example.se", 1);
            await db.SaveChangesAsync(Cancellation);
            card.Failures = 3;
            await db.SaveChangesAsync(Cancellation);
        }
        Assert.Empty(await database.Problems());
        await using (var rows = await StoreRows.Look(database.Place))
        {
            var entries = await rows.All("select before, after from audit_entry where subject = 'card' order by id");
            Assert.Equal(
                [
                    ["null", $$"""{"email":{"personal":true},"failures":0,"id":"{{id}}","version":0}"""],
                    [
                        $$"""{"email":{"personal":true},"failures":0,"id":"{{id}}","version":0}""",
                        $$"""{"email":{"personal":true},"failures":0,"id":"{{id}}","version":1,"changed":["email"]}""",
                    ],
                    [
                        $$"""{"email":{"personal":true},"failures":0,"id":"{{id}}","version":1}""",
                        $$"""{"email":{"personal":true},"failures":3,"id":"{{id}}","version":1}""",
                    ],
                ],
                entries
            );
        }
        // A table that Styrkedja.Store knows nothing of: the log tells of it.
        await database.Tamper("update card set failures = 0");
        Assert.Equal($"raden {id} i card är inte som loggen säger: failures.", await database.Problem());
        await database.Tamper("update card set failures = 3, email = null");
        Assert.Equal($"raden {id} i card är inte som loggen säger: email.", await database.Problem());
        await database.Tamper("update card set email = 'x'");
        await using (var db = Cards.Open(store))
        {
            db.Remove(await db.Set<Card>().SingleAsync(Cancellation));
            await db.SaveChangesAsync(Cancellation);
        }
        Assert.Empty(await database.Problems());
    }

    [Fact]
    public async Task A_row_is_the_same_json_in_the_context_and_in_both_databases()
    {
        var drawn = Drawn.Sample(60, 40);
        var texts = new List<string[]>();
        foreach (var kind in (DatabaseKind[])[DatabaseKind.Sqlite, DatabaseKind.PostgreSql])
        {
            using var database = await AuditedDatabase.Make(kind);
            await database.Tamper(Cards.Table);
            await using var store = Database.At(database.Place.Name);
            await using (var db = Cards.Open(store))
            {
                db.AddRange(drawn.Select(card => card.Copy()));
                await db.SaveChangesAsync(Cancellation);
            }
            Assert.Empty(await database.Problems());
            await using var rows = await StoreRows.Look(database.Place);
            texts.Add([
                .. (await rows.All("select after from audit_entry where subject = 'card' order by subject_id")).Select(
                    r => r[0]
                ),
            ]);
        }
        Assert.Equal(drawn.Length, texts[0].Length);
        Assert.Equal(texts[0], texts[1]);
    }

    private static readonly Gen<Card> Drawn =
        from text in ArbMap.Default.GeneratorFor<string>()
        from number in ArbMap.Default.GeneratorFor<int>()
        from large in ArbMap.Default.GeneratorFor<long>()
        from truth in ArbMap.Default.GeneratorFor<bool>()
        from ticks in Gen.Choose(0, int.MaxValue)
        from bytes in ArbMap.Default.GeneratorFor<byte[]>()
        select new Card
        {
            Id = Guid.NewGuid(),
            Note = text is null ? null : StorableOf(text),
            Failures = number,
            Large = large,
            IsOpen = truth,
            Day = DateOnly.FromDayNumber(ticks % 3_000_000),
            At = new DateTime(630_000_000_000_000_000 + (ticks * 7_654_321L), DateTimeKind.Utc),
            Bytes = bytes,
            State = (DocumentState)(ticks % 4),
        };

    private static string StorableOf(string text) => Store.Printed.StorableText.Of(text);

    private sealed class Card : IAudited
    {
        public required Guid Id { get; init; }

        [Personal]
        public string? Email { get; set; }

        public int Failures { get; set; }

        public int Version { get; set; }

        public string? Note { get; init; }

        public long? Large { get; init; }

        public bool? IsOpen { get; init; }

        public DateOnly? Day { get; init; }

        public DateTime? At { get; init; }

        public byte[]? Bytes { get; init; }

        public DocumentState? State { get; init; }

        public Card Copy() => (Card)MemberwiseClone();
    }

    private sealed class Cards(DbContextOptions<Cards> options) : DbContext(options)
    {
        public const string Table = """
            create table card (
                id uuid primary key, email text null, failures integer not null, version integer not null, note text null,
                large bigint null, is_open boolean null, day date null, at timestamptz null, bytes bytea null, state text null
            )
            """;

        private readonly AuditTrail _trail = new();

        public static Cards Open(Database store)
        {
            var options = new DbContextOptionsBuilder<Cards>();
            store.Configure(options);
            var db = new Cards(options.Options);
            db._trail.Begin(new(Guid.Empty, "::1"), TimeProvider.System);
            db._trail.Acting("card.change");
            return db;
        }

        public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
        {
            _trail.Record(this);
            return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            AuditMapping.Map(modelBuilder);
            ColumnMapping.Name(modelBuilder.Entity<Card>().ToTable("card").Metadata);
        }
    }
}
