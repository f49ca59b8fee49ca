using System.Text.RegularExpressions;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Documents;

/// <summary>The definitions of indicators that are shipped: the file, and what they say of the four published documents.</summary>
public sealed class ShippedDefinitionTests
{
    private static readonly string[] Four = ["000", "001", "003", "004"];

    private static IndicatorDefinitions Shipped => FieldVocabulary.Definitions;

    private static List<(string Document, PrintedIndicator Row)> Rows =>
        [.. Four.SelectMany(id => RealDocuments.Records(id).Indicators.Select(row => (id, row)))];

    [Fact]
    public void Each_of_the_288_rows_finds_its_definition()
    {
        string[] unknown = [.. Rows.Where(r => Shipped.Find(r.Row.Name) is null).Select(Where)];
        Assert.Equal(288, Rows.Count);
        Assert.Empty(unknown);
    }

    [Fact]
    public void The_file_has_168_definitions_with_three_other_names_and_none_that_no_document_prints()
    {
        Assert.Equal((168, 171), (Shipped.All.Count, Shipped.All.Sum(d => d.Names.Count())));
        var printed = Rows.Select(r => SwedishText.Fold(r.Row.Name)).ToHashSet();
        Assert.All(
            Shipped.All.SelectMany(d => d.Names),
            name => Assert.True(printed.Contains(SwedishText.Fold(name)), name)
        );
        Assert.All(
            Shipped.All,
            d => Assert.True(d.Periodicity.Length == 0 || Words("periodicity").Contains(d.Periodicity), d.Name)
        );
    }

    // More known to the social services may be good or bad.
    [Fact]
    public void One_definition_alone_has_no_direction() =>
        Assert.Equal(
            ["Antal personer som utsatts för våld i nära relation som är kända av socialtjänsten"],
            Shipped.All.Where(d => d.Direction is null).Select(d => d.Name)
        );

    [Fact]
    public void Rows_of_two_documents_share_a_definition_179_by_their_names_and_184_with_the_other_names()
    {
        int Shared(Func<string, object?> key) =>
            Rows.GroupBy(r => key(r.Row.Name))
                .Where(group => group.Select(r => r.Document).Distinct().Count() > 1)
                .Sum(group => group.Count());
        Assert.Equal((179, 184), (Shared(SwedishText.Fold), Shared(Shipped.Find)));
        // What one document prints as two are two.
        Assert.All(
            Rows.GroupBy(r => (r.Document, Shipped.Find(r.Row.Name))),
            group => Assert.Single(group.Select(r => SwedishText.Fold(r.Row.Name)).Distinct())
        );
    }

    [Fact]
    public void R1_by_the_directions_of_the_catalogue_alone_gives_31_full_22_partial_4_none_2_missing()
    {
        var statuses = Rows.Where(r => r.Document == "003")
            .Select(r => (r.Row, Known: Shipped.Find(r.Row.Name)!))
            .CountBy(r => StatusRule.Of(r.Row, r.Known.Direction!.Value, r.Known.Scope).Status)
            .ToDictionary();
        Assert.Equal([31, 22, 4, 2], Enum.GetValues<IndicatorStatus>().Select(s => statuses.GetValueOrDefault(s)));
    }

    [Fact]
    public void R2_weaker_than_the_council_by_the_catalogue_alone_are_exactly_three() =>
        Assert.Equal(
            ["000:369", "003:1607", "004:902"],
            Rows.Where(r =>
                    Shipped.Find(r.Row.Name) is { Direction: { } way } known
                    && WeakTarget.IsWeaker(r.Row.Target, r.Row.CouncilTarget, way, known)
                )
                .Select(Where)
        );

    [Fact]
    public void R2_the_thirteen_totals_of_the_city_are_those_of_the_catalogue() =>
        Assert.Equal(
            "000:879 000:1081 000:1082 000:1083 000:1084 000:1085 001:568 001:596 001:2779 003:1066 003:1416 004:664 004:906",
            string.Join(
                ' ',
                Rows.Where(r =>
                        r.Row.CouncilTarget.Value is not null && Shipped.Find(r.Row.Name)!.Scope == TargetScope.City
                    )
                    .Select(Where)
            )
        );

