using Styrkedja.Core.Swedish;
using Styrkedja.Web.Features.Goals;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>Which indicators a list shows. What is empty leaves out nothing.</summary>
/// <param name="Status"><see cref="IndicatorWords.Slug"/>.</param>
/// <param name="Owner"><see cref="Owners.Slug"/>.</param>
/// <param name="Goal">Address of a goal; those below it are shown too.</param>
/// <param name="Text">A part of the name, however it is spelled.</param>
public sealed record IndicatorFilter(string Status, string Owner, string Goal, string Text)
{
    private readonly string _folded = SwedishText.Fold(Text);

    /// <summary>True where all are shown.</summary>
    public bool IsEmpty => Status.Length + Owner.Length + Goal.Length + _folded.Length == 0;

    /// <summary>Whether an indicator is shown.</summary>
    public bool Fits(ListedIndicator indicator, GoalHeadings goals) =>
        (
            Status.Length == 0
            || (indicator.Judged.Derived is { } derived && IndicatorWords.Slug(derived.Status) == Status)
        )
        && (Owner.Length == 0 || Owners.Slug(indicator.Row.Owner) == Owner)
        && (Goal.Length == 0 || goals.IsUnder(indicator.Row.GoalPosition, Goal))
        && indicator.Row.NameKey.Contains(_folded, StringComparison.Ordinal);

    /// <summary>The query of an address that asks for the same.</summary>
    public string Query(string format, string document) =>
        QueryString.Create(Asked(format, document).Where(pair => pair.Value is { Length: > 0 })).Value!;

    private KeyValuePair<string, string?>[] Asked(string format, string document) =>
        [
            new("format", format),
            new("dokument", document),
            new("status", Status),
            new("agare", Owner),
            new("mal", Goal),
            new("q", Text),
        ];
}
