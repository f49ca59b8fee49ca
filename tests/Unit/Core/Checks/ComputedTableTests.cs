using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Unit.Core.Checks.Tables;
using Styrkedja.Unit.Documents;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Core.Checks;

/// <summary>What stands beside the printed figures is what the checks compute.</summary>
public sealed class ComputedTableTests
{
    private static readonly string[] OfCells =
    [
        "row-arithmetic",
        "table-sum",
        "accumulation",
        "gross-neutral",
        "redistribution-zero",
        "fund-rule",
    ];

    [Fact]
    public void A_net_is_costs_less_income()
    {
        var computed = Compute(
            "Mnkr | Kostnader 2024 | Intäkter 2024 | Netto 2024",
            "Parker | 12,0 | 2,0 | 10,0",
            "Bad | 30,0 | 5,0 | 24,0",
            "Skog | 8,0 | 1,0 | 7,0",
            "Is | 5,0 | 1,0 | 4,0",
            "Summa | 55,0 | 9,0 | 45,0"
        );
        Assert.Null(computed[0, 0]);
        Assert.Equal(new ComputedCell(10m, 1, "kostnader − intäkter", Agreement.Equal), computed[0, 2]);
        Assert.Equal(new ComputedCell(25m, 1, "kostnader − intäkter", Agreement.Differs), computed[1, 2]);
        Assert.Equal(new ComputedCell(55m, 1, "summan av 4 rader", Agreement.Equal), computed[4, 0]);
        // The sum of the nets holds; that it is not costs less income must not be hidden by it.
        Assert.Equal(new ComputedCell(46m, 1, "kostnader − intäkter", Agreement.Differs), computed[4, 2]);
    }

    [Fact]
    public void Income_with_its_minus_is_added()
    {
        var computed = Compute(
            "Mnkr | Kostnader 2024 | Intäkter 2024 | Netto 2024",
            "Parker | 12,0 | -2,0 | 10,0",
            "Bad | 30,0 | -5,0 | 25,0"
        );
        Assert.Equal("kostnader + intäkter, som står med minus", computed[0, 2]?.How);
    }

    [Fact]
    public void A_deviation_names_its_columns_and_a_sum_may_be_rounded()
    {
        var computed = Compute(
            "Mnkr | Budget 2024 | Bokslut 2024 | Avvikelse 2024",
            "Parker | 12,4 | 11,2 | 1,2",
            "Bad | 30,3 | 31,1 | -0,8",
            "Summa | 42,8 | 42,3 | 0,5"
        );
        Assert.Equal("Budget 2024 − Bokslut 2024", computed[1, 2]?.How);
        Assert.Equal(("42,7", Agreement.WithinRounding), (computed[2, 0]?.Text, computed[2, 0]?.Agreement));
        Assert.Equal(Agreement.WithinRounding, computed[2, 2]?.Agreement);
    }

    [Fact]
    public void Varav_rows_and_their_own_are_summed_where_they_are_complete()
    {
        var computed = Compute(
            "Mnkr | Budget 2024 | Budget 2023",
            "Parker | 12,0 | 11,0",
            "varav skötsel | 8,0 | 7,0",
            "varav lekplatser | 4,0 | 4,0"
        );
        Assert.Equal(new ComputedCell(12m, 1, "summan av 2 varav-rader", Agreement.Equal), computed[0, 0]);
        Assert.Null(computed[1, 0]);
    }

    [Fact]
    public void A_row_with_more_cells_than_headers_has_nothing_computed_there()
    {
        var table = Record.Table("mnkr", 1m, 2m) with { Columns = ["Budget"] };
        Assert.Null(ComputedTable.Of(table, FieldVocabulary.BudgetAreas)[0, 1]);
    }

    [Theory]
    [InlineData("003", "fonden + resultatet, inom reglerna för resultatfonder")]
    [InlineData("000", "ramen + omfördelningarna")]
    [InlineData("004", "lika stora som kostnaderna")]
    public void Real_documents_show_the_rules_at_work(string id, string how) =>
        Assert.Contains(
            Cells(RealDocuments.Records(id)).SelectMany(row => row.Cells),
            cell => cell.How == how && cell.Agreement == Agreement.Equal
        );

    public static TheoryData<string> Files() =>
        [
            .. Directory
                .EnumerateFiles(RepositoryRoot.Path("samples"), "*.txt")
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_sample_differs_where_a_check_says_so(string file) =>
        AssertAgrees(RealDocuments.Interpret(File.ReadAllBytes(RepositoryRoot.Path("samples", file))));

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("003")]
    [InlineData("004")]
    public void A_real_document_differs_where_a_check_says_so(string id) => AssertAgrees(RealDocuments.Records(id));

    [Fact]
    public void Any_table_differs_exactly_where_a_check_reports_an_error() =>
        Property.Holds(
            GarbageTableTests.Documents,
            drawn =>
            {
                var document = Numbered(drawn);
                return Differing(document).SetEquals(Reported(document));
            }
        );

    private static void AssertAgrees(SteeringDocument document)
    {
        Assert.NotEmpty(Cells(document));
        Assert.Equal(Reported(document).Order(), Differing(document).Order());
    }

    // Every row on a line of its own, so that a finding tells which; units of no table are left out.
    private static SteeringDocument Numbered(SteeringDocument document) =>
        document with
        {
            ResultUnits = [],
            Tables =
            [
                .. document.Tables.Select(
                    (table, t) =>
                        table with
                        {
                            Lines = new SourceLines(900_000, 900_000),
                            Rows =
                            [
                                .. table.Rows.Select(
                                    (row, r) =>
                                        row with
                                        {
                                            Lines = new SourceLines((t * 1_000) + r + 1, (t * 1_000) + r + 1),
                                        }
                                ),
                            ],
                        }
                ),
            ],
        };

    private static IEnumerable<(int Line, List<ComputedCell> Cells)> Cells(SteeringDocument document)
    {
        var computed = ComputedTable.Of(document, FieldVocabulary.BudgetAreas);
        return from at in Enumerable.Range(0, document.Tables.Count)
            let table = document.Tables[at]
            from row in Enumerable.Range(0, table.Rows.Count)
            let cells = Enumerable
                .Range(0, table.Columns.Count)
                .Select(c => computed[at][row, c])
                .OfType<ComputedCell>()
            select (table.Rows[row].Lines.First, cells.ToList());
    }

    private static HashSet<int> Differing(SteeringDocument document) =>
        [
            .. Cells(document)
                .Where(row => row.Cells.Exists(cell => cell.Agreement == Agreement.Differs))
                .Select(row => row.Line),
        ];

    private static HashSet<int> Reported(SteeringDocument document)
    {
        var rows = document.Tables.SelectMany(t => t.Rows).Select(r => r.Lines).ToHashSet();
        return
        [
            .. ProofReading
                .Of(document, FieldVocabulary.BudgetAreas)
                .Where(f => f.Severity == Severity.Error && rows.Contains(f.Lines) && OfCells.Contains(f.Check))
                .Select(f => f.Lines.First),
        ];
    }

    private static ComputedTable Compute(string header, params string[] rows) =>
        ComputedTable.Of(
            Assert.Single(Printed.Plan(Printed.Table("Redovisning av ekonomi", header, rows)).Tables),
            FieldVocabulary.BudgetAreas
        );
}
