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
    private const int LongestTitle = 120;
    private const int LongestLabel = 250;

    // A line of a title that is broken, and how many it has.
    private const int LongestBroken = 60;
    private const int MostParts = 3;

    // Where a title, the year and the board stand alone on their lines.
    private const int TopLines = 8;

    private static readonly Vocabulary Identity = Vocabulary.Named("identity");

    private FrontMatter(string title, DocumentKind kind, int? year, string? board, SaidIdentity said)
    {
        (Title, Kind, Year, Board, Said) = (title, kind, year, board, said);
    }

    /// <summary>The title as printed.</summary>
    public string Title { get; }

    /// <summary>Which case it is; unknown where no title says it.</summary>
    public DocumentKind Kind { get; }

    /// <summary>The year, or null.</summary>
    public int? Year { get; }

    /// <summary>The board, or null.</summary>
    public string? Board { get; }

    /// <summary>The words that say so.</summary>
    public SaidIdentity Said { get; }

    /// <summary>Reads the first pages.</summary>
    public static FrontMatter Of(DocumentModel model)
    {
        var first = Lines(model).Take(FirstLines).Select(SwedishText.Collapse).ToList();
        foreach (var column in BrokenHeads.In(first))
        {
            first[column] = "";
        }
        var at = Enumerable.Range(0, first.Count).FirstOrDefault(i => IsTitle(first[i], i < TopLines), -1);
        var bare = at >= 0 ? at : first.Take(TopLines).ToList().FindIndex(IsBareTitle);
        var title =
            bare >= 0
                ? first[bare]
                : first
                    .Where(l => !SwedishText.EndsSentence(l))
                    .Select(l =>
                        KindAndYear().Match(l) is { Success: true } match && match.Length * 3 >= l.Length
                            ? match.Value
                            : null
                    )
                    .FirstOrDefault(t => t is not null)
                    ?? "";
        var kind = KindWords.Of(title, bare < TopLines);
        var (kindSaid, kindLine) = (title, bare);
        for (var i = 0; kind == DocumentKind.Unknown && i < first.Count && !KindWords.IsAnother(title); i++)
        {
            if (
                CanSayKind(first[i], i < TopLines)
                && KindWords.Of(first[i], i < TopLines) is not DocumentKind.Unknown and var other
            )
            {
                (kind, kindSaid, kindLine) = (other, first[i], i);
            }
        }
        var yearLine = YearLine(title, kindLine, first);
        var (board, boardLine) = BoardOf(title, first, model);
        return new FrontMatter(
            title,
            kind,
            PrintedYear(yearLine),
            board,
            new SaidIdentity(kind == DocumentKind.Unknown ? null : kindSaid, yearLine, boardLine)
        );
    }

    // A word of the plan alone may be the title of another part; with a part of the year that is not known it is none.
    private static bool CanSayKind(string line, bool isTop) =>
        line.Length <= LongestTitle && !SwedishText.EndsSentence(line) && !SwedishText.StartsLower(line) && isTop;

    // The year of the title; else that of a label, or of a line that is nothing else, on the first lines.
    private static string? YearLine(string title, int kindLine, List<string> first)
    {
        if (PrintedYear(title) is not null)
        {
            return title;
        }
        var near = first
            .Select((l, i) => (Line: l, At: i))
            .Where(l => l.At < TopLines || (kindLine >= 0 && Math.Abs(l.At - kindLine) <= 2))
            .Select(l => l.Line)
            .ToList();
        var years = near.Where(l => PrintedYear(l) is not null && OnlyYear().IsMatch(l)).ToList();
        if (years.Select(PrintedYear).Distinct().Count() > 1)
        {
            return null;
        }
        return years.FirstOrDefault()
            ?? near.Find(l => Labelled(l, "year") is { } said && PrintedYear(said) is not null)
            ?? first
                .Where(l => l.Length <= LongestTitle && !SwedishText.EndsSentence(l) && KindWords.In(l, isFirst: false))
                .FirstOrDefault(l => PrintedYear(l) is not null);
    }

    /// <summary>True where an item is the document's title, in one line or broken.</summary>
    public bool IsTitle(Item item) =>
        Title.Length > 0
        && (
            SwedishText.Collapse(item.Text) == Title
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
                    ParagraphBlock p => Joined(p),
                    ListItemBlock or TableBlock or FurnitureBlock or OversizedBlock => Enumerable.Empty<string>(),
                    _ => throw new InvalidOperationException($"Unknown block {b.GetType().Name}."),
                }
            ),
        ];

    private static bool IsBrokenTitle(ParagraphBlock paragraph, DocumentModel model) =>
        model.Wrapped
        && paragraph.TextLines.Count is 2 or 3
        && IsTitle(paragraph.TextLines[0].Text, isTop: true)
        && paragraph.TextLines.Sum(l => l.Text.Length) < 120;

    // A title that is broken before its year: "Årsbokslut för nämnder", "och styrelser 2031".
    private static List<string> Joined(ParagraphBlock paragraph)
    {
        List<string> lines = [.. paragraph.TextLines.Select(l => l.Text)];
        if (lines.Count < 2 || lines[0].Length > LongestBroken || !(IsBareTitle(lines[0]) || IsTitleUnder(lines)))
        {
            return lines;
        }
        var parts = 1 + lines.Skip(1).TakeWhile(SwedishText.StartsLower).Count();
        var title = SwedishText.Join(lines.Take(parts));
        return parts > 1 && parts <= MostParts && IsTitle(title, isTop: true) ? [title, .. lines.Skip(parts)] : lines;
    }

    // "Fördjupad" over "månadsuppföljning 2031": the word that says what it is goes on with the line above.
    private static bool IsTitleUnder(List<string> lines) =>
        lines[0].Length > 0
        && char.IsUpper(lines[0][0])
        && !lines[0].Contains(':', StringComparison.Ordinal)
        && !SwedishText.EndsSentence(lines[0])
        && SwedishText.StartsLower(lines[1])
        && lines[1].Length <= LongestBroken
        && KindWords.In(lines[1], isFirst: false);

    private static bool IsTitle(string line, bool isTop) =>
        line.Length <= LongestTitle
        && PrintedYear(line) is not null
        && !IsHeadOfYears(line)
        && KindWords.In(line, isTop)
        && !SwedishText.StartsLower(line)
        && !SwedishText.EndsSentence(line)
        && !Items.IsNumbered(line);

    // "2031 budget 2031": names of columns that were broken.
    private static bool IsHeadOfYears(string line) =>
        char.IsAsciiDigit(line[0]) && !line.Any(char.IsUpper) && YearPattern().Count(line) > 1;

    // A title whose year stands on a line of its own.
    private static bool IsBareTitle(string line) =>
        line.Length <= LongestTitle
        && !SwedishText.StartsLower(line)
        && !SwedishText.EndsSentence(line)
        && !line.Contains(':', StringComparison.Ordinal)
        && KindWords.In(line, isFirst: true);

    private static int? PrintedYear(string? text)
    {
        var match = YearPattern().Match(text ?? "");
        return match.Success ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;
    }

    // The receiver, else the title, else what a label, a line of its own or a point to decide says. Running text names boards of all sorts.
    private static (string? Board, string? Line) BoardOf(string title, List<string> first, DocumentModel model)
    {
        if (Receiver(first) is { } receiver)
        {
            return (receiver, receiver);
        }
        if (BoardNames.In(title) is { } inTitle)
        {
            return (inTitle, title);
        }
        foreach (var line in first.Where(l => l.Length <= LongestLabel))
        {
            if (Labelled(line, "board") is { } said && BoardNames.In(said) is { } labelled)
            {
                return (labelled, line);
            }
        }
        if (Alone(first, model) is var (alone, aloneLine))
        {
            return (alone, aloneLine);
        }
        // "Friluftsnämndens mål" over everything.
        if (first.Find(l => l.Length > 0) is { } top && BoardNames.Owner(top) is { } owner)
        {
            return (owner, top);
        }
        // "1. Granviks friluftsnämnd godkänner …": who decides the document.
        var decides = first.Find(l =>
            Decides().IsMatch(l) && BoardNames.In(Decides().Match(l).Groups[1].Value) is not null
        );
        return decides is null ? (null, null) : (BoardNames.In(Decides().Match(decides).Groups[1].Value), decides);
    }

    // Several boards, or one over figures of its own, are groups of a table or parts of a document of them all.
    private static (string Board, string Line)? Alone(List<string> first, DocumentModel model)
    {
        var named = first
            .Select(
                (l, i) => (Board: BoardNames.Whole(l) ?? (i < TopLines ? BoardNames.Short(l) : null), Line: l, At: i)
            )
            .Where(l => l.Board is not null);
        var groups = model
            .Blocks.OfType<TableBlock>()
            .SelectMany(t =>
                t.Rows.Where(r => r.Cells.Skip(1).All(c => c.Length == 0)).SelectMany(r => r.Cells.Take(1))
            )
            .Select(BoardNames.Whole)
            .OfType<string>();
        var alone = named
            .Where(l => l.At + 1 >= first.Count || !(HasFigures(first[l.At + 1]) || IsFigure(first[l.At + 1])))
            .ToList();
        return
            alone.Count > 0 && named.Select(l => l.Board!).Concat(groups).All(other => IsSame(alone[0].Board!, other))
            ? (alone[0].Board!, alone[0].Line)
            : null;
    }

    // "Friluftsnämnden" is also Granviks friluftsnämnd.
    private static bool IsSame(string board, string other)
    {
        var (one, two) = (Bare(board), Bare(other));
        return one.EndsWith(two, StringComparison.Ordinal) || two.EndsWith(one, StringComparison.Ordinal);
    }

    private static string Bare(string board)
    {
        var key = Styrkedja.Core.Organisation.Board.Key(board);
        return key.EndsWith("namnden", StringComparison.Ordinal) ? key[..^2]
            : key.EndsWith("tyrelen", StringComparison.Ordinal) ? key[..^1]
            : key;
    }

    // A name over a figure on a line of its own is a row.
    private static bool IsFigure(string line) =>
        line.Any(char.IsAsciiDigit) && !line.Any(char.IsLetter) && PrintedYear(line) is null;

    private static bool HasFigures(string line) => Figures().IsMatch(line);

    // What stands behind a label: "Organisation: Kultur- och fritidsnämnden", also after other labels on the line.
    private static string? Labelled(string line, string key)
    {
        for (var colon = line.IndexOf(':', StringComparison.Ordinal); colon > 0; colon = line.IndexOf(':', colon + 1))
        {
            var before = SwedishText.Fold(line[..colon]);
            if (
                Identity.Entries.Any(e =>
                    e.Key == key && e.Folded.Any(w => before.EndsWith(w, StringComparison.Ordinal))
                )
            )
            {
                return line[(colon + 1)..];
            }
        }
        return null;
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

    [GeneratedRegex(@"\p{L}.*\s[-−–]?\d[\d ]*(,\d+)?\s+[-−–]?\s?\d[\d ]*(,\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"\b(19|20)\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();

    [GeneratedRegex(
        @"(verksamhetsplan|verksamhetsberättelse|tertialrapport \d)( för)? (år )?(19|20)\d{2}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex KindAndYear();

    [GeneratedRegex(
        @"^(år |verksamhetsåret |budgetåret )?(19|20)\d{2}(\s?[-–]\s?(19|20)?\d{2})?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OnlyYear();

    [GeneratedRegex(
        @"^\d{1,2}\.\s+(.{5,90}?) (?:godkänner|beslutar|fastställer|antar)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Decides();
}
