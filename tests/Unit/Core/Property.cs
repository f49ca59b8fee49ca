using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core;

/// <summary>
/// Laws that hold for every value: 500 drawn values here, 2,500 under <c>CI=true</c>; of whole documents, each of which has
/// many tables, 250 and 1,000.
/// </summary>
internal static class Property
{
    private static readonly bool IsThorough = Environment.GetEnvironmentVariable("CI") == "true";
    private static readonly Config Values = Drawing(IsThorough ? 2_500 : 500);
    private static readonly Config Whole = Drawing(IsThorough ? 1_000 : 250);

    /// <summary>Any text, half of it made of the characters that printed numbers, dates and codes are made of.</summary>
    public static Gen<string> Texts { get; } =
        Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""),
            Gen.Elements("0123456789  \u00A0\u202F\u200B\uFEFF,.-−–+%/TVB12stÅäö".ToCharArray())
                .ArrayOf()
                .Select(letters => new string(letters))
        );

    /// <summary>Numbers spread over the whole of ±<paramref name="limit"/>, at least 2 · 10⁹.</summary>
    public static Gen<long> Longs(long limit) =>
        from whole in Gen.Choose(-2_000_000_000, 2_000_000_000)
        from rest in Gen.Choose(0, int.MaxValue)
        let step = limit / 2_000_000_000
        select Math.Clamp((whole * step) + (rest % step), -limit, limit);

    /// <summary>Fails with the value for which the law does not hold.</summary>
    public static void Holds<T>(Gen<T> values, Func<T, bool> law) =>
        Prop.ForAll(values.ToArbitrary(), law).Check(typeof(T) == typeof(SteeringDocument) ? Whole : Values);

    private static Config Drawing(int values) =>
        Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(values);
}
