using Styrkedja.Core.Organisation;
using static Styrkedja.Unit.Core.Organisation.Invented;

namespace Styrkedja.Unit.Core.Organisation;

/// <summary>What happens to an organisation, and what is said of it.</summary>
public sealed class OrganisationChangesTests
{
    [Fact]
    public void A_unit_that_is_renamed_stays_the_same_unit()
    {
        var renamed = Town.Rename(Id("E1"), "Solrosens förskola", Day(2024, 7, 1));
        Assert.Equal("Solens förskola", renamed.At(Day(2024, 6, 30)).Find(Id("E1"))?.Name);
        Assert.Equal("Solrosens förskola", renamed.At(Day(2024, 7, 1)).Find(Id("E1"))?.Name);
        Assert.Equal(
            ["Solens förskola (E1) heter Solrosens förskola från 2024-07-01."],
            OrganisationDifference.Between(Town, renamed).Select(c => c.Text)
        );
        Assert.Empty(OrganisationProblems.Of(renamed));
    }

    [Fact]
    public void A_name_that_was_wrong_from_the_beginning_is_corrected_there()
    {
        var corrected = Town.Rename(Id("E1"), "Solgårdens förskola", Day(2020, 1, 1));
        Assert.Equal("Solgårdens förskola", Assert.Single(corrected[Id("E1")].Periods).Name);
    }

    [Fact]
    public void A_renaming_that_is_taken_back_leaves_one_period()
    {
        var back = Town.Rename(Id("E1"), "Nytt", Day(2024, 7, 1)).Rename(Id("E1"), "Solens förskola", Day(2024, 7, 1));
        Assert.Equal(Town[Id("E1")], back[Id("E1")]);
    }

    [Fact]
    public void What_stands_under_a_unit_follows_it_when_it_moves()
    {
        var moved = Town.Move(Id("A1"), Id("F2"), Day(2025, 1, 1));
        Assert.Equal("N2", moved.At(Day(2025, 1, 1)).BoardOf(Id("E1"))?.Unit.Code);
        Assert.Equal("N1", moved.At(Day(2024, 12, 31)).BoardOf(Id("E1"))?.Unit.Code);
        Assert.Equal(
            "Avdelning förskola (A1) hör till Norra kontoret i stället för Södra kontoret från 2025-01-01.",
            Assert.Single(OrganisationDifference.Between(Town, moved)).Text
        );
    }

    [Fact]
    public void Everything_below_a_unit_ends_with_it()
    {
        var closed = Town.Close(Id("F1"), Day(2024, 12, 31));
        Assert.Empty(OrganisationProblems.Of(closed));
        Assert.Equal(
            ["A1", "E1", "E2", "F1"],
            OrganisationDifference
                .Between(Town, closed)
                .Where(c => c.Kind == OrganisationChangeKind.Ended)
                .Select(c => c.Unit.Code)
        );
        Assert.NotNull(closed.At(Day(2024, 12, 31)).Find(Id("E2")));
        Assert.Null(closed.At(Day(2025, 1, 1)).Find(Id("E2")));
    }

    [Fact]
    public void Units_that_merge_end_and_are_followed_by_one()
    {
        var merged = Town.Merge(
            [Id("E1"), Id("E2")],
            Part("E9", UnitKind.Unit, "Himlens förskola", "A1", Day(2025, 1, 1)),
            Day(2025, 1, 1)
        );
        Assert.Empty(OrganisationProblems.Of(merged));
        Assert.Equal(["E1", "E2"], Lineage.Of(merged, Id("E9")).Select(f => f.Unit.Code).Order());
        Assert.Equal(SuccessionKind.Merger, Lineage.After(merged, Id("E1"))[0].Kind);
    }

    [Fact]
    public void A_unit_that_takes_over_another_goes_on()
    {
        var merged = Town.Merge([Id("E2")], Town[Id("E1")], Day(2025, 1, 1));
        Assert.Empty(OrganisationProblems.Of(merged));
        Assert.Equal(Town[Id("E1")], merged[Id("E1")]);
        Assert.Equal(SuccessionKind.Continuation, Lineage.Of(merged, Id("E1"))[0].Kind);
    }

    [Fact]
    public void A_board_that_was_read_from_a_document_begins_when_others_become_it()
    {
        var known = Town.With(Part("N9", UnitKind.Board, "Mellersta nämnden", null, null));
        var merged = known.Merge([Id("N1"), Id("N2")], known[Id("N9")], Day(2025, 1, 1));
        Assert.Empty(OrganisationProblems.Of(merged));
        Assert.Equal(new DateSpan(Day(2025, 1, 1), null), merged[Id("N9")].Valid);
        Assert.Equal("N9", merged.At(Day(2025, 1, 1)).BoardOf(Id("E1"))?.Unit.Code);
        Assert.Equal("N1", merged.At(Day(2024, 12, 31)).BoardOf(Id("E1"))?.Unit.Code);
    }

    [Fact]
    public void A_unit_that_is_split_is_the_history_of_all_its_parts()
    {
        var split = Town.Split(
            Id("A1"),
            [
                Part("A8", UnitKind.Department, "Avdelning små barn", "F1", Day(2025, 1, 1)),
                Part("A9", UnitKind.Department, "Avdelning stora barn", "F1", Day(2025, 1, 1)),
            ],
            Day(2025, 1, 1)
        );
        Assert.Empty(OrganisationProblems.Of(split));
        Assert.Equal("A8", split.At(Day(2025, 1, 1)).Path(Id("E1"))[1].Unit.Code);
        Assert.All(
            ["A8", "A9"],
            code => Assert.Equal(SuccessionKind.Split, Assert.Single(Lineage.Of(split, Id(code))).Kind)
        );
    }

    [Fact]
    public void A_unit_can_work_for_another_board_with_a_share_of_its_costs()
    {
        var serving = Town.Serve(new ServedBoard(Id("E1"), Id("N2"), 30, new DateSpan(Day(2024, 1, 1), null)));
        Assert.Empty(OrganisationProblems.Of(serving));
        var raised = serving.Serve(new ServedBoard(Id("E1"), Id("N2"), 40.5m, new DateSpan(Day(2025, 1, 1), null)));
        Assert.Empty(OrganisationProblems.Of(raised));
        Assert.Equal(
            [(30m, Day(2024, 12, 31)), (40.5m, (DateOnly?)null)],
            raised.Served.Select(s => (s.Percent, s.Valid.To))
        );
        Assert.Equal(
            [
                "Solens förskola (E1) arbetar till 30 % åt Norra nämnden 2024-01-01–2024-12-31.",
                "Solens förskola (E1) arbetar till 40,5 % åt Norra nämnden från 2025-01-01.",
            ],
            OrganisationDifference.Between(serving, raised).Select(c => c.Text)
        );
        Assert.Empty(raised.StopServing(Id("E1"), Id("N2"), Day(2025, 6, 30)).Served.Where(s => s.Valid.To is null));
    }
}