    [Fact]
    public void No_printed_target_says_another_way_than_the_catalogue() =>
        Assert.All(
            Rows.Where(r => r.Row.DirectionSource == DirectionSource.Target),
            r => Assert.Equal(r.Row.Direction, Shipped.Find(r.Row.Name)!.Direction)
        );

    [Fact]
    public void A_target_below_a_total_of_the_city_is_not_weaker_though_it_is_near()
    {
        var known = Shipped.Find("Antal ungdomar som fått feriejobb i stadens regi");
        var (own, city) = (Target.Read("9 000 st"), Target.Read("11 000 st"));
        Assert.True(WeakTarget.IsWeaker(own, city, Direction.Higher));
        Assert.False(WeakTarget.IsWeaker(own, city, Direction.Higher, known));
    }

    [Theory]
    [InlineData("Andel x | | up | | | | | | ")]
    [InlineData("Andel x | | | kommun | | | | | ")]
    [InlineData("Andel x | | | | | sum | | | ")]
    [InlineData("Andel x | | | | | | | maybe | ")]
    [InlineData("Andel x | | higher")]
    public void A_word_or_a_line_that_the_file_does_not_know_is_refused(string line) =>
        Assert.Throws<FormatException>(() => DefinitionFile.Read(line));

    [Theory]
    [InlineData("Andel x | | | | | | | |\nandel X. | | | | | | | |")]
    [InlineData("Andel x | | | | | | | |\nAndel y | Andel- x | | | | | | |")]
    [InlineData("Andel x | Andel x | | | | | | |")]
    [InlineData(" | | | | | | | |")]
    public void A_name_that_stands_twice_or_is_empty_is_refused(string lines) =>
        Assert.Throws<ArgumentException>(() => new IndicatorDefinitions(DefinitionFile.Read(lines)));

    [Fact]
    public void Names_of_one_definition_find_it()
    {
        var pairs = Pairs("same-definition");
        Assert.True(pairs.Distinct().Count() >= 60);
        Assert.All(
            pairs,
            pair =>
            {
                Assert.NotNull(Shipped.Find(pair.One));
                Assert.Same(Shipped.Find(pair.One), Shipped.Find(pair.Other));
                Assert.True(AreJoined(pair.One, pair.Other), $"{pair.One} | {pair.Other}");
            }
        );
    }

    [Fact]
    public void Names_of_two_definitions_are_joined_by_nothing_however_alike()
    {
        var pairs = Pairs("other-definition");
        Assert.True(pairs.Distinct().Count() >= 60);
        Assert.All(
            pairs,
            pair =>
            {
                var (one, other) = (Shipped.Find(pair.One), Shipped.Find(pair.Other));
                Assert.False(one is not null && ReferenceEquals(one, other), $"{pair.One} | {pair.Other}");
                Assert.False(AreJoined(pair.One, pair.Other), $"{pair.One} | {pair.Other}");
            }
        );
        // Many of them are so alike that a person is asked: likeness proposes, and joins nothing.
        Assert.InRange(
            pairs.Count(p => NameLikeness.Of(p.One, p.Other).Percent >= NameLikeness.Asked),
            20,
            pairs.Count
        );
    }

    // What the program itself takes for one when a document is accepted: the same name, or one with other endings.
    private static bool AreJoined(string one, string other) =>
        SwedishText.Fold(one) == SwedishText.Fold(other) || NameLikeness.Key(one) == NameLikeness.Key(other);

    private static List<(string One, string Other)> Pairs(string name) =>
        [
            .. File.ReadLines(RepositoryRoot.Path($"tests/Unit/Core/Indicators/{name}.txt"))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split(" | "))
                .Select(names => (Regex.Unescape(names[0]), Regex.Unescape(names[1]))),
        ];

    private static IEnumerable<string> Words(string vocabulary) =>
        Vocabulary.Named(vocabulary).Entries.SelectMany(entry => entry.Words);

    private static string Where((string Document, PrintedIndicator Row) r) => $"{r.Document}:{r.Row.Lines.First}";
}
