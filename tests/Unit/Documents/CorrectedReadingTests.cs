using System.Globalization;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;
using Styrkedja.Documents.Correcting;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Documents;

/// <summary>What a person says that a document prints is laid in the reading, and nothing else changes.</summary>
public sealed class CorrectedReadingTests
{
    private const string Report = "samples/lindvik-sodra-vb-2024.txt";

    private static readonly Dictionary<string, DocumentFile> Files = [];

    public static TheoryData<string> Documents() =>
        [Report, "samples/lindvik-skola-plan-2025.docx", "000", "001", "003", "004"];

    // Every field of every record where there are few, and drawn ones where there are many.
    [Theory]
    [MemberData(nameof(Documents))]
    public void Any_field_becomes_what_is_said_and_is_taken_back_without_a_trace(string name)
    {
        var file = Read(name);
        var places = Places(file.Document).ToList();
        var random = new Random(11);
        for (var i = 0; i < 20; i++)
        {
            var place = places[random.Next(places.Count)];
            var fields = CorrectedReading.FieldsOf(file.Document, place)!;
            var field = fields[random.Next(fields.Count)];
            var becomes = Other(field, CorrectedReading.GoalsFor(file.Document, place), random);
            Assert.Null(CorrectedWords.ProblemOf(field.Field, becomes));
            var said = new ReadingCorrection(place, field.Field, field.Column, field.Text, becomes);
            var (corrected, left) = CorrectedReading.Of(file, [said]);
            Assert.True(left.Count == 0, $"{said} is left");
            Assert.Equal(becomes, Text(corrected.Document, said));
            AssertOnlyThisDiffers(file.Document, corrected.Document, said);
            // A second time it is there already; back again all is as it was.
            Assert.Empty(
                ReadingDifferences.Between(corrected.Document, CorrectedReading.Of(corrected, [said]).File.Document)
            );
            var back = said with { Was = said.Becomes, Becomes = said.Was };
            var (again, _) = CorrectedReading.Of(corrected, [back]);
            var differences = ReadingDifferences.Between(file.Document, again.Document);
            Assert.True(IsBack(said, differences), $"{said}: {string.Join("; ", differences)}");
            Assert.True(
                IsBack(said, differences) && (differences.Count > 0 || file.Findings.SequenceEqual(again.Findings))
            );
        }
    }

    [Fact]
    public void A_goal_that_is_called_otherwise_keeps_its_rows()
    {
        var file = Read("003");
        var goal = file.Document.Goals.First(g =>
            g.Level == Styrkedja.Core.Goals.GoalLevel.Board && file.Document.Indicators.Any(i => i.BoardGoal == g.Title)
        );
        var place = Places(file.Document).First(p => p.Part == CorrectedPart.Goal && p.Lines == goal.Lines);
        var said = new ReadingCorrection(place, CorrectedField.Name, 0, goal.Title, "Ett annat namn");
        var (corrected, _) = CorrectedReading.Of(file, [said]);
        int Rows(SteeringDocument d, string title) =>
            d.Indicators.Count(i => i.BoardGoal == title) + d.Activities.Count(a => a.BoardGoal == title);
        Assert.Equal(Rows(file.Document, goal.Title), Rows(corrected.Document, "Ett annat namn"));
        Assert.Equal(0, Rows(corrected.Document, goal.Title));
        Assert.Equal(Names(file, "goal-not-followed-up"), Names(corrected, "goal-not-followed-up"));
    }

