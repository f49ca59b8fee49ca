using FsCheck.Fluent;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Plans;

namespace Styrkedja.Unit.Core.Plans;

/// <summary>Where a plan stands: what was said of it holds as long as what it was said of is the same.</summary>
public sealed class PlanProgressTests
{
    private static readonly Guid Department = Id(1);
    private static readonly Guid Unit = Id(2);
    private static readonly Guid Other = Id(3);
    private static readonly DateTime Noon = new(2026, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    private static readonly (Guid, int, IReadOnlySet<Guid>)[] Parts =
    [
        (Department, 0, new HashSet<Guid> { Department, Unit }),
        (Unit, 1, new HashSet<Guid> { Unit }),
        (Other, 0, new HashSet<Guid> { Other }),
    ];

    private static readonly PlanItem Goal = new(
        Id(10),
        PlanItemKind.Goal,
        GoalLevel.Board,
        null,
        new PlanText { Title = "Mål", Responsible = Department }
    );

    private static readonly PlanItem Task = new(
        Id(11),
        PlanItemKind.Activity,
        null,
        Goal.Id,
        new PlanText { Title = "Göra", Responsible = Unit }
    );

    [Fact]
    public void A_part_stands_where_it_answers_for_something_with_what_lies_below_it()
    {
        var progress = Of([Goal, Task], []);
        Assert.Equal([(Department, 2), (Unit, 1)], progress.Parts.Select(part => (part.Part, part.Items)));
        Assert.All(progress.Parts, part => Assert.Equal(PartState.Writing, part.State));
    }

    [Fact]
    public void What_nobody_is_named_for_is_theirs_whose_goal_it_stands_under()
    {
        var unnamed = Task with
        {
            Id = Id(12),
            Says = new PlanText { Title = "Mer" },
        };
        Assert.Equal([(Department, 3), (Unit, 1)], Of([Goal, Task, unnamed], []).Parts.Select(p => (p.Part, p.Items)));
    }

    [Fact]
    public void A_later_change_voids_what_was_said_there_and_above_and_nowhere_else()
    {
        var mine = new PlanItem(
            Id(13),
            PlanItemKind.Goal,
            GoalLevel.Board,
            null,
            new PlanText { Title = "B", Responsible = Other }
        );
        var before = Of([Goal, Task, mine], []);
        var said = before.Parts.Select(part => Ready(part.Part, part.Digest)).ToList();
        Assert.All(Of([Goal, Task, mine], said).Parts, part => Assert.Equal(PartState.Ready, part.State));
        var changed = Task with { Says = Task.Says with { Title = "Göra om" } };
        Assert.Equal(
            [PartState.Changed, PartState.Changed, PartState.Ready],
            Of([Goal, changed, mine], said).Parts.Select(part => part.State)
        );
        // What was taken out is a change too; what is as it was again holds again.
        Assert.Equal(PartState.Changed, Of([Goal, Task with { IsRemoved = true }, mine], said).Parts[0].State);
        Assert.Equal(PartState.Ready, Of([Goal, Task, mine], said).Parts[0].State);
    }

    [Fact]
    public void A_part_that_answers_for_nothing_any_more_stays_as_long_as_it_has_said_something()
    {
        var said = new[] { new PlanApproval(ApprovalOutcome.Returned, Unit, 0, null, "Mer", "x", Id(90), Noon) };
        Assert.Equal(
            [(Department, PartState.Writing), (Unit, PartState.Returned)],
            Of([Goal], said).Parts.Select(p => (p.Part, p.State))
        );
    }

    [Fact]
    public void Signers_sign_in_their_order_and_again_when_the_text_is_another()
    {
        PlanApproval[] asked = [Asked(1, 91), Asked(2, 92)];
        Assert.Equal([(true, false), (false, false)], Signing(asked));
        Assert.Equal([(false, true), (true, false)], Signing([.. asked, Signed(1, 91, "text")]));
        Assert.Equal([(false, true), (false, true)], Signing([.. asked, Signed(1, 91, "text"), Signed(2, 92, "text")]));
        // Another text: the first is next again, and the second waits for them.
        Assert.Equal([(true, false), (false, false)], Signing([.. asked, Signed(1, 91, "old"), Signed(2, 92, "old")]));
        // Whoever signed before their turn came signed the text all the same.
        Assert.Equal([(true, false), (false, true)], Signing([.. asked, Signed(2, 92, "text")]));
    }

    [Fact]
    public void No_two_contents_have_one_digest_by_moving_words_between_fields() =>
        Property.Holds(
            from one in Property.Texts
            from other in Property.Texts
            select (one, other),
            drawn =>
                drawn.one.Length == 0
                || Digest(drawn.one, drawn.other) != Digest(drawn.one + drawn.other, "")
                || drawn.other.Length == 0
        );

    [Theory]
    [InlineData("Pensionärsrådet", "2026-01-15", "Bra.", 0)]
    [InlineData("", "2026-01-15", "Bra.", 1)]
    [InlineData("Pensionärsrådet", "2026-02-15", "Bra.", 1)]
    [InlineData("Pensionärsrådet", "i går", " ", 2)]
    public void A_consultation_has_been_held_by_somebody_who_said_something(
        string body,
        string on,
        string said,
        int problems
    ) => Assert.Equal(problems, new ConsultationForm(body, on, said).Read(new DateOnly(2026, 1, 31)).Problems.Count);

    [Fact]
    public void A_proposal_holds_every_analysis()
    {
        Assert.Equal(6, new ProposalForm().Read().Problems.Count);
        var whole = new ProposalForm
        {
            DiaryNumber = " SLN 2026/1 ",
            Officer = "Eva",
            Points = "Planen fastställs.\r\n\r\nPlanen skickas vidare.",
            GenderEquality = "Ja.",
            ChildrensRights = "Ja.",
            Minorities = "Behövs inte: planen rör dem inte.",
        };
        var (read, problems) = whole.Read();
        Assert.Empty(problems);
        Assert.Equal(("SLN 2026/1", "Planen fastställs.\nPlanen skickas vidare."), (read!.DiaryNumber, read.Points));
        Assert.Equal(["Minorities"], (whole with { Minorities = " " }).Read().Problems.Select(p => p.Field));
    }

    [Theory]
    [InlineData(ProposalState.ReferredBack, true)]
    [InlineData(ProposalState.Postponed, true)]
    [InlineData(ProposalState.Amended, true)]
    [InlineData(ProposalState.Decided, false)]
    [InlineData(ProposalState.Waiting, false)]
    public void A_meeting_did_something_else_than_decide(ProposalState state, bool holds) =>
        Assert.Equal(
            holds,
            new MeetingForm(state, "2026-01-29", "Mer underlag.").Read(new DateOnly(2026, 1, 31)).Value is not null
        );

    private static PlanProgress Of(PlanItem[] items, IReadOnlyCollection<PlanApproval> said) =>
        PlanProgress.Of(PlanOutline.Of(items), "text", Parts, said);

    private static IEnumerable<(bool IsNext, bool Holds)> Signing(PlanApproval[] said) =>
        Of([Goal], said).Signers.Select(signer => (signer.IsNext, signer.Holds));

    private static string Digest(string title, string body)
    {
        var item = Goal with
        {
            Says = new PlanText
            {
                Title = title,
                Body = body,
                Responsible = Department,
            },
        };
        return PlanDigest.Of(PlanOutline.Of([item]), new HashSet<Guid> { Department });
    }

    private static PlanApproval Ready(Guid part, string digest) =>
        new(ApprovalOutcome.Ready, part, 0, null, "", digest, Id(90), Noon);

    private static PlanApproval Asked(int order, int who) =>
        new(ApprovalOutcome.Asked, null, order, Id(who), "", "", Id(90), Noon);

    private static PlanApproval Signed(int order, int who, string text) =>
        new(ApprovalOutcome.HasSigned, null, order, Id(who), "", text, Id(who), Noon);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
