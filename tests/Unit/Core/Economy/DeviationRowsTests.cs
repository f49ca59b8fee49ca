using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Unit.Core.Checks.Tables;
using Styrkedja.Unit.Documents;

namespace Styrkedja.Unit.Core.Economy;

public sealed class DeviationRowsTests
{
    [Fact]
    public void A_surplus_is_positive_whichever_way_the_table_counts()
    {
        Assert.Equal([1m, -3m, -2m], Deviations("1,0", "-3,0", "-2,0"));
        Assert.Equal([1m, -3m, -2m], Deviations("-1,0", "3,0", "2,0"));
    }

    [Fact]
    public void A_table_of_deviations_alone_may_say_what_a_minus_is()
    {
        var table = RealDocuments.Records("003").Tables.Single(t => t.Rows[0].Lines.First == 2237);
        Assert.Equal(-33.7m, InMillions(DeviationRows.Of(table))[1]);
        var turned = table with { Notes = [new PrintedNote("Minustecken anger överskott.", table.Lines)] };
        Assert.Equal(33.7m, InMillions(DeviationRows.Of(turned))[1]);
    }

    [Fact]
    public void Rows_keep_their_level_and_those_without_a_figure_have_none()
    {
        var table = Table(
            "Mnkr | Budget 2024 | Bokslut 2024 | Avvikelse 2024",
            "Parker | 12,0 | 11,0 | 1,0",
            "varav skötsel | 8,0 | 7,0 |",
            "Summa | 12,0 | 11,0 | 1,0"
        );
        var rows = DeviationRows.Of(table)!.Rows;
        Assert.Equal([0, 1, 0], rows.Select(r => r.Level));
        Assert.Equal([false, false, true], rows.Select(r => r.Total));
        Assert.Null(rows[1].Deviation);
    }

    [Fact]
    public void Of_several_columns_the_latest_after_transfers_counts()
    {
        var table = RealDocuments.Records("003").Tables.Single(t => t.Rows[0].Lines.First == 2058);
        var deviations = DeviationRows.Of(table)!;
        Assert.Equal((5, 2024), (deviations.Column, deviations.Year));
        Assert.Equal(Money.FromKronor(17_800_000), deviations.Rows[^1].Deviation);
    }

    [Fact]
    public void A_table_without_deviations_or_without_a_unit_has_none()
    {
        Assert.Null(DeviationRows.Of(Table("Mnkr | Budget 2024 | Budget 2023", "Parker | 12,0 | 11,0")));
        var table = Table("Mnkr | Budget 2024 | Bokslut 2024 | Avvikelse 2024", "Parker | 12,0 | 11,0 | 1,0");
        Assert.NotNull(DeviationRows.Of(table));
        Assert.Null(DeviationRows.Of(table with { Unit = null }));
    }

    private static List<decimal?> Deviations(string parks, string baths, string sum) =>
        InMillions(
            DeviationRows.Of(
                Table(
                    "Mnkr | Budget 2024 | Bokslut 2024 | Avvikelse 2024",
                    "Parker | 12,0 | 11,0 | " + parks,
                    "Bad | 30,0 | 33,0 | " + baths,
                    "Summa | 42,0 | 44,0 | " + sum
                )
            )
        );

    private static List<decimal?> InMillions(DeviationRows? deviations) =>
        deviations!.Rows.Select(r => r.Deviation?.Kronor / 1_000_000).ToList();

    private static PrintedTable Table(string header, params string[] rows) =>
        Assert.Single(Printed.Report(Printed.Table("Uppföljning av ekonomi", header, rows)).Tables);
}
