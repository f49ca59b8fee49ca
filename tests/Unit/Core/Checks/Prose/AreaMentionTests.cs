using Styrkedja.Core.Economy;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>Which budget areas a text names, and where.</summary>
public sealed class AreaMentionTests
{
    [Theory]
    [InlineData("Äldreomsorgens kostnader", "aldre@0+11")]
    [InlineData("Inom äldreomsorgen och förskolan", "aldre@5+11 forskola@23+8")]
    [InlineData("ÄLDREOMSORG", "aldre@0+11")]
    [InlineData("individ-  och  familjeomsorgen", "ifo@0+25")]
    [InlineData("Individ- och familjeomsorg (barn och ungdom)", "ifo@0+23 ifo/barn@28+13")]
    [InlineData("barn, kultur och fritid", "kultur@0+19")]
    [InlineData("stadsmiljöprojekten", "stadsmiljo@0+10")]
    [InlineData("hemäldreomsorg", "")]
    [InlineData("", "")]
    [InlineData(" – ( ) ", "")]
    public void A_name_begins_with_a_word_and_the_longest_counts(string text, string expected) =>
        Assert.Equal(expected, Print(FieldVocabulary.BudgetAreas.In(text)));

    [Theory]
    [InlineData("förskola ", 20_000)]
    [InlineData("individ och ", 20_000)]
    [InlineData("f ö r s k o l a ", 10_000)]
    public void A_long_text_is_read_to_the_end(string part, int times)
    {
        var found = FieldVocabulary.BudgetAreas.In(string.Concat(Enumerable.Repeat(part, times)));
        Assert.Equal(part.StartsWith('f') ? times : 0, found.Count);
    }

    [Fact]
    public void A_mention_lies_in_the_text() =>
        Property.Holds(
            Property.Texts,
            text =>
                FieldVocabulary
                    .BudgetAreas.In(text + " Äldreomsorg " + text)
                    .All(m => m.Length > 0 && m.At >= 0 && m.At + m.Length <= (2 * text.Length) + 13)
        );

    private static string Print(IEnumerable<AreaMention> mentions) =>
        string.Join(' ', mentions.Select(m => FormattableString.Invariant($"{m.Area.Code}@{m.At}+{m.Length}")));
}
