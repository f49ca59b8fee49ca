using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;

namespace Styrkedja.Unit.Core.Checks.Records;

/// <summary>The check <c>target-missing</c>.</summary>
public sealed class MissingTargetsTests
{
    [Theory]
    [InlineData(Owner.Council, "", "Tas fram av nämnd/s tyrelse", "kommunfullmäktige överlåter")]
    [InlineData(Owner.Council, "-", "Tas fram av nämnd", "kommunfullmäktige överlåter")]
    [InlineData(Owner.Council, "Tas fram av nämnd", "Tas fram av nämnd", "kommunfullmäktige överlåter")]
    [InlineData(Owner.Board, "", "", "nämndens egen indikator")]
    [InlineData(Owner.Council, "", "-", "varken nämnden eller")]
    public void A_target_that_nobody_set_is_found(Owner owner, string board, string council, string why)
    {
        var finding = Assert.Single(Find(owner, board, council));
        Assert.Contains(why, finding.Message, StringComparison.Ordinal);
        Assert.Equal(board.Length == 0 ? null : board, finding.Found);
        Assert.Equal((5, 6), (finding.Lines.First, finding.Lines.Last));
    }

    [Theory]
    [InlineData(Owner.Council, "", "Fastställs 2025")] // a task of the council's office
    [InlineData(Owner.Council, "", "90 %")]
    [InlineData(Owner.Council, "", "Ökning")]
    [InlineData(Owner.Council, "öka", "Tas fram av nämnd")]
    [InlineData(Owner.Board, "Max 3", "")]
    public void A_target_set_or_set_by_another_is_none(Owner owner, string board, string council) =>
        Assert.Empty(Find(owner, board, council));

    private static List<Styrkedja.Core.Checks.Finding> Find(Owner owner, string board, string council) =>
        Record.Find(
            "target-missing",
            Record.Document with
            {
                Indicators =
                [
                    Record.Indicator("Antal platser", 5) with
                    {
                        Owner = owner,
                        Target = Target.Read(board),
                        CouncilTarget = Target.Read(council),
                    },
                ],
            }
        );
}
