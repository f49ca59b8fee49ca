using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Interpreting;

namespace Styrkedja.Documents.Writing.Markdown;

/// <summary>The writing of one plan.</summary>
/// <param name="decided">Which way somebody has decided is good for an indicator of a name; null where nobody has.</param>
internal sealed class PlanWriting(Func<string, Direction?> decided)
{
    // Markdown has six levels; what would be deeper than the fields of a goal is not written.
    private const string Field = "#####";

    private readonly List<string> _lines = [];
    private readonly List<DocumentBlock> _blocks = [];
    private readonly Dictionary<int, LineClass> _classes = [];
    private readonly Dictionary<Guid, SourceLines> _places = [];
    private readonly List<PrintedGoal> _goals = [];
    private readonly List<PrintedIndicator> _indicators = [];
    private readonly List<PrintedActivity> _activities = [];
    private readonly List<PrintedSection> _sections = [];

    public void Title(string title) => Heading("#", title, LineClass.Cover);

    public WrittenPlan Finish(string title, string board, int year) =>
        new(
            _lines,
            _blocks,
            new SteeringDocument
            {
                Kind = DocumentKind.Plan,
                Year = year,
                Board = board,
                Title = title,
                Decisions = [],
                Goals = _goals,
                Indicators = _indicators,
                Activities = _activities,
                Sections = _sections,
                Tables = [],
                ResultUnits = [],
                Coverage = new Coverage(_lines.Count, _classes) { Said = new SaidIdentity(title, title, board) },
            },
            _places
        );

    // Under its goal's own heading where it has none: then it is part of the goal's section.
    public void Contribution(PlanNode node)
    {
        var says = node.Item.Says;
        if (says.Title.Length == 0 && node.Above is not null)
        {
            var prose = Prose(says.Body);
            _sections[^1] = With(_sections[^1], prose);
            _places.Add(node.Item.Id, Around(prose));
            return;
        }
        var level = node.Above is null ? 2 : 3;
        var heading = Heading(node.Above is { } over ? MarksUnder(over) : "##", says.Title, LineClass.Heading);
        var goal = node.Above is { } above ? AreaOf(above) ?? CodeOf(above) : null;
        Section(says.Title, level, goal, null, heading, Prose(says.Body));
        _places.Add(node.Item.Id, _sections[^1].Lines);
    }

    public void Goal(PlanNode node)
    {
        var says = node.Item.Says;
        var isOwn = OwnerOf(node) == Owner.Board;
        var level = LevelOf(node);
        var (marks, marker) = level switch
        {
            GoalLevel.Direction => ("##", "KF:s inriktningsmål:"),
            GoalLevel.Area => ("###", "KF:s mål för verksamhetsområdet:"),
            GoalLevel.Unit => ("####", "Enhetsmål:"),
            GoalLevel.Board => ("####", "Nämndmål:"),
        };
        var code = says.Code.Length > 0 ? $" {says.Code}" : "";
        var line = Heading(marks, $"{marker}{code} {says.Title}", LineClass.Goal);
        var lines = new SourceLines(line, line);
        _places.Add(node.Item.Id, lines);
        var goal = AreaOf(node) ?? CodeOf(node);
        var boardGoal = BoardGoalOf(node);
        Section(says.Title, (int)level + 1, goal, boardGoal, line, isOwn ? [] : Prose(says.Body));
        var texts = node.BelowOf(PlanItemKind.Contribution).OrderBy(text => text.Item.Says.Title.Length > 0).ToList();
        // Those without a heading come first, else they would stand under another's.
        foreach (var text in texts)
        {
            Contribution(text);
        }
        if (isOwn && says.Body.Length > 0)
        {
            var heading = Heading(Field, "Beskrivning", LineClass.Field);
            Section("Beskrivning", 4, goal, boardGoal, heading, Prose(says.Body));
        }
        _goals.Add(
            new PrintedGoal
            {
                Level = level,
                Code = says.Code.Length > 0 ? says.Code : null,
                CodePrinted = says.Code.Length > 0,
                Area = AreaOf(node),
                Title = says.Title,
                Description = isOwn && says.Body.Length > 0 ? says.Body : null,
                ExpectedResults = Results(node, goal, boardGoal),
                Lines = lines,
            }
        );
        Indicators(node);
        Activities(node);
        Assignments(node.BelowOf(PlanItemKind.Assignment), node);
        foreach (var below in node.BelowOf(PlanItemKind.Goal))
        {
            Goal(below);
        }
    }

