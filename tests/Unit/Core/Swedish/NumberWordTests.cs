using FsCheck.Fluent;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Swedish;

public sealed class NumberWordTests
{
    [Theory]
    [InlineData("noll", 0)]
    [InlineData("en", 1)]
    [InlineData("ett", 1)]
    [InlineData("Elva", 11)]
    [InlineData("tolv", 12)]
    [InlineData("arton", 18)]
    [InlineData("aderton", 18)]
    [InlineData("tjugoen", 21)]
    [InlineData("tjugofem", 25)]
    [InlineData("ÅTTIOÅTTA", 88)]
    [InlineData("hundra", 100)]
    [InlineData("etthundraelva", 111)]
    [InlineData("hundratjugoen", 121)]
    [InlineData("niohundranittionio", 999)]
    public void A_number_word_is_read(string word, int number)
    {
        Assert.True(NumberWord.TryRead(word, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tjugo fem")]
    [InlineData("elften")]
    [InlineData("femma")]
    [InlineData("sextiosju ")]
    [InlineData("nollhundra")]
    [InlineData("12")]
    public void Anything_else_is_no_number_word(string word) => Assert.False(NumberWord.TryRead(word, out _));

    [Theory]
    [InlineData("Totalt 7 025 ärenden", 7, 7025, 5)]
    [InlineData("är 17 mål.", 3, 17, 2)]
    [InlineData("år 2024 15 enheter", 8, 15, 2)]
    [InlineData("17.", 0, 17, 2)]
    [InlineData("av tolv, elva", 3, 12, 4)]
    [InlineData("(tre)", 1, 3, 3)]
    public void A_count_is_read_where_it_begins(string text, int at, int count, int length)
    {
        Assert.Equal(length, NumberWord.ReadCount(text, at, out var read));
        Assert.Equal(count, read);
    }

    [Theory]
    [InlineData("17,8", 0)]
    [InlineData("17,8", 3)]
    [InlineData("1.3", 0)]
    [InlineData("1.3", 2)]
    [InlineData("2024-01-01", 0)]
    [InlineData("10–12 år", 0)]
    [InlineData("10–12 år", 3)]
    [InlineData("40-tal", 0)]
    [InlineData("50%", 0)]
    [InlineData("trettiotal", 0)]
    [InlineData("Atta", 1)]
    [InlineData("fem–sex", 0)]
    [InlineData("-5", 0)]
    [InlineData("-5", 1)]
    [InlineData("9000000000", 0)]
    [InlineData("fem", 3)]
    [InlineData("fem", -1)]
    public void A_part_of_something_else_is_no_count(string text, int at) =>
        Assert.Equal(0, NumberWord.ReadCount(text, at, out _));

    [Fact]
    public void What_is_written_reads_back_as_the_same() =>
        Property.Holds(
            Gen.Choose(0, NumberWord.Greatest),
            number =>
                NumberWord.TryRead(NumberWord.Write(number), out var read)
                && read == number
                && NumberWord.TryRead(NumberWord.Write(number).ToUpperInvariant(), out var shouted)
                && shouted == number
        );

    [Fact]
    public void A_count_is_the_same_as_a_word_and_as_digits() =>
        Property.Holds(
            Gen.Choose(0, NumberWord.Greatest),
            number =>
                ReadsAs($"av {NumberWord.Write(number)} enheter", number) && ReadsAs($"av {number} enheter", number)
        );

    [Fact]
    public void A_count_with_thousands_reads_back_as_the_same() =>
        Property.Holds(
            Gen.Choose(0, int.MaxValue),
            number => ReadsAs($"av {SwedishNumber.Print(number, 0)} enheter", number)
        );

    [Fact]
    public void A_count_is_never_longer_than_the_text_at_any_place_of_any_text() =>
        Property.Holds(
            Property.Texts,
            text =>
                Enumerable
                    .Range(-1, text.Length + 2)
                    .All(at =>
                        NumberWord.ReadCount(text, at, out var count) is var length
                        && length >= 0
                        && at + length <= text.Length + 1
                        && count >= 0
                    )
        );

    private static bool ReadsAs(string text, int number)
    {
        var length = NumberWord.ReadCount(text, 3, out var read);
        return read == number && text[(3 + length)..] == " enheter";
    }
}
