using Styrkedja.Core.Organisation;

namespace Styrkedja.Unit.Core.Organisation;

/// <summary>What a change touches: whoever changes something needs the right to both ends of each record.</summary>
public sealed class OrganisationReachTests
{
    private static readonly DateOnly Day = new(2027, 1, 1);
    private static readonly OrganisationUnit South = Unit("south", UnitKind.Board, null);
    private static readonly OrganisationUnit Care = Unit("care", UnitKind.Department, South);
    private static readonly OrganisationUnit Home = Unit("home", UnitKind.Unit, Care);
    private static readonly OrganisationUnit North = Unit("north", UnitKind.Board, null);
    private static readonly OrganisationUnit Schools = Unit("schools", UnitKind.Department, North);
    private static readonly OrganisationUnit School = Unit("school", UnitKind.Unit, Schools);
    private static readonly OrganisationOverTime All = OrganisationOverTime.Empty.With(
        South,
        Care,
        Home,
        North,
        Schools,
        School
    );

    [Fact]
    public void Nothing_is_touched_where_nothing_changes() => Assert.Empty(OrganisationReach.Of(All, All));

    [Fact]
    public void A_name_touches_the_unit_alone() =>
        Assert.Equal(["home care south"], Reach(All.Rename(Home.Id, "Nytt", Day)));

    [Fact]
    public void A_move_touches_where_it_was_and_where_it_comes() =>
        Assert.Equal(
            ["care south", "home care south", "home schools north", "schools north"],
            Reach(All.Move(Home.Id, Schools.Id, Day))
        );

    [Fact]
    public void A_board_that_ends_touches_the_municipality() => Assert.Contains("", Reach(All.Close(South.Id, Day)));

    [Fact]
    public void A_new_unit_touches_what_it_stands_under() =>
        Assert.Equal(["care south", "new care south"], Reach(All.With(Unit("new", UnitKind.Unit, Care))));

    [Fact]
    public void A_merger_into_a_unit_that_there_is_touches_that_unit() =>
        Assert.Contains("school schools north", Reach(All.Merge([Home.Id], School, Day)));

    [Fact]
    public void A_succession_touches_both_whether_it_is_new_or_gone()
    {
        var linked = All.With([new Succession(Home.Id, School.Id, Day)]);
        string[] both = ["home care south", "school schools north"];
        Assert.Equal(both, Reach(linked));
        Assert.Equal(both, Texts(OrganisationReach.Of(linked, All)));
    }

    [Fact]
    public void A_service_touches_unit_and_board_whether_it_is_new_or_gone()
    {
        var serving = All.Serve(new ServedBoard(Home.Id, North.Id, 20, DateSpan.Always));
        string[] both = ["home care south", "north"];
        Assert.Equal(both, Reach(serving));
        Assert.Equal(both, Texts(OrganisationReach.Of(serving, All)));
    }

    [Fact]
    public void A_unit_lies_wherever_what_it_stands_under_lies_meanwhile()
    {
        // The department moves next year; the unit stays under it, in one period.
        var moved = All.Move(Care.Id, North.Id, Day);
        var renamed = moved.Rename(Home.Id, "Nytt", Day.AddYears(-1));
        Assert.Equal(["home care north", "home care south"], Texts(OrganisationReach.Of(moved, renamed)));
        // What lies in the past is not touched by what comes later.
        Assert.Equal(["home care north"], Texts(OrganisationReach.Of(moved, moved.Rename(Home.Id, "Nytt", Day))));
    }

    [Fact]
    public void What_would_stand_under_itself_is_told_without_end()
    {
        var cycle = All.With(Care with { Periods = [new UnitPeriod("care", Home.Id, DateSpan.Always)] });
        Assert.Contains("care home care", Reach(cycle));
    }

    private static string[] Reach(OrganisationOverTime after) => Texts(OrganisationReach.Of(All, after));

    private static string[] Texts(IEnumerable<IReadOnlyList<Guid>> ways) =>
        [.. ways.Select(way => string.Join(' ', way.Select(NameOf))).Order(StringComparer.Ordinal)];

    private static string NameOf(Guid id) => All.Find(id)?.Code ?? "new";

    private static OrganisationUnit Unit(string code, UnitKind kind, OrganisationUnit? parent) =>
        new(Guid.CreateVersion7(), code, kind, [new UnitPeriod(code, parent?.Id, DateSpan.Always)]);
}
