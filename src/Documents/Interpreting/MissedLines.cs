using System.Text.RegularExpressions;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;
using Styrkedja.Documents.Reading;

namespace Styrkedja.Documents.Interpreting;

/// <summary>
/// Lines that became text though they look like rows or heads of tables or points to decide: a reading must be able to fail,
/// and to say so.
/// </summary>
internal static partial class MissedLines
{
    private const int LongestLine = 300;
    private const int LongestName = 90;

    // Ten times the longest plan seen: of a text that goes on its beginning tells enough.
    private const int MostLines = 20_000;
    private const int LastDecision = 200;
    private const int MostFromRow = 3;

    /// <summary>The lines, in order.</summary>
    /// <param name="model">What is printed.</param>
    /// <param name="claims">What each line was taken for.</param>
    /// <param name="hasDecisions">True where points to decide were found.</param>
    /// <param name="hasGoals">True where goals were.</param>
    public static IReadOnlyList<MissedLine> Find(DocumentModel model, Claims claims, bool hasDecisions, bool hasGoals)
    {
        var found = new List<MissedLine>();
        List<(int Number, LineClass Taken)> lines =
        [
            .. claims.Classes.OrderBy(c => c.Key).Select(c => (c.Key, c.Value)).Take(MostLines),
        ];
        var columned = Columned(model, lines);
        columned.UnionWith(
            MissedRuns.Find([.. lines.Where(l => IsText(l.Taken)).Select(l => (l.Number, model.Printed[l.Number]))])
        );
        var together = Together(model, lines, hasGoals);
        foreach (var (number, taken) in lines)
        {
            var isText = IsText(taken);
            if (together.TryGetValue(number, out var part))
            {
                found.Add(new MissedLine(number, part));
                continue;
            }
            if (!isText && taken is not (LineClass.Cover or LineClass.Signature))
            {
                continue;
            }
            var line = model.Printed[number];
            if (line.Length > LongestLine && isText && TableHeader.Begins(line))
            {
                found.Add(new MissedLine(number, MissedLook.TableHead));
            }
            if (line.Length is < 6 or > LongestLine || !MayLook(line))
            {
                continue;
            }
            if ((Look(line, isText) ?? (columned.Contains(number) ? MissedLook.TableRow : null)) is { } look)
            {
                found.Add(new MissedLine(number, look));
            }
            else if (isText && !hasDecisions && number < LastDecision && Decides().IsMatch(line.Trim()))
            {
                found.Add(new MissedLine(number, MissedLook.Decision));
            }
        }
        AddFigures(model, lines, found);
        return found;
    }

    // The figures of a row whose name stands over and under them.
    private static void AddFigures(
        DocumentModel model,
        List<(int Number, LineClass Taken)> lines,
        List<MissedLine> found
    )
    {
        var rows = found.Where(m => m.Looks == MissedLook.TableRow).Select(m => m.Line).ToHashSet();
        var listed = found.Select(m => m.Line).ToHashSet();
        var figures = lines
            .Where(l => rows.Count > 0 && (IsText(l.Taken) || l.Taken == LineClass.Cover) && !listed.Contains(l.Number))
            .Where(l => OnlyFigures().IsMatch(model.Printed[l.Number]))
            .Where(l => Enumerable.Range(l.Number - MostFromRow, (2 * MostFromRow) + 1).Any(rows.Contains))
            .Select(l => new MissedLine(l.Number, MissedLook.TableRow))
            .ToList();
        if (figures.Count > 0)
        {
            found.AddRange(figures);
            found.Sort((one, next) => one.Line.CompareTo(next.Line));
        }
    }

    // What is seen of several lines only.
    private static Dictionary<int, MissedLook> Together(
        DocumentModel model,
        List<(int Number, LineClass Taken)> lines,
        bool hasGoals
    )
    {
        // Where goals were read, what shall be may stand in their summaries. A broken line may be a part of a sentence.
        var alone = !hasGoals && !model.Wrapped && model.Form != FileForm.Pdf;
        var found = new Dictionary<int, MissedLook>();
        // A text that says nothing we know is all cover.
        List<(int Number, string Text)> printed =
        [
            .. lines
                .Where(l => IsText(l.Taken) || l.Taken is LineClass.Cover or LineClass.Signature or LineClass.Appendix)
                .Select(l => (l.Number, Text: model.Printed[l.Number])),
        ];
        var text = printed.ConvertAll(l => l.Text.Length > LongestLine ? l : (l.Number, LineText.Clean(l.Text)));
        foreach (
            var (number, look) in UnreadTables
                .Find(text)
                .Concat(WrappedTables.Find(printed))
                .Concat(StackedCells.Find(text))
        )
        {
            found[number] = look;
        }
        foreach (var (number, look) in GluedRows.Find(text))
        {
            found.TryAdd(number, look);
        }
        foreach (var number in DecidedGoals.UnderHeadings(printed).Concat(MissedGoals.Find(text, alone)))
        {
            found.TryAdd(number, MissedLook.Goal);
        }
        return found;
    }

    private static bool IsText(LineClass taken) =>
        taken is LineClass.Prose or LineClass.ExpectedResult or LineClass.Heading;

    // Asked of every line: most have neither columns nor figures, and are no header.
    private static bool MayLook(string line) =>
        HasGap(line) || line.AsSpan().ContainsAnyInRange('0', '9') || TableHeader.Begins(line);

    private static bool HasGap(string line) =>
        line.Contains('\t', StringComparison.Ordinal) || line.AsSpan().Trim().IndexOf("  ") > 0;

