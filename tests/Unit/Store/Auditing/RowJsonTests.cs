using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Printed;
using Property = Styrkedja.Unit.Core.Property;

namespace Styrkedja.Unit.Store.Auditing;

/// <summary>
/// What is taken out of a row of the log is what was always taken: the digests of logs that there are depend on it. The
/// way that it was done before, by searching in the text, stands here to compare with.
/// </summary>
public sealed class RowJsonTests
{
    private const string Changed = ",\"changed\":[";

    // Texts that look like what is looked for.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements(
            "\"]}",
            Changed,
            ",\"changed\":[\"a\"]}",
            RowJson.Personal,
            "\\",
            "\":{\"personal\":true}",
            "changed"
        ),
        Property.Texts.Select(StorableText.Of)
    );

    private static readonly Gen<(string Name, object? Value, Kept Kept)> Columns =
        from name in Gen.Elements("changer", "email", "id", "name", "unit_id", "å")
        from value in Gen.OneOf(
            Texts.Select(text => (object?)text),
            Gen.Choose(-9, 9).Select(number => (object?)(long)number),
            Gen.Elements<object?>(
                null,
                true,
                false,
                new Guid("01a20367-77fc-77bf-8d92-a33c62ac4598"),
                new byte[] { 1, 2 }
            )
        )
        from kept in Gen.Elements(Kept.AsItIs, Kept.Personal, Kept.Digest)
        select (name, value, kept);

    private static readonly Gen<(string Row, string[] Changed)> Rows =
        from columns in Columns.ArrayOf()
        from changed in Gen.SubListOf("email", "name", "unit_id")
        let all = columns
            .DistinctBy(c => c.Name)
            .OrderBy(c => c.Name, StringComparer.Ordinal)
            .Prepend((Name: "a", Value: (object?)1L, Kept: Kept.AsItIs))
            .ToList()
        select (
            RowJson.Write(
                all.ConvertAll<(string Name, object? Value)>(c => (c.Name, c.Value)),
                name => all.Single(c => c.Name == name).Kept
            ),
            changed.ToArray()
        );

    [Fact]
    public void A_row_is_written_and_read_as_it_always_was() =>
        Property.Holds(
            Rows,
            drawn =>
            {
                var (row, changed) = drawn;
                var with = RowJson.WithChanged(row, changed);
                return with == OldWithChanged(row, changed)
                    && RowJson.WithoutChanged(with) == OldWithoutChanged(with)
                    && RowJson.WithoutChanged(with) == row
                    && RowJson.WithoutChanged(row) == OldWithoutChanged(row)
                    && RowJson.ChangedColumns(with).SequenceEqual(OldChangedColumns(with))
                    && RowJson.ChangedColumns(row).Length == 0
                    && RowJson.PersonalColumns(with).SequenceEqual(OldPersonalColumns(with));
            }
        );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[\"]}")]
    [InlineData("{\"a\":1,\"changed\":[\"]}")]
    public void A_row_that_was_altered_into_no_row_is_left_as_it_is(string? row)
    {
        Assert.Empty(RowJson.Read(row));
        Assert.Empty(RowJson.ChangedColumns(row));
        Assert.Equal(row, row is null ? null : RowJson.WithoutChanged(row));
    }

    private static string OldWithChanged(string row, string[] personal) =>
        personal.Length == 0 ? row : $"{row[..^1]}{Changed}\"{string.Join("\",\"", personal)}\"]}}";

    private static string OldWithoutChanged(string row)
    {
        var at = row.EndsWith("\"]}", StringComparison.Ordinal)
            ? row.LastIndexOf(Changed, StringComparison.Ordinal)
            : -1;
        return at < 0 ? row : row[..at] + "}";
    }

    private static string[] OldChangedColumns(string row)
    {
        var at = row.LastIndexOf(Changed, StringComparison.Ordinal);
        return at < 0 ? [] : row[(at + Changed.Length)..^2].Replace("\"", "", StringComparison.Ordinal).Split(',');
    }

    private static IEnumerable<string> OldPersonalColumns(string row)
    {
        const string marked = "\":" + RowJson.Personal;
        for (var at = row.IndexOf(marked, StringComparison.Ordinal); at >= 0; )
        {
            yield return row[(row.LastIndexOf('"', at - 1) + 1)..at];
            at = row.IndexOf(marked, at + 1, StringComparison.Ordinal);
        }
    }
}
