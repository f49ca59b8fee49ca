using FsCheck.Fluent;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Swedish;
using Styrkedja.Unit.Documents;

namespace Styrkedja.Unit.Core.Indicators;

public sealed class NameLikenessTests
{
    [Fact]
    public void Words_that_differ_in_their_endings_alone_are_one_name() =>
        Assert.All(
            NamePairs.One,
            pair =>
                Assert.True(NameLikeness.Key(pair.One) == NameLikeness.Key(pair.Other), $"{pair.One} | {pair.Other}")
        );

    [Fact]
    public void Near_names_are_not_the_same() =>
        Assert.All(
            NamePairs.Two,
            pair =>
                Assert.True(NameLikeness.Key(pair.One) != NameLikeness.Key(pair.Other), $"{pair.One} | {pair.Other}")
        );

    [Fact]
    public void The_lists_are_long_enough_to_tell() =>
        Assert.True(NamePairs.One.Distinct().Count() >= 60 && NamePairs.Two.Distinct().Count() >= 60);

    // Of the 288 rows 179 share a definition with another document by their names as printed.
    [Fact]
    public void The_four_documents_share_five_rows_more_and_fifteen_pairs_are_asked_of()
    {
        var rows = new[] { "000", "001", "003", "004" }
            .SelectMany(id => RealDocuments.Records(id).Indicators.Select(row => (Document: id, row.Name)))
            .ToList();
        int Shared(Func<string, string> key) =>
            rows.GroupBy(row => key(row.Name))
                .Where(group => group.Select(row => row.Document).Distinct().Count() > 1)
                .Sum(group => group.Count());
        Assert.Equal((288, 179, 184), (rows.Count, Shared(SwedishText.Fold), Shared(NameLikeness.Key)));
        // Nothing that one document prints twice is taken for one.
        Assert.All(
            rows.GroupBy(row => (row.Document, NameLikeness.Key(row.Name))),
            group => Assert.Single(group.Select(row => SwedishText.Fold(row.Name)).Distinct())
        );
        var names = rows.GroupBy(row => NameLikeness.Key(row.Name)).ToList();
        var asked = NameLikeness
            .Pairs(names.ConvertAll(group => group.First().Name))
            .Where(pair =>
                !names[pair.One].Select(r => r.Document).Intersect(names[pair.Other].Select(r => r.Document)).Any()
            );
        Assert.Equal(15, asked.Count());
    }

    [Theory]
    [InlineData("Andel trygga barn", "Andel trygga barn", 100, "", "")]
    [InlineData("Andelen trygga barn", "Andel trygga barn", 100, "", "")]
    [InlineData("Nöjdhet med skötsel", "Nöjdhet med skötsel och städning", 73, "", "och, städning")]
    [InlineData("Sjukfrånvaro", "Personalomsättning", 0, "Sjukfrånvaro", "Personalomsättning")]
    [InlineData("", "", 0, "", "")]
    [InlineData("–", "Sjukfrånvaro", 0, "", "Sjukfrånvaro")]
    public void What_only_one_has_is_told(string one, string other, int percent, string only, string onlyInOther)
    {
        var likeness = NameLikeness.Of(one, other);
        Assert.Equal(
            (percent, only, onlyInOther),
            (likeness.Percent, string.Join(", ", likeness.OnlyInOne), string.Join(", ", likeness.OnlyInOther))
        );
    }

    [Fact]
    public void The_pairs_found_by_their_words_are_those_found_by_comparing_each_with_all() =>
        Property.Holds(
            Gen.Elements("andel", "andelen", "barn", "nöjda", "nöjd", "i", "hemtjänst", "hemtjänsten", "förskola")
                .NonEmptyListOf()
                .Select(words => string.Join(' ', words))
                .ListOf(),
            names =>
            {
                var all =
                    from i in Enumerable.Range(0, names.Count)
                    from j in Enumerable.Range(i + 1, names.Count - i - 1)
                    where NameLikeness.Of(names[i], names[j]).Percent >= NameLikeness.Asked
                    select (i, j);
                var pairs = NameLikeness.Pairs([.. names]);
                return all.ToHashSet().SetEquals(pairs.Select(pair => (pair.One, pair.Other)))
                    && pairs.Zip(pairs.Skip(1)).All(p => p.First.Likeness.Percent >= p.Second.Likeness.Percent);
            }
        );

    [Fact]
    public void Likeness_goes_both_ways_and_what_has_the_same_words_is_wholly_alike() =>
        Property.Holds(
            Gen.Zip(Property.Texts, Property.Texts),
            pair =>
            {
                var (one, other) = pair;
                var (there, back) = (NameLikeness.Of(one, other), NameLikeness.Of(other, one));
                return there.Percent == back.Percent
                    && there.Percent is >= 0 and <= 100
                    && there.OnlyInOne.SequenceEqual(back.OnlyInOther)
                    && (NameLikeness.Key(one).Length == 0 || NameLikeness.Of(one, one).Percent == 100);
            }
        );
}
