using System.Text;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Documents;

/// <summary>Tables whose names wrap around their values are listed whole, and nothing of them is given as a record. All is invented.</summary>
public sealed class WrappedTablesTests
{
    private const string Head =
        "# Verksamhetsberättelse 2031\n\nLedsnämnden\n\nNämndmål: Fler hittar ut på lederna\n\n";

    [Fact]
    public void A_table_whose_names_wrap_around_its_values_is_listed_whole()
    {
        var missed = Read(
            """
            Så gick det under våren.

            Nyckeltal        Januari          Februari        Mars
            Leder, R12 -
            Kostnad per meter
            12 kr/m          13 kr/m          13 kr/m
            skyltad led
            Bad, månadsvärde
            61 %             65 %             63 %
            Antal bryggor                     8
            som är hela

            Vi fortsätter att räkna under hösten, och berättar då vad vi har sett.

            """
        ).Coverage.Missed;
        Assert.Equal(1, missed.Count(m => m.Looks == MissedLook.TableHead));
        Assert.Equal(8, missed.Count(m => m.Looks == MissedLook.TableRow));
    }

    // No head that is known, and whose paragraph ends with a name without values.
    [Fact]
    public void Values_alone_on_their_lines_are_listed_without_a_head_too()
    {
        var missed = Read(
            """
            Så gick det under våren.

            Anmälda fel per led
            6 475   6 541
            (antal/100 leder)
            Omdöme om bad,
            91 %   88 %    88 %
            helhet
            Badare utan tillit till bryggor

            Vi fortsätter att räkna under hösten, och berättar då vad vi har sett.

            """
        ).Coverage.Missed;
        Assert.Equal(7, missed.Count(m => m.Looks == MissedLook.TableRow));
    }

    [Fact]
    public void A_line_of_years_or_a_date_in_a_text_is_no_row()
    {
        const string Text = "Vi har öppet\n2030   2031\nhela sommaren\noch dessutom\n2032   2033\nhela vintern\n\n";
        Assert.Empty(Read(Text).Coverage.Missed);
    }

    // Names that begin with an amount of money or a share are lines of values between the lines of names.
    [Fact]
    public void Values_are_no_names_of_rows()
    {
        const string Text =
            "Så gick det.\n\nLeder, R12 -\n12 kr/m          13 kr/m          13 kr/m\nskyltad led\nBad, månadsvärde\n"
            + "61 %             65 %             63 %\nAntal bryggor                     8\n\n";
        Assert.DoesNotContain(Read(Text).Tables.SelectMany(t => t.Rows), r => r.Cells.Any(c => c.Value is not null));
    }

    private static SteeringDocument Read(string text) =>
        RealDocuments.Interpret(Encoding.UTF8.GetBytes(Head + text + "\nSå var det.\n"));
}
