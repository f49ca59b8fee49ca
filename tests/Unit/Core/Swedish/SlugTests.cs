using FsCheck.Fluent;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Swedish;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Årsmål för äldre", "arsmal-for-aldre")]
    [InlineData("À la carte på kafé Øst, München", "a-la-carte-pa-kafe-ost-munchen")]
    [InlineData("  2.1 – Förskola (netto)  ", "2-1-forskola-netto")]
    [InlineData("A\u030Angstro\u0308m", "angstrom")]
    [InlineData("för\u200Bskola", "forskola")]
    [InlineData("-", "namnlos")]
    [InlineData("", "namnlos")]
    [InlineData("日本", "namnlos")]
    public void A_text_becomes_plain_words_with_hyphens(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

    [Fact]
    public void A_long_text_is_cut_between_words()
    {
        var slug = Slug.Of("Stöd och service till personer med funktionsnedsättning och deras anhöriga");
        Assert.Equal("stod-och-service-till-personer-med-funktionsnedsattning-och", slug);
    }

    [Fact]
    public void Sixty_signs_that_end_with_a_word_are_kept() =>
        Assert.Equal(new string('a', 60), Slug.Of(new string('a', 60) + " bok"));

    [Fact]
    public void A_long_word_is_cut_inside() => Assert.Equal(new string('a', 60), Slug.Of(new string('a', 61)));

    [Fact]
    public void A_taken_name_gets_a_number()
    {
        Assert.Equal("plan", Slug.Unique("Plan", new HashSet<string>()));
        Assert.Equal("plan-2", Slug.Unique("Plan", new HashSet<string> { "plan" }));
        Assert.Equal("plan-3", Slug.Unique("Plan", new HashSet<string> { "plan", "plan-2" }));
        Assert.Equal(
            new string('a', 58) + "-2",
            Slug.Unique(new string('a', 70), new HashSet<string> { new('a', 60) })
        );
    }

    [Fact]
    public void Any_text_gives_a_name_that_is_its_own_name() =>
        Property.Holds(Property.Texts, text => IsSlug(Slug.Of(text)) && Slug.Of(Slug.Of(text)) == Slug.Of(text));

    [Fact]
    public void A_unique_name_is_a_name_that_none_has() =>
        Property.Holds(
            Gen.Elements("a", "å!", "", "b c", new string('x', 80), new string('y', 40) + " " + new string('z', 40))
                .ArrayOf(),
            texts =>
            {
                var taken = new HashSet<string>();
                return texts.All(text => Slug.Unique(text, taken) is var slug && IsSlug(slug) && taken.Add(slug));
            }
        );

    private static bool IsSlug(string text) =>
        text.Length is > 0 and <= 60
        && text.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'))
        && text[0] != '-'
        && text[^1] != '-'
        && !text.Contains("--", StringComparison.Ordinal);
}
