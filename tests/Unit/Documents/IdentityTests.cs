using System.Text;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Documents;

/// <summary>Kind, year and board of a document: from places where documents say such things, else unknown.</summary>
public sealed class IdentityTests
{
    private const string Body = """

        Nämndmål: Lederna är lätta att hitta

        Indikator	Årsmål	Periodicitet
        Andel leder med skyltar	70 %	År

        """;

    [Theory]
    [InlineData("Årsbokslut 2031 för Granviks friluftsnämnd", DocumentKind.AnnualReport)]
    [InlineData("Bokslut 2031 för Granviks friluftsnämnd", DocumentKind.AnnualReport)]
    [InlineData("2031 Årsrapport, Friluftsnämnden", DocumentKind.AnnualReport)]
    [InlineData("Tertialbokslut 1 2031 för Granviks friluftsnämnd", DocumentKind.Tertial1)]
    [InlineData("Tertial 2 2031 för Granviks friluftsnämnd", DocumentKind.Tertial2)]
    [InlineData("Delårsrapport per april 2031", DocumentKind.Tertial1)]
    [InlineData("Delårsbokslut per den 31 augusti 2031", DocumentKind.Tertial2)]
    [InlineData("Delårsrapport per 2031-08-31", DocumentKind.Tertial2)]
    [InlineData("Delårsrapport per juni 2031", DocumentKind.Unknown)]
    [InlineData("Delårsrapport 2031", DocumentKind.Unknown)]
    [InlineData("Uppföljningsrapport 2 2031", DocumentKind.Unknown)]
    [InlineData("Ekonomisk uppföljning oktober 2031", DocumentKind.MonthlyReport)]
    [InlineData("Månadsbokslut maj 2031", DocumentKind.MonthlyReport)]
    [InlineData("Nämndsplan 2031 för Granviks friluftsnämnd", DocumentKind.Plan)]
    [InlineData("Mål och budget 2031", DocumentKind.Plan)]
    [InlineData("Internbudget 2031", DocumentKind.Plan)]
    [InlineData("Budget 2031 med plan 2032–2033", DocumentKind.Plan)]
    [InlineData("Budgetavvikelse 2031", DocumentKind.Unknown)]
    [InlineData("Utfall mot budget 2031", DocumentKind.Unknown)]
    [InlineData("Budgetrapport 2031", DocumentKind.Unknown)]
    [InlineData("Uppföljning        och   prognos     maj  2031", DocumentKind.MonthlyReport)]
    [InlineData("Uppföljning och prognos april 2031", DocumentKind.Unknown)]
    [InlineData("Internkontrollplan 2031", DocumentKind.Unknown)]
    [InlineData("Rapport om skidspår 2031", DocumentKind.Unknown)]
    public void A_kind_that_is_not_clearly_said_is_unknown(string title, DocumentKind kind) =>
        Assert.Equal(kind, Read(title).Kind);

    // The head of a table is no title, and a title of another kind is not overruled by what stands further down.
    [Theory]
    [InlineData("Uppföljning 2031\n\nVerksamhet Budget Utfall Avvikelse")]
    [InlineData("Investeringar\n\nBelopp i mnkr Utfall 2031\nBudget 2031\nUtfall 2028–2031 Budget 2028–2031")]
    [InlineData("Investeringar\n\nTkr Budget 2031")]
    [InlineData("Internkontrollplan 2031\n\nBudget")]
    [InlineData("Internkontrollplan 2031\n\nVerksamhetsplan")]
    public void What_stands_under_a_title_says_no_kind_for_it(string lines) =>
        Assert.Equal(DocumentKind.Unknown, Read(lines).Kind);

