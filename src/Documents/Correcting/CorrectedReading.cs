using System.Globalization;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Interpreting;

namespace Styrkedja.Documents.Correcting;

/// <summary>
/// A reading with what people have corrected in it. A correction is laid where the program reads what it read when the
/// correction was made; where it reads something else, nothing is changed and the correction is told of.
/// </summary>
public static class CorrectedReading
{
    /// <summary>The file with corrections, proof-read again.</summary>
    /// <param name="file">What the program read.</param>
    /// <param name="corrections">The corrections, in the order in which they were made.</param>
    /// <param name="taught">Words of its municipality; null for none.</param>
    /// <returns>The file; and the corrections that do not hold in it.</returns>
    public static (DocumentFile File, IReadOnlyList<ReadingCorrection> Left) Of(
        DocumentFile file,
        IReadOnlyCollection<ReadingCorrection> corrections,
        IReadOnlyCollection<TaughtWord>? taught = null
    )
    {
        if (corrections.Count == 0)
        {
            return (file, []);
        }
        var heads = new TaughtHeads(taught ?? []);
        var document = corrections
            // Goals before the rows that stand under them.
            .OrderBy(c => c.Place.Part)
            .ThenBy(c => c.Field == CorrectedField.Goal ? 0 : 1)
            .Aggregate(file.Document, (read, said) => With(read, said, heads));
        var corrected = file with
        {
            Document = document,
            Findings = ProofReading.Of(document, FieldVocabulary.BudgetAreas, FieldVocabulary.Definitions),
        };
        return (corrected, [.. corrections.Where(c => !Says(document, c))]);
    }

    /// <summary>Whether a reading says what a correction says.</summary>
    public static bool Says(SteeringDocument document, ReadingCorrection correction) =>
        TextAt(document, correction) == correction.Becomes;

    /// <summary>What can be corrected of a record; null where the reading has no such record.</summary>
    /// <param name="document">The reading.</param>
    /// <param name="place">The record.</param>
    public static IReadOnlyList<CorrectableField>? FieldsOf(SteeringDocument document, CorrectedPlace place)
    {
        var fields = new RecordFields(document.Goals);
        return place.Part switch
        {
            CorrectedPart.Document => Of(document, RecordFields.OfDocument),
            CorrectedPart.Goal => Of(At(document.Goals, place, g => g.Lines), RecordFields.OfGoal),
            CorrectedPart.Indicator => Of(At(document.Indicators, place, i => i.Lines), fields.OfIndicator),
            CorrectedPart.Activity => Of(At(document.Activities, place, a => a.Lines), fields.OfActivity),
            CorrectedPart.Row => RowAt(document, place) is var (table, row)
                ? Of(table.Rows[row], RecordFields.OfRow(table))
                : null,
        };
    }

    /// <summary>The goals that a row can be said to stand under: a row names its goal by code and title alone.</summary>
    /// <param name="document">The reading.</param>
    /// <param name="place">The row.</param>
    public static IReadOnlyList<PrintedGoal> GoalsFor(SteeringDocument document, CorrectedPlace place)
    {
        var now = FieldsOf(document, place)?.FirstOrDefault(f => f.Field == CorrectedField.Goal)?.Text;
        return now is null
            ? []
            :
            [
                .. document.Goals.Where(goal =>
                {
                    var line = goal.Lines.First.ToString(CultureInfo.InvariantCulture);
                    var said = new ReadingCorrection(place, CorrectedField.Goal, 0, now, line);
                    return line == now || Says(With(document, said, new TaughtHeads([])), said);
                }),
            ];
    }

    /// <summary>Where a record stands among those of its part with the same lines.</summary>
    /// <param name="part">What it is.</param>
    /// <param name="lines">The lines of all records of the part, in order.</param>
    /// <param name="at">Which it is.</param>
    public static CorrectedPlace PlaceOf(CorrectedPart part, IReadOnlyList<SourceLines> lines, int at) =>
        new(part, lines[at], lines.Take(at).Count(other => other == lines[at]));

    /// <summary>
    /// What a reading says where a correction is laid; nothing where the record has no such field: a doubt that is gone. Null
    /// where it has no such record.
    /// </summary>
    public static string? TextAt(SteeringDocument document, ReadingCorrection of) =>
        FieldsOf(document, of.Place) is { } fields
            ? fields.FirstOrDefault(f => f.Field == of.Field && f.Column == of.Column)?.Text ?? ""
            : null;

    private static SteeringDocument With(SteeringDocument document, ReadingCorrection correction, TaughtHeads heads)
    {
        if (TextAt(document, correction) != correction.Was)
        {
            return document;
        }
        var fields = new RecordFields(document.Goals);
        var place = correction.Place;
        return place.Part switch
        {
            CorrectedPart.Document => WithMeanings(
                Write(document, RecordFields.OfDocument, correction),
                correction.Field,
                heads
            ),
            CorrectedPart.Goal => WithGoal(document, correction),
            CorrectedPart.Indicator => document with
            {
                Indicators = Put(
                    document.Indicators,
                    place,
                    i => i.Lines,
                    i => Write(i, fields.OfIndicator, correction)
                ),
            },
            CorrectedPart.Activity => document with
            {
                Activities = Put(
                    document.Activities,
                    place,
                    a => a.Lines,
                    a => Write(a, fields.OfActivity, correction)
                ),
            },
            CorrectedPart.Row => WithRow(document, correction),
        };
    }

