using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Plans;

namespace Styrkedja.Unit.Documents.Writing;

/// <summary>Plans of goals of all levels with what may stand under them.</summary>
internal static class DrawnPlans
{
    private static readonly string[] Words =
    [
        "barn",
        "Äldre",
        "skolor",
        "trygghet",
        "miljö",
        "år 2026",
        "var tredje",
        "12 procent",
        "ökar",
        "i hela kommunen",
        "personal",
        "Ö-bor",
        "(alla)",
        "kultur & fritid",
    ];

    private static readonly string[] Targets =
    [
        "",
        "82 %",
        "Minst 80 %",
        "Max 10 st",
        "öka",
        "Tas fram av nämnd",
        "+/- 1 %",
    ];

    /// <summary>Of words as people write them: prose in sentences, since a short line without its end is read as a heading.</summary>
    public static Gen<IReadOnlyList<PlanItem>> Plain { get; } = Plans(Sentence);

    /// <summary>Of any text at all, in a line.</summary>
    public static Gen<IReadOnlyList<PlanItem>> Odd { get; } =
        Plans(
            from text in Core.Property.Texts
            from mark in Gen.Elements("", "# ", "| ", "- ", "Nämndmål: ", "**", "KF:s inriktningsmål: 1. ", "\\|")
            select Styrkedja.Core.Swedish.SwedishText.Collapse(mark + text) is { Length: > 0 } line ? line : "x"
        );

    private static Gen<string> Sentence =>
        from words in Gen.Elements(Words).NonEmptyListOf()
        select "Vi " + string.Join(' ', words.Take(8));

    private static Gen<IReadOnlyList<PlanItem>> Plans(Gen<string> text) =>
        from size in Gen.Choose(1, 12)
        from draws in Draw(text).ListOf(size * 3)
        select (IReadOnlyList<PlanItem>)Build(draws);

    private sealed record Drawn(
        PlanItemKind Kind,
        GoalLevel Level,
        int At,
        string Title,
        List<string> Body,
        string Target,
        int Days
    );

    private static Gen<Drawn> Draw(Gen<string> text) =>
        from kind in Gen.Elements(Enum.GetValues<PlanItemKind>())
        from level in Gen.Elements(Enum.GetValues<GoalLevel>())
        from at in Gen.Choose(0, 1000)
        from title in text
        from body in text.ListOf(2)
        from target in Gen.Elements(Targets)
        from days in Gen.Choose(0, 600)
        select new Drawn(kind, level, at, title, [.. body], target, days);

    private static List<PlanItem> Build(IEnumerable<Drawn> draws)
    {
        // A plan of nothing is none.
        var first = new PlanText { Code = "1", Title = "Vi finns" };
        var items = new List<PlanItem>
        {
            new(new Guid(1000, 0, 0, new byte[8]), PlanItemKind.Goal, GoalLevel.Direction, null, first),
        };
        foreach (var (drawn, nth) in draws.Select((d, i) => (d, i)))
        {
            GoalLevel? level = drawn.Kind == PlanItemKind.Goal ? drawn.Level : null;
            // A plan of a municipality begins with a direction; what has no number has the title alone.
            var above = items
                .Where(i => i.Kind == PlanItemKind.Goal && PlanPlaces.MayStand(drawn.Kind, level, i.Level))
                .ToList();
            if (above.Count == 0 && level != GoalLevel.Direction)
            {
                continue;
            }
            var under = level == GoalLevel.Direction ? null : above[drawn.At % above.Count];
            var goals = items.Count(i => i.Kind == PlanItemKind.Goal && i.Under == under?.Id);
            items.Add(
                new PlanItem(
                    new Guid(nth + 1, 0, 0, new byte[8]),
                    drawn.Kind,
                    level,
                    under?.Id,
                    Says(drawn, under is null ? $"{goals + 1}" : $"{under.Says.Code}.{goals + 1}")
                )
            );
        }
        return items;
    }

    private static PlanText Says(Drawn drawn, string code) =>
        drawn.Kind switch
        {
            PlanItemKind.Goal => new PlanText
            {
                Code = drawn.Level is GoalLevel.Direction or GoalLevel.Area ? code : "",
                Title = drawn.Title,
                Body = string.Join('\n', drawn.Body.Select(text => text + ".")),
            },
            PlanItemKind.ExpectedResult => new PlanText { Title = drawn.Title },
            PlanItemKind.Indicator => new PlanText
            {
                Title = drawn.Title,
                Target = drawn.Target,
                Periodicity = drawn.Days % 2 == 0 ? "År" : "Tertial",
            },
            PlanItemKind.Activity => new PlanText
            {
                Title = drawn.Title,
                Starts = new DateOnly(2026, 1, 1).AddDays(drawn.Days / 2),
                Ends = new DateOnly(2026, 1, 1).AddDays(drawn.Days),
            },
            PlanItemKind.Assignment => new PlanText
            {
                Title = drawn.Title,
                Ends = drawn.Days % 2 == 0 ? new DateOnly(2026, 1, 1).AddDays(drawn.Days) : null,
                Body = string.Join('\n', drawn.Body.Select(text => text + ".")),
            },
            PlanItemKind.Contribution => new PlanText
            {
                Title = drawn.Days % 3 == 0 ? "" : drawn.Title,
                Body = string.Join('\n', drawn.Body.DefaultIfEmpty("Vi skriver").Select(text => text + ".")),
            },
        };
}
