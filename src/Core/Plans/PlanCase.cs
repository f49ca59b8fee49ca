using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Plans;

/// <summary>What somebody who was consulted on a plan has said: unions, an advisory council.</summary>
/// <param name="Body">Who.</param>
/// <param name="On">The day.</param>
/// <param name="Opinion">What they said.</param>
public sealed record Consultation(string Body, DateOnly On, string Opinion);

/// <summary>A consultation as it is typed.</summary>
/// <param name="Body">Who.</param>
/// <param name="On">The day: "2026-01-15".</param>
/// <param name="Opinion">What they said.</param>
public sealed record ConsultationForm(string? Body, string? On, string? Opinion)
{
    /// <summary>Reads it.</summary>
    /// <param name="today">Today: what has not been held has said nothing.</param>
    /// <returns>The consultation; or the problems by the name of their field, for the person who typed.</returns>
    public (Consultation? Value, IReadOnlyList<(string Field, string Problem)> Problems) Read(DateOnly today)
    {
        var problems = new List<(string, string)>();
        var body = SwedishText.Collapse(Body ?? "");
        if (body.Length is 0 or > PlanItemForm.LongestWord)
        {
            problems.Add((nameof(Body), "Skriv vilka samrådet var med, till exempel Pensionärsrådet."));
        }
        if (!SwedishDate.TryReadTyped(On, out var day) || day > today)
        {
            problems.Add((nameof(On), "Ange dagen för samrådet som 2026-01-15. Den ska ha varit."));
        }
        var opinion = PlanItemForm.Paragraphs(Opinion);
        if (opinion.Length is 0 or > PlanDecisionForm.LongestNote)
        {
            problems.Add((nameof(Opinion), $"Skriv vad de tyckte, högst {PlanDecisionForm.LongestNote} tecken."));
        }
        return (problems.Count == 0 ? new Consultation(body, day, opinion) : null, problems);
    }
}

/// <summary>
/// Tjänsteutlåtande: the proposal that a plan goes to the board with. The three analyses are those that a case must hold; one
/// that is not needed says why.
/// </summary>
/// <param name="DiaryNumber">The diary number of the case.</param>
/// <param name="Officer">Who answers for it.</param>
/// <param name="Points">What the board is proposed to decide, a paragraph for each point.</param>
/// <param name="GenderEquality">The analysis of gender equality.</param>
/// <param name="ChildrensRights">The analysis of the rights of children.</param>
/// <param name="Minorities">The analysis of the national minorities.</param>
public sealed record Proposal(
    string DiaryNumber,
    string Officer,
    string Points,
    string GenderEquality,
    string ChildrensRights,
    string Minorities
);

/// <summary>A proposal as it is typed.</summary>
public sealed record ProposalForm
{
    /// <summary>As <see cref="Proposal.DiaryNumber"/>.</summary>
    public string? DiaryNumber { get; init; }

    /// <summary>As <see cref="Proposal.Officer"/>.</summary>
    public string? Officer { get; init; }

    /// <summary>As <see cref="Proposal.Points"/>.</summary>
    public string? Points { get; init; }

    /// <summary>As <see cref="Proposal.GenderEquality"/>.</summary>
    public string? GenderEquality { get; init; }

    /// <summary>As <see cref="Proposal.ChildrensRights"/>.</summary>
    public string? ChildrensRights { get; init; }

    /// <summary>As <see cref="Proposal.Minorities"/>.</summary>
    public string? Minorities { get; init; }

    /// <summary>Reads it.</summary>
    /// <returns>The proposal; or the problems by the name of their field, for the person who typed.</returns>
    public (Proposal? Value, IReadOnlyList<(string Field, string Problem)> Problems) Read()
    {
        var problems = new List<(string, string)>();
        string Text(string field, string text, int longest, string ask)
        {
            if (text.Length == 0 || text.Length > longest)
            {
                problems.Add(
                    (field, text.Length == 0 ? ask : $"Texten är för lång. Korta den till högst {longest} tecken.")
                );
            }
            return text;
        }
        string Line(string field, string? typed, string ask) =>
            Text(field, SwedishText.Collapse(typed ?? ""), PlanItemForm.LongestWord, ask);
        string Prose(string field, string? typed, string ask) =>
            Text(field, PlanItemForm.Paragraphs(typed), PlanDecisionForm.LongestNote, ask);
        const string analysis = "Skriv analysen, eller varför den inte behövs i det här ärendet.";
        var read = new Proposal(
            Line(nameof(DiaryNumber), DiaryNumber, "Skriv ärendets diarienummer, till exempel SLN 2026/12."),
            Line(nameof(Officer), Officer, "Skriv vem som är handläggare."),
            Prose(nameof(Points), Points, "Skriv vad nämnden föreslås besluta, en punkt på varje rad."),
            Prose(nameof(GenderEquality), GenderEquality, analysis),
            Prose(nameof(ChildrensRights), ChildrensRights, analysis),
            Prose(nameof(Minorities), Minorities, analysis)
        );
        return (problems.Count == 0 ? read : null, problems);
    }
}

/// <summary>What became of a proposal.</summary>
public enum ProposalState
{
    /// <summary>It waits for the meeting.</summary>
    Waiting,

    /// <summary>Bordlagd: the board takes it up at a later meeting.</summary>
    Postponed,

    /// <summary>Återremitterad: the board wants it prepared again.</summary>
    ReferredBack,

    /// <summary>The board has changed it: what it changed is written before the decision is recorded.</summary>
    Amended,

    /// <summary>The board has decided as proposed.</summary>
    Decided,
}

/// <summary>What a meeting did with a proposal where it did not decide as proposed.</summary>
/// <param name="State">It takes it up later, wants it prepared again, or has changed it.</param>
/// <param name="On">The day.</param>
/// <param name="Said">What it said, and why.</param>
public sealed record Meeting(ProposalState State, DateOnly On, string Said);

/// <summary>A meeting as it is typed.</summary>
/// <param name="State">What it did.</param>
/// <param name="MeetOn">The day: "2026-01-29".</param>
/// <param name="Said">What it said.</param>
public sealed record MeetingForm(ProposalState State, string? MeetOn, string? Said)
{
    /// <summary>Reads it.</summary>
    /// <param name="today">Today: what has not been held has said nothing.</param>
    /// <returns>The meeting; or the problems by the name of their field, for the person who typed.</returns>
    public (Meeting? Value, IReadOnlyList<(string Field, string Problem)> Problems) Read(DateOnly today)
    {
        var problems = new List<(string, string)>();
        if (!SwedishDate.TryReadTyped(MeetOn, out var day) || day > today)
        {
            problems.Add((nameof(MeetOn), "Ange sammanträdets dag som 2026-01-29. Den ska ha varit."));
        }
        var said = PlanItemForm.Paragraphs(Said);
        if (said.Length is 0 or > PlanDecisionForm.LongestNote)
        {
            problems.Add((nameof(Said), $"Skriv vad nämnden sa, högst {PlanDecisionForm.LongestNote} tecken."));
        }
        var isOther = State is ProposalState.Postponed or ProposalState.ReferredBack or ProposalState.Amended;
        return (problems.Count == 0 && isOther ? new Meeting(State, day, said) : null, problems);
    }
}
