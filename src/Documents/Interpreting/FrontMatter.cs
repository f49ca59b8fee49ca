using System.Globalization;
using System.Text.RegularExpressions;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>What a document says of itself on its first pages: title, kind, year, board.</summary>
internal sealed partial class FrontMatter
{
    private const int FirstLines = 150;
    private const int LongestLine = 2_000;

    private static readonly Vocabulary Kinds = Vocabulary.Named("kinds");

    private FrontMatter(string title, DocumentKind kind, int? year, string? board)
    {
        (Title, Kind, Year, Board) = (title, kind, year, board);
    }

    /// <summary>The title as printed.</summary>
    public string Title { get; }

    /// <summary>Which case it is.</summary>
    public DocumentKind Kind { get; }

    /// <summary>The year, or null.</summary>
    public int? Year { get; }

    /// <summary>The board, or null.</summary>
    public string? Board { get; }

    /// <summary>Reads the first pages.</summary>
    public static FrontMatter Of(DocumentModel model)
    {
        var lines = Lines(model);
        var first = lines.Take(FirstLines).ToList();
        var title =
            first.FirstOrDefault(l =>
                l.Length <= 120 && !SwedishText.StartsLower(l) && IsTitle(l) && !Items.IsNumbered(l)
            )
            ?? first.Select(l => KindAndYear().Match(l)).FirstOrDefault(m => m.Success)?.Value
            ?? "";
        var folded = SwedishText.Fold(title);
        var kind =
            Kinds.KeyWithin(folded)
            ?? first.Select(l => Kinds.KeyWithin(SwedishText.Fold(l))).FirstOrDefault(k => k is not null);
        var year =
            PrintedYear(title)
            ?? first
                .Where(l => Kinds.KeyWithin(SwedishText.Fold(l)) is not null)
                .Select(PrintedYear)
                .FirstOrDefault(y => y is not null);
        return new FrontMatter(title, KindOf(kind), year, BoardOf(title, first, lines));
    }

    /// <summary>True where an item is the document's title, in one line or broken.</summary>
    public bool IsTitle(Item item) =>
        Title.Length > 0
        && (
            item.Text == Title
            || (item.Text.StartsWith(Title, StringComparison.Ordinal) && item.Text.Length < Title.Length + 60)
        );

    /// <summary>True for the bare name of the board.</summary>
    public bool IsBoard(string text) =>
        Board is not null && text.Length <= Board.Length + 4 && new Board(Board).IsCalled(text);

    private static List<string> Lines(DocumentModel model) =>
        [
            .. model.Blocks.SelectMany(b =>
                b switch
                {
                    HeadingBlock h => [h.Line.Text],
                    ParagraphBlock p when IsBrokenTitle(p, model) =>
                    [
                        p.TextLines.Aggregate("", (all, l) => SwedishText.Join(all, l.Text)),
                    ],
                    ParagraphBlock p => p.TextLines.Select(l => l.Text),
                    ListItemBlock or TableBlock or FurnitureBlock or OversizedBlock => Enumerable.Empty<string>(),
                    _ => throw new InvalidOperationException($"Unknown block {b.GetType().Name}."),
                }
            ),
        ];

    private static bool IsBrokenTitle(ParagraphBlock paragraph, DocumentModel model) =>
        model.Wrapped
        && paragraph.TextLines.Count is 2 or 3
        && IsTitle(paragraph.TextLines[0].Text)
        && paragraph.TextLines.Sum(l => l.Text.Length) < 120;

    private static bool IsTitle(string line) =>
        Kinds.KeyWithin(SwedishText.Fold(line)) is not null
        && PrintedYear(line) is not null
        && !SwedishText.EndsSentence(line);

    private static int? PrintedYear(string? text)
    {
        var match = YearPattern().Match(text ?? "");
        return match.Success ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;
    }

    private static DocumentKind KindOf(string? key) =>
        key switch
        {
            "report" => DocumentKind.AnnualReport,
            "t1" => DocumentKind.Tertial1,
            "t2" => DocumentKind.Tertial2,
            "month" => DocumentKind.MonthlyReport,
            _ => DocumentKind.Plan,
        };

    // The receiver, else "för X nämnd" in the title, else the board that is named most.
    private static string? BoardOf(string title, List<string> first, List<string> all)
    {
        var receiver = Receiver(first);
        if (receiver is not null)
        {
            return receiver;
        }
        var inTitle = Name().Match(title);
        if (inTitle.Success)
        {
            return inTitle.Value;
        }
        return all.Take(600)
            .Where(l => l.Length <= LongestLine)
            .SelectMany(l => Name().Matches(l).Select(m => m.Value))
            .GroupBy(n => n)
            .OrderBy(g => g.Key.Contains(' ', StringComparison.Ordinal) ? 0 : 1)
            .ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;
    }

    private static string? Receiver(List<string> lines)
    {
        var at = lines.FindIndex(l => SwedishText.Fold(l) == "till");
        for (var (i, name) = (at + 1, ""); at >= 0 && i < lines.Count && i <= at + 3; i++)
        {
            name = SwedishText.Join(name, lines[i]);
            if (name.Length > 90)
            {
                return null;
            }
            if (
                name.EndsWith("nämnd", StringComparison.Ordinal)
                || name.EndsWith("nämnden", StringComparison.Ordinal)
                || name.EndsWith("styrelse", StringComparison.Ordinal)
            )
            {
                return name;
            }
        }
        return null;
    }

    [GeneratedRegex(@"\b(19|20)\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();

    [GeneratedRegex(
        @"(verksamhetsplan|verksamhetsberättelse|tertialrapport \d)( för)? (år )?(19|20)\d{2}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex KindAndYear();

    [GeneratedRegex(
        @"(\p{Lu}\p{Ll}{2,} )?\p{Lu}\p{L}+(-\s?\p{L}+| och \p{L}+-? ?\p{L}*)* \p{Ll}*(nämnd|styrelse)\b|\p{Lu}\p{L}+(nämnden|styrelsen)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Name();
}
