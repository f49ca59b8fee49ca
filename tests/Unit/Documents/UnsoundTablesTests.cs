using System.Text;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Documents;

/// <summary>What is no table, or lost a column, is given as none: its lines are listed. A head decides what a column means.</summary>
public sealed class UnsoundTablesTests
{
    private const string Title = "Verksamhetsberättelse 2031 för Granviks friluftsnämnd\n\nLeder och bad\n\n";

    private const string Sound = """

        | Belopp i tkr | Budget 2031 | Utfall 2031 |
        |---|---|---|
        | Bad | 300 | 310 |
        | Leder | 900 | 950 |

        Så blev det.

        """;

    [Theory]
    [InlineData(
        "| Projekt | Plan 2032 | Plan 2033 |\n|---|---|---|\n| Ny brygga 1 000 | 500 | 0 |\n| Bod 1 450 vid viken | 750 | 0 |\n| Skyltar 400 | 100 | 0 |\n"
    )]
    [InlineData("| | Betyg | År |\n|---|---|---|\n| 5 4 3 2 | 3,9 | 4,4 |\n| 80 30 | 45 | 48 |\n")]
    [InlineData("| Text | Andel | Annan |\n|---|---|---|\n| och i år de mest besökta platserna | 29 % | 12 % |\n")]
    public void Of_no_sound_table_nothing_is_given_and_its_lines_are_listed(string table)
    {
        var document = Read(Sound + table);
        Assert.Equal(["Bad", "Leder"], Assert.Single(document.Tables).Rows.Select(r => r.Label));
        Assert.NotEmpty(document.Coverage.Missed);
    }

    [Theory]
    [InlineData("Bad                 Färre bryggor och kortare öppettider            0,2 mnkr")]
    [InlineData("Besök vid slottet           **           **       24 000")]
    [InlineData("13–15 år        3 325         43 %         57 %")]
    public void Rows_of_a_lost_table_are_listed(string row) =>
        Assert.Contains(
            Read("Så gick det.\n\n" + row + "\n\nSå blev det.").Coverage.Missed,
            m => m.Looks == MissedLook.TableRow
        );

    [Fact]
    public void Years_name_rows()
    {
        var document = Read("| År | Besök | Leder |\n|---|---|---|\n| 2031 | 312 | 14 |\n| 2030 | 299 | 13 |\n");
        Assert.Equal(["2031", "2030"], Assert.Single(document.Tables).Rows.Select(r => r.Label));
    }

    [Fact]
    public void Years_under_another_name_begin_another_table()
    {
        var document = Read(
            "| tkr | 2031 | 2030 |\n|---|---|---|\n| Bad | 300 | 310 |\n| Återställning | 2031 | 2030 |\n| Leder | 900 | 950 |\n"
        );
        Assert.Equal(
            [
                ["Bad"],
                ["Leder"],
            ],
            document.Tables.Select(t => t.Rows.Select(r => r.Label))
        );
    }

    [Fact]
    public void A_caption_in_a_cell_is_a_note()
    {
        var table = Assert.Single(
            Read(Sound.Replace("| Leder", "| | Tabell 3 Bad och leder | |\n| Leder", StringComparison.Ordinal)).Tables
        );
        Assert.Equal(["Bad", "Leder"], table.Rows.Select(r => r.Label));
        Assert.Equal("Tabell 3 Bad och leder", Assert.Single(table.Notes).Text);
    }

    [Theory]
    [InlineData("Avv. prognos/ budget 2031", AmountKind.Change, true)]
    [InlineData("Budgetavv.", AmountKind.Change, true)]
    [InlineData("Prognos 2031", AmountKind.Forecast, false)]
    [InlineData("Prognos Avv. helår 2031", null, false)]
    [InlineData("prognos/ budget 2031", null, false)]
    public void A_head_that_says_deviation_is_one_whatever_else_it_names(string head, AmountKind? kind, bool deviation)
    {
        var table = Assert.Single(Read(Sound.Replace("Utfall 2031", head, StringComparison.Ordinal)).Tables);
        Assert.Equal((kind, deviation), (table.Meanings[1].Kind, table.Meanings[1].Deviation));
    }

    [Fact]
    public void A_year_over_the_whole_head_is_no_row()
    {
        var table = Assert.Single(
            Read(
                "| 2032 | | |\n| Nämnd | Ram | Statsbidrag |\n|---|---|---|\n| Friluft | 300 | 10 |\n| Skog | 200 | 20 |\n"
            ).Tables
        );
        Assert.Equal(["Friluft", "Skog"], table.Rows.Select(r => r.Label));
        Assert.Equal(2032, table.Meanings[0].Year);
    }

    [Fact]
    public void Short_names_under_the_head_of_names_are_no_codes()
    {
        var table = Assert.Single(
            Read(
                "| Verksamhet | Åtgärd | Effekt (tkr) |\n|---|---|---|\n| Bad | Färre bryggor | 20 |\n| Bad | Kortare öppettider | 30 |\n"
                    + "| Leder | Längre tid mellan röjningar | 40 |\n"
            ).Tables
        );
        Assert.Equal(["Bad", "Bad", "Leder"], table.Rows.Select(r => r.Label));
    }

    private static SteeringDocument Read(string text) =>
        RealDocuments.Interpret(Encoding.UTF8.GetBytes(Title + text + "\n"));
}
