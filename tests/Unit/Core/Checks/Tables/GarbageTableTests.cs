using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Unit.Core.Checks.Tables;

/// <summary>Whatever stands in the tables, checking them ends, soon, and says the same each time.</summary>
public sealed class GarbageTableTests
{
    private const long Limit = 9_000_000_000_000_000_000;

    private static readonly string[] Labels =
    [
        "",
        " ",
        "Summa",
        "Totalt",
        "Netto",
        "Netto efter fonder",
        "Kostnader",
        "Intäkter",
        "Förskola",
        "Äldreomsorg",
        "varav unga",
        "Summa intäkter",
        "Summa kostnader",
        "Resultat före dispositioner",
        "Resultat efter dispositioner",
        "Omslutningsförändringar",
        "Resultat från 2023",
        "”*|<b>",
        "Avvikelse",
        "Parker",
        "Barn och ungdom",
    ];

    private static readonly string[] Headers =
    [
        "",
        "Netto",
        "Kostnader 2024",
        "Intäkter 2024",
        "Avvikelse %",
        "Förändring",
        "Totalt",
        "Medel",
        "T1",
        "Utfall T2",
        "Utfall VB",
        "Omfördelning adm",
        "Budget 2024*",
        "Bokslut efter resultatöverföring",
        "Ack. utfall",
        "Andel",
    ];

    private static readonly Gen<PrintedCell> Cells = Gen.OneOf(
        Gen.Constant(new PrintedCell("", null)),
        Gen.Constant(new PrintedCell("se text", null)),
        Gen.Elements(0L, 1, -1, 1_000_000, Limit, -Limit).Select(m => new PrintedCell("x", new Quantity(m, 0))),
        from number in Property.Longs(Limit)
        from decimals in Gen.Choose(0, 6)
        select new PrintedCell("x %", new Quantity(number, decimals))
    );

    private static readonly Gen<ColumnMeaning> Meanings =
        from kind in Gen.Choose(-1, 7)
        from year in Gen.Elements<int?>(null, 2023, 2024)
        from side in Gen.Choose(-1, 2)
        from deviation in Gen.Elements(true, false)
        select new ColumnMeaning(
            kind < 0 ? null : (AmountKind)kind,
            year,
            side < 0 ? null : (AmountSide)side,
            deviation
        );

    private static readonly Gen<PrintedRow> Rows =
        from label in Gen.Elements(Labels)
        from level in Gen.Choose(0, 1)
        from total in Gen.Elements(true, false)
        from cells in Cells.ArrayOf()
        from line in Gen.Choose(1, 50)
        select new PrintedRow(label, null, level, total, cells, new SourceLines(line, line));

    private static readonly Gen<PrintedTable> Tables =
        from kind in Gen.Elements(Enum.GetValues<TableKind>())
        from unit in Gen.Elements<string?>(null, "mnkr", "tkr", "kr", "euro")
        from area in Gen.Elements<string?>(null, "Förskola", "Individ- och familjeomsorg", "Barn och ungdom", "Okänt")
        from columns in Gen.Frequency((20, Gen.Elements(Headers).ArrayOf()), (1, Gen.Elements(Headers).ArrayOf(1_000)))
        from meanings in Meanings.ArrayOf()
        from rows in Rows.ArrayOf()
        select Record.Table(unit) with
        {
            Kind = kind,
            Area = area,
            Columns = columns,
            Meanings = meanings,
            Rows = rows,
        };

    internal static readonly Gen<SteeringDocument> Documents =
        from tables in Tables.ArrayOf()
        from units in (
            from ore in Property.Longs(long.MaxValue).ArrayOf(4)
            select new PrintedResultUnit(
                null,
                "Udden",
                new Money(ore[0]),
                new Money(ore[1]),
                new Money(ore[2]),
                new Money(ore[3]),
                new SourceLines(3, 3)
            )
        ).ArrayOf()
        from kind in Gen.Elements(Enum.GetValues<DocumentKind>())
        from point in Gen.Elements("omslutningsförändringar", "resultatenheter", "ansökan om parker")
        select Record.Document with
        {
            Kind = kind,
            Tables = tables,
            ResultUnits = units,
            Decisions =
            [
                new PrintedDecision(
                    1,
                    point,
                    [new PrintedAmount("9 mnkr", Money.FromKronor(9_000_000), Quantity.Of(9), MoneyUnit.Mnkr)],
                    new SourceLines(1, 1)
                ),
            ],
        };

    [Fact]
    public void Nothing_is_thrown_and_the_same_is_found_twice() =>
        Property.Holds(Documents, document => Check(document).SequenceEqual(Check(document)));

    // 4 000 rows as bad as they can be for each search in the tables.
    [Theory]
    [InlineData("Summa")]
    [InlineData("Kostnader", "Intäkter")]
    [InlineData("Kostnader", "Intäkter", "Netto")]
    [InlineData("Parker")]
    [InlineData("Förskola")]
    [InlineData("Parker", "Summa")]
    [InlineData("Resultat före dispositioner", "Parker", "Resultat efter dispositioner")]
    public void Long_tables_are_checked_to_the_end(params string[] labels)
    {
        Assert.All(Check(Long(4_000, labels)), f => Assert.NotEmpty(f.Message));
    }

    [Fact]
    public void Broad_tables_are_checked_to_the_end()
    {
        var rows = Enumerable.Range(0, 100).Select(r => Row("Parker", r, 1_000)).ToList();
        var table = Record.Table("mnkr", new decimal?[1_000]) with
        {
            Kind = TableKind.Result,
            Columns = [.. Enumerable.Repeat("Avvikelse", 1_000)],
            Meanings = [.. Enumerable.Repeat(new ColumnMeaning(AmountKind.Change, 2024, null, true), 1_000)],
            Rows = rows,
        };
        Assert.All(Check(Record.Document with { Tables = [table, table] }), f => Assert.NotEmpty(f.Message));
    }

    private static SteeringDocument Long(int rows, string[] labels)
    {
        // As many pairs of columns to try as a table may have; the last column has a number in its last row alone.
        var meanings = Enumerable
            .Range(0, 30)
            .Select(c => new ColumnMeaning(c < 10 ? AmountKind.Change : AmountKind.Budget, 2024, null, false))
            .ToList();
        var table = Record.Table("mnkr", new decimal?[30]) with
        {
            Kind = TableKind.Budget,
            Meanings = meanings,
            Rows =
            [
                .. Enumerable
                    .Range(0, rows / 2)
                    .Select(r => Row(labels[r % labels.Length], r, r + 1 == rows / 2 ? 30 : 12)),
            ],
        };
        var other = table with { Rows = [.. table.Rows.Select((r, i) => r with { Cells = Row("", i + 7, 12).Cells })] };
        return Record.Document with { Tables = [table, other] };
    }

    private static PrintedRow Row(string label, int row, int width) =>
        new(
            label,
            null,
            0,
            label is "Summa" or "Netto",
            [
                .. Enumerable
                    .Range(0, width)
                    .Select(c => new PrintedCell("", Quantity.Of(((row * 37) + (c * 11)) % 101, 1))),
            ],
            new SourceLines(row + 2, row + 2)
        );

    private static IReadOnlyList<Finding> Check(SteeringDocument document) =>
        ProofReading.Of(document, FieldVocabulary.BudgetAreas);
}
