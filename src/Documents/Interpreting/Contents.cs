using System.Text;
using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>The table of contents. It repeats every goal and must create none.</summary>
internal static partial class Contents
{
    // Lines without a page number that an entry of the contents may take.
    private const int LongestEntry = 4;

    // Letters of a goal with the words that say its level.
    private const int LeastOfGoal = 24;

    // Thirty times as many as the longest plan has.
    private const int MostGoals = 2_000;

    /// <summary>How many items after the heading at an index belong to the contents.</summary>
    public static int Length(IReadOnlyList<Item> items, int heading)
    {
        var end = heading + 1;
        // Asked for only where something after the heading looks like a goal.
        var goals = new Lazy<List<(int At, string Letters)>>(() => Goals(items, heading));
        for (var i = heading + 1; i < items.Count && i <= end + 2; i++)
        {
            if (IsEntry(items[i]) || (items[i].Kind == ItemKind.Marker && ComesAgain(goals.Value, i)))
            {
                end = i + 1;
            }
            else if (items[i].Kind is ItemKind.Place or ItemKind.Heading)
            {
                break;
            }
        }
        return end - heading - 1;
    }

    /// <summary>The letters of the contents without blanks, digits and dots; empty where there are no contents.</summary>
    public static string Letters(DocumentModel model)
    {
        var texts = model.Blocks.SelectMany(b =>
            b switch
            {
                HeadingBlock heading => [heading.Line.Text],
                ParagraphBlock paragraph => paragraph.TextLines.Select(l => l.Text),
                ListItemBlock item => item.TextLines.Select(l => l.Text),
                TableBlock table => table.Rows.SelectMany(r => r.Cells),
                FurnitureBlock or OversizedBlock => Enumerable.Empty<string>(),
                _ => throw new InvalidOperationException($"Unknown block {b.GetType().Name}."),
            }
        );
        var letters = new StringBuilder();
        var pending = new StringBuilder();
        var since = 0;
        foreach (var text in texts.SkipWhile(t => Vocabulary.Named("places").KeyOf(t) != "contents").Skip(1))
        {
            pending.Append(Letters(text));
            since = IsEntry(text) ? 0 : since + 1;
            if (since == 0)
            {
                letters.Append(pending);
                pending.Clear();
            }
            if (since > LongestEntry)
            {
                break;
            }
        }
        return letters.ToString();
    }

    /// <summary>The letters of a text, folded.</summary>
    public static string Letters(string text) => string.Concat(SwedishText.Fold(text).Where(char.IsLetter));

    private static List<(int At, string Letters)> Goals(IReadOnlyList<Item> items, int heading) =>
        [
            .. Enumerable
                .Range(heading + 1, items.Count - heading - 1)
                .Where(i => items[i].Kind == ItemKind.Marker)
                .Take(MostGoals)
                .Select(i => (i, Letters(items[i].Text))),
        ];

    // Where the numbers of pages are not printed, or run off the paper: a goal that the text says again, whole.
    private static bool ComesAgain(List<(int At, string Letters)> goals, int at) =>
        goals.Find(g => g.At == at).Letters is { Length: >= LeastOfGoal } goal
        && goals.Exists(g => g.At > at && g.Letters.StartsWith(goal, StringComparison.Ordinal));

    private static bool IsEntry(Item item)
    {
        if (item.Kind == ItemKind.Furniture)
        {
            return true;
        }
        if (item.Table is not { } table)
        {
            return item.Lines.Any(l => IsEntry(l.Text));
        }
        return TableHeader.Recognise(table.Rows[0].Cells) is null
            && table.Rows.Count(IsEntryRow) * 3 >= table.Rows.Count(r => !r.Rule && !r.IsEmpty) * 2;
    }

    // Only the end of a line tells.
    private static bool IsEntry(string text) => Entry().IsMatch(text.Length > 60 ? text[^60..] : text);

    private static bool IsEntryRow(Row row)
    {
        var filled = row.Cells.Where(c => c.Length > 0).ToList();
        return filled.Count is 1 or 2
            && (
                PageNumber().IsMatch(filled[^1])
                || IsEntry(filled[^1])
                || filled[0].Contains("...", StringComparison.Ordinal)
            );
    }

    [GeneratedRegex(
        @"(\.{3,}|…|(\. ){3,}).{0,6}$|\s{2,}\d{1,3}$|^\d{1,3}$|\p{L}\s+\d{1,3}$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Entry();

    [GeneratedRegex(@"^\d{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
