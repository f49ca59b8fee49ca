using FsCheck.Fluent;
using Styrkedja.Core.Checks;

namespace Styrkedja.Unit.Core.Checks;

/// <summary>A finding has the same place in a corrected file where that prints the same.</summary>
public sealed class FindingPlacesTests
{
    private static readonly (string Check, int First, int Last)[] Found =
    [
        ("sum", 2, 4),
        ("sum", 6, 6),
        ("range", 6, 6),
        ("sum", 7, 7),
    ];

    private static readonly string[] Lines = ["", "Rubrik", "Lön 10", "Hyra 5", "Summa 16", "", "Noll 0", "Noll 0"];

    [Fact]
    public void What_comes_before_or_between_does_not_move_a_place() =>
        Property.Holds(
            from at in Gen.Choose(1, 3)
            from count in Gen.Choose(0, 5)
            select (at, count),
            insert =>
            {
                // Lines come in before the first finding, or inside its range.
                var lines = Lines.ToList();
                lines.InsertRange(insert.at, Enumerable.Repeat("Ny rad", insert.count));
                int Moved(int line) => line >= insert.at ? line + insert.count : line;
                var moved = Found.Select(f => (f.Check, First: Moved(f.First), Last: Moved(f.Last)));
                return FindingPlaces.Of(moved, n => lines[n]).SequenceEqual(Places(Lines));
            }
        );

    [Fact]
    public void Blanks_are_no_difference_and_other_words_are_another_place()
    {
        var before = Places(Lines);
        Assert.Equal(before, Places([.. Lines.Select(l => l.Replace(" ", "   ", StringComparison.Ordinal) + " ")]));
        var after = Places([.. Lines.Select(l => l.Replace("Summa 16", "Summa 15", StringComparison.Ordinal))]);
        Assert.NotEqual(before[0], after[0]);
        Assert.Equal(before.Skip(1), after.Skip(1));
    }

    [Fact]
    public void What_is_printed_twice_has_two_places_and_each_check_its_own()
    {
        Assert.Equal(4, Places(Lines).Distinct().Count());
        Assert.EndsWith(" 1", Places(Lines)[1], StringComparison.Ordinal);
        Assert.EndsWith(" 2", Places(Lines)[3], StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Places(string[] lines) => FindingPlaces.Of(Found, n => lines[n]);
}

/// <summary>What somebody says of a finding is read from what they typed.</summary>
public sealed class ResponseFormTests
{
    private static readonly Guid Somebody = Guid.Parse("0193a5a4-0000-7000-8000-000000000001");

    [Fact]
    public void A_whole_form_is_a_response() =>
        Assert.Equal(
            (FindingResponse?)new FindingResponse(ResponseState.Explained, "Avrundat\ni källan", Somebody),
            new ResponseForm("Explained", "  Avrundat\r\ni källan ", Somebody.ToString()).Read().Value
        );

    [Fact]
    public void Nothing_filled_in_is_an_open_finding_of_nobody() =>
        Assert.Equal(FindingResponse.Nothing, new ResponseForm("Open", null, "").Read().Value);

    [Theory]
    [InlineData("Explained", "", "", "Text")]
    [InlineData("Explained", " \n ", "", "Text")]
    [InlineData("", "Därför", "", "State")]
    [InlineData("7", "Därför", "", "State")]
    [InlineData("Förklarad", "Därför", "", "State")]
    [InlineData("Done", "", "Petra", "Responsible")]
    public void What_is_missing_or_wrong_is_said_at_its_field(string state, string text, string who, string field)
    {
        var (value, problems) = new ResponseForm(state, text, who).Read();
        Assert.Null(value);
        Assert.Equal(field, Assert.Single(problems).Field);
    }

    [Fact]
    public void A_text_ends_at_its_limit()
    {
        Assert.NotNull(new ResponseForm("Done", new string('x', ResponseForm.LongestText), "").Read().Value);
        Assert.Null(new ResponseForm("Done", new string('x', ResponseForm.LongestText + 1), "").Read().Value);
    }
}
