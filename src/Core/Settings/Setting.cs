using Styrkedja.Core.Indicators;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Settings;

/// <summary>What a municipality decides for itself, and from when. The words are stored.</summary>
public enum Setting
{
    /// <summary>τ of R1: how far from its target an outcome may be and still reach it in part, in percent.</summary>
    StatusTolerance,

    /// <summary>The limit of R23: how many answers a value must rest on to be shown to everybody.</summary>
    SmallBase,
}

/// <summary>What each <see cref="Setting"/> is, and what it may be.</summary>
/// <param name="Setting">Which.</param>
/// <param name="Slug">What it is called in addresses.</param>
/// <param name="Name">What users call it.</param>
/// <param name="Meaning">What it does, in Swedish.</param>
/// <param name="Unit">The unit of its value, as it is written after it.</param>
/// <param name="Least">The least value.</param>
/// <param name="Most">The greatest value.</param>
/// <param name="MostDecimals">How many decimals its value may have.</param>
/// <param name="Usual">What holds where the municipality has said nothing.</param>
public sealed record SettingKind(
    Setting Setting,
    string Slug,
    string Name,
    string Meaning,
    string Unit,
    Quantity Least,
    Quantity Most,
    int MostDecimals,
    Quantity Usual
)
{
    /// <summary>"ett tal från 0 till 100 %".</summary>
    public string Range => $"ett {(MostDecimals == 0 ? "helt tal" : "tal")} från {Least} till {Most} {Unit}";

    /// <summary>All, in the order that they are shown.</summary>
    public static IReadOnlyList<SettingKind> All { get; } =
    [
        new(
            Setting.StatusTolerance,
            "tolerans",
            "Tolerans för indikatorers status",
            "Så långt från sitt mål får ett utfall vara och ändå räknas som att målet uppfylls delvis.",
            "%",
            Quantity.Of(0),
            Quantity.Of(100),
            6,
            Quantity.Of(StatusRule.DefaultTolerance * 100)
        ),
        new(
            Setting.SmallBase,
            "minsta-underlag",
            "Minsta antal svar",
            "Så många svar måste ett värde för män, kvinnor eller en enhet bygga på för att visas för andra än dem som "
                + "rapporterar det. Gränsen används när enkäters värden visas med antal svar, vilket ingen sida gör än; "
                + "kontrollen av inlästa dokument räknar alltid med fem.",
            "svar",
            Quantity.Of(Indicators.SmallBase.LeastLimit),
            Quantity.Of(100),
            0,
            Quantity.Of(Indicators.SmallBase.DefaultLimit)
        ),
    ];

    /// <summary>The one of a setting.</summary>
    public static SettingKind Of(Setting setting) => All.Single(kind => kind.Setting == setting);
}