    private List<PrintedExpectedResult> Results(PlanNode node, string? goal, string? boardGoal)
    {
        var printed = new List<PrintedExpectedResult>();
        var heading = 0;
        foreach (var result in node.BelowOf(PlanItemKind.ExpectedResult))
        {
            if (heading == 0)
            {
                heading = Heading(Field, "Förväntat resultat", LineClass.Field);
                Blank();
            }
            var line = Line("- " + result.Item.Says.Title, LineClass.ExpectedResult);
            var lines = new SourceLines(line, line);
            _blocks.Add(new DocumentBlock(BlockKind.ListItem, lines));
            _places.Add(result.Item.Id, lines);
            printed.Add(new PrintedExpectedResult(result.Item.Says.Title, null, lines));
        }
        if (heading > 0)
        {
            var paragraphs = printed.ConvertAll(result => new PrintedParagraph(result.Text, result.Lines));
            Section("Förväntat resultat", 4, goal, boardGoal, heading, paragraphs);
        }
        return printed;
    }

    private void Section(
        string title,
        int level,
        string? goal,
        string? boardGoal,
        int heading,
        IReadOnlyList<PrintedParagraph> paragraphs
    ) =>
        _sections.Add(
            With(new PrintedSection(title, level, goal, boardGoal, [], new SourceLines(heading, heading)), paragraphs)
        );

    private static PrintedSection With(PrintedSection section, IReadOnlyList<PrintedParagraph> paragraphs) =>
        paragraphs.Count == 0
            ? section
            : section with
            {
                Paragraphs = [.. section.Paragraphs, .. paragraphs],
                Lines = section.Lines.Through(Around(paragraphs)),
            };

    private static SourceLines Around(IReadOnlyList<PrintedParagraph> paragraphs) =>
        paragraphs[0].Lines.Through(paragraphs[^1].Lines);

    private void Indicators(PlanNode goal) =>
        Table(
            goal.BelowOf(PlanItemKind.Indicator),
            LineClass.IndicatorTable,
            ["Indikator", "Årsmål", "KF:s årsmål", "Periodicitet"],
            says => [says.Title, says.Target, says.CouncilTarget, says.Periodicity],
            (says, lines) =>
            {
                var (own, asked) = (Target.Read(says.Target), Target.Read(says.CouncilTarget));
                var known = decided(says.Title);
                var (way, source) = known is { } said
                    ? (said, DirectionSource.Catalogue)
                    : FieldVocabulary.Directions.For(says.Title, own, asked);
                _indicators.Add(
                    new PrintedIndicator
                    {
                        Name = says.Title,
                        Owner = OwnerOf(goal),
                        Goal = AreaOf(goal) ?? CodeOf(goal),
                        BoardGoal = BoardGoalOf(goal),
                        Target = own,
                        CouncilTarget = asked,
                        Periodicity = says.Periodicity,
                        Direction = way,
                        DirectionSource = source,
                        Lines = lines,
                    }
                );
            }
        );

    private void Activities(PlanNode goal) =>
        Table(
            goal.BelowOf(PlanItemKind.Activity),
            LineClass.ActivityTable,
            ["Aktivitet", "Startdatum", "Slutdatum"],
            says => [says.Title, Day(says.Starts), Day(says.Ends)],
            (says, lines) =>
                _activities.Add(
                    new PrintedActivity
                    {
                        Text = says.Title,
                        Owner = OwnerOf(goal),
                        Goal = AreaOf(goal) ?? CodeOf(goal),
                        BoardGoal = BoardGoalOf(goal),
                        Start = says.Starts,
                        End = says.Ends,
                        Lead = Bodies.Lead(says.Title),
                        Participants = Bodies.Participants(says.Title),
                        Lines = lines,
                    }
                )
        );

