using System.Text;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Unit.Documents;

namespace Styrkedja.Unit.Core.Checks.Records;

/// <summary>The check <c>not-understood</c>, and that the lines it names are counted as not understood.</summary>
public sealed class NotUnderstoodTests
{
    private const string Head =
        "Verksamhetsplan 2031 för Granviks friluftsnämnd\n\nNämndmål: Lederna är lätta att hitta\n\n";

    [Theory]
    [InlineData("Så många vandrade, i tusental.\nNorra leden      1 200      1 350\n", MissedLook.TableRow)]
    [InlineData(
        "Det gick så här.\n\nIndikator Årsmål KF:s årsmål Period Andel leder 90 % 80 % VB 2031 Antal kartor 9 st 8 st VB 2031\n",
        MissedLook.TableHead
    )]
    [InlineData("Så många vandrade.\nNorra leden 1 200 1 350\n", MissedLook.TableRow)]
    [InlineData("Så mycket blev det.\n\nIndikator Årsmål KF:s årsmål Period\n", MissedLook.TableHead)]
    [InlineData("Så många vandrade, i tusental.\nNorra leden 12,5 13,5 1,0\n", MissedLook.TableRow)]
    [InlineData(
        "Så blev det i år.\nLeder (tkr)      Utfall 2031      Budget 2031      Kvar\nDet räckte.\n",
        MissedLook.TableHead
    )]
    [InlineData(
        "Nämnden ska besluta om detta.\n\n1. Planen för lederna godkänns och gäller genast.\n",
        MissedLook.Decision
    )]
    public void A_line_that_looks_like_a_record_and_became_text_is_not_understood(string text, MissedLook look)
    {
        var document = RealDocuments.Interpret(Encoding.UTF8.GetBytes(Head + text));
        var missed = Assert.Single(document.Coverage.Missed);
        Assert.Equal(look, missed.Looks);
        Assert.Contains(missed.Line, document.Coverage.Unclassified);
        var finding = Assert.Single(Record.Find("not-understood", document));
        Assert.Equal((Severity.Warning, missed.Line), (finding.Severity, finding.Lines.First));
    }

    [Fact]
    public void Lines_in_columns_are_not_understood_whatever_stands_in_them()
    {
        var text =
            Head
            + "Vi har tre leder.\nNorra leden      Öppen      Ek\nSödra leden      Stängd     Alm\n\nKostnad i tkr 2031\nLeder      12 000\nBad         4 500\nSumma      16 500\n";
        var document = RealDocuments.Interpret(Encoding.UTF8.GetBytes(text));
        Assert.Equal([6, 7, 10, 11, 12], document.Coverage.Missed.Select(m => m.Line));
    }

    [Fact]
    public void Names_that_each_end_with_one_number_are_not_understood_and_contents_are()
    {
        var text =
            Head
            + "Ram 2030 2 045\nLäger 18\nBad 78\nSkötsel av leder 196\nRam 2031 2 337\n\n"
            + "Inledning 3\nLeder och stigar 5\nStränder 9\nKassan 12\n";
        var document = RealDocuments.Interpret(Encoding.UTF8.GetBytes(text));
        Assert.Equal([5, 6, 7, 8, 9], document.Coverage.Missed.Select(m => m.Line));
    }

    [Fact]
    public void Words_in_columns_are_not_understood()
    {
        var text =
            Head
            + """
                Åtgärd                   Väntad verkan              Kostnad
                                         (till exempel tid)
                Röja leder vid           Fler vandrar och           -
                norra stranden           hittar hem
                """;
        var document = RealDocuments.Interpret(Encoding.UTF8.GetBytes(text));
        Assert.Equal([5, 7, 8], document.Coverage.Missed.Select(m => m.Line));
    }

    [Theory]
    [InlineData("Under 2030 och 2031 vandrade fler än 1 200 personer på norra leden, mot 1 350 året före.\n")]
    [InlineData("Leden är 12,5 kilometer och stigningen 1,0 procent.\n")]
    [InlineData(
        "2.1       Leder\n          Vi röjer leder varje\n          vår och höst, och\n          märker dem sedan.\n"
    )]
    [InlineData("Handläggare      Telefon\nSiv Ek      08 508 22 000\n")]
    public void Text_is_understood(string text) =>
        Assert.Empty(RealDocuments.Interpret(Encoding.UTF8.GetBytes(Head + text)).Coverage.Missed);

    [Fact]
    public void A_long_line_of_numbers_that_ends_otherwise_is_read_to_its_end()
    {
        var text = Head + "Leder " + string.Concat(Enumerable.Repeat("111 ", 70)) + "x\n";
        Assert.Empty(RealDocuments.Interpret(Encoding.UTF8.GetBytes(text)).Coverage.Missed);
    }

    [Fact]
    public void A_document_that_does_not_say_what_it_is_is_told_to()
    {
        var document = RealDocuments.Interpret(
            Encoding.UTF8.GetBytes(
                Head.Replace("Verksamhetsplan 2031 för Granviks friluftsnämnd", "Planen", StringComparison.Ordinal)
            )
        );
        var finding = Assert.Single(Record.Find("not-understood", document));
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Contains("slags dokument", finding.Message, StringComparison.Ordinal);
        Assert.Contains("vilket år", finding.Message, StringComparison.Ordinal);
        Assert.Contains("vilken nämnd", finding.Message, StringComparison.Ordinal);
    }
}
