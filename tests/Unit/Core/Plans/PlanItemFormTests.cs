using FsCheck.Fluent;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Plans;

namespace Styrkedja.Unit.Core.Plans;

/// <summary>What is typed of an item: what it becomes, and what is wrong at which field.</summary>
public sealed class PlanItemFormTests
{
    [Theory]
    [InlineData(PlanItemKind.Goal, PlanField.Title)]
    [InlineData(PlanItemKind.ExpectedResult, PlanField.Title)]
    [InlineData(PlanItemKind.Indicator, PlanField.Title)]
    [InlineData(PlanItemKind.Activity, PlanField.Title)]
    [InlineData(PlanItemKind.Contribution, PlanField.Body)]
    public void Each_says_something(PlanItemKind kind, PlanField field) =>
        Assert.Equal([field], Problems(kind, new PlanItemForm { Title = " \t", Body = "\r\n \r\n" }));

    [Theory]
    [InlineData("2026-02-01", "2026-01-31", PlanField.Ends)]
    [InlineData("i vår", "2026-01-31", PlanField.Starts)]
    [InlineData("2026-02-30", "", PlanField.Starts)]
    [InlineData("2026-01-31", "2026-01-31", null)]
    [InlineData("20260101", "2026–12–31", null)]
    [InlineData("", "", null)]
    public void Days_are_days_in_their_order(string starts, string ends, PlanField? problem) =>
        Assert.Equal(
            problem is { } field ? [field] : [],
            Problems(
                PlanItemKind.Activity,
                new PlanItemForm
                {
                    Title = "Ä",
                    Starts = starts,
                    Ends = ends,
                }
            )
        );

    [Theory]
    [InlineData("82 %", "80 %", "", null)]
    [InlineData("79 %", "80 %", "", PlanField.Reason)]
    [InlineData("79 %", "80 %", "Två enheter slås ihop", null)]
    [InlineData("så många som möjligt", "", "", PlanField.Target)]
    [InlineData("80 %", "kanske", "", PlanField.CouncilTarget)]
    [InlineData("", "80 %", "", null)]
    [InlineData("Minst 75 %", "Minst 80 %", "", PlanField.Reason)]
    [InlineData("öka", "80 %", "", null)]
    public void A_target_can_be_read_and_a_weaker_one_has_its_reason(
        string own,
        string asked,
        string reason,
        PlanField? problem
    )
    {
        var form = new PlanItemForm
        {
            Title = "Nöjda",
            Target = own,
            CouncilTarget = asked,
            Reason = reason,
        };
        Assert.Equal(problem is { } field ? [field] : [], Problems(PlanItemKind.Indicator, form));
    }

    [Fact]
    public void Which_way_is_good_decides_what_is_weaker()
    {
        var form = new PlanItemForm
        {
            Title = "Sjuka",
            Target = "6 %",
            CouncilTarget = "5 %",
        };
        Assert.Empty(
            form.Read(PlanItemKind.Indicator, null, PlanSide.Board, new(), (_, _, _) => Direction.Higher).Problems
        );
        Assert.Single(
            form.Read(PlanItemKind.Indicator, null, PlanSide.Board, new(), (_, _, _) => Direction.Lower).Problems
        );
    }

    [Fact]
    public void A_number_of_the_whole_city_asks_for_no_reason()
    {
        var form = new PlanItemForm
        {
            Title = "Platser",
            Target = "300 st",
            CouncilTarget = "900 st",
        };
        IReadOnlyList<(PlanField, string)> Problems(TargetScope scope) =>
            form.Read(
                PlanItemKind.Indicator,
                null,
                PlanSide.Board,
                new PlanText(),
                (_, _, _) => Direction.Higher,
                name => new IndicatorDefinition(name, [])
                {
                    Scope = scope,
                    Unit = "antal",
                    Periodicity = "",
                    Supplier = "",
                }
            ).Problems;
        Assert.Single(Problems(TargetScope.Board));
        Assert.Empty(Problems(TargetScope.City));
    }

    [Theory]
    [InlineData("1", GoalLevel.Direction, true)]
    [InlineData("1.", GoalLevel.Direction, true)]
    [InlineData("1.2", GoalLevel.Direction, false)]
    [InlineData("1.2", GoalLevel.Area, true)]
    [InlineData("1", GoalLevel.Area, false)]
    [InlineData("1.2.3", GoalLevel.Board, true)]
    [InlineData("ett", GoalLevel.Board, false)]
    [InlineData("1,2", GoalLevel.Area, false)]
    [InlineData("", GoalLevel.Area, true)]
    public void A_number_is_one_of_its_level(string code, GoalLevel level, bool holds) =>
        Assert.Equal(
            holds ? [] : [PlanField.Code],
            Problems(PlanItemKind.Goal, new PlanItemForm { Title = "Mål", Code = code }, level)
        );