    // Lines under each other that all have their text in columns, whatever stands in them.
    private static HashSet<int> Columned(DocumentModel model, List<(int Number, LineClass Taken)> lines)
    {
        var found = new HashSet<int>();
        var run = new List<(int Number, int Parts)>();
        foreach (var (number, taken) in lines)
        {
            var line = IsText(taken) ? model.Printed[number] : "";
            var parts = line.Length is < 6 or > LongestLine || !HasGap(line) ? [] : WideGap().Split(line.Trim());
            var isRow =
                parts.Length > 2
                || (
                    parts.Length == 2 && (IsName(parts[0]) || Interval().IsMatch(parts[0])) && IsFigure(parts[1].Trim())
                );
            if (!isRow || (run.Count > 0 && run[^1].Number != number - 1))
            {
                End(run, found);
            }
            if (isRow)
            {
                run.Add((number, parts.Length));
            }
        }
        End(run, found);
        return found;
    }

    private static void End(List<(int Number, int Parts)> run, HashSet<int> found)
    {
        if (run.Count >= (run.Exists(r => r.Parts > 2) ? 2 : 3))
        {
            found.UnionWith(run.Select(r => r.Number));
        }
        run.Clear();
    }

    private static MissedLook? Look(string line, bool isText)
    {
        var parts = Gap().Split(line.Trim()).Select(p => p.Trim()).Where(p => p.Length > 0).ToList();
        if (TableHeader.RecogniseGlued(line) is not null || TableHeader.Begins(line))
        {
            return MissedLook.TableHead;
        }
        if (
            parts.Count > 1
            && (
                TableHeader.Recognise(parts) is not null
                || GoalTable.Recognise(parts) is not null
                || (parts.Count > 2 && parts.Skip(1).Count(IsAmountHeader) > 1)
            )
        )
        {
            return MissedLook.TableHead;
        }
        var numbers = parts.Skip(1).Count(IsFigure);
        numbers += numbers > 0 ? parts.Skip(1).Count(IsMark) : 0;
        if (numbers > 1 && (IsName(parts[0]) || Ages().IsMatch(parts[0])) && numbers * 2 >= parts.Count - 1)
        {
            return MissedLook.TableRow;
        }
        // "Bad    Färre bryggor    0,2 mnkr": what is done, and what it gives.
        if (parts.Count > 2 && IsName(parts[1]) && IsMoney(parts[^1]))
        {
            return MissedLook.TableRow;
        }
        return parts.Count == 1 && IsSpacedRow(parts[0]) ? MissedLook.TableRow : null;
    }

    private static bool IsMoney(string text) =>
        text.LastIndexOf(' ') is var blank and > 0
        && MoneyUnits.Read(text[(blank + 1)..]) is not null
        && TableDraft.Number(text) is not null;

    // "**" and "i.u." stand where there is no number.
    private static bool IsMark(string text) => text is "*" or "**" or "-" or "–" or "i.u." or "i.u" or "..";

    private static bool IsName(string text) => text.Length <= LongestName && text.Count(char.IsLetter) > 2;

    private static bool IsFigure(string text) => TableDraft.Number(text) is not null && !PrintedText.IsYear(text);

    private static bool IsAmountHeader(string text) =>
        text.Length < 40 && !char.IsAsciiDigit(text[0]) && ColumnMeanings.Kind(SwedishText.Fold(text)) is not null;

    // A name and, with single blanks, more than one number: no sentence ends so.
    private static bool IsSpacedRow(string line)
    {
        if (Scanned().Match(line) is { Success: true } scanned)
        {
            return IsName(line[..scanned.Index])
                && scanned.Value.Split(' ').Any(n => n.Length > 4 || n is [not ('1' or '2'), ..]);
        }
        var tail = Tail().Match(line);
        return tail.Success
            && IsName(line[..tail.Index])
            && !line[..tail.Index].Contains(". ", StringComparison.Ordinal)
            && char.IsUpper(line[0])
            && (tail.Value.Count(c => c is ',') > 1 || tail.Value.Split(' ').Length > 3)
            && !(tail.Value.TrimStart() is ['0', not ',', ..])
            && !SwedishNumber.TryRead(tail.Value, out _);
    }

    [GeneratedRegex(@"\t+|\s{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex WideGap();

    [GeneratedRegex(@"\t+|\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@"^\d{1,3}\s?[-–]\s?\d{1,3}\s?år$", RegexOptions.CultureInvariant)]
    private static partial Regex Ages();

    // "26–30": the people, or the years, that a row counts.
    [GeneratedRegex(@"^(?:[-–]\s?\d{1,3}|\d{1,3}\s?[-–](?:\s?\d{1,3})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Interval();

    // Decimals, or more groups than one number has, tell two numbers from one. A group of three is a number of its own here: two
    // ways to read it would be tried for each, and a long line never end.
    [GeneratedRegex(@"(?:\s(?:[-−–]?\d{1,3}(?:,\d+)?|[-−–]))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    // A scanner may leave stops of its own before them. Years, and the marks of an axis, are fewer or longer.
    [GeneratedRegex(
        @"^[\s.:,]{0,12}[-−–]?\d{1,3}(?:,\d+)?(?: [-−–]?\d{1,3}(?:,\d+)?){2,12}\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OnlyFigures();

    // Numbers whose signs and blanks a scanner lost.
    [GeneratedRegex(@"(?:\s[-−–]?\d{4,7}){3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Scanned();

    [GeneratedRegex(
        @"^\d{1,2}[.)]\s.*\b(godkänn(s|er)|medges|beviljas|fastställ(s|er)|antar|antas|uppdrar|ges i uppdrag|överlämna(s|r)|lägg(s|er) till handlingarna)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Decides();
}