    /// <summary>What somebody is to do by a day, with the answers, under a heading of their own.</summary>
    public void Assignments(IEnumerable<PlanNode> nodes, PlanNode? goal)
    {
        var (heading, paragraphs) = (0, new List<PrintedParagraph>());
        foreach (var node in nodes)
        {
            if (heading == 0)
            {
                heading = Heading(goal is null ? "##" : MarksUnder(goal), "Uppdrag", LineClass.Heading);
            }
            var says = node.Item.Says;
            var task = SwedishText.EndsSentence(says.Title) ? says.Title : says.Title + ".";
            var until = says.Ends is { } ends ? $" Klart senast {SwedishDate.Write(ends)}." : "";
            var answer = says.Body.Length > 0 ? "\nSvar: " + says.Body : "";
            var printed = Prose($"- {task}{until}{answer}");
            paragraphs.AddRange(printed);
            _places.Add(node.Item.Id, Around(printed));
        }
        if (heading > 0)
        {
            Section(
                "Uppdrag",
                goal is null ? 2 : 3,
                goal is null ? null : AreaOf(goal) ?? CodeOf(goal),
                null,
                heading,
                paragraphs
            );
        }
    }

    private static string MarksUnder(PlanNode goal) => LevelOf(goal) == GoalLevel.Area ? "####" : "###";

    private void Table(
        IEnumerable<PlanNode> nodes,
        LineClass lineClass,
        string[] heads,
        Func<PlanText, string[]> cells,
        Action<PlanText, SourceLines> add
    )
    {
        var first = 0;
        foreach (var node in nodes)
        {
            if (first == 0)
            {
                Blank();
                first = Line(Row(heads), lineClass);
                Line(Row([.. heads.Select(_ => "---")]), lineClass);
            }
            var line = Line(Row(cells(node.Item.Says)), lineClass);
            _places.Add(node.Item.Id, new SourceLines(line, line));
            add(node.Item.Says, new SourceLines(line, line));
        }
        if (first > 0)
        {
            _blocks.Add(new DocumentBlock(BlockKind.Table, new SourceLines(first, _lines.Count)));
        }
    }

    private List<PrintedParagraph> Prose(string body)
    {
        var printed = new List<PrintedParagraph>();
        foreach (var text in body.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Blank();
            var line = Line(text, LineClass.Prose);
            var isItem = text.StartsWith("- ", StringComparison.Ordinal);
            var kind = isItem ? BlockKind.ListItem : BlockKind.Paragraph;
            _blocks.Add(new DocumentBlock(kind, new SourceLines(line, line)));
            printed.Add(new PrintedParagraph(isItem ? text[2..] : text, new SourceLines(line, line)));
        }
        return printed;
    }

    private int Heading(string marks, string text, LineClass lineClass)
    {
        Blank();
        var line = Line($"{marks} {text}", lineClass);
        _blocks.Add(new DocumentBlock(BlockKind.Heading, new SourceLines(line, line)));
        return line;
    }

    private int Line(string text, LineClass lineClass)
    {
        _lines.Add(text);
        _classes.Add(_lines.Count, lineClass);
        return _lines.Count;
    }

    private void Blank()
    {
        if (_lines.Count > 0 && _lines[^1].Length > 0)
        {
            _lines.Add("");
        }
    }

    private static string Row(IEnumerable<string> cells) =>
        "|" + string.Concat(cells.Select(cell => $" {cell.Replace("|", "\\|", StringComparison.Ordinal)} |"));

    private static string Day(DateOnly? day) => day is { } known ? SwedishDate.Write(known) : "";

    private static GoalLevel LevelOf(PlanNode goal) =>
        goal.Item.Level ?? throw new InvalidOperationException("A goal has a level.");

    private static Owner OwnerOf(PlanNode goal) =>
        goal.Item.Level is GoalLevel.Board or GoalLevel.Unit ? Owner.Board : Owner.Council;

    private static string? BoardGoalOf(PlanNode goal) => OwnerOf(goal) == Owner.Board ? goal.Item.Says.Title : null;

    // Null for a direction goal, an area goal's own code, of what is below the code of the goal of the council above it.
    private static string? AreaOf(PlanNode goal) =>
        goal.AtLevel(GoalLevel.Area) is { } area ? CodeOf(area)
        : goal.Item.Level != GoalLevel.Direction && goal.AtLevel(GoalLevel.Direction) is { } above ? CodeOf(above)
        : null;

    private static string? CodeOf(PlanNode goal) => goal.Code.Length > 0 ? goal.Code : null;
}
