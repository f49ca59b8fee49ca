using System.Text;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Documents;

/// <summary>What looks like a goal or the head of a table, in words that are not ours, is listed; other text is not.</summary>
public sealed class MissedGoalsTests
{
    private const string Head =
        "Verksamhetsplan 2031 för Granviks friluftsnämnd\n\nDet här är vår plan för året, som vi har skrivit tillsammans "
        + "med alla som sköter våra leder och bad.\n\n";

    [Theory]
    [InlineData("6.1 Effektmål: Fler hittar ut\n", "6.1 Effektmål: Fler hittar ut")]
    [InlineData("Delmål 2: Fler hittar ut\n", "Delmål 2: Fler hittar ut")]
    [InlineData("Nämndens mål 1.2 Fler hittar ut\n", "Nämndens mål 1.2 Fler hittar ut")]
    [InlineData("Mål: Fler hittar ut\n\nLeder\n9\nBad\n7\nSpår\n4\n", "Mål: Fler hittar ut")]
    [InlineData("Målsättning nr 1:\n\nLederna är hela.\n", "Målsättning nr 1:|Lederna är hela.")]
    [InlineData(
        "Granvikarna ska vara nöjda med sina leder och bad\n",
        "Granvikarna ska vara nöjda med sina leder och bad"
    )]
    [InlineData(
        "2.2 Uppföljning av fullmäktiges mål\n\nSå gick det.\n\n2.2.1 Granvik växer\n\nText.\n\n2.2.2 Granvik är tryggt\n\n2.3 Personal\n",
        "2.2.1 Granvik växer|2.2.2 Granvik är tryggt"
    )]
    [InlineData("5.2 Mål\n\n5.2.1 Friluftsliv\n\n5.2.1.1 Fler hittar ut\n\nText.\n", "5.2.1.1 Fler hittar ut")]
    [InlineData(
        "Mål Kommentarer Uppfyllt Ja/Nej\n\nFler hittar ut på lederna.\n\nSå blev det.\n\nJa\n",
        "Fler hittar ut på lederna."
    )]
    public void A_goal_whose_level_no_word_says_is_listed(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Missed(Head + text, MissedLook.Goal));

    [Theory]
    [InlineData(
        "Indikatorer Målvärde Mätpunkt Källa\nAntal leder Egen räkning\nmed skyltar 9 Månad i juni\n\nSå var det.\n",
        1,
        2
    )]
    [InlineData("Styrtal Utfall, senast kända Årets målvärde Långsiktigt\nvärde målvärde\nLeder 8 av 9 9\n", 1, 2)]
    [InlineData("Strategiska mål Nämndmål Avdelning 2031\nGranvik är nära naturen Fler hittar ut Skog\n", 1, 1)]
    [InlineData("Kommungemensamma mål Nämndens mål Måluppfyllelse\n\nNöjda vandrare Delvis uppnått\n", 1, 0)]
    public void A_head_that_names_columns_and_its_rows_are_listed(string text, int heads, int rows)
    {
        Assert.Equal(heads, Missed(Head + text, MissedLook.TableHead).Length);
        Assert.Equal(rows, Missed(Head + text, MissedLook.TableRow).Length);
    }

    /// <summary>A page's first line, said by page after page, is a running head; not where it is the head of a table.</summary>
    [Fact]
    public void A_table_whose_pages_begin_with_its_head_is_listed_page_by_page()
    {
        var page =
            $"\fAktivitet{new string(' ', 40)}Status{new string(' ', 10)}Färdiggrad\nVi lagar broarna och skyltarna\nKommentar:\nDet gick bra.\n";
        var report = Head.Replace("Verksamhetsplan", "Verksamhetsberättelse", StringComparison.Ordinal);
        Assert.Equal(4, Missed(report + string.Concat(Enumerable.Repeat(page, 4)), MissedLook.TableHead).Length);
        var running = page.Replace("Aktivitet ", "Granvik ", StringComparison.Ordinal);
        Assert.Empty(Missed(report + string.Concat(Enumerable.Repeat(running, 4)), MissedLook.TableHead));
    }

    [Theory]
    [InlineData("Ram 2030 9 045\nVård av träd 18\nSkyltar 78\nRam 2031 9 141\n", 4)]
    [InlineData("Norra leden 0,3 0,2 – 1,8\n\nSödra leden 0,0 0,5 0,1\n", 2)]
    [InlineData("Så många leder en person.\n-19      28\n20-25      10\n26 -      4\n", 3)]
    [InlineData("Inledning 3\nLeder 4\nBad 7\nSpår 12\nPersonal 15\n", 0)]
    public void Rows_of_one_figure_or_of_signs_with_a_blank_are_listed(string text, int rows) =>
        Assert.Equal(rows, Missed(Head + text, MissedLook.TableRow).Length);

    [Theory]
    [InlineData("Bidrar till de globala målen\nMål 3: God hälsa\nMål 5: Jämställdhet\n")]
    [InlineData("Kommunfullmäktiges mål\n\nDe står i budgeten.\n")]
    [InlineData("Mål och uppföljning\n\nVi följer upp våra mål varje år.\n")]
    [InlineData("Indikatorer visar hur det går. Nämnden ska följa dem.\n")]
    [InlineData("Nämndmål: Fler hittar ut\n\nGranvikarna ska vara nöjda med sina leder\n\nDet är målet.\n")]
    [InlineData("Syfte och mål: Vi vill att fler hittar ut.\n")]
    [InlineData("Våra mål: att fler hittar ut, och att alla hittar hem.\n")]
    [InlineData("Mål: 90 %\n\nMål: > 3\n")]
    [InlineData("Nämnden ska följa lederna och se till att de är hela.\n")]
    [InlineData("3.1 Målgrupper\n\n3.1.1 Vandrare\n")]
    public void Text_about_goals_is_none(string text) =>
        Assert.Empty(RealDocuments.Interpret(Encoding.UTF8.GetBytes(Head + text)).Coverage.Missed);

    [Fact]
    public void Rows_under_a_goal_that_was_not_read_are_doubted()
    {
        const string Table = "\n\nIndikator\tÅrsmål\tPeriodicitet\nAndel leder\t70 %\tÅr\n\n";
        var document = RealDocuments.Interpret(
            Encoding.UTF8.GetBytes(
                $"{Head}Nämndmål: Fler hittar ut{Table}Effektmål: Baden är rena{Table}Nämndmål: Spåren är hela{Table}"
            )
        );
        Assert.Equal([true, false, true], document.Indicators.Select(i => i.Ambiguous is null));
    }

    private static string[] Missed(string text, MissedLook look)
    {
        var lines = text.Split('\n');
        return
        [
            .. RealDocuments
                .Interpret(Encoding.UTF8.GetBytes(text))
                .Coverage.Missed.Where(m => m.Looks == look)
                .Select(m => lines[m.Line - 1]),
        ];
    }
}
