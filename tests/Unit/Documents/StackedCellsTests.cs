using System.Text;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Documents;

/// <summary>Tables whose cells stand one under the other are listed as not understood, and nothing else is.</summary>
public sealed class StackedCellsTests
{
    private const string Head = "Nämndmål: Fler hittar ut på lederna\n\nSå gick det för oss.\n\n";

    [Theory]
    [InlineData("Bokslut 2030|Bokslut 2031|Leder|-|9|Bad|2|11|Det var allt i år.", 6, 2)]
    [InlineData("Intäkt|Kostnad|Netto|Leder|-1|1 009|9|Summa|-1|1 009|9", 8, 3)]
    [InlineData("Leder|-1,5|9,5 mnkr|8|12 %", 5, 0)]
    [InlineData("Nyckeltalet|Mål|Andel skyltade leder.|Minst 90 %|Andel säkra bad.|> 80 %|Antal bryggor.|8 st", 6, 1)]
    [InlineData("Leder|9|Bad|11|Här slutar kapitlet om bad.|Där börjar ett annat.", 0, 0)]
    [InlineData("Lederna hittar man|2030|Bad|2031|Spår|2032", 0, 0)]
    [InlineData("Vi ses|Kartor och skyltar finns vid alla leder|12|Badplatserna är öppna|Bryggor", 0, 0)]
    public void Figures_under_each_other_are_a_table(string lines, int rows, int heads)
    {
        foreach (var between in new[] { "\n\n", "\n" })
        {
            var missed = RealDocuments
                .Interpret(Encoding.UTF8.GetBytes(Head + lines.Replace("|", between, StringComparison.Ordinal) + "\n"))
                .Coverage.Missed;
            Assert.Equal(
                (rows, heads),
                (missed.Count(m => m.Looks == MissedLook.TableRow), missed.Count(m => m.Looks == MissedLook.TableHead))
            );
        }
    }

    [Fact]
    public void A_table_whose_head_says_how_many_cells_make_a_row_is_read_where_every_row_is_whole()
    {
        var text = Stacked("Indikator|Mål|Periodicitet|Andel skyltade leder.|Minst 90 %|År|Antal bryggor|8 st|Tertial");
        var document = RealDocuments.Interpret(Encoding.UTF8.GetBytes(text + "Så mäter vi.\n"));
        Assert.Equal(
            [("Andel skyltade leder.", "Minst 90 %", "År"), ("Antal bryggor", "8 st", "Tertial")],
            document.Indicators.Select(i => (i.Name, i.Target.Text, i.Periodicity))
        );
        Assert.All(document.Indicators, i => Assert.Null(i.Ambiguous));
        Assert.Empty(document.Coverage.Missed);
    }

    // A cell that is missing may be any.
    [Theory]
    [InlineData("Indikator|Mål|Andel leder|90 %|Andel bad|Antal bryggor|8 st|Antal spår|9 st|Antal båtar|3 st")]
    [InlineData("Indikator|Mål|Andel leder|90 %|Andel bad|80 %|95 %|Antal bryggor|8 st|Antal spår|9 st")]
    [InlineData("Indikator|Mål|Utfall|Andel leder|90 %|80 %|Andel bad|80 %|Antal bryggor|8 st|9 st")]
    [InlineData("Indikator|Mål|Ansvarig|Andel leder|90 %|Ek|Andel bad|80 %|Alm")]
    public void A_table_with_a_row_that_is_not_whole_is_not_read(string cells)
    {
        var document = RealDocuments.Interpret(Encoding.UTF8.GetBytes(Stacked(cells) + "Så mäter vi.\n"));
        Assert.Empty(document.Indicators);
        if (cells.Contains("båtar", StringComparison.Ordinal))
        {
            Assert.NotEmpty(document.Coverage.Missed);
        }
    }

    private static string Stacked(string cells) => Head + string.Concat(cells.Split('|').Select(c => c + "\n\n"));
}