    // A header that says no kind or year of its own has those of the document.
    private static SteeringDocument WithMeanings(SteeringDocument document, CorrectedField field, TaughtHeads heads) =>
        field is CorrectedField.Kind or CorrectedField.Year
            ? document with
            {
                Tables =
                [
                    .. document.Tables.Select(t =>
                        t with
                        {
                            Meanings = ColumnMeanings.Of(t, document.Kind, document.Year, heads),
                        }
                    ),
                ],
            }
            : document;

    // Rows and sections name their goal by its code and title, and go on to name it.
    private static SteeringDocument WithGoal(SteeringDocument document, ReadingCorrection correction)
    {
        var before = document.Goals;
        var after = Put(before, correction.Place, g => g.Lines, g => Write(g, RecordFields.OfGoal, correction));
        var at = Enumerable.Range(0, before.Count).First(i => !ReferenceEquals(before[i], after[i]));
        var (was, becomes) = (before[at], after[at]);
        var under = was.Level == GoalLevel.Area && was.Code != becomes.Code ? was.Code : null;
        if (under is not null)
        {
            after = [.. after.Select((g, i) => IsOf(i, at, g, under) ? g with { Area = becomes.Code } : g)];
        }
        // What names the goal, or one under it where its code is another, names it as it is now.
        RowStanding Renamed(RowStanding standing, SourceLines lines) =>
            standing.GoalAmong(before, lines) is not { } found
            || (found != at && !(under is not null && IsOf(found, at, before[found], under)))
                ? standing
            : was.Level == GoalLevel.Board ? standing with { BoardGoal = becomes.Title }
            : standing with { Goal = becomes.Code };
        return document with
        {
            Goals = after,
            Indicators =
            [
                .. document.Indicators.Select(i =>
                {
                    var names = Renamed(new(i.Owner, i.Goal, i.BoardGoal), i.Lines);
                    return i with { Goal = names.Goal, BoardGoal = names.BoardGoal };
                }),
            ],
            Activities =
            [
                .. document.Activities.Select(a =>
                {
                    var names = Renamed(new(a.Owner, a.Goal, a.BoardGoal), a.Lines);
                    return a with { Goal = names.Goal, BoardGoal = names.BoardGoal };
                }),
            ],
            Sections =
            [
                .. document.Sections.Select(s =>
                {
                    var owner = s.BoardGoal is null ? Owner.Council : Owner.Board;
                    var names = Renamed(new(owner, s.Goal, s.BoardGoal), s.Lines);
                    return s with { Goal = names.Goal, BoardGoal = names.BoardGoal };
                }),
            ],
        };
    }

    // A board goal under the area goal at a place, and not under another with the same code.
    private static bool IsOf(int at, int area, PrintedGoal goal, string code) =>
        at > area && goal.Level == GoalLevel.Board && goal.Area == code;

    private static SteeringDocument WithRow(SteeringDocument document, ReadingCorrection correction)
    {
        var (table, row) = RowAt(document, correction.Place)!.Value;
        var written = Write(table.Rows[row], RecordFields.OfRow(table), correction);
        var was = table.Rows[row].Label;
        var isGroup = correction.Field == CorrectedField.Name && was.Length > 0;
        var becomes = table with
        {
            Rows =
            [
                .. table.Rows.Select(
                    (r, i) =>
                        i == row ? written
                        : isGroup && r.Group == was ? r with { Group = written.Label }
                        : r
                ),
            ],
        };
        var tables = document.Tables.Select(t => ReferenceEquals(t, table) ? becomes : t).ToList();
        return document with
        {
            Tables = tables,
            ResultUnits = table.Kind == TableKind.ResultUnits ? Interpreter.UnitsOf(tables) : document.ResultUnits,
        };
    }

    private static (PrintedTable Table, int Row)? RowAt(SteeringDocument document, CorrectedPlace place)
    {
        var left = place.Nth;
        foreach (var table in document.Tables)
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                if (table.Rows[row].Lines == place.Lines && left-- == 0)
                {
                    return (table, row);
                }
            }
        }
        return null;
    }

    private static T? At<T>(IReadOnlyList<T> records, CorrectedPlace place, Func<T, SourceLines> lines)
        where T : class => records.Where(r => lines(r) == place.Lines).Skip(place.Nth).FirstOrDefault();

    private static List<T> Put<T>(
        IReadOnlyList<T> records,
        CorrectedPlace place,
        Func<T, SourceLines> lines,
        Func<T, T> write
    )
        where T : class
    {
        var record = At(records, place, lines);
        return [.. records.Select(r => ReferenceEquals(r, record) ? write(r) : r)];
    }

    private static T Write<T>(T record, IReadOnlyList<FieldOf<T>> fields, ReadingCorrection correction) =>
        fields
            .First(f => f.Field == correction.Field && f.Column == correction.Column)
            .Write(record, correction.Becomes);

    private static IReadOnlyList<CorrectableField>? Of<T>(T? record, IReadOnlyList<FieldOf<T>> fields)
        where T : class =>
        record is null
            ? null
            :
            [
                .. fields
                    .Select(f => (Field: f, Text: f.Read(record)))
                    .Where(f => f.Text is not null)
                    .Select(f => new CorrectableField(f.Field.Field, f.Field.Column, f.Field.Header, f.Text!)),
            ];
}
