using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Plans;

/// <summary>What a board decided on its plan.</summary>
/// <param name="On">The day of the meeting.</param>
/// <param name="Paragraph">The paragraph of the minutes: "§ 12".</param>
/// <param name="Note">Amendments, reservations, immediate adjustment; empty for none.</param>
public sealed record PlanDecision(DateOnly On, string Paragraph, string Note);

/// <summary>A decision as it is typed.</summary>
/// <param name="On">The day: "2026-01-29".</param>
/// <param name="Paragraph">The paragraph: "12" or "§ 12".</param>
/// <param name="Note">As <see cref="PlanDecision.Note"/>.</param>
public sealed record PlanDecisionForm(string? On, string? Paragraph, string? Note)
{
    /// <summary>How long a paragraph may be, in characters.</summary>
    public const int LongestParagraph = 50;

    /// <summary>How long a note may be, in characters.</summary>
    public const int LongestNote = 4000;

    /// <summary>Reads it.</summary>
    /// <param name="today">Today: what has not been held has decided nothing.</param>
    /// <returns>The decision; or the problems by the name of their field, for the person who typed.</returns>
    public (PlanDecision? Decision, IReadOnlyList<(string Field, string Problem)> Problems) Read(DateOnly today)
    {
        var problems = new List<(string, string)>();
        if (!SwedishDate.TryReadTyped(On, out var day))
        {
            problems.Add((nameof(On), "Ange sammanträdets dag som 2026-01-29."));
        }
        else if (day > today)
        {
            problems.Add((nameof(On), "Sammanträdet har inte varit än. Skriv in beslutet när det är fattat."));
        }
        var number = SwedishText.Collapse(Paragraph ?? "").TrimStart('§').Trim();
        if (number.Length is 0 or > LongestParagraph)
        {
            problems.Add((nameof(Paragraph), "Ange paragrafen i protokollet, till exempel 12."));
        }
        var note = PlanItemForm.Paragraphs(Note);
        if (note.Length > LongestNote)
        {
            problems.Add((nameof(Note), $"Texten är för lång. Korta den till högst {LongestNote} tecken."));
        }
        return (problems.Count == 0 ? new PlanDecision(day, "§ " + number, note) : null, problems);
    }
}
