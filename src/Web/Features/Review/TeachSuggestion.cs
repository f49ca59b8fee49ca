using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Store;
using Styrkedja.Store.Printed;

namespace Styrkedja.Web.Features.Review;

/// <summary>Words of a document that the program may have to be told the meaning of.</summary>
/// <param name="Words">The words.</param>
/// <param name="Line">The first line that they stand on.</param>
public sealed partial record TeachSuggestion(string Words, int Line)
{
    private const int Most = 30;
    private const int LongestName = 40;

    private static readonly char[] CellEnds = ['\t', '|'];

    /// <summary>What stands before the name on a line: up to a number, a dash or a colon, or the first cell.</summary>
    public static string First(string line) =>
        TaughtWord.Lasting(NameStart().Split(line.Trim().TrimStart('#', '*', '|', ' '), 2)[0].Trim(' ', '*'));

    /// <summary>
    /// Those of a reading, in the order of the document: heads of columns that nothing is known of, and what headings begin
    /// with before a number or again and again.
    /// </summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="reading">The reading.</param>
    internal static async Task<IReadOnlyList<TeachSuggestion>> Load(StyrkedjaDb db, Guid reading)
    {
        var parts = await db.PrintedLines.Where(l => l.ReadingId == reading).OrderBy(l => l.FirstLine).ToListAsync();
        var lines = parts.SelectMany(part =>
            part.Text.Split('\n')
                .Select((text, i) => new PrintedLine(part.FirstLine + i, text, part.Classes[i], part.Blocks[i]))
        );
        var columns = await db.PrintedColumns.Where(c => c.ReadingId == reading).ToListAsync();
        var known = columns
            .Where(c => c.Kind is not null || c.Side is not null)
            .SelectMany(c => c.Header.Split(" / "))
            .Concat((await Teaching.Words(db)).Select(w => w.Words))
            .Select(KeyOf)
            .ToHashSet(StringComparer.Ordinal);
        var all = lines.ToList();
        return
        [
            .. Headings(all)
                .Concat(Heads(all))
                .Where(s => s.Words.Length <= TaughtWord.Longest && !known.Contains(KeyOf(s.Words)))
                .DistinctBy(s => KeyOf(s.Words))
                .OrderBy(s => s.Line)
                .Take(Most),
        ];
    }

    private static IEnumerable<TeachSuggestion> Heads(List<PrintedLine> lines) =>
        lines
            .Where(l => l.Block == LineSigns.Of(BlockKind.Table))
            .SelectMany(l =>
                l.Text.Split(CellEnds)
                    .Select(cell => new TeachSuggestion(TaughtWord.Lasting(cell.Trim(' ', '*')), l.Number))
            )
            .Where(s => s.Words.Count(char.IsLetter) >= TaughtWord.Shortest && !FieldVocabulary.KnowsColumn(s.Words));

    private static IEnumerable<TeachSuggestion> Headings(List<PrintedLine> lines) =>
        lines
            .Where(l => LineSigns.ClassOf(l.Class) is LineClass.Heading or LineClass.Unclassified)
            .Select(l => (Line: l, Said: new TeachSuggestion(First(l.Text), l.Number)))
            .Where(l => l.Said.Words.Count(char.IsLetter) >= TaughtWord.Shortest && l.Said.Words.Length <= LongestName)
            .GroupBy(l => KeyOf(l.Said.Words))
            .Where(same => same.Skip(1).Any() || KeyOf(same.First().Line.Text).Length > same.Key.Length)
            .Select(same => same.First().Said);

    private static string KeyOf(string words) => SwedishText.Fold(TaughtWord.Lasting(words));

    [GeneratedRegex(@"\s*(?:[:\t|]|\s[–—-]\s|(?:(?<=\s)(?:nr|nummer)\.?\s*)?(?<=\s)\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NameStart();

    private readonly record struct PrintedLine(int Number, string Text, char Class, char Block);
}
