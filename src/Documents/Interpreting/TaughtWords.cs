using System.Text.RegularExpressions;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>
/// A document with the words that its municipality has taught put in the words of the field, so that all that comes after
/// reads them as its own. What the lines print is kept as it is printed.
/// </summary>
internal static partial class TaughtWords
{
    /// <summary>The document by some words.</summary>
    /// <param name="model">The document.</param>
    /// <param name="taught">The words.</param>
    /// <param name="heads">Those of them that are heads of columns.</param>
    public static DocumentModel In(DocumentModel model, IReadOnlyCollection<TaughtWord> taught, TaughtHeads heads)
    {
        if (taught.Count == 0)
        {
            return model;
        }
        var longest = taught.OrderByDescending(t => t.Words.Length).ToList();
        return model with { Blocks = [.. model.Blocks.Select(block => In(block, longest, heads))] };
    }

    private static Block In(Block block, List<TaughtWord> taught, TaughtHeads heads) =>
        block switch
        {
            HeadingBlock heading => heading with { Line = Line(heading.Line, taught, isHeading: true) },
            ParagraphBlock paragraph => paragraph with
            {
                TextLines = [.. paragraph.TextLines.Select(line => Line(line, taught, isHeading: line.Emphasised))],
            },
            TableBlock table => table with { Rows = [.. table.Rows.Select(row => In(row, heads))] },
            ListItemBlock or FurnitureBlock or OversizedBlock => block,
            _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
        };

    // A row that is the head of a table in the words of the field, and only such a one: a cell of data may hold a word too.
    private static Row In(Row row, TaughtHeads heads)
    {
        if (row.Rule || !row.Cells.Any(cell => heads.Of(cell) is not null))
        {
            return row;
        }
        List<string> cells =
        [
            .. row.Cells.Select(cell =>
                heads.Of(cell) is var (meaning, rest) && Standard(meaning) is { } word ? word + rest : cell
            ),
        ];
        return TableHeader.Recognise(cells) is null && GoalTable.Recognise(cells) is null
            ? row
            : row with
            {
                Cells = cells,
            };
    }

    private static TextLine Line(TextLine line, List<TaughtWord> taught, bool isHeading)
    {
        foreach (var (meaning, words) in taught)
        {
            if (
                line.Text.StartsWith(words, StringComparison.OrdinalIgnoreCase)
                && (line.Text.Length == words.Length || !char.IsLetter(line.Text[words.Length]))
                && Rewritten(meaning, line.Text[words.Length..], isHeading) is { } text
            )
            {
                return line with { Text = text };
            }
        }
        return line;
    }

    // Null for a sentence that only begins with the words.
    private static string? Rewritten(TaughtMeaning meaning, string rest, bool isHeading)
    {
        if (!IsGoal(meaning))
        {
            return IsField(meaning) && TaughtHeads.IsEndOnly(rest.Trim(':', ' ')) ? Standard(meaning) : null;
        }
        var parts = AfterMarker().Match(rest);
        var (number, title) = (parts.Groups["number"].Value, parts.Groups["title"].Value.Trim());
        var isMarked =
            parts.Groups["mark"].Length > 0
            || parts.Groups["dot"].Length > 0
            || number.Contains('.', StringComparison.Ordinal);
        if (title.Length > 0 && !isHeading && (!isMarked || SwedishText.StartsLower(title)))
        {
            return null;
        }
        var depth = number.Length == 0 ? 0 : number.Count(c => c == '.') + 1;
        // A number that is none of the chain is only the order of the goal in its list.
        var code =
            depth == 0 || (depth == 1) != (meaning == TaughtMeaning.DirectionGoal) ? ""
            : depth == 1 ? $" {number}."
            : " " + number;
        return $"{Standard(meaning)}:{code}{(title.Length > 0 ? " " + title : "")}";
    }

    private static bool IsGoal(TaughtMeaning meaning) =>
        meaning is TaughtMeaning.DirectionGoal or TaughtMeaning.AreaGoal or TaughtMeaning.BoardGoal;

    private static bool IsField(TaughtMeaning meaning) =>
        meaning
            is TaughtMeaning.Description
                or TaughtMeaning.ExpectedResults
                or TaughtMeaning.Analysis
                or TaughtMeaning.Comment;

    // Null for what is a column of money: its head is kept as it is printed.
    private static string? Standard(TaughtMeaning meaning) =>
        meaning switch
        {
            TaughtMeaning.DirectionGoal => Word("markers", "direction"),
            TaughtMeaning.AreaGoal => Word("markers", "area"),
            TaughtMeaning.BoardGoal => Word("markers", "board"),
            TaughtMeaning.Description => Word("fields", "description"),
            TaughtMeaning.ExpectedResults => Word("fields", "expected"),
            TaughtMeaning.Analysis => Word("fields", "analysis"),
            TaughtMeaning.Comment => Word("fields", "comment"),
            TaughtMeaning.Indicator => Word("columns", "indicator"),
            TaughtMeaning.Activity => Word("columns", "activity"),
            TaughtMeaning.Target => "Årsmål",
            TaughtMeaning.CouncilTarget => Word("columns", "council"),
            TaughtMeaning.Periodicity => Word("columns", "periodicity"),
            TaughtMeaning.Outcome => Word("columns", "outcome"),
            TaughtMeaning.Men => Word("columns", "men"),
            TaughtMeaning.Women => Word("columns", "women"),
            TaughtMeaning.Previous => Word("columns", "previous"),
            TaughtMeaning.Forecast => Word("columns", "forecast"),
            TaughtMeaning.Start => Word("columns", "start"),
            TaughtMeaning.End => Word("columns", "end"),
            TaughtMeaning.Deviation => Word("columns", "deviation"),
            TaughtMeaning.Status => Word("columns", "status"),
            TaughtMeaning.Frame
            or TaughtMeaning.Budget
            or TaughtMeaning.AdjustedBudget
            or TaughtMeaning.Change
            or TaughtMeaning.Redistribution
            or TaughtMeaning.Costs
            or TaughtMeaning.Income
            or TaughtMeaning.Net => null,
        };

    private static string Word(string vocabulary, string key) =>
        Vocabulary.Named(vocabulary).Entries.First(entry => entry.Key == key).Words[0];

    [GeneratedRegex(
        @"^\s*(?:(?:(?:nr|nummer)\.?\s*)?(?<number>\d{1,2}(?:\.\d{1,2}){0,2})(?!\d)(?<dot>[.)])?)?\s*(?<mark>[:–—-])?\s*(?<title>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AfterMarker();
}
