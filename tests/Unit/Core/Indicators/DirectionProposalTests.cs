using Styrkedja.Core.Indicators;

namespace Styrkedja.Unit.Core.Indicators;

/// <summary>Rule R1: which way is good, where the catalogue does not say it.</summary>
public sealed class DirectionProposalTests
{
    private static readonly IndicatorDefinitions Shipped = new([
        Definition("Antal personer i sysselsättning som varit sjukfrånvaro", Direction.Higher),
        Definition("Andel med oklar riktning", null),
    ]);

    private static readonly DirectionProposal Proposal = new(
        [
            new DirectionWord("sjukfranvaro", Direction.Lower),
            new DirectionWord("andel", Direction.Higher),
            new DirectionWord("vrakningar", Direction.Lower),
        ],
        name => Shipped.Find(name)
    );

    [Theory]
    [InlineData("Max 10 personer", "", Direction.Lower)]
    [InlineData("", "Max 10 personer", Direction.Lower)] // 003:850, the council's
    [InlineData("10", "Max 10 personer", Direction.Lower)]
    [InlineData("16 st", "Minsknin g", Direction.Lower)] // 003:397
    [InlineData("37,3 %", "Ökning", Direction.Higher)] // 003:389
    [InlineData("Minst 80 %", "", Direction.Higher)]
    [InlineData("+/-1 %", "+/- 1 %", Direction.Band)] // 003:1318
    public void The_target_says_it_first(string board, string council, Direction direction) =>
        Assert.Equal((direction, DirectionSource.Target), For("Antal", board, council));

    [Fact]
    public void The_target_beats_the_words() =>
        Assert.Equal((Direction.Higher, DirectionSource.Target), For("Sjukfrånvaro", "Ökning", ""));

    [Fact]
    public void The_boards_target_beats_the_councils() =>
        Assert.Equal((Direction.Higher, DirectionSource.Target), For("Antal", "Minst 5", "Max 10"));

    [Fact]
    public void The_target_beats_what_is_shipped_and_that_beats_the_words()
    {
        const string name = "Antal personer i sysselsättning som varit sjuk- frånvaro";
        Assert.Equal((Direction.Lower, DirectionSource.Target), For(name, "Max 10", ""));
        Assert.Equal((Direction.Higher, DirectionSource.Shipped), For(name, "10", "12"));
    }

    [Fact]
    public void What_is_shipped_without_a_direction_leaves_it_to_the_words() =>
        Assert.Equal((Direction.Higher, DirectionSource.Words), For("Andel med oklar riktning", "10", ""));

    [Theory]
    [InlineData("Sjukfrånvaro dag 1-14", Direction.Lower)] // 003:1616
    [InlineData("SJUKFRÅN- VARO", Direction.Lower)]
    [InlineData("Andel elektroniska inköp", Direction.Higher)] // 003:1705
    [InlineData("Antal vräkningar som berör barn", Direction.Lower)] // 003:1513
    public void A_word_of_the_name_says_it_else(string name, Direction direction) =>
        Assert.Equal((direction, DirectionSource.Words), For(name, "5", "Tas fram av nämnd"));

    [Theory]
    [InlineData("Andel med sjukfrånvaro", Direction.Lower)]
    [InlineData("Andel vräkningar", Direction.Higher)]
    public void The_first_word_of_the_list_decides_not_of_the_name(string name, Direction direction) =>
        Assert.Equal((direction, DirectionSource.Words), For(name, "5", ""));

    [Fact]
    public void Where_nothing_says_it_higher_is_assumed() =>
        Assert.Equal((Direction.Higher, DirectionSource.Assumed), For("Aktivt Medskapandeindex", "79", "83"));

    private static IndicatorDefinition Definition(string name, Direction? direction) =>
        new(name, [])
        {
            Direction = direction,
            Unit = "",
            Periodicity = "",
            Supplier = "",
        };

    private static (Direction, DirectionSource) For(string name, string board, string council) =>
        Proposal.For(name, Target.Read(board), Target.Read(council));
}
