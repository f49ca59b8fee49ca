using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Sources;

namespace Styrkedja.Unit.Core.Indicators;

/// <summary>Which origin holds, as known now.</summary>
public sealed class HoldingTests
{
    private static readonly DateTime Noon = new(2025, 2, 3, 12, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<Source> Sources = Gen.OneOf(
        from kind in Gen.Elements(Enum.GetValues<DocumentKind>())
        from year in Gen.Choose(2023, 2026)
        select (Source)new Source.Printed(Guid.Empty, kind, year, new(1, 1)),
        Gen.Constant((Source)new Source.Entered(Guid.Empty, Noon)),
        Gen.Constant((Source)new Source.Loaded(Guid.Empty, 1)),
        Gen.Constant((Source)new Source.Computed("R7", []))
    );

    private static readonly Gen<Standing[]> Cases = (
        from source in Sources
        from minutes in Gen.Choose(0, 5)
        from occurrence in Gen.Choose(0, 2)
        from back in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Standing(source, Noon.AddMinutes(minutes), occurrence, back && source is Source.Entered)
    ).ArrayOf();

    [Fact]
    public void What_is_entered_or_loaded_holds_over_print_and_print_over_what_is_computed() =>
        Property.Holds(
            Cases,
            all =>
                Ranks(Holding.InOrder(all, s => s)) is var ranks && ranks.SequenceEqual(ranks.OrderByDescending(r => r))
        );

    [Fact]
    public void Of_those_of_here_the_latest_holds_and_nothing_but_what_was_taken_back_is_lost() =>
        Property.Holds(
            Cases,
            all =>
            {
                var order = Holding.InOrder(all, s => s);
                var here = order.Where(s => s.Source is Source.Entered or Source.Loaded).Select(s => s.At).ToList();
                return here.SequenceEqual(here.OrderByDescending(at => at))
                    && order.Count == all.Count(s => !s.IsTakenBack)
                    && order.All(all.Contains);
            }
        );

    [Fact]
    public void The_order_in_which_they_are_given_does_not_matter() =>
        Property.Holds(
            Cases,
            all => Key(Holding.InOrder(all, s => s)).SequenceEqual(Key(Holding.InOrder(all.Reverse(), s => s)))
        );

    [Fact]
    public void Of_documents_the_one_that_was_decided_last_holds_and_in_it_what_stands_first()
    {
        Standing Of(DocumentKind kind, int year, int occurrence = 0) =>
            new(new Source.Printed(Guid.Empty, kind, year, new(1, 1)), Noon, occurrence);
        Standing[] inOrder =
        [
            Of(DocumentKind.Tertial1, 2025),
            Of(DocumentKind.Plan, 2025),
            Of(DocumentKind.AnnualReport, 2024),
            Of(DocumentKind.AnnualReport, 2024, 1),
            Of(DocumentKind.Tertial2, 2024),
            Of(DocumentKind.Plan, 2024),
        ];
        Assert.Equal(inOrder, Holding.InOrder([.. inOrder.Reverse()], s => s));
    }

    [Fact]
    public void What_a_taken_back_entry_stood_over_holds_again()
    {
        var loaded = new Standing(new Source.Loaded(Guid.Empty, 3), Noon);
        var back = new Standing(new Source.Entered(Guid.Empty, Noon), Noon.AddDays(1), IsTakenBack: true);
        Assert.Equal([loaded], Holding.InOrder([back, loaded], s => s));
    }

    private static List<int> Ranks(IEnumerable<Standing> order) =>
        [
            .. order.Select(s =>
                s.Source is Source.Computed ? 0
                : s.Source is Source.Printed ? 1
                : 2
            ),
        ];

    // Two that stand alike may change places.
    private static IEnumerable<string> Key(IEnumerable<Standing> order) =>
        order.Select(s =>
            s.Source is Source.Printed p ? $"{p.Kind} {p.Year} {s.Occurrence}"
            : s.Source is Source.Computed ? $"{s.At}"
            : $"here {s.At}"
        );
}
