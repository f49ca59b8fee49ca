using Styrkedja.Core.Organisation;
using static Styrkedja.Unit.Core.Organisation.Invented;

namespace Styrkedja.Unit.Core.Organisation;

/// <summary>What cannot be is found and said.</summary>
public sealed class OrganisationProblemsTests
{
    [Fact]
    public void The_invented_town_has_none() => Assert.Empty(OrganisationProblems.Of(Town));

    [Fact]
    public void A_department_cannot_stand_under_itself()
    {
        var two = Town.With(Part("A2", UnitKind.Department, "Under A1", "A1", Day(2021, 1, 1)));
        var problem = Only(two.Move(Id("A1"), Id("A2"), Day(2025, 1, 1)), "cycle");
        Assert.Contains("skulle höra till sig själv 2025-01-01", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_cannot_be_there_before_what_it_stands_under() =>
        Assert.Contains(
            "men den finns bara från 2020-01-01",
            Only(Town.With(Part("E9", UnitKind.Unit, "Tidig", "A1", Day(2019, 1, 1))), "outside-parent"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_unit_cannot_outlive_what_it_stands_under()
    {
        var ended = Town.With(
            Town[Id("A1")] with
            {
                Periods = [Town[Id("A1")].Periods[0] with { Valid = new DateSpan(Day(2020, 1, 1), Day(2024, 6, 30)) }],
            }
        );
        Assert.Equal(2, OrganisationProblems.Of(ended).Count(p => p.Code == "outside-parent"));
    }

    [Fact]
    public void A_unit_cannot_be_two_things_on_one_day() =>
        Only(Periods(("Ett", 2020, 2024), ("Två", 2024, 2025)), "overlap");

    [Fact]
    public void A_unit_cannot_be_away_for_a_time() => Only(Periods(("Ett", 2020, 2021), ("Två", 2023, 2025)), "gap");

    [Fact]
    public void A_code_is_never_used_again() =>
        Assert.Contains(
            "Koden e1 finns redan",
            Only(
                Town.With(Part("e1", UnitKind.Unit, "Annan", "A1", Day(2025, 1, 1)) with { Id = Id("X") }),
                "duplicate-code"
            ),
            StringComparison.OrdinalIgnoreCase
        );

    [Fact]
    public void Two_units_of_one_name_beside_each_other_cannot_be_told_apart() =>
        Only(Town.With(Part("E9", UnitKind.Unit, "SOLENS FÖRSKOLA", "A1", Day(2025, 1, 1))), "duplicate-name");

    [Theory]
    [InlineData(UnitKind.Board, "F1")]
    [InlineData(UnitKind.Administration, "A1")]
    [InlineData(UnitKind.Department, "E1")]
    [InlineData(UnitKind.Unit, null)]
    public void Not_everything_can_stand_under_everything(UnitKind kind, string? parent) =>
        Only(Town.With(Part("X1", kind, "Fel plats", parent, Day(2025, 1, 1))), "kind");

    [Fact]
    public void Nothing_takes_over_from_what_is_still_there() =>
        Only(Town.With([new Succession(Id("E1"), Id("E2"), Day(2024, 1, 1))]), "succession");

    [Fact]
    public void Nothing_takes_over_before_it_is_there()
    {
        var late = Town.Close(Id("E1"), Day(2022, 12, 31))
            .With(Part("E9", UnitKind.Unit, "Sen", "A1", Day(2024, 1, 1)));
        Only(late.With([new Succession(Id("E1"), Id("E9"), Day(2023, 1, 1))]), "succession");
    }

    [Theory]
    [InlineData("N2", 0, "över 0 och högst 100")]
    [InlineData("N2", 101, "högst 100")]
    [InlineData("N1", 10, "hör redan till")]
    [InlineData("F1", 10, "bara arbeta åt en nämnd")]
    public void A_share_is_of_another_board_and_at_most_all(string board, int percent, string words) =>
        Assert.Contains(
            words,
            OrganisationProblems
                .Of(Town.Serve(new(Id("E1"), Id(board), percent, new DateSpan(Day(2024, 1, 1), null))))[0]
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void All_shares_together_are_at_most_all()
    {
        var three = Town.With(Part("N3", UnitKind.Board, "Tredje nämnden", null, null));
        var span = new DateSpan(Day(2024, 1, 1), null);
        Only(three.Serve(new(Id("E1"), Id("N2"), 60, span)).Serve(new(Id("E1"), Id("N3"), 50, span)), "served");
    }

    private static string Only(OrganisationOverTime organisation, string code)
    {
        var problem = Assert.Single(OrganisationProblems.Of(organisation));
        Assert.Equal(code, problem.Code);
        return problem.Message;
    }

    private static OrganisationOverTime Periods(params (string Name, int From, int To)[] periods) =>
        Town.With(
            Part("E9", UnitKind.Unit, "x", "A1", null) with
            {
                Periods =
                [
                    .. periods.Select(p => new UnitPeriod(p.Name, Id("A1"), new(Day(p.From, 1, 1), Day(p.To, 12, 31)))),
                ],
            }
        );
}
