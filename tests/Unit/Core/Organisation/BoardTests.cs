using Styrkedja.Core.Organisation;

namespace Styrkedja.Unit.Core.Organisation;

public sealed class BoardTests
{
    [Theory]
    [InlineData("Lindvikens områdesnämnd", "Lindviken områdesnämnd")]
    [InlineData("Lindvikens områdesnämnd", "LINDVIKENS OMRÅDESNÄMND")]
    [InlineData("Lindvikens områdesnämnd", " Lindvikens  områdesnämnd ")]
    [InlineData("Hägersten-Älvsjö stadsdelsnämnd", "Hägersten- Älvsjö stadsdelsnämnd")]
    [InlineData("Hägersten-Älvsjö stadsdelsnämnd", "Hägersten-Älvsjös stadsdelsnämnd")]
    [InlineData("Hägersten-Älvsjö stadsdelsnämnd", "Hagersten-Alvsjo stadsdelsnämnd")]
    public void Capitals_blanks_hyphens_and_the_genitive_make_no_difference(string name, string other)
    {
        Assert.True(new Board(name).IsCalled(other));
        Assert.True(new Board(other).IsCalled(name));
    }

    [Theory]
    [InlineData("Lindvikens områdesnämnd", "Lindvikens\u00A0områdesnämnd")]
    [InlineData("Lindvikens områdesnämnd", "Lindvikens områdes- nämnd")]
    [InlineData("Lindvikens områdesnämnd", "Lindvikens områdes nämnd")]
    public void A_no_break_space_or_a_broken_word_makes_no_difference_either(string name, string other) =>
        Assert.True(new Board(name).IsCalled(other));

    [Theory]
    [InlineData("Lindvikens områdesnämnd", "Lindvikens nämnd")]
    [InlineData("Lindvikens områdesnämnd", "Lindvikens områdesnämnds stab")]
    [InlineData("Lindvikens områdesnämnd", "Ekvikens områdesnämnd")]
    [InlineData("Hägersten-Älvsjö stadsdelsnämnd", "Hägersten-Liljeholmens stadsdelsnämnd")]
    [InlineData("Hägersten-Älvsjö stadsdelsnämnd", "Älvsjö stadsdelsnämnd")]
    [InlineData("Kulturnämnden", "")]
    public void Another_board_is_another(string name, string other) => Assert.False(new Board(name).IsCalled(other));
}
