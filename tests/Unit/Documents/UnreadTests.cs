using System.Text;
using System.Text.Json;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;
using Styrkedja.Documents.Carrying;
using Styrkedja.Documents.Reading;

namespace Styrkedja.Unit.Documents;

/// <summary>A report in which nothing could be read is not called a file of another sort.</summary>
public sealed class UnreadTests
{
    private const string Row = "\nLeder och spår 12,5 13,1 14,0 15,2\n\nDet gick bra.\n";

    [Theory]
    [InlineData("Årsbokslut 2031 för Granviks friluftsnämnd\n", 1, "verksamhetsberättelse", "en rad ser ut")]
    [InlineData("Årsbokslut 2031 för Granviks friluftsnämnd\n", 3, "verksamhetsberättelse", "3 rader ser ut")]
    [InlineData("Om skidspår\n", 9, "säger inte vilket slags dokument", "9 rader ser ut")]
    public async Task What_looks_like_a_report_is_told_of_by_what_was_not_understood(
        string title,
        int rows,
        string what,
        string count
    )
    {
        var refusal = Refused(title + string.Concat(Enumerable.Repeat(Row, rows)));
        Assert.Equal("not-understood", refusal.Code);
        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(count, refusal.Message, StringComparison.Ordinal);
        using var carried = new MemoryStream();
        CarriedFile.Write(carried, new CarriedFile { Refusal = refusal.Code, Seen = refusal.Seen });
        carried.Position = 0;
        var back = await CarriedFile.Read(carried);
        Assert.Equal(refusal, Refusals.Of(back.Refusal!, back.Seen));
    }

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(0, 0, -1)]
    [InlineData(int.MaxValue, 0, 0)]
    [InlineData(0, int.MaxValue, 0)]
    [InlineData(0, 0, int.MaxValue)]
    public async Task The_readers_process_cannot_say_that_it_saw_what_no_reading_sees(int rows, int goals, int tables)
    {
        using var carried = new MemoryStream();
        CarriedFile.Write(
            carried,
            new CarriedFile { Refusal = "not-understood", Seen = new(DocumentKind.Plan, rows, goals, tables) }
        );
        carried.Position = 0;
        await Assert.ThrowsAsync<JsonException>(() => CarriedFile.Read(carried));
    }

    [Fact]
    public void Tables_that_hold_no_money_are_told_of()
    {
        const string Table = "\n| Led | Antal |\n| --- | --- |\n| Norra | 43 |\n| Södra | 17 |\n\nSå var det.\n";
        Assert.Contains(
            "2 tabeller har siffror",
            Refused("Om skidspår\n" + Table + Table).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Om skidspår\n" + Row)]
    [InlineData("Årsbokslut 2031 för Granviks friluftsnämnd\n\nDet gick bra.\n")]
    public void What_has_nothing_of_a_report_is_none(string text) => Assert.Equal(Refusals.NotSteering, Refused(text));

    private static Refusal Refused(string text)
    {
        Assert.False(DocumentFiles.TryRead("a.txt", Encoding.UTF8.GetBytes(text), out _, out var refusal));
        return refusal;
    }
}
