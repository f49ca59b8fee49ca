using System.Text;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Documents;

/// <summary>Rows whose cells were run together, rows of words and rows of signs are listed; other lines are not.</summary>
public sealed class GluedRowsTests
{
    private const string Head = "Nämndmål: Fler hittar ut på lederna\n\nSå gick det för oss.\n\n";

    [Theory]
    [InlineData("BokslutDelårsrapportAvvikelse|Skogsnämnd673235|Leder och bad-11-10-1|Spår (75 %)0-66", 3, 1, 0)]
    [InlineData("Leder149,4-32,72 903,2536,1|-1 503,2|-31,285,4|Bad39,8-24,91 619,5251,1|-3,011,9", 5, 0, 0)]
    [InlineData(
        "Utfall 2030Utfall 2031Målvärde|2031|Granvik ska ha hela leder|Andel hela leder-59 %58 %Minst 60 %|Antal bryggor 1)787779"
            + "|Granvik ska ha rena bad|Andel rena bad75 %100 %100 %",
        3,
        2,
        2
    )]
    [InlineData("Väg E6 och CO2|Covid19|Skogslinjen12", 0, 0, 0)]
    [InlineData("Så blev det år2031|Det var allt", 0, 0, 0)]
    public void Cells_that_were_run_together_are_listed(string lines, int rows, int heads, int goals)
    {
        var missed = Missed(lines);
        Assert.Equal(
            (rows, heads, goals),
            (
                missed.Count(m => m.Looks == MissedLook.TableRow),
                missed.Count(m => m.Looks == MissedLook.TableHead),
                missed.Count(m => m.Looks == MissedLook.Goal)
            )
        );
    }

    [Theory]
    [InlineData(
        "Styrdokument                    Beslut|Regler för bad                    KF 2029-03-10 § 3||Plan för leder                     KF 2028-01-02 § 9",
        3
    )]
    [InlineData("Leder och spår -11 - -27 - -47 1|Badhus - - -17 - -2 -|Bryggor -3 - 8 - -95 -", 3)]
    [InlineData("Andel leder 7094 7224 82940 8794|Andel bad 6224 6596 7724 8424", 2)]
    [InlineData("Åren var goda 2028 2029 2030 2031", 0)]
    [InlineData("Friluftsnämnden                    Granviks kommun|Så var det.", 0)]
    public void Rows_of_words_of_signs_and_of_lost_blanks_are_listed(string lines, int rows) =>
        Assert.Equal(rows, Missed(lines).Count(m => m.Looks == MissedLook.TableRow));

    [Theory]
    [InlineData(
        "5 Mål||5.1 Granvik växer||Beslutats av|Kommunfullmäktige|Fokusområden|- Fler bor här.",
        "5.1 Granvik växer"
    )]
    [InlineData("5 Uppföljning av mål||Granvik växer|Beslutad av: Kommunfullmäktige|Så gick det.", "Granvik växer")]
    [InlineData("Nämndens effektmål 2031|| • Alla hittar ut| • Alla badar", " • Alla hittar ut| • Alla badar")]
    [InlineData(
        "Friluftsnämndens mål|- Alla hittar ut på lederna som är|långa|- Alla badar",
        "- Alla hittar ut på lederna som är|- Alla badar"
    )]
    [InlineData("Regler för bad|Beslutad av|Kommunfullmäktige|De gäller nu.", "")]
    [InlineData("Globala mål||- Ingen fattigdom|- Ingen hunger", "")]
    [InlineData("Så når vi våra mål||- Vi lagar leder|- Vi lagar bad", "")]
    public void Goals_by_what_stands_around_them_are_listed(string lines, string goals)
    {
        var text = "Granviks leder\n\nSå gick det för oss.\n\n" + Lines(lines);
        var missed = Read(text).Coverage.Missed.Where(m => m.Looks == MissedLook.Goal).Select(m => m.Line - 1);
        Assert.Equal(goals, string.Join('|', missed.Select(i => text.Split('\n')[i])));
    }

    private static IReadOnlyList<MissedLine> Missed(string lines) => Read(Head + Lines(lines)).Coverage.Missed;

    private static string Lines(string lines) => lines.Replace('|', '\n') + "\n";

    private static SteeringDocument Read(string text) => RealDocuments.Interpret(Encoding.UTF8.GetBytes(text));
}
