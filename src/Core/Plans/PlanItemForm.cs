using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Plans;

/// <summary>An item of a plan as it is typed.</summary>
public sealed record PlanItemForm
{
    /// <summary>How long a line may be, in characters: activities of real plans have up to 700.</summary>
    public const int LongestTitle = 1000;

    /// <summary>How long prose may be, in characters.</summary>
    public const int LongestBody = 20_000;

    /// <summary>How long a target, a periodicity or a reason may be, in characters.</summary>
    public const int LongestWord = 200;

    /// <summary>As <see cref="PlanText.Code"/>.</summary>
    public string? Code { get; init; }

    /// <summary>As <see cref="PlanText.Title"/>.</summary>
    public string? Title { get; init; }

    /// <summary>As <see cref="PlanText.Body"/>.</summary>
    public string? Body { get; init; }

    /// <summary>As <see cref="PlanText.Target"/>.</summary>
    public string? Target { get; init; }

    /// <summary>As <see cref="PlanText.CouncilTarget"/>.</summary>
    public string? CouncilTarget { get; init; }

    /// <summary>As <see cref="PlanText.Periodicity"/>.</summary>
    public string? Periodicity { get; init; }

    /// <summary>As <see cref="PlanText.Reason"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>As <see cref="PlanText.Starts"/>: "2026-01-31".</summary>
    public string? Starts { get; init; }

    /// <summary>As <see cref="PlanText.Ends"/>.</summary>
    public string? Ends { get; init; }

    /// <summary>As <see cref="PlanText.Responsible"/>.</summary>
    public Guid? Responsible { get; init; }

    /// <summary>What an item says, as it would be typed.</summary>
    public static PlanItemForm Of(PlanText says) =>
        new()
        {
            Code = says.Code,
            Title = says.Title,
            // A browser sends and shows an empty line between two paragraphs.
            Body = says.Body.Replace("\n", "\n\n", StringComparison.Ordinal),
            Target = says.Target,
            CouncilTarget = says.CouncilTarget,
            Periodicity = says.Periodicity,
            Reason = says.Reason,
            Starts = says.Starts is { } starts ? SwedishDate.Write(starts) : "",
            Ends = says.Ends is { } ends ? SwedishDate.Write(ends) : "",
            Responsible = says.Responsible,
        };

    /// <summary>What is typed in a field; of who answers for it the id.</summary>
    public string? Typed(PlanField field) =>
        field switch
        {
            PlanField.Code => Code,
            PlanField.Title => Title,
            PlanField.Body => Body,
            PlanField.Target => Target,
            PlanField.CouncilTarget => CouncilTarget,
            PlanField.Periodicity => Periodicity,
            PlanField.Reason => Reason,
            PlanField.Starts => Starts,
            PlanField.Ends => Ends,
            PlanField.Responsible => Responsible?.ToString(),
        };

    /// <summary>The same, with some fields as they stand in another.</summary>
    public PlanItemForm With(IEnumerable<PlanField> fields, PlanItemForm other) =>
        fields.Aggregate(
            this,
            (form, field) =>
                field switch
                {
                    PlanField.Code => form with { Code = other.Code },
                    PlanField.Title => form with { Title = other.Title },
                    PlanField.Body => form with { Body = other.Body },
                    PlanField.Target => form with { Target = other.Target },
                    PlanField.CouncilTarget => form with { CouncilTarget = other.CouncilTarget },
                    PlanField.Periodicity => form with { Periodicity = other.Periodicity },
                    PlanField.Reason => form with { Reason = other.Reason },
                    PlanField.Starts => form with { Starts = other.Starts },
                    PlanField.Ends => form with { Ends = other.Ends },
                    PlanField.Responsible => form with { Responsible = other.Responsible },
                }
        );

    /// <summary>Reads it.</summary>
    /// <param name="kind">What is typed.</param>
    /// <param name="level">The level of a goal; else null.</param>
    /// <param name="side">From which side it is written.</param>
    /// <param name="given">What it says in the fields that are not typed.</param>
    /// <param name="direction">Which way is good for an indicator of a name with these targets.</param>
    /// <param name="shipped">The definition of an indicator of a name; null where none is known.</param>
    /// <returns>What the item says; or the problems by the name of their field, for the person who typed.</returns>
    public (PlanText? Says, IReadOnlyList<(PlanField Field, string Problem)> Problems) Read(
        PlanItemKind kind,
        GoalLevel? level,
        PlanSide side,
        PlanText given,
        Func<string, Target, Target, Direction> direction,
        Func<string, IndicatorDefinition?>? shipped = null
    )
    {
        var problems = new List<(PlanField, string)>();
        var fields = PlanFields.Of(kind, side);
        string Line(PlanField field, string? typed, int longest)
        {
            var text = fields.Contains(field) ? SwedishText.Collapse(typed ?? "") : "";
            if (text.Length > longest)
            {
                problems.Add((field, $"Texten är för lång. Korta den till högst {longest} tecken."));
            }
            return text;
        }
        DateOnly? Day(PlanField field, string? typed)
        {
            if (!fields.Contains(field) || string.IsNullOrWhiteSpace(typed))
            {
                return null;
            }
            if (SwedishDate.TryReadTyped(typed, out var day))
            {
                return day;
            }
            problems.Add((field, "Ange dagen som 2026-01-31, eller lämna fältet tomt."));
            return null;
        }
        var typed = new PlanText
        {
            Code = Line(PlanField.Code, Code, LongestWord).TrimEnd('.'),
            Title = Line(PlanField.Title, Title, LongestTitle),
            Body = Paragraphs(Body),
            Target = Line(PlanField.Target, Target, LongestWord),
            CouncilTarget = Line(PlanField.CouncilTarget, CouncilTarget, LongestWord),
            Periodicity = Line(PlanField.Periodicity, Periodicity, LongestWord),
            Reason = Line(PlanField.Reason, Reason, LongestWord),
            Starts = Day(PlanField.Starts, Starts),
            Ends = Day(PlanField.Ends, Ends),
            Responsible = Responsible,
        };
        var says = given.With(fields, typed);
        problems.AddRange(Problems(kind, level, says));
        problems.AddRange(OfTargets(kind, says, direction, shipped).Where(problem => fields.Contains(problem.Item1)));
        return (problems.Count == 0 ? says : null, problems);
    }

