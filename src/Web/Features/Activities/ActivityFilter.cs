using Styrkedja.Core.Swedish;
using Styrkedja.Web.Features.Goals;

namespace Styrkedja.Web.Features.Activities;

/// <summary>Which activities a page shows. What is empty leaves out nothing.</summary>
/// <param name="Owner"><see cref="Owners.Slug"/>.</param>
/// <param name="Goal">Address of a goal; those below it are shown too.</param>
/// <param name="Deviation">"ja" or "nej".</param>
/// <param name="Text">A part of the text, lead or participants, however it is spelled.</param>
public sealed record ActivityFilter(string Owner, string Goal, string Deviation, string Text)
{
    private readonly string _folded = SwedishText.Fold(Text);

    /// <summary>True where all are shown.</summary>
    public bool IsEmpty => Owner.Length + Goal.Length + Deviation.Length + _folded.Length == 0;

    /// <summary>Whether an activity is shown.</summary>
    public bool Fits(ListedActivity activity, GoalHeadings goals) =>
        (Owner.Length == 0 || Owners.Slug(activity.Owner) == Owner)
        && (Goal.Length == 0 || goals.IsUnder(activity.GoalPosition, Goal))
        && (Deviation.Length == 0 || (activity.Deviation ? "ja" : "nej") == Deviation)
        && (_folded.Length == 0 || SaysText(activity));

    /// <summary>The query of an address that asks for the same.</summary>
    /// <param name="name">"format" or "vy"; empty for the list itself.</param>
    /// <param name="value">"csv" or "tidslinje".</param>
    /// <param name="document">The document that is shown.</param>
    public string Query(string name, string value, string document) =>
        QueryString
            .Create(Asked(name, value, document).Where(pair => pair is { Key.Length: > 0, Value.Length: > 0 }))
            .Value!;

    private KeyValuePair<string, string?>[] Asked(string name, string value, string document) =>
        [
            new(name, value),
            new("dokument", document),
            new("agare", Owner),
            new("mal", Goal),
            new("avvikelse", Deviation),
            new("q", Text),
        ];

    private bool SaysText(ListedActivity activity) =>
        SwedishText
            .Fold($"{activity.Text} {activity.Lead} {activity.Participants}")
            .Contains(_folded, StringComparison.Ordinal);
}
