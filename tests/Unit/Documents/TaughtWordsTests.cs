using System.Text;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;
using Styrkedja.Documents.Carrying;
using Styrkedja.Documents.Interpreting;
using Styrkedja.Documents.Model;

namespace Styrkedja.Unit.Documents;

/// <summary>A document in another municipality's words is read by what these are said to mean.</summary>
public sealed class TaughtWordsTests
{
    private const string Plan = """
        # Kompassplan 2026 för Norrviks parknämnd

        ## Riktning 1 – Gröna Norrvik

        Parkerna är det första som besökare ser.

        ## Löfte: Alla når en park på tio minuter

        ### Hit vill vi

        - Tre nya parker byggs.

        ### Så gick det till

        Riktning är ett ord som vi tycker om.

        | Mått | Nuläge 2025 | Ambition 2026 |
        | --- | --- | --- |
        | Andel nöjda med parkerna | 71 % | 75 % |
        | Antal nya träd | 120 st | 150 st |

        | Göra | Börjar | Klart |
        | --- | --- | --- |
        | Plantera alléer | 2026-03-01 | 2026-10-31 |

        """;

    private static readonly TaughtWord[] Words =
    [
        new(TaughtMeaning.DirectionGoal, "Riktning"),
        new(TaughtMeaning.BoardGoal, "Löfte"),
        new(TaughtMeaning.ExpectedResults, "Hit vill vi"),
        new(TaughtMeaning.Analysis, "Så gick det till"),
        new(TaughtMeaning.Indicator, "Mått"),
        new(TaughtMeaning.Previous, "Nuläge"),
        new(TaughtMeaning.Target, "Ambition"),
        new(TaughtMeaning.Activity, "Göra"),
        new(TaughtMeaning.Start, "Börjar"),
        new(TaughtMeaning.End, "Klart"),
    ];

    [Fact]
    public void A_document_in_an_unknown_model_is_read_whole_after_ten_statements()
    {
        var model = RealDocuments.Model(Encoding.UTF8.GetBytes(Plan));
        var before = Interpreter.Interpret(model);
        Assert.Empty(before.Goals);
        Assert.Empty(before.Indicators);
        Assert.Empty(before.Activities);

        Assert.True(Words.Length <= 10);
        var read = Interpreter.Interpret(model, Words);
        Assert.Equal(
            [(GoalLevel.Direction, "1", "Gröna Norrvik"), (GoalLevel.Board, null, "Alla når en park på tio minuter")],
            read.Goals.Select(g => (g.Level, g.Code, g.Title))
        );
        Assert.Equal(["Tre nya parker byggs."], read.Goals[1].ExpectedResults.Select(r => r.Text));
        Assert.Contains("ett ord som vi tycker om", read.Goals[1].Analysis, StringComparison.Ordinal);
        Assert.Equal(
            [("Andel nöjda med parkerna", "75 %", "71 %"), ("Antal nya träd", "150 st", "120 st")],
            read.Indicators.Select(i => (i.Name, i.Target.Text, i.Previous!.Value.Text))
        );
        var activity = Assert.Single(read.Activities);
        Assert.Equal(
            ("Plantera alléer", new DateOnly(2026, 3, 1), new DateOnly(2026, 10, 31)),
            (activity.Text, activity.Start, activity.End)
        );
        Assert.Empty(read.Coverage.Unclassified);
        // What is printed is kept as it is printed.
        Assert.Equal("## Riktning 1 – Gröna Norrvik", model.Printed[3]);
    }

    [Theory]
    [InlineData("Riktning 2: Trygga gator", "KF:s inriktningsmål: 2. Trygga gator")]
    [InlineData("Riktning", "KF:s inriktningsmål:")]
    [InlineData("Riktning 3", "KF:s inriktningsmål: 3.")]
    [InlineData("RIKTNING – Trygga gator", "KF:s inriktningsmål: Trygga gator")]
    [InlineData("Löfte 4: Trygga gator", "Nämndmål: Trygga gator")]
    [InlineData("Löfte 1.2.1 Trygga gator", "Nämndmål: 1.2.1 Trygga gator")]
    [InlineData("Riktning 2025 är viktig för nämnden.", "Riktning 2025 är viktig för nämnden.")]
    [InlineData("Riktning 1 och 2 är uppfyllda.", "Riktning 1 och 2 är uppfyllda.")]
    [InlineData("Riktning: vi bygger tre parker", "Riktning: vi bygger tre parker")]
    [InlineData("Riktningen är klar", "Riktningen är klar")]
    [InlineData("Riktning är ett ord", "Riktning är ett ord")]
    [InlineData("Löfte nr 3: Trygga gator", "Nämndmål: Trygga gator")]
    [InlineData("Löfte nr. 3", "Nämndmål:")]
    [InlineData("Riktning nummer 3: Trygga gator", "KF:s inriktningsmål: 3. Trygga gator")]
    [InlineData("Löfte nr 3 är uppfyllt.", "Löfte nr 3 är uppfyllt.")]
    [InlineData("Hit vill vi:", "Förväntat resultat")]
    [InlineData("Hit vill vi 2026", "Förväntat resultat")]
    [InlineData("Hit vill vi komma i år", "Hit vill vi komma i år")]
    public void A_line_is_rewritten_only_where_the_words_stand_for_something(string line, string becomes) =>
        Assert.Equal(becomes, ((ParagraphBlock)Taught(line, Words)).TextLines[0].Text);

