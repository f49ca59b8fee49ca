using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Swedish;

public sealed class TextTests
{
    [Theory]
    [InlineData("Årsmål", "Arsmål")]
    [InlineData("Årsmål", "A\u030Arsma\u030Al")] // decomposed
    [InlineData("KF:s årsmål", "KF:s  ÅRSMÅL ")]
    [InlineData("Minsknin g", "minskning")] // 003:397
    [InlineData("Tas fram av nämnd/s tyrelse", "Tas fram av nämnd/styrelse")] // 003:1412
    [InlineData("Hägersten- Älvsjö", "Hägersten-Älvsjö")] // 003:2437
    [InlineData("Kommun\u00ADfullmäktige", "Kommunfullmäktige")]
    [InlineData("Idé", "IDÉ")]
    public void Print_that_differs_only_in_capitals_rings_blanks_and_hyphens_folds_alike(string one, string other) =>
        Assert.Equal(SwedishText.Fold(one), SwedishText.Fold(other));

    [Theory]
    [InlineData("Uppfylls helt", "Uppfylls delvis")]
    [InlineData("T1", "T2")]
    [InlineData("öka", "oke")]
    public void Different_words_fold_differently(string one, string other) =>
        Assert.NotEqual(SwedishText.Fold(one), SwedishText.Fold(other));

    [Theory]
    [InlineData("-----")]
    [InlineData(" \u00A0–")]
    [InlineData("")]
    public void What_has_no_letter_or_digit_folds_to_nothing(string text) => Assert.Equal("", SwedishText.Fold(text));

    [Theory]
    [InlineData("  ett \t två\u00A0\u202Ftre\r\nfyra ", "ett två tre fyra")]
    [InlineData("ett", "ett")]
    [InlineData("\u00A0\uFEFF", "")]
    public void White_space_of_every_width_collapses_to_one_space(string text, string collapsed) =>
        Assert.Equal(collapsed, SwedishText.Collapse(text));

    [Theory]
    [InlineData("Hägersten-", "Älvsjö", "Hägersten-Älvsjö")]
    [InlineData("Covid19-", "smitta", "Covid19-smitta")]
    [InlineData("avgift -", "nedsatt", "avgift - nedsatt")] // a dash, not a hyphen
    [InlineData("-", "nedsatt", "- nedsatt")]
    [InlineData("2023–", "2024", "2023– 2024")]
    [InlineData("Tas fram av", "nämnden", "Tas fram av nämnden")] // 001:570
    [InlineData("", "nämnden", "nämnden")]
    [InlineData("nämnden", "", "nämnden")]
    [InlineData("", "", "")]
    public void Two_lines_join_by_a_space_or_after_a_hyphen_by_nothing(string first, string second, string joined) =>
        Assert.Equal(joined, SwedishText.Join(first, second));

    [Theory]
    [InlineData("Målet nås.", true)]
    [InlineData("Nås målet?", true)]
    [InlineData("Målet nås!", true)]
    [InlineData("(Målet nås.)", true)]
    [InlineData("Han sade ”målet nås.”", true)]
    [InlineData("Målet nås.*", true)]
    [InlineData("Målet nås", false)]
    [InlineData("Målet nås, ", false)]
    [InlineData("Följande:", false)]
    [InlineData("(Målet)", false)]
    [InlineData(")", false)]
    [InlineData("", false)]
    public void A_sentence_ends_before_closing_quotes_and_brackets(string text, bool ends) =>
        Assert.Equal(ends, SwedishText.EndsSentence(text));

    [Theory]
    [InlineData("och", true)]
    [InlineData("ökar", true)]
    [InlineData("Öka", false)]
    [InlineData("5 barn", false)]
    [InlineData("(och", false)]
    [InlineData("", false)]
    public void Only_a_lower_case_letter_starts_a_text_lower(string text, bool lower) =>
        Assert.Equal(lower, SwedishText.StartsLower(text));

    [Theory]
    [InlineData(' ', true)]
    [InlineData('\t', true)]
    [InlineData('\u00A0', true)]
    [InlineData('\u202F', true)]
    [InlineData('\u2009', true)]
    [InlineData('\u200B', true)]
    [InlineData('\u2060', true)]
    [InlineData('\uFEFF', true)]
    [InlineData('-', false)]
    [InlineData('\u00AD', false)] // a soft hyphen is removed, never a space
    [InlineData('a', false)]
    public void Every_width_of_blank_is_blank(char c, bool blank) => Assert.Equal(blank, SwedishText.IsBlank(c));

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Property.Holds(
            Property.Texts,
            text => SwedishText.Fold(text) is var folded && SwedishText.Fold(folded) == folded
        );

    [Fact]
    public void Collapsing_twice_is_collapsing_once() =>
        Property.Holds(
            Property.Texts,
            text => SwedishText.Collapse(text) is var once && SwedishText.Collapse(once) == once
        );

    [Fact]
    public void A_collapsed_text_has_no_blank_but_single_spaces_within() =>
        Property.Holds(
            Property.Texts,
            text =>
                SwedishText.Collapse(text) is var once
                && !once.Contains("  ", StringComparison.Ordinal)
                && once.Trim().Length == once.Length
                && once.All(c => c == ' ' || !SwedishText.IsBlank(c))
        );

    [Fact]
    public void Collapsing_loses_no_visible_character() =>
        Property.Holds(Property.Texts, text => Visible(text) == Visible(SwedishText.Collapse(text)));

    private static string Visible(string text) => string.Concat(text.Where(c => !SwedishText.IsBlank(c)));
}