    [Fact]
    public void The_code_of_an_area_goal_is_carried_to_all_that_names_it()
    {
        var file = Read("003");
        var goal = file.Document.Goals.First(g => g.Code == "1.2");
        var place = Places(file.Document).First(p => p.Part == CorrectedPart.Goal && p.Lines == goal.Lines);
        var said = new ReadingCorrection(place, CorrectedField.Code, 0, "1.2", "1.9");
        var (corrected, left) = CorrectedReading.Of(file, [said]);
        Assert.Empty(left);
        var document = corrected.Document;
        Assert.DoesNotContain(document.Goals, g => g.Code == "1.2" || g.Area == "1.2");
        Assert.Equal(
            file.Document.Indicators.Count(i => i.Goal == "1.2"),
            document.Indicators.Count(i => i.Goal == "1.9")
        );
        Assert.Equal(
            file.Document.Activities.Count(a => a.Goal == "1.2"),
            document.Activities.Count(a => a.Goal == "1.9")
        );
        Assert.Equal(file.Document.Sections.Count(s => s.Goal == "1.2"), document.Sections.Count(s => s.Goal == "1.9"));
    }

    // An area goal that prints no code has one all the same, by which its rows name it.
    [Fact]
    public void A_code_that_is_not_printed_is_taken_away_without_losing_the_rows()
    {
        var file = Read("003");
        var goal = file.Document.Goals.First(g => g.Code == "1.2");
        var place = Places(file.Document).First(p => p.Part == CorrectedPart.Goal && p.Lines == goal.Lines);
        var (corrected, left) = CorrectedReading.Of(
            file,
            [new ReadingCorrection(place, CorrectedField.Code, 0, "1.2", "")]
        );
        Assert.Empty(left);
        Assert.Equal(file.Document.Indicators.Select(i => i.Goal), corrected.Document.Indicators.Select(i => i.Goal));
        Assert.False(corrected.Document.Goals.First(g => g.Lines == goal.Lines).CodePrinted);
    }

    // A header that says neither kind nor year has those of the document.
    [Fact]
    public void Another_year_of_the_document_is_another_year_of_the_columns_that_print_none()
    {
        var file = Read(Report);
        var (corrected, _) = CorrectedReading.Of(
            file,
            [new ReadingCorrection(CorrectedPlace.OfDocument, CorrectedField.Year, 0, "2024", "2019")]
        );
        Assert.Contains(
            corrected.Document.Tables.SelectMany(t => t.Meanings).Zip(file.Document.Tables.SelectMany(t => t.Meanings)),
            pair => pair is { First.Year: 2019, Second.Year: 2024 }
        );
    }

    [Fact]
    public void Only_goals_that_a_row_can_name_are_offered()
    {
        var document = Read("003").Document;
        var place = Places(document).First(p => p.Part == CorrectedPart.Indicator);
        var goals = CorrectedReading.GoalsFor(document, place);
        Assert.True(goals.Count > 10);
        var now = Text(document, new ReadingCorrection(place, CorrectedField.Goal, 0, "", ""));
        foreach (var goal in goals)
        {
            var line = goal.Lines.First.ToString(CultureInfo.InvariantCulture);
            var said = new ReadingCorrection(place, CorrectedField.Goal, 0, now!, line);
            Assert.True(line == now || CorrectedReading.Of(Read("003"), [said]).Left.Count == 0);
        }
    }

    // 003:601 in the report's own order: an outcome read wrongly is judged wrongly, and rightly again.
    [Fact]
    public void What_follows_from_a_value_is_derived_again()
    {
        var file = Read(Report);
        var row = file.Document.Indicators.Single(i => i.Name == "Andel kvällar med minst två ledare på ungdomsgården");
        Assert.Equal(IndicatorStatus.Full, row.Status);
        var place = Places(file.Document).First(p => p.Part == CorrectedPart.Indicator && p.Lines == row.Lines);
        var (corrected, _) = CorrectedReading.Of(
            file,
            [new ReadingCorrection(place, CorrectedField.Outcome, 0, "92 %", "9,2 %")]
        );
        var now = corrected.Document.Indicators.Single(i => i.Lines == row.Lines);
        Assert.Equal((9.2m, IndicatorStatus.None), (now.Outcome!.Value.Measure!.Value.Quantity.Value, now.Status));
        (corrected, _) = CorrectedReading.Of(
            file,
            [new ReadingCorrection(place, CorrectedField.Target, 0, row.Target.Text, "Max 95 %")]
        );
        now = corrected.Document.Indicators.Single(i => i.Lines == row.Lines);
        Assert.Equal((Direction.Lower, IndicatorStatus.Full), (now.Direction, now.Status));
    }

