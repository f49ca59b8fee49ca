using Styrkedja.Core.Goals;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Plans;

/// <summary>
/// The first draft of a plan, from what a document prints: every goal, expected result, indicator, activity and text under a
/// goal, each with the lines that it comes from. Nothing is guessed: what names no goal that is there stands under none, and
/// waits for a person to place it.
/// </summary>
public static class PlanFromDocument
{
    /// <summary>Makes it.</summary>
    /// <param name="document">What the document prints.</param>
    /// <param name="id">The document, as sources name it.</param>
    /// <param name="printed">The year that it plans or reports.</param>
    /// <param name="year">
    /// The year of the new plan. An activity that is printed from the first to the last day of the printed year is of the
    /// whole new year; all other days are as printed.
    /// </param>
    /// <param name="newId">Gives each item its id.</param>
    /// <returns>The items, each after what it stands under.</returns>
    public static IReadOnlyList<PlanItem> Of(
        SteeringDocument document,
        Guid id,
        int printed,
        int year,
        Func<Guid> newId
    )
    {
        var draft = new Draft(document, id, printed, year, newId);
        draft.AddGoals();
        draft.AddProse();
        draft.AddIndicators();
        draft.AddActivities();
        return draft.Items;
    }

    /// <summary>
    /// The first draft of the council's plan, from what a document of a board prints of it: goals, measures with their targets
    /// and activities. What the board itself says is left out.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<PlanItem> OfCouncil(
        SteeringDocument document,
        Guid id,
        int printed,
        int year,
        Func<Guid> newId
    )
    {
        var items = Of(document, id, printed, year, newId);
        var goals = items.Where(item => item.IsGoalOfCouncil).ToList();
        var ids = goals.Select(goal => goal.Id).ToHashSet();
        return
        [
            .. goals,
            .. items
                .Where(item => item.Kind is PlanItemKind.Indicator or PlanItemKind.Activity)
                .Where(item => item.Under is { } under && ids.Contains(under))
                .Select(item => item with { Says = item.Says with { Target = "" } }),
        ];
    }

    private sealed class Draft(SteeringDocument document, Guid id, int printed, int year, Func<Guid> newId)
    {
        // As PrintedSection says.
        private const int FieldOfGoal = 4;

        // By the position of the goal in the document.
        private readonly List<PlanItem> _goals = [];

        public List<PlanItem> Items { get; } = [];

        public void AddGoals()
        {
            var above = new Stack<PlanItem>();
            foreach (var goal in document.Goals)
            {
                while (above.TryPeek(out var last) && last.Level >= goal.Level)
                {
                    above.Pop();
                }
                above.TryPeek(out var parent);
                var item = Add(
                    PlanItemKind.Goal,
                    goal.Level,
                    PlanPlaces.MayStand(PlanItemKind.Goal, goal.Level, parent?.Level) ? parent : null,
                    new PlanText
                    {
                        Code = goal.CodePrinted ? goal.Code ?? "" : "",
                        Title = goal.Title,
                        Body = Whole(goal.Description ?? ""),
                    },
                    goal.Lines
                );
                _goals.Add(item);
                above.Push(item);
                var holds = PlanPlaces.MayStand(PlanItemKind.ExpectedResult, null, goal.Level) ? item : null;
                foreach (var result in goal.ExpectedResults)
                {
                    Add(PlanItemKind.ExpectedResult, null, holds, new PlanText { Title = result.Text }, result.Lines);
                }
            }
        }

        // Text under a goal of the council. What a report says of how the year went is no plan.
        public void AddProse()
        {
            foreach (var section in document.Sections)
            {
                if (
                    section is not { Goal: { } code, Paragraphs.Count: > 0 }
                    || (document.Kind != DocumentKind.Plan && section.Level == FieldOfGoal)
                )
                {
                    continue;
                }
                var prose = string.Join('\n', section.Paragraphs.Select(p => p.Text));
                if (section.BoardGoal is not null)
                {
                    Describe(section, prose);
                    continue;
                }
                var goal = GoalAt(Organisation.Owner.Council, code, null, section.Lines);
                // Under its own heading a goal's text has none of its own.
                var title = goal is not null && IsHeadingOf(section.Title, goal) ? "" : section.Title;
                var says = new PlanText { Title = title, Body = prose };
                Add(PlanItemKind.Contribution, null, goal, says, section.Lines);
            }
        }

        // What a goal of the board says beside its description and its results is part of that, with its heading as a line.
        private void Describe(PrintedSection section, string prose)
        {
            var goal = GoalAt(Organisation.Owner.Board, section.Goal, section.BoardGoal, section.Lines);
            if (goal is null)
            {
                Add(
                    PlanItemKind.Contribution,
                    null,
                    null,
                    new PlanText { Title = section.Title, Body = prose },
                    section.Lines
                );
                return;
            }
            var results = Items.Where(item => item.Under == goal.Id).Select(item => item.Says.Title);
            var said = SwedishText.Fold(goal.Says.Body + string.Concat(results));
            if (section.Paragraphs.All(p => said.Contains(SwedishText.Fold(p.Text), StringComparison.Ordinal)))
            {
                return;
            }
            // The name of a field would make another field of what follows it.
            var isNamed = section.Level != FieldOfGoal && !IsHeadingOf(section.Title, goal);
            string[] parts = [goal.Says.Body, isNamed ? section.Title : "", prose];
            var body = string.Join('\n', parts.Where(part => part.Length > 0));
            var described = goal with { Says = goal.Says with { Body = body } };
            (Items[Items.IndexOf(goal)], _goals[_goals.IndexOf(goal)]) = (described, described);
        }

        public void AddIndicators()
        {
            foreach (var row in document.Indicators)
            {
                Add(
                    PlanItemKind.Indicator,
                    null,
                    GoalAt(row.Owner, row.Goal, row.BoardGoal, row.Lines),
                    new PlanText
                    {
                        Title = row.Name,
                        Target = row.Target.Text,
                        CouncilTarget = row.CouncilTarget.Text,
                        Periodicity = row.Periodicity ?? "",
                    },
                    row.Lines
                );
            }
        }

        public void AddActivities()
        {
            foreach (var row in document.Activities)
            {
                var wholeYear = (row.Start, row.End) == (new DateOnly(printed, 1, 1), new DateOnly(printed, 12, 31));
                Add(
                    PlanItemKind.Activity,
                    null,
                    GoalAt(row.Owner, row.Goal, row.BoardGoal, row.Lines),
                    new PlanText
                    {
                        Title = row.Text,
                        Starts = wholeYear ? new DateOnly(year, 1, 1) : row.Start,
                        Ends = wholeYear ? new DateOnly(year, 12, 31) : row.End,
                    },
                    row.Lines
                );
            }
        }

        private PlanItem? GoalAt(Organisation.Owner owner, string? code, string? boardGoal, SourceLines lines) =>
            GoalReferences.Find(document.Goals, owner, code, boardGoal, lines) is { } at ? _goals[at] : null;

        private PlanItem Add(PlanItemKind kind, GoalLevel? level, PlanItem? under, PlanText says, SourceLines lines)
        {
            var item = new PlanItem(newId(), kind, level, under?.Id, says, new ItemSource(id, lines));
            Items.Add(item);
            return item;
        }

        // A paragraph that a page has cut goes on with a small letter.
        private static string Whole(string prose)
        {
            var whole = new List<string>();
            foreach (var paragraph in prose.Split('\n'))
            {
                if (whole.Count > 0 && !SwedishText.EndsSentence(whole[^1]) && SwedishText.StartsLower(paragraph))
                {
                    whole[^1] = SwedishText.Join(whole[^1], paragraph);
                }
                else
                {
                    whole.Add(paragraph);
                }
            }
            return string.Join('\n', whole);
        }

        private static bool IsHeadingOf(string heading, PlanItem goal) =>
            SwedishText.Fold(heading).EndsWith(SwedishText.Fold(goal.Says.Title), StringComparison.Ordinal);
    }
}
