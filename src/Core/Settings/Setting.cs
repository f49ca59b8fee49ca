using Styrkedja.Core.Indicators;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Settings;

/// <summary>What a municipality decides for itself, and from when. The words are stored.</summary>
public enum Setting
{
    /// <summary>τ of R1: how far from its target an outcome may be and still reach it in part, in percent.</summary>
    StatusTolerance,
}

/// <summary>What each <see cref="Setting"/> is, and what it may be.</summary>
/// <param name="Setting">Which.</param>
/// <param name="Name">What users call it.</param>
/// <param name="Meaning">What it does, in Swedish.</param>
/// <param name="Unit">The unit of its value, as it is written after it.</param>
/// <param name="Least">The least value.</param>
/// <param name="Most">The greatest value.</param>
/// <param name="Usual">What holds where the municipality has said nothing.</param>
public sealed record SettingKind(
    Setting Setting,
    string Name,
    string Meaning,
    string Unit,
    Quantity Least,
    Quantity Most,
    Quantity Usual
)
{
    /// <summary>All, in the order that they are shown.</summary>
    public static IReadOnlyList<SettingKind> All { get; } =
    [
        new(
            Setting.StatusTolerance,
            "Tolerans för indikatorers status",
            "Så långt från sitt mål får ett utfall vara och ändå räknas som att målet uppfylls delvis.",
            "%",
            Quantity.Of(0),
            Quantity.Of(100),
            Quantity.Of(StatusRule.DefaultTolerance * 100)
        ),
    ];

    /// <summary>The one of a setting.</summary>
    public static SettingKind Of(Setting setting) => All.Single(kind => kind.Setting == setting);
}
