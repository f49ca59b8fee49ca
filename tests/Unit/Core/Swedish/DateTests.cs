using FsCheck.Fluent;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Swedish;

public sealed class DateTests
{
    [Theory]
    [InlineData("2024-08-31")]
    [InlineData("2024-08- 31")]
    [InlineData("2024- 08-31")]
    [InlineData(" 2024-08-\u00A031 ")]
    [InlineData("2024–08–31")]
    [InlineData("2024−08−31")]
    [InlineData("20240831")]
    public void A_date_may_be_broken_in_its_cell_and_have_any_dash(string text)
    {
        Assert.True(SwedishDate.TryRead(text, out var date));
        Assert.Equal(new DateOnly(2024, 8, 31), date);
    }

    [Theory]
    [InlineData(" 1900-01-01", true)]
    [InlineData("2199-12-31", true)]
    [InlineData("1899-12-31", false)]
    [InlineData("2200-01-01", false)]
    [InlineData("0001-01-01", false)]
    [InlineData("9999-12-31", false)]
    [InlineData(null, false)]
    public void A_day_that_is_typed_is_of_a_year_that_the_program_takes(string? text, bool taken) =>
        Assert.Equal(taken, SwedishDate.TryReadTyped(text, out _));

    [Fact]
    public void A_leap_day_is_a_day() => Assert.True(SwedishDate.TryRead("2024-02-29", out _));

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2024-13-01")]
    [InlineData("2024-04-31")]
    [InlineData("2024-00-10")]
    [InlineData("0000-01-01")]
    [InlineData("2024-8-31")]
    [InlineData("24-08-31")]
    [InlineData("31-08-2024")]
    [InlineData("2024/08/31")]
    [InlineData("2024-08-31.")]
    [InlineData("2024-08-311")]
    [InlineData("2024-08")]
    [InlineData("Avvikelse")]
    [InlineData("")]
    public void A_day_that_does_not_exist_or_another_form_is_no_date(string text) =>
        Assert.False(SwedishDate.TryRead(text, out _));

    [Fact]
    public void Every_day_is_read_as_it_is_written() =>
        Property.Holds(
            Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber),
            day => SwedishDate.TryRead(SwedishDate.Write(day), out var read) && read == day
        );
}