    [Fact]
    public void A_cell_of_a_table_makes_its_sums_and_its_result_unit_right()
    {
        var file = Read(Report);
        var table = file.Document.Tables.Single(t => t.Kind == TableKind.ResultUnits);
        var row = table.Rows.First(r => !r.Total && r.Cells.Any(c => c.Value is not null));
        var unit = file.Document.ResultUnits.Single(u => u.Name == row.Label);
        var column =
            table.Columns.ToList().FindIndex(c => c.Contains("bruttobudget", StringComparison.OrdinalIgnoreCase)) + 1;
        var place = Places(file.Document).First(p => p.Part == CorrectedPart.Row && p.Lines == row.Lines);
        var text = row.Cells[column - 1].Text;
        var (corrected, _) = CorrectedReading.Of(
            file,
            [new ReadingCorrection(place, CorrectedField.Cell, column, text, "99 999")]
        );
        Assert.Contains(corrected.Findings, f => f.Check == "table-sum" && f.Lines.First >= table.Lines.First);
        var becomes = corrected.Document.ResultUnits.Single(u => u.Name == row.Label);
        Assert.Equal(unit with { GrossBudget = Money.FromKronor(99_999_000) }, becomes);
    }

    [Fact]
    public void What_is_read_otherwise_than_when_it_was_corrected_is_left_and_told_of()
    {
        var file = Read(Report);
        var place = Places(file.Document).First(p => p.Part == CorrectedPart.Indicator);
        var said = new ReadingCorrection(place, CorrectedField.Outcome, 0, "12 %", "21 %");
        var gone = said with { Place = place with { Lines = new SourceLines(7, 7) } };
        var (corrected, left) = CorrectedReading.Of(file, [said, gone]);
        Assert.Equal([said, gone], left);
        Assert.Empty(ReadingDifferences.Between(file.Document, corrected.Document));
    }

    [Theory]
    [InlineData(CorrectedField.Name, "")]
    [InlineData(CorrectedField.Kind, "Bokslut")]
    [InlineData(CorrectedField.Year, "24")]
    [InlineData(CorrectedField.Owner, "ingen")]
    [InlineData(CorrectedField.Assessment, "Bra")]
    [InlineData(CorrectedField.Start, "i mars")]
    [InlineData(CorrectedField.End, "2024-02-30")]
    [InlineData(CorrectedField.Code, "1.a")]
    [InlineData(CorrectedField.Deviation, "kanske")]
    public void What_cannot_be_is_told(CorrectedField field, string text) =>
        Assert.NotNull(CorrectedWords.ProblemOf(field, text));

    private static int Names(DocumentFile file, string check) => file.Findings.Count(f => f.Check == check);

    private static string? Text(SteeringDocument document, ReadingCorrection said) =>
        CorrectedReading
            .FieldsOf(document, said.Place)!
            .FirstOrDefault(f => f.Field == said.Field && f.Column == said.Column)
            ?.Text
        ?? "";

    // Rows of a table whose kind, lead or owner follows from the text itself, and what names a goal, differ with it.
    private static void AssertOnlyThisDiffers(SteeringDocument was, SteeringDocument becomes, ReadingCorrection said)
    {
        var part = said.Place.Part switch
        {
            CorrectedPart.Document => "",
            CorrectedPart.Goal => nameof(SteeringDocument.Goals),
            CorrectedPart.Indicator => nameof(SteeringDocument.Indicators),
            CorrectedPart.Activity => nameof(SteeringDocument.Activities),
            CorrectedPart.Row => nameof(SteeringDocument.Tables),
        };
        var differences = ReadingDifferences.Between(was, becomes);
        Assert.NotEmpty(differences);
        var others = differences.Where(d => d.Part != part).ToList();
        Assert.True(
            others.TrueForAll(d =>
                said.Place.Part switch
                {
                    CorrectedPart.Goal => d.Field is "Goal" or "BoardGoal",
                    CorrectedPart.Row => d.Part == nameof(SteeringDocument.ResultUnits),
                    CorrectedPart.Document => d.Field == "Meanings",
                    CorrectedPart.Indicator or CorrectedPart.Activity => false,
                }
            ),
            $"{said}: {string.Join("; ", others)}"
        );
    }