    [Theory]
    [InlineData("Verksamhetsplan 2031 för Granviks friluftsnämnd", "Granviks friluftsnämnd")]
    [InlineData("Verksamhetsplan 2031 för Granviks skogs- och friluftsnämnd", "Granviks skogs- och friluftsnämnd")]
    [InlineData("Friluftsnämndens verksamhetsplan 2031", "Friluftsnämnden")]
    [InlineData("Verksamhetsplan 2031, Nämnden för skog och friluftsliv", "Nämnden för skog och friluftsliv")]
    [InlineData("Nämnden för Friluftsservice\n\nVerksamhetsplan 2031", "Nämnden för Friluftsservice")]
    [InlineData("Årsbokslut 2031\n\nNämnden för hållbart friluftsliv", "Nämnden för hållbart friluftsliv")]
    [InlineData("Nämnden för individ- och skogsvård verksamhetsplan 2031", "Nämnden för individ- och skogsvård")]
    [InlineData("Nämnden för idrott verksamhetsplan 2031", "Nämnden för idrott")]
    [InlineData("Nämnden för friluftslivs verksamhetsplan 2031", null)]
    [InlineData("Verksamhetsplan 2031\n\nNämnden för friluft ansvarar för stigar", null)]
    [InlineData("Verksamhetsplan 2031\n\nAnsvarig nämnd", null)]
    [InlineData("Verksamhetsplan 2031\n\nFriluftsnämnden\n\nGranviks friluftsnämnd", "Friluftsnämnden")]
    [InlineData("Verksamhetsplan 2031\n\nFriluftsnämnden\n\nSkogsnämnden", null)]
    [InlineData("Verksamhetsplan 2031\n\nFriluftsnämnden\nLeder och spår 7,5 8,1 8,4", null)]
    [InlineData("Verksamhetsplan 2031 Bygg- och friluftsnämnden", "Bygg- och friluftsnämnden")]
    [InlineData("Verksamhetsplan för friluftsnämnden i Granvik 2031", "Friluftsnämnden")]
    [InlineData("Verksamhetsplan 2031 för Friluftsförvaltningen", null)]
    [InlineData("Verksamhetsplan 2031\n\nFriluftsnämnd", "Friluftsnämnd")]
    [InlineData("Verksamhetsplan 2031\n\nFriluftsnämnd\n12,5", null)]
    [InlineData("Verksamhetsplan 2031\n\nFriluftsnämnd\n\nSkogsnämnd", null)]
    [InlineData("Verksamhetsplan 2031\n\nFacknämnd", null)]
    [InlineData("Friluftsnämndens mål\n\nSå gick det.", "Friluftsnämnden")]
    [InlineData("Verksamhetsplan 2031", null)]
    public void A_board_is_read_from_the_title(string title, string? board) => Assert.Equal(board, Read(title).Board);

    [Fact]
    public void A_label_says_board_and_year_and_running_text_does_not()
    {
        var document = Read(
            """
            Årsbokslut
            Status: Klar   Rapportperiod: 2031-12-31   Organisation: Bygg- och friluftsnämnden

            """,
            "Vi fick pengar av Länsstyrelsen och Kulturnämnden, som 2029 sökte dem tillsammans."
        );
        Assert.Equal(
            (DocumentKind.AnnualReport, 2031, "Bygg- och friluftsnämnden"),
            (document.Kind, document.Year, document.Board)
        );
        Assert.Contains("Organisation", document.Coverage.Said.Board!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_running_text_names_is_not_said()
    {
        var document = Read(
            "Rapport",
            "I verksamhetsplan 2029 skrev Kulturnämnden att skogen ska gallras av Länsstyrelsen."
        );
        Assert.Equal((DocumentKind.Unknown, null, null), (document.Kind, document.Year, document.Board));
        Assert.Equal(new SaidIdentity(null, null, null), document.Coverage.Said);
    }

    [Fact]
    public void Who_decides_the_document_is_its_board() =>
        Assert.Equal(
            "Granviks friluftsnämnd",
            Read("Verksamhetsplan 2031\n\nFörslag till beslut\n\n1. Granviks friluftsnämnd godkänner planen.\n").Board
        );

    [Fact]
    public void The_year_of_a_title_may_stand_under_it() =>
        Assert.Equal(2031, Read("Verksamhetsplan\n\n2031\n\nGranviks friluftsnämnd").Year);

    // What the columns of a table are called, one a line.
    [Theory]
    [InlineData(
        "Driftbudget per verksamhet\n\n(mnkr) Bokslut\n2029\nBudget\n2030\nBudget\n2031\nSkogsnämnd\nLeder 7,5 8,1 8,4"
    )]
    [InlineData("Sammanställning\n\nBokslut 2029\nBudget 2030\nSkogsnämnd\nLeder 7,5 8,1")]
    [InlineData("Sammanställning\n\n2029\n\n2030\n\n2031")]
    public void The_head_of_a_table_says_neither_year_nor_board(string top)
    {
        var document = Read(top);
        Assert.Equal((null, null), (document.Year, document.Board));
    }

    [Theory]
    [InlineData("Årsbokslut för nämnder\noch styrelser 2031\nFriluftsnämnden")]
    [InlineData("Årsbokslut för nämnder,\nstyrelser och\nbolag 2031\nFriluftsnämnden")]
    public void A_title_may_be_broken_before_its_year(string top)
    {
        var document = Read(top);
        Assert.Equal(
            (DocumentKind.AnnualReport, 2031, "Friluftsnämnden"),
            (document.Kind, document.Year, document.Board)
        );
    }

    [Theory]
    [InlineData(
        "Fördjupad\nmånadsuppföljning 2031\nfriluftsnämnden\nDrift\nBelopp i tkr Budget Prognos\n2031 budget 2031"
    )]
    [InlineData("Fördjupad\nmånadsuppföljning 2031\n\nFriluftsnämnden")]
    public void The_word_of_a_kind_may_stand_under_the_beginning_of_a_title(string top) =>
        Assert.Equal((DocumentKind.MonthlyReport, 2031), (Read(top).Kind, Read(top).Year));

    private static SteeringDocument Read(string top, string prose = "") =>
        RealDocuments.Interpret(Encoding.UTF8.GetBytes(top + "\n" + Body + "\n" + prose + "\n"));
}
