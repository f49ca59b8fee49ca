using Styrkedja.Core.Organisation;

namespace Styrkedja.Unit.Core.Organisation;

/// <summary>The council is a part of the organisation: one at a time, under the municipality, with nothing under it.</summary>
public sealed class CouncilTests
{
    private static readonly OrganisationUnit Council = Unit("KF", UnitKind.Council, null, "2011-01-01", null);
    private static readonly OrganisationUnit Board = Unit("N", UnitKind.Board, null, "2011-01-01", null);

    [Fact]
    public void It_stands_beside_the_boards_and_first()
    {
        var organisation = OrganisationOverTime.Empty.With(Board, Council);
        Assert.Empty(OrganisationProblems.Of(organisation));
        Assert.Equal(["KF", "N"], organisation.At(new(2024, 1, 1)).Top.Select(unit => unit.Unit.Code));
    }

    [Theory]
    [InlineData("2012-12-31", "2013-01-01", null)] // one after the other
    [InlineData("2012-12-31", "2012-12-31", "two-councils")]
    [InlineData(null, "2020-01-01", "two-councils")]
    public void There_is_one_at_a_time(string? end, string begins, string? problem)
    {
        var organisation = OrganisationOverTime.Empty.With(
            Unit("KF", UnitKind.Council, null, "2011-01-01", end),
            Unit("KF2", UnitKind.Council, null, begins, null)
        );
        Assert.Equal(problem is null ? [] : [problem], OrganisationProblems.Of(organisation).Select(p => p.Code));
    }

    [Theory]
    [InlineData(UnitKind.Board)]
    [InlineData(UnitKind.Administration)]
    [InlineData(UnitKind.Department)]
    [InlineData(UnitKind.Unit)]
    public void Nothing_stands_under_it(UnitKind kind)
    {
        var under = Unit("U", kind, Council.Id, "2011-01-01", null);
        var problem = Assert.Single(OrganisationProblems.Of(OrganisationOverTime.Empty.With(Council, under)));
        Assert.Equal("kind", problem.Code);
        Assert.EndsWith(
            $"en {UnitKinds.Name(kind)} hör inte under ett fullmäktige.",
            problem.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void It_stands_under_nothing_and_no_board_takes_over_from_it()
    {
        var under = Unit("KF", UnitKind.Council, Board.Id, "2011-01-01", null);
        Assert.Equal(
            "kind",
            Assert.Single(OrganisationProblems.Of(OrganisationOverTime.Empty.With(Board, under))).Code
        );

        var ended = Unit("KF", UnitKind.Council, null, "2011-01-01", "2012-12-31");
        var organisation = OrganisationOverTime
            .Empty.With(ended, Board)
            .With([new Succession(ended.Id, Board.Id, new(2013, 1, 1))]);
        Assert.Equal("succession", Assert.Single(OrganisationProblems.Of(organisation)).Code);
    }

    private static OrganisationUnit Unit(string code, UnitKind kind, Guid? under, string from, string? to) =>
        new(Guid.NewGuid(), code, kind, [new UnitPeriod("Prov " + code, under, new DateSpan(Day(from), Day(to)))]);

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
