using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Property = Styrkedja.Unit.Core.Property;

namespace Styrkedja.Unit.Store.Auditing;

/// <summary>What is hashed of an entry says all of it, and nothing but it.</summary>
public sealed class AuditBytesTests
{
    // Few values, so that two entries often differ in where a text ends alone.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements("", "a", "b", "ab", "å"),
        Property.Texts.Select(StorableText.Of)
    );

    private static readonly Gen<string?> Perhaps = Gen.OneOf(
        Gen.Constant<string?>(null),
        Texts.Select(t => (string?)t)
    );

    private static readonly Gen<Guid> Ids = Gen.Elements(Guid.Empty, new Guid("01a20367-77fc-77bf-8d92-a33c62ac4598"));

    private static readonly Gen<StoredAuditEntry> Entries =
        from ids in Ids.ArrayOf(4)
        from at in Gen.Choose(0, 3)
        from texts in Texts.ArrayOf(4)
        from perhaps in Perhaps.ArrayOf(3)
        select new StoredAuditEntry
        {
            Id = ids[0],
            MunicipalityId = ids[1],
            At = new DateTime(2024, 1, 1, 0, 0, 0, at, DateTimeKind.Utc),
            ActorId = ids[2],
            ChangeId = ids[3],
            Origin = texts[0],
            Action = texts[1],
            Subject = texts[2],
            SubjectId = texts[3],
            Before = perhaps[0],
            After = perhaps[1],
            Reason = perhaps[2],
        };

    [Fact]
    public void Two_entries_have_the_same_bytes_only_if_they_are_the_same() =>
        Property.Holds(
            from one in Entries
            from other in Entries
            select (one, other),
            pair =>
                Bytes(pair.one).AsSpan().SequenceEqual(Bytes(pair.other)) == Fields(pair.one).Equals(Fields(pair.other))
        );

    [Fact]
    public void A_letter_that_moves_from_one_field_to_the_next_makes_other_bytes() =>
        Property.Holds(
            from entry in Entries
            from text in Texts
            from cut in Gen.Choose(0, text.Length)
            select (
                With(entry, StorableText.Of(text[..cut]), StorableText.Of(text[cut..])),
                With(entry, text, ""),
                cut < text.Length
            ),
            c => Bytes(c.Item1).AsSpan().SequenceEqual(Bytes(c.Item2)) != c.Item3
        );

    // Every database that there is was sealed so: if this fails, all of them will. Counted by another program too.
    [Fact]
    public void The_hash_of_a_known_entry_is_this()
    {
        var at = new DateTime(2024, 2, 29, 12, 34, 56, 789, DateTimeKind.Utc);
        var entry = new StoredAuditEntry
        {
            Id = new Guid("01a20367-77fc-77bf-8d92-a33c62ac4598"),
            MunicipalityId = new Guid("01a20367-77a8-7827-be47-7386dfaa8342"),
            At = at,
            ActorId = Guid.Empty,
            ChangeId = new Guid("01a20367-79de-7773-b4b4-aa294c5c3788"),
            Origin = Actor.Program,
            Action = "board.enter",
            Subject = "board",
            SubjectId = "å",
            Before = null,
            After = """{"name":"Nämnden"}""",
            Reason = "",
        };
        var hash = AuditBytes.Hash(AuditBytes.Start, at, entry, new ArrayBufferWriter<byte>());
        Assert.Equal(
            "c9ab90c3b544ac38a7ba585d2a90f908bd9dca38ee86ec36cfd4776c73989d34",
            Convert.ToHexStringLower(hash)
        );
    }

    [Fact]
    public void Ids_of_entries_only_grow()
    {
        var ids = Enumerable.Range(0, 20_000).Select(_ => AuditIds.Next()).ToList();
        Assert.Equal(ids.Order(), ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids.Take(100), id => Assert.Equal((7, 8), (id.Version, id.Variant & 0xC)));
    }

    [Fact]
    public void Text_is_escaped_so_that_any_reader_of_json_gives_it_back() =>
        Property.Holds(
            Property.Texts.Select(StorableText.Of),
            text =>
            {
                var row = RowJson.Write(
                    [("a", null), ("b", text), ("c", 12L), ("d", true)],
                    column => column == "d" ? Kept.Personal : Kept.AsItIs
                );
                using var read = System.Text.Json.JsonDocument.Parse(row);
                return read.RootElement.GetProperty("b").GetString() == text
                    && RowJson.PersonalColumns(row).Single() == "d"
                    && RowJson.WithoutChanged(RowJson.WithChanged(row, ["d"])) == row
                    && RowJson.WithoutChanged(row) == row
                    && !row.Contains("\"a\":", StringComparison.Ordinal);
            }
        );

    private static StoredAuditEntry With(StoredAuditEntry entry, string origin, string action) =>
        new()
        {
            Id = entry.Id,
            MunicipalityId = entry.MunicipalityId,
            At = entry.At,
            ActorId = entry.ActorId,
            ChangeId = entry.ChangeId,
            Origin = origin,
            Action = action,
            Subject = entry.Subject,
            SubjectId = entry.SubjectId,
            Before = entry.Before,
            After = entry.After,
            Reason = entry.Reason,
        };

    private static object Fields(StoredAuditEntry e) =>
        (
            e.Id,
            e.MunicipalityId,
            e.At,
            e.ActorId,
            e.ChangeId,
            (e.Origin, e.Action, e.Subject, e.SubjectId),
            e.Before,
            e.After,
            e.Reason
        );

    private static byte[] Bytes(StoredAuditEntry entry)
    {
        var room = new ArrayBufferWriter<byte>();
        AuditBytes.Write(room, entry);
        return room.WrittenSpan.ToArray();
    }
}
