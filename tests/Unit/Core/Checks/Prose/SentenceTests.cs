namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>Where "text-vs-table" takes one sentence to end and the next to begin.</summary>
public sealed class SentenceTests
{
    private const string Wrong = "Nettobudgeten för äldreomsorgen uppgår till 252,0 mnkr.";

    [Theory]
    [InlineData("Taxan höjs. " + Wrong)]
    [InlineData("Taxan höjs till 3,0 mnkr. " + Wrong)]
    [InlineData("Höjs taxan? " + Wrong)]
    [InlineData("Nämnden har skrivit om det i kap. 4. " + Wrong)]
    [InlineData("Det gäller bl.a. Lindgården. " + Wrong)]
    public void A_stop_ends_a_sentence(string text) => ProseDocument.One(ProseDocument.Plan, text, "251,0", "252,0");

    [Theory]
    [InlineData("Nettobudgeten för äldreomsorgen uppgår till ca. 272,0 mnkr.", "272,0")]
    [InlineData("Jämfört med verksamhetsplanen 2023 uppgår nettobudgeten för äldreomsorgen till ca. 272,0 mnkr.", null)]
    public void The_stop_of_a_short_form_ends_none(string text, string? found) =>
        Assert.Equal(
            found is null ? [] : [found],
            ProseDocument.Find(ProseDocument.Plan, text).Select(f => f.Found ?? "")
        );

    [Theory]
    [InlineData("Lindgården enl. Nettobudgeten för äldreomsorgen uppgår till 252,0 mnkr")]
    [InlineData("Lindgårdens nettobudgeten för äldreomsorgen uppgår till 252,0 mnkr.Taxan höjs.")]
    public void Text_without_order_never_fails(string text) =>
        Assert.InRange(ProseDocument.Find(ProseDocument.Plan, text).Count, 0, 1);
}
