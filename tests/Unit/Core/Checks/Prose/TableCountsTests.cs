using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using static Styrkedja.Unit.Core.Checks.Prose.Counting;

namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>An enumeration in the prose against a group of rows in a table of complaints.</summary>
public sealed class TableCountsTests
{
    // 1 300 in all: 40 + 900 + 110 + 90 + 160.
    private static readonly SteeringDocument Document = Report with
    {
        Tables = [Table("Gator", 40, 900, 110, 90, 160), Table("Skolor", 12, 13, 14)],
    };

    [Theory]
    [InlineData(
        "Totalt 1 300 ärenden kom in. Av dessa rörde 40 beröm, 900 fel samt 160 skräp. 210 var idéer.",
        "200 210"
    )]
    [InlineData("Av dessa rörde fyrtio beröm, 900 fel, 160 skräp och 209 idéer.", "200 209")]
    [InlineData("Totalt 1 300 kom in, varav 40 beröm, 900 fel, 110 frågor, 90 idéer och 610 skräp.", "160 610")]
    public void The_one_count_that_stands_in_no_row_must_be_the_rows_left_over(string text, string finding) =>
        Assert.Equal([finding], Outside(text, Document));

    [Theory]
    [InlineData("Totalt 1 300 ärenden kom in. Av dessa rörde 40 beröm, 900 fel samt 160 skräp. 200 var idéer.")]
    [InlineData("Av dessa rörde 40 beröm, 900 fel, 110 frågor, 90 idéer och 160 skräp.")]
    [InlineData("Av dessa rörde 40 beröm, 900 fel och 210 idéer.")]
    [InlineData("Av dessa rörde 40 beröm, 900 fel, 160 skräp och 7 skolor.")]
    [InlineData("Av dessa rörde 40 beröm, 900 fel, 160 skräp, 209 idéer och 3 skolor.")]
    [InlineData("Det kom 40 beröm, 900 fel, 160 skräp och 209 idéer.")]
    [InlineData("Av dessa rörde 12 beröm, 13 fel, 14 frågor och 15 idéer.")]
    public void Anything_less_sure_gives_nothing(string text) => Assert.Empty(Outside(text, Document));

    [Fact]
    public void A_table_of_another_kind_is_not_compared() =>
        Assert.Empty(
            Outside(
                "Av dessa rörde 40 beröm, 900 fel, 160 skräp och 209 idéer.",
                Document with
                {
                    Tables = [.. Document.Tables.Select(t => t with { Kind = TableKind.Other })],
                }
            )
        );

    private static PrintedTable Table(string group, params int[] values) =>
        Record.Table(null, 1) with
        {
            Kind = TableKind.Feedback,
            Rows =
            [
                .. values.Select(v => new PrintedRow(
                    "Rad",
                    group,
                    0,
                    false,
                    [new PrintedCell("", Quantity.Of(v))],
                    new SourceLines(2, 2)
                )),
            ],
        };
}