    /// <summary>
    /// Typed or pasted prose as paragraphs: cleaned of blanks and of empty lines, with a line feed between two. An item of a
    /// list begins with a hyphen, whatever mark a word processor gave it.
    /// </summary>
    public static string Paragraphs(string? typed)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select(SwedishText.Collapse).Select(Listed).Where(line => line.Length > 0));
    }

    // U+00B7 and U+F0B7 are what Word's bullets become when they are pasted.
    private static string Listed(string line) =>
        line is ['•' or '·' or '▪' or '◦' or '*' or '\uf0b7', .. var rest] && rest.StartsWith(' ')
            ? "- " + rest.Trim()
            : line;

    private static IEnumerable<(PlanField, string)> Problems(PlanItemKind kind, GoalLevel? level, PlanText says)
    {
        if (says.Title.Length == 0 && kind != PlanItemKind.Contribution)
        {
            yield return (PlanField.Title, Ask(kind));
        }
        if (kind == PlanItemKind.Contribution && says.Body.Length == 0)
        {
            yield return (PlanField.Body, "Skriv texten.");
        }
        if (says.Body.Length > LongestBody)
        {
            yield return (PlanField.Body, $"Texten är för lång. Korta den till högst {LongestBody} tecken.");
        }
        if (says.Code.Length > 0 && !IsCode(says.Code, level))
        {
            yield return (
                PlanField.Code,
                "Skriv målets nummer med siffror och punkter, till exempel " + Example(level)
            );
        }
        if (says.Starts is { } starts && says.Ends is { } ends && ends < starts)
        {
            yield return (
                PlanField.Ends,
                $"Slutdagen {SwedishDate.Write(ends)} är före startdagen {SwedishDate.Write(starts)}. Rätta en av dem."
            );
        }
    }

    private static IEnumerable<(PlanField, string)> OfTargets(
        PlanItemKind kind,
        PlanText says,
        Func<string, Target, Target, Direction> direction,
        Func<string, IndicatorDefinition?>? shipped
    )
    {
        if (kind != PlanItemKind.Indicator)
        {
            yield break;
        }
        var (own, asked) = (Indicators.Target.Read(says.Target), Indicators.Target.Read(says.CouncilTarget));
        foreach (
            var (field, target) in ((PlanField, Target)[])[(PlanField.Target, own), (PlanField.CouncilTarget, asked)]
        )
        {
            if (target is Target.None { IsUnread: true })
            {
                yield return (
                    field,
                    "Skriv målet som ett tal med enhet, till exempel 82 %, Minst 80 % eller Max 10 st, eller bara öka eller minska."
                );
            }
        }
        if (
            says.Reason.Length == 0
            && WeakTarget.IsWeaker(own, asked, direction(says.Title, own, asked), shipped?.Invoke(says.Title))
        )
        {
            yield return (
                PlanField.Reason,
                $"Årsmålet {says.Target} är svagare än fullmäktiges {says.CouncilTarget}. Skriv varför, eller skärp målet."
            );
        }
    }

    private static bool IsCode(string code, GoalLevel? level) =>
        GoalCode.TryTake(code + " x", 1, 4, out var read, out _)
        && level switch
        {
            GoalLevel.Direction => read.Depth == 1,
            GoalLevel.Area => read.Depth == 2,
            GoalLevel.Board or GoalLevel.Unit or null => true,
        };

    private static string Example(GoalLevel? level) =>
        level switch
        {
            GoalLevel.Direction => "1.",
            GoalLevel.Area => "1.2.",
            GoalLevel.Board or GoalLevel.Unit or null => "1.2.1.",
        };

    private static string Ask(PlanItemKind kind) =>
        kind switch
        {
            PlanItemKind.Goal => "Skriv målet.",
            PlanItemKind.ExpectedResult => "Skriv vad som är sant om målet nås.",
            PlanItemKind.Indicator => "Skriv vad indikatorn heter.",
            PlanItemKind.Activity or PlanItemKind.Assignment => "Skriv vad som ska göras.",
            PlanItemKind.Contribution => "Skriv en rubrik.",
        };
}