    [Fact]
    public void What_is_too_long_is_told_and_not_cut()
    {
        var form = new PlanItemForm
        {
            Title = new string('a', PlanItemForm.LongestTitle + 1),
            Body = new string('b', PlanItemForm.LongestBody + 1),
        };
        Assert.Equal([PlanField.Title, PlanField.Body], Problems(PlanItemKind.Contribution, form));
    }

    [Theory]
    [InlineData("Ett stycke.\r\n\r\n\r\nEtt till.", "Ett stycke.\nEtt till.")]
    [InlineData("•\tFörsta\n•  Andra", "- Första\n- Andra")]
    [InlineData("\u00b7 Första\n\uf0b7 Andra", "- Första\n- Andra")]
    [InlineData("* Första\n- Andra", "- Första\n- Andra")]
    [InlineData("*kursivt* först", "*kursivt* först")]
    [InlineData("  \u00a0 ", "")]
    public void Pasted_prose_becomes_paragraphs_and_lists(string typed, string kept) =>
        Assert.Equal(kept, PlanItemForm.Paragraphs(typed));

    [Fact]
    public void Fields_that_an_item_does_not_have_are_left_empty()
    {
        var (says, _) = new PlanItemForm
        {
            Title = "Resultat",
            Body = "Text",
            Target = "5 %",
        }.Read(PlanItemKind.ExpectedResult, null, PlanSide.Board, new(), (_, _, _) => Direction.Higher);
        Assert.Equal(new PlanText { Title = "Resultat" }, says);
    }

    [Fact]
    public void Of_what_is_handed_down_the_board_writes_its_own_part_alone()
    {
        var given = new PlanText { Title = "Andel nöjda", CouncilTarget = "80 %" };
        var typed = new PlanItemForm
        {
            Title = "Annat",
            Target = "70 %",
            CouncilTarget = "10 %",
        };
        (PlanText? Says, IReadOnlyList<(PlanField Field, string Problem)> Problems) Read(PlanItemForm form) =>
            form.Read(PlanItemKind.Indicator, null, PlanSide.HandedDown, given, (_, _, _) => Direction.Higher);
        Assert.Equal([PlanField.Reason], Read(typed).Problems.Select(problem => problem.Field));
        var says = Read(typed with { Reason = "Nystartat" }).Says;
        Assert.Equal(given with { Target = "70 %", Reason = "Nystartat" }, says);
    }

    [Fact]
    public void What_was_taken_is_taken_again_as_it_stands() =>
        Property.Holds(
            from kind in Gen.Elements(Enum.GetValues<PlanItemKind>())
            from title in Property.Texts
            from body in Property.Texts
            from target in Gen.Elements("", "5 %", "Max 3 st", "öka")
            from starts in Gen.Elements("", "2026-03-01", "20260301")
            select (
                Kind: kind,
                Form: new PlanItemForm
                {
                    Title = title,
                    Body = body,
                    Target = target,
                    Starts = starts,
                }
            ),
            drawn =>
            {
                var level = drawn.Kind == PlanItemKind.Goal ? GoalLevel.Board : (GoalLevel?)null;
                var says = drawn
                    .Form.Read(drawn.Kind, level, PlanSide.Board, new(), (_, _, _) => Direction.Higher)
                    .Says;
                return says is null
                    || PlanItemForm
                        .Of(says)
                        .Read(drawn.Kind, level, PlanSide.Board, new(), (_, _, _) => Direction.Higher)
                        .Says == says;
            }
        );

    [Fact]
    public void A_form_takes_some_fields_of_another_and_keeps_the_rest()
    {
        var mine = new PlanItemForm
        {
            Title = "Mitt",
            Target = "1 %",
            Starts = "2026-01-01",
        };
        var theirs = new PlanItemForm
        {
            Title = "Deras",
            Target = "2 %",
            Starts = "2026-02-01",
        };
        var both = mine.With([PlanField.Target], theirs);
        Assert.Equal(("Mitt", "2 %", "2026-01-01"), (both.Title, both.Target, both.Starts));
        Assert.All(
            Enum.GetValues<PlanField>(),
            field => Assert.Equal(theirs.Typed(field), mine.With([field], theirs).Typed(field))
        );
    }

    private static IEnumerable<PlanField> Problems(PlanItemKind kind, PlanItemForm form, GoalLevel? level = null)
    {
        var (says, problems) = form.Read(
            kind,
            kind == PlanItemKind.Goal ? level ?? GoalLevel.Board : null,
            PlanSide.Board,
            new PlanText(),
            (_, _, _) => Direction.Higher
        );
        Assert.Equal(problems.Count == 0, says is not null);
        return problems.Select(problem => problem.Field);
    }
}
