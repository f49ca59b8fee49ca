using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Unit.Core.Checks.Tables;
using Styrkedja.Unit.Documents;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Core.Economy;

public sealed class EconomyOverviewTests
{
    [Theory]
    [InlineData("003", 2058, 2024, "3153,4", "3118,1", AmountKind.Closing, "35,3", "17,8")]
    [InlineData("000", 1529, 2018, "1931,5", null, null, null, null)]
    [InlineData("001", 3450, 2021, "2773,4", null, null, null, null)]
    [InlineData("004", 1324, 2025, "2360,6", null, null, null, null)]
    public void A_real_document_is_shown_by_its_table_of_areas(
        string id,
        int line,
        int year,
        string budget,
        string? outcome,
        AmountKind? kind,
        string? deviation,
        string? after
    ) => AssertShows(RealDocuments.Records(id), line, year, budget, outcome, kind, deviation, after);

    [Theory]
    [InlineData("lindvik-sodra-vb-2024", 291, 2024, "628,7", "622,2", AmountKind.Closing, "6,5", "-1,1")]
    [InlineData("lindvik-sodra-t2-2024", 325, 2024, "628,7", "628,7", AmountKind.Forecast, "0,0", null)]
    [InlineData("seventh", 101, 2022, "1752,5", "1736,6", AmountKind.Closing, "15,9", "7,5")]
    [InlineData("lindvik-sodra-plan-2024", 310, 2024, "627,5", null, null, null, null)]
    [InlineData("lindvik-sodra-plan-2023", 280, 2023, "596,2", null, null, null, null)]
    [InlineData("lindvik-skola-plan-2025", 256, 2025, "1313,0", null, null, null, null)]
    public void A_sample_is_shown_by_its_table_of_areas(
        string file,
        int line,
        int year,
        string budget,
        string? outcome,
        AmountKind? kind,
        string? deviation,
        string? after
    ) =>
        AssertShows(
            RealDocuments.Interpret(File.ReadAllBytes(RepositoryRoot.Path("samples", file + ".txt"))),
            line,
            year,
            budget,
            outcome,
            kind,
            deviation,
            after
        );

    [Theory]
    [InlineData("lindvik-sodra-vb-2024", "628,7", "622,2", "6,5", "-1,1")]
    [InlineData("lindvik-sodra-t2-2024", "628,7", "628,7", "0,0", null)]
    [InlineData("lindvik-sodra-plan-2024", "627,5", null, null, null)]
    [InlineData("seventh", "1752,5", "1736,6", "15,9", "7,5")]
    public void Every_figure_names_the_cell_it_is_printed_in(
        string file,
        string budget,
        string? outcome,
        string? deviation,
        string? after
    )
    {
        var document = RealDocuments.Interpret(File.ReadAllBytes(RepositoryRoot.Path("samples", file + ".txt")));
        var figures = EconomyOverview.Of(document.Tables, FieldVocabulary.BudgetAreas).Figures;
        Assert.Equal(
            (budget, outcome, deviation, after),
            (
                Printed(figures.BudgetPlace),
                Printed(figures.OutcomePlace),
                Printed(figures.DeviationPlace),
                Printed(figures.AfterTransfersPlace)
            )
        );

        string? Printed(FigurePlace? place) =>
            place is null
                ? null
                : SwedishNumber
                    .Print(document.Tables[place.Table].Rows[place.Row].Cells[place.Column].Value!.Value.Value, 1)
                    .Replace(" ", "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_deviation_that_is_not_printed_is_computed_and_has_no_place()
    {
        var document = Printed.Report(
            Printed.Table(
                "Uppföljning av ekonomi",
                "Mnkr | Budget netto 2024 | Bokslut netto 2024",
                "Parker | 12,0 | 11,0",
                "Bad | 30,0 | 33,0",
                "Totalt | 42,0 | 44,0"
            )
        );
        var figures = EconomyOverview.Of(document.Tables, FieldVocabulary.BudgetAreas).Figures;
        Assert.Equal("-2,0", Text(figures.Deviation));
        Assert.Null(figures.DeviationPlace);
        Assert.Equal(new FigurePlace(0, 2, 1), figures.OutcomePlace);
    }

    [Fact]
    public void Where_there_are_no_tables_nothing_is_shown()
    {
        var overview = EconomyOverview.Of([], FieldVocabulary.BudgetAreas);
        Assert.Null(overview.Table);
        Assert.Null(overview.Deviations);
        Assert.Equal(new EconomyFigures(null, null, null, null, null, null), overview.Figures);
    }

    [Fact]
    public void A_board_that_prints_its_costs_below_zero_has_the_same_figures()
    {
        var document = Printed.Report(
            Printed.Table(
                "Uppföljning av ekonomi",
                "Mnkr | Budget netto 2024 | Bokslut netto 2024 | Avvikelse netto 2024",
                "Parker | -12,0 | -11,0 | 1,0",
                "Bad | -30,0 | -33,0 | -3,0",
                "Totalt | -42,0 | -44,0 | -2,0"
            )
        );
        var overview = EconomyOverview.Of(document.Tables, FieldVocabulary.BudgetAreas);
        Assert.Equal(("42,0", "44,0", "-2,0"), Texts(overview.Figures));
        Assert.Equal([1m, -3m, -2m], overview.Deviations!.Rows.Select(r => r.Deviation!.Value.Kronor / 1_000_000));
    }

    [Fact]
    public void Any_tables_have_an_overview() =>
        Property.Holds(
            GarbageTableTests.Documents,
            document =>
            {
                var overview = EconomyOverview.Of(document.Tables, FieldVocabulary.BudgetAreas);
                return (overview.Table is null || document.Tables.Contains(overview.Table))
                    && (overview.Deviations is null || ReferenceEquals(overview.Deviations.Table, overview.Table));
            }
        );

    private static (string?, string?, string?) Texts(EconomyFigures figures) =>
        (Text(figures.Budget), Text(figures.Outcome), Text(figures.Deviation));

    private static void AssertShows(
        SteeringDocument document,
        int line,
        int year,
        string budget,
        string? outcome,
        AmountKind? kind,
        string? deviation,
        string? after
    )
    {
        var overview = EconomyOverview.Of(document.Tables, FieldVocabulary.BudgetAreas);
        Assert.Equal(line, overview.Table?.Rows[0].Lines.First);
        Assert.Equal(kind is not null, overview.Deviations is not null);
        Assert.Equal((budget, outcome, deviation), Texts(overview.Figures));
        Assert.Equal((year, kind), (overview.Figures.Year, overview.Figures.OutcomeKind));
        Assert.Equal(after, Text(overview.Figures.AfterTransfers));
    }

    private static string? Text(Money? money) =>
        money is { } amount
            ? SwedishNumber.Print(amount.Kronor / 1_000_000, 1).Replace(" ", "", StringComparison.Ordinal)
            : null;
}
