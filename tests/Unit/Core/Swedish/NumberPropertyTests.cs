using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Swedish;

public sealed class NumberPropertyTests
{
    private static readonly long[] Scale = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

    /// <summary>Quantities whose millionths are all printed, small and up to the limit of ±9 · 10¹².</summary>
    private static readonly Gen<Quantity> Quantities =
        from decimals in Gen.Choose(0, 6)
        from millionths in Gen.OneOf(
            Gen.Choose(-2_000, 2_000).Select(places => places * Scale[decimals]),
            Property.Longs(9_000_000_000_000_000_000)
        )
        select new Quantity(millionths / Scale[decimals] * Scale[decimals], decimals);

    [Fact]
    public void What_is_written_reads_back_as_the_same() =>
        Property.Holds(
            Quantities,
            quantity => SwedishNumber.TryRead(quantity.ToString(), out var read) && read == quantity
        );

    [Fact]
    public void A_unit_after_a_written_number_changes_nothing() =>
        Property.Holds(
            Quantities,
            quantity => Measure.TryRead($"{quantity} st", out var read) && read == new Measure(quantity, "st")
        );

    [Fact]
    public void A_prefix_is_never_longer_than_the_text() =>
        Property.Holds(
            Property.Texts,
            text => SwedishNumber.ReadPrefix(text, out _) is var length && length >= 0 && length <= text.Length
        );

    [Fact]
    public void The_prefix_that_was_taken_is_a_number_alone() =>
        Property.Holds(
            Property.Texts,
            text =>
                SwedishNumber.ReadPrefix(text, out var first) is var length
                && (length == 0 || (SwedishNumber.TryRead(text[..length], out var alone) && alone == first))
        );

    [Fact]
    public void A_measure_and_a_date_are_read_from_any_text_without_an_exception() =>
        Property.Holds(
            Property.Texts,
            text =>
            {
                _ = Measure.TryRead(text, out _);
                _ = SwedishNumber.TryRead(text, out _);
                _ = SwedishDate.TryRead(text, out _);
                return true;
            }
        );
}
