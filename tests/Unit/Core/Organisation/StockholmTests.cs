using Styrkedja.Core.Organisation;
using Styrkedja.Store.Organisation;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Core.Organisation;

/// <summary>The district boards of Stockholm and their mergers of 2020 and 2023.</summary>
public sealed class StockholmTests
{
    private static readonly OrganisationOverTime Stockholm = Read();

    [Theory]
    [InlineData("2018-01-01", 14)]
    [InlineData("2020-06-30", 14)]
    [InlineData("2020-07-01", 13)]
    [InlineData("2023-06-30", 13)]
    [InlineData("2023-07-01", 11)]
    [InlineData("2026-01-01", 11)]
    public void The_boards_of_a_day_are_counted(string day, int boards) =>
        Assert.Equal(boards, Stockholm.At(Day(day)).Top.Count());

    [Fact]
    public void Hagersten_Alvsjo_came_of_two_boards_and_is_followed_back_to_both()
    {
        var forerunners = Lineage.Of(Stockholm, Id("hagersten-alvsjo"));
        Assert.Equal(["hagersten-liljeholmen", "alvsjo"], forerunners.Select(f => f.Unit.Code));
        Assert.All(forerunners, f => Assert.Equal((Day("2020-07-01"), SuccessionKind.Merger), (f.On, f.Kind)));
        Assert.Null(Stockholm.At(Day("2020-06-30")).Find(Id("hagersten-alvsjo")));
        Assert.Null(Stockholm.At(Day("2020-07-01")).Find(Id("alvsjo")));
    }

    [Fact]
    public void What_became_of_a_board_is_known() =>
        Assert.Equal(
            ["Järva stadsdelsnämnd"],
            Lineage.After(Stockholm, Id("rinkeby-kista")).Select(after => after.Successor.LatestName)
        );

    [Fact]
    public void The_mergers_of_2023_can_be_made_of_what_was_before()
    {
        var before = Without(Stockholm, "jarva", "norra-innerstaden");
        var merged = before
            .Merge([Id("rinkeby-kista"), Id("spanga-tensta")], Part("jarva", "Järva stadsdelsnämnd"), Day("2023-07-01"))
            .Merge(
                [Id("norrmalm"), Id("ostermalm")],
                Part("norra-innerstaden", "Norra innerstadens stadsdelsnämnd"),
                Day("2023-07-01")
            );
        Assert.Empty(OrganisationProblems.Of(merged));
        Assert.Equal(13, before.At(Day("2023-07-01")).Top.Count());
        Assert.Empty(OrganisationDifference.Between(merged, Stockholm));
        Assert.Empty(OrganisationDifference.Between(Stockholm, merged));
    }

    private static OrganisationOverTime Without(OrganisationOverTime organisation, params string[] codes)
    {
        var gone = codes.Select(Id).ToHashSet();
        return new OrganisationOverTime(
            organisation
                .Units.Where(unit => !gone.Contains(unit.Id))
                .Select(unit =>
                    organisation.Successions.Any(s => s.Predecessor == unit.Id && gone.Contains(s.Successor))
                        ? unit with
                        {
                            Periods = [.. unit.Periods.Select(p => p with { Valid = p.Valid.Until(null) })],
                        }
                        : unit
                ),
            organisation.Successions.Where(s => !gone.Contains(s.Successor)),
            []
        );
    }

    private static OrganisationUnit Part(string code, string name) =>
        new(Id(code), code, UnitKind.Board, [new UnitPeriod(name, null, new DateSpan(Day("2023-07-01"), null))]);

    private static OrganisationOverTime Read()
    {
        var table = File.ReadAllText(RepositoryRoot.Path("samples/stockholm-stadsdelsnamnder.csv"));
        var read = OrganisationCsv.Follow(
            OrganisationOverTime.Empty,
            CsvText.Rows(table),
            Guid.CreateVersion7,
            out var problems
        );
        Assert.Empty(problems);
        Assert.Empty(OrganisationProblems.Of(read));
        return read;
    }

    private static Guid Id(string code) => Stockholm.WithCode(code)!.Id;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
