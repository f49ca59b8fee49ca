using System.Text;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;
using Styrkedja.Documents.Correcting;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Interpreting;

namespace Styrkedja.Unit.Documents;

/// <summary>Columns of money in a municipality's own words are what it says that they are.</summary>
public sealed class TaughtColumnsTests
{
    private const string Report = """
        # Årsrapport 2026 för Norrviks parknämnd

        ## Pengarna

        | Verksamhet | Tilldelat 2026 (mnkr) | Förbrukat | Förbrukat i fjol | Kvar |
        | --- | --- | --- | --- | --- |
        | Parker | 12,5 | 11,9 | 11,2 | 0,6 |
        | Gator | 8,1 | 8,4 | 8,0 | -0,3 |
        | Summa | 20,6 | 20,3 | 19,2 | 0,3 |

        """;

    private static readonly TaughtWord[] Words =
    [
        new(TaughtMeaning.Budget, "Tilldelat"),
        new(TaughtMeaning.Outcome, "Förbrukat"),
        new(TaughtMeaning.Previous, "Förbrukat i fjol"),
        new(TaughtMeaning.Deviation, "Kvar"),
    ];

    private static readonly ColumnMeaning[] Taught =
    [
        new(AmountKind.Budget, 2026, AmountSide.Net, false),
        new(AmountKind.Closing, 2026, AmountSide.Net, false),
        new(AmountKind.Closing, 2025, AmountSide.Net, false),
        new(AmountKind.Change, 2026, AmountSide.Net, true),
    ];

    [Fact]
    public void A_table_of_money_with_unknown_columns_is_known_by_what_is_said_of_them()
    {
        var before = Assert.Single(Read(Report).Tables);
        Assert.Equal(TableKind.Other, before.Kind);
        Assert.All(before.Meanings, meaning => Assert.Null(meaning.Kind));

        var table = Assert.Single(Read(Report, Words).Tables);
        Assert.Equal(TableKind.Result, table.Kind);
        Assert.Equal("mnkr", table.Unit);
        Assert.Equal(Taught, table.Meanings);
        // What is printed is kept as it is printed.
        Assert.Equal(before.Columns, table.Columns);
        Assert.Equal(before.Rows.Select(r => r.Label), table.Rows.Select(r => r.Label));
    }

    [Fact]
    public void The_next_year_needs_nothing_more_and_its_sums_are_checked()
    {
        var next = Report.Replace("2026", "2027", StringComparison.Ordinal);
        var table = Assert.Single(Read(next, Words).Tables);
        Assert.Equal([2027, 2027, 2026, 2027], table.Meanings.Select(m => m.Year));

        // Budget less outcome is what is left: a check that cannot be made of unknown columns.
        var wrong = next.Replace("| 8,0 | -0,3 |", "| 8,0 | -1,3 |", StringComparison.Ordinal);
        Assert.DoesNotContain("row-arithmetic", Found(Read(wrong)));
        Assert.Contains("row-arithmetic", Found(Read(wrong, Words)));
    }

    [Fact]
    public void Sides_under_a_head_of_their_own_are_known_too()
    {
        var plan = """
            # Verksamhetsplan 2026 för Norrviks parknämnd

            ## Pengarna (mnkr)

            |  | Tilldelat 2026 |  |  |
            | --- | --- | --- | --- |
            |  | Ut | In | Kvarstår |
            | Parker | 14,0 | 1,5 | 12,5 |
            | Gator | 9,0 | 0,9 | 8,1 |

            """;
        TaughtWord[] words =
        [
            new(TaughtMeaning.Frame, "Tilldelat"),
            new(TaughtMeaning.Costs, "Ut"),
            new(TaughtMeaning.Income, "In"),
            new(TaughtMeaning.Net, "Kvarstår"),
        ];
        Assert.Equal(
            [
                (AmountKind.Frame, 2026, AmountSide.Costs),
                (AmountKind.Frame, 2026, AmountSide.Income),
                (AmountKind.Frame, 2026, AmountSide.Net),
            ],
            Assert.Single(Read(plan, words).Tables).Meanings.Select(m => (m.Kind!.Value, m.Year!.Value, m.Side!.Value))
        );
    }

    // What the field knows gives way to what the municipality says; what only begins with the words is another column.
    [Theory]
    [InlineData("Rambudget", "Budget", "Rambudget 2026", AmountKind.Budget)]
    [InlineData("Förbrukat", "Outcome", "Förbrukat tom aug 2026 (tkr)", AmountKind.Closing)]
    [InlineData("Förbrukat", "Outcome", "Förbrukat, t.o.m. 2026-08-31", AmountKind.Closing)]
    [InlineData("Förbrukat", "Outcome", "FÖRBRUKAT*", AmountKind.Closing)]
    [InlineData("Förbrukat", "Outcome", "Förbrukat av andra", null)]
    [InlineData("Förbrukat", "Outcome", "Förbrukatsiffra", null)]
    [InlineData("Läge", "AdjustedBudget", "Läge", AmountKind.AdjustedBudget)]
    [InlineData("Läge", "Forecast", "Läge", AmountKind.Forecast)]
    [InlineData("Läge", "Change", "Läge", AmountKind.Change)]
    [InlineData("Läge", "Redistribution", "Läge", AmountKind.Redistribution)]
    [InlineData("Läge", "Target", "Läge", null)]
    public void A_head_is_the_words_and_when(string words, string meaning, string head, AmountKind? kind)
    {
        var text = Report.Replace("| Förbrukat |", $"| {head} |", StringComparison.Ordinal);
        var table = Assert.Single(Read(text, [new(Enum.Parse<TaughtMeaning>(meaning), words)]).Tables);
        Assert.Equal(kind, table.Meanings[1].Kind);
    }

    [Fact]
    public void A_corrected_year_keeps_what_was_said_of_the_columns()
    {
        Assert.True(DocumentFiles.TryRead("a.md", Encoding.UTF8.GetBytes(Report), out var file, out _, Words));
        var said = new ReadingCorrection(CorrectedPlace.OfDocument, CorrectedField.Year, 0, "2026", "2028");
        var (corrected, left) = CorrectedReading.Of(file, [said], Words);
        Assert.Empty(left);
        Assert.Equal(
            [
                (AmountKind.Budget, 2026),
                (AmountKind.Closing, 2028),
                (AmountKind.Closing, 2027),
                (AmountKind.Change, 2028),
            ],
            Assert.Single(corrected.Document.Tables).Meanings.Select(m => (m.Kind!.Value, m.Year!.Value))
        );
    }

    // The year before is not known where the year is not.
    [Fact]
    public void A_year_before_an_unknown_year_is_not_guessed()
    {
        var undated = Report.Replace(" 2026", "", StringComparison.Ordinal);
        var table = Assert.Single(Read(undated, Words).Tables);
        Assert.Null(table.Meanings[2].Kind);
        Assert.Equal(AmountKind.Closing, table.Meanings[1].Kind);
    }

    private static SteeringDocument Read(string text, TaughtWord[]? words = null) =>
        Interpreter.Interpret(RealDocuments.Model(Encoding.UTF8.GetBytes(text)), words);

    private static IEnumerable<string> Found(SteeringDocument read) =>
        ProofReading.Of(read, FieldVocabulary.BudgetAreas).Select(f => f.Check);
}