    // A word of a head may stand in data too, and a money table keeps its own head.
    [Theory]
    [InlineData("Uppdrag|Börjar|Klart", "Aktivitet|Startdatum|Slutdatum")]
    [InlineData("Plantera alléer|Börjar|2026-10-31", "Plantera alléer|Börjar|2026-10-31")]
    [InlineData("Mått|Ambition 2026|Nuläge 2025", "Indikator|Årsmål 2026|Utfall VB 2025")]
    [InlineData("Mått|Ambition|Nuläge (dec 2025)", "Indikator|Årsmål|Utfall VB (dec 2025)")]
    [InlineData("Mått|Ambition|Nuläge i landet", "Indikator|Årsmål|Nuläge i landet")]
    [InlineData("Verksamhet|Ambition 2026|Nuläge 2025", "Verksamhet|Ambition 2026|Nuläge 2025")]
    public void A_row_is_rewritten_only_where_it_is_the_head_of_a_table_of_records(string cells, string becomes)
    {
        TaughtWord[] words = [.. Words, new(TaughtMeaning.Activity, "Uppdrag")];
        var model = RealDocuments.Model(Encoding.UTF8.GetBytes(Plan)) with
        {
            Blocks = [new TableBlock([new Row(cells.Split('|'), [1])])],
        };
        var table = Assert.IsType<TableBlock>(TaughtWords.In(model, words, new TaughtHeads(words)).Blocks[0]);
        Assert.Equal(becomes.Split('|'), table.Rows[0].Cells);
    }

    // Words that nobody has taught change nothing, and what was taught does not stick to a reading.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Words_that_do_not_stand_in_a_document_change_nothing(int seed)
    {
        var random = new Random(seed);
        var meanings = Enum.GetValues<TaughtMeaning>();
        var words = Enumerable
            .Range(0, 5)
            .Select(i => new TaughtWord(meanings[random.Next(meanings.Length)], $"Qvarz{random.Next()} {i}"))
            .ToList();
        var model = RealDocuments.Model(RealDocuments.Bytes("004"));
        Assert.Empty(ReadingDifferences.Between(Interpreter.Interpret(model), Interpreter.Interpret(model, words)));
    }

    [Fact]
    public void Words_are_carried_to_the_reader_as_they_are()
    {
        Assert.Equal(Words, CarriedWords.Read(CarriedWords.Write(Words)));
        Assert.Empty(CarriedWords.Read([]));
        Assert.Throws<FormatException>(() => CarriedWords.Read("Bortom\tOrd"u8.ToArray()));
        Assert.True(DocumentFiles.TryRead("plan.md", Encoding.UTF8.GetBytes(Plan), out var file, out _, Words));
        Assert.Equal(2, file.Document.Goals.Count);
        Assert.False(DocumentFiles.TryRead("plan.md", "Bara text."u8.ToArray(), out _, out _, Words));
    }

    [Theory]
    [InlineData("Mått", "Indicator", true)]
    [InlineData(" Fokusområde: ", "DirectionGoal", true)]
    [InlineData("å", "Target", false)]
    [InlineData("", "Target", false)]
    [InlineData("Mått", "", false)]
    [InlineData("Mått", "99", false)]
    public void What_is_said_is_checked(string words, string meaning, bool isGood) =>
        Assert.Equal(isGood, new TaughtForm(words, meaning).Read().Value is not null);

    // Kept without what differs from one goal, or one year, to the next.
    [Theory]
    [InlineData("Målsättning nr 3", "Målsättning")]
    [InlineData("Målsättning nr. 3:", "Målsättning")]
    [InlineData("Riktning 1.2", "Riktning")]
    [InlineData("Måltal 2026", "Måltal")]
    [InlineData("Måltal år 2026", "Måltal")]
    [InlineData("T1 2026", "T1 2026")]
    [InlineData("Agenda 2030-mål", "Agenda 2030-mål")]
    [InlineData("Plats 123456", "Plats 123456")]
    public void Words_are_kept_without_number_and_year(string said, string kept) =>
        Assert.Equal(kept, new TaughtForm(said, "Target").Read().Value!.Words);

    private static Block Taught(string line, IReadOnlyCollection<TaughtWord> words)
    {
        var block = new ParagraphBlock([new TextLine(1, line, false)]);
        var model = RealDocuments.Model(Encoding.UTF8.GetBytes(Plan)) with { Blocks = [block] };
        return TaughtWords.In(model, words, new TaughtHeads(words)).Blocks[0];
    }
}