    // A row that was given a board goal is the board's, and keeps it where the goal is taken back: whose it is has a field of
    // its own. A label that was no total may have been made one by the reader for other reasons.
    private static bool IsBack(ReadingCorrection said, IReadOnlyList<ReadingDifference> left) =>
        left.All(d =>
            (said.Field == CorrectedField.Goal && d.Field == "Owner")
            || (said.Field == CorrectedField.Owner && d.Field is "BoardGoal")
            || (said.Field == CorrectedField.Name && d.Field is "Total" or "Direction" or "DirectionSource" or "Status")
            || (said.Field == CorrectedField.Code && d.Field is "CodePrinted")
        );

    private static string Other(CorrectableField field, IReadOnlyList<PrintedGoal> goals, Random random) =>
        field.Field switch
        {
            CorrectedField.Name or CorrectedField.Board => field.Text + " till",
            CorrectedField.Kind => CorrectedWords.Kinds.First(k => k != field.Text),
            CorrectedField.Year => field.Text == "2019" ? "2020" : "2019",
            CorrectedField.Code => "9.9",
            CorrectedField.Assessment => CorrectedWords.Assessments.First(a => a != field.Text),
            CorrectedField.Owner => CorrectedWords.Owners.First(o => o != field.Text),
            CorrectedField.Deviation => CorrectedWords.YesOrNo.First(o => o != field.Text),
            CorrectedField.Goal => goals
                .Select(g => g.Lines.First.ToString(CultureInfo.InvariantCulture))
                .Where(line => line != field.Text)
                .OrderBy(_ => random.Next())
                .First(),
            CorrectedField.Start or CorrectedField.End => field.Text == "2024-05-06" ? "2024-06-05" : "2024-05-06",
            CorrectedField.Target
            or CorrectedField.CouncilTarget
            or CorrectedField.Outcome
            or CorrectedField.Men
            or CorrectedField.Women
            or CorrectedField.Previous
            or CorrectedField.Forecast
            or CorrectedField.Cell => field.Text == "12,5 %" ? "13 %" : "12,5 %",
            CorrectedField.Doubt => "",
        };

    private static IEnumerable<CorrectedPlace> Places(SteeringDocument document)
    {
        IEnumerable<CorrectedPlace> Of(CorrectedPart part, List<SourceLines> lines) =>
            lines.Select((_, at) => CorrectedReading.PlaceOf(part, lines, at));
        return
        [
            CorrectedPlace.OfDocument,
            .. Of(CorrectedPart.Goal, [.. document.Goals.Select(g => g.Lines)]),
            .. Of(CorrectedPart.Indicator, [.. document.Indicators.Select(i => i.Lines)]),
            .. Of(CorrectedPart.Activity, [.. document.Activities.Select(a => a.Lines)]),
            .. Of(CorrectedPart.Row, [.. document.Tables.SelectMany(t => t.Rows).Select(r => r.Lines)]),
        ];
    }

    private static DocumentFile Read(string name)
    {
        lock (Files)
        {
            if (!Files.TryGetValue(name, out var file))
            {
                var bytes = name.StartsWith("samples", StringComparison.Ordinal)
                    ? File.ReadAllBytes(RepositoryRoot.Path(name.Split('/')))
                    : RealDocuments.Bytes(name);
                Assert.True(DocumentFiles.TryRead(name, bytes, out file, out _));
                Files[name] = file;
            }
            return file;
        }
    }
}
