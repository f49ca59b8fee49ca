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
}
