using Styrkedja.Core.Checks;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Documents.Planting;

/// <summary>Sentences that count the document's own records wrongly, in many wordings: of all, or of one board goal.</summary>
internal static class CountPlants
{
    private static readonly string[] BoardGoals =
    [
        "Nämnden har {n} nämndmål.",
        "Nämnden har beslutat om {n} nämndmål för året.",
        "Planen innehåller {n} nämndmål.",
        "Sammanlagt finns {n} nämndmål.",
        "Nämndens {n} nämndmål följs upp varje tertial.",
        "Verksamheten styrs av {n} nämndmål.",
        "Det finns totalt {n} nämndmål.",
        "Samtliga {n} nämndmål är kopplade till fullmäktiges mål.",
    ];

    private static readonly string[] Indicators =
    [
        "Sammanlagt följs {n} indikatorer upp.",
        "Planen har totalt {n} indikatorer.",
        "Måluppfyllelsen mäts med sammanlagt {n} indikatorer.",
        "Dokumentet innehåller {n} indikatorer.",
        "Av de {n} indikatorerna är de flesta kända från tidigare.",
        "Totalt finns {n} indikatorer.",
    ];

    private static readonly string[] Activities =
    [
        "Sammanlagt ska {n} aktiviteter genomföras.",
        "Totalt finns {n} aktiviteter.",
        "Planen innehåller {n} aktiviteter.",
        "Av de {n} aktiviteterna är de flesta påbörjade.",
        "Samtliga {n} aktiviteter har en ansvarig chef.",
    ];

    private static readonly string[] OwnActivities =
    [
        "Nämnden har {n} egna aktiviteter.",
        "Nämnden har formulerat {n} egna aktiviteter.",
        "Nämndens {n} egna aktiviteter har en ansvarig chef.",
        "Av nämndens {n} egna aktiviteter är flera påbörjade.",
    ];

    private static readonly string[] OfGoal =
    [
        "Nämndmålet har {n} aktiviteter.",
        "Till nämndmålet hör {n} aktiviteter.",
        "Samtliga {n} aktiviteter under nämndmålet är påbörjade.",
        "Under nämndmålet finns {n} aktiviteter.",
        "Nämndmålets {n} aktiviteter drivs av förvaltningen.",
        "Av de {n} aktiviteterna är de flesta påbörjade.",
    ];

    private static readonly string[] Units =
    [
        "Nämnden har {n} resultatenheter.",
        "Under året finns {n} resultatenheter.",
        "Förvaltningen har {n} resultatenheter.",
        "Nämndens {n} resultatenheter följs upp varje månad.",
        "Totalt är {n} enheter resultatenheter.",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TextPlant> All { get; } = [new("count-vs-text", Severity.Warning, Count)];

    private static TextFault? Count(PlantedSource d, Random r)
    {
        var records = d.Records;
        var general = records
            .Sections.Where(s => s.Goal is null && s.Paragraphs.Count > 0 && s.Lines.First > 20)
            .Where(s =>
                StartsWithAny(s.Title, "Sammanfatt", "Inledning", "Nämndens", "Uppföljning", "Om planen", "Förutsättn")
            )
            .ToList();
        int Rows(IEnumerable<PrintedActivity> of) => Distinct(Keys(of));
        var (sections, count, wordings) = r.Next(6) switch
        {
            0 => (general, records.Goals.Count(g => g.Level == GoalLevel.Board), BoardGoals),
            1 => (
                general,
                Distinct(records.Indicators.Select(i => (i.Name, i.Goal, i.BoardGoal, i.Owner))),
                Indicators
            ),
            2 => (general, Rows(records.Activities), Activities),
            3 => (general, Rows(records.Activities.Where(a => a.Owner == Owner.Board)), OwnActivities),
            4 => OfOneGoal(records, r),
            _ => (
                [
                    .. records.Sections.Where(s =>
                        s.Title.StartsWith("Resultatenhet", StringComparison.Ordinal) && s.Paragraphs.Count > 0
                    ),
                ],
                records.ResultUnits.Count,
                Units
            ),
        };
        if (sections.Count == 0 || count < 3)
        {
            return null;
        }
        var wording = TextPlant.Any(wordings, r);
        var wrong = Math.Max(2, count + (r.Next(2) == 0 ? -1 : 1) * r.Next(1, 4));
        // What is right of the council's or the board's alone is right.
        int[] others =
        [
            records.Indicators.Count(i => i.Owner == Owner.Board),
            records.Indicators.Count(i => i.Owner == Owner.Council),
            records.Activities.Count(a => a.Owner == Owner.Board),
            records.Activities.Count(a => a.Owner == Owner.Council),
        ];
        if (wrong == count || others.Contains(wrong))
        {
            return null;
        }
        var asWord = r.Next(2) == 0;
        var at = PlantedSource.After(TextPlant.Any(sections, r));
        string Number(int of) => asWord && of <= 20 ? NumberWord.Write(of) : SwedishNumber.Print(of, 0);
        TextChange Put(int of) => PlantedSource.Add(at, [wording.Replace("{n}", Number(of), StringComparison.Ordinal)]);
        return new TextFault(Put(wrong), Put(count));
    }

    private static (List<PrintedSection>, int, string[]) OfOneGoal(SteeringDocument d, Random r)
    {
        var goals = d
            .Goals.Where(g => g.Level == GoalLevel.Board)
            .Select(g => (Goal: g, Of: d.Activities.Where(a => a.BoardGoal == g.Title && a.Goal == g.Area).ToList()))
            .Where(g => g.Of.Count > 2)
            .ToList();
        if (goals.Count == 0)
        {
            return ([], 0, OfGoal);
        }
        var (goal, of) = TextPlant.Any(goals, r);
        return (
            [
                .. d.Sections.Where(s =>
                    s.BoardGoal == goal.Title
                    && s.Goal == goal.Area
                    && s.Paragraphs.Count > 0
                    && (s.Level == 4 || s.Title == goal.Title)
                ),
            ],
            Distinct(Keys(of)),
            OfGoal
        );
    }

    private static IEnumerable<(string, string?, string?, Owner)> Keys(IEnumerable<PrintedActivity> activities) =>
        activities.Select(a => (a.Text, a.Goal, a.BoardGoal, a.Owner));

    // What is printed twice may be counted once or twice: no truth.
    private static int Distinct(IEnumerable<(string Text, string?, string?, Owner)> rows)
    {
        var all = rows.Select(x => x with { Text = SwedishText.Fold(x.Text) }).ToList();
        return all.Distinct().Count() == all.Count ? all.Count : 0;
    }

    private static bool StartsWithAny(string title, params string[] beginnings) =>
        beginnings.Any(b => title.StartsWith(b, StringComparison.OrdinalIgnoreCase));
}
