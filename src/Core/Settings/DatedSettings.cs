using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Settings;

/// <summary>A value of a setting from a day on.</summary>
/// <param name="Setting">Which.</param>
/// <param name="From">The first day; null for as long as anyone knows.</param>
/// <param name="Value">The value, in the unit of its kind.</param>
public sealed record DatedSetting(Setting Setting, DateOnly? From, Quantity Value);

/// <summary>What a municipality has decided, each from its day on.</summary>
/// <param name="values">At most one of each setting and day.</param>
public sealed class DatedSettings(IEnumerable<DatedSetting> values)
{
    private readonly ILookup<Setting, DatedSetting> _values = values.ToLookup(value => value.Setting);

    /// <summary>What holds on a day: the latest that has begun, else what is usual.</summary>
    public Quantity Of(Setting setting, DateOnly day) =>
        _values[setting].Where(value => value.From is null || value.From <= day).MaxBy(value => value.From)?.Value
        ?? SettingKind.Of(setting).Usual;

    /// <summary>τ of R1 on a day, 0–1.</summary>
    public decimal StatusTolerance(DateOnly day) => Of(Setting.StatusTolerance, day).Value / 100;

    /// <summary>The limit of R23 on a day, see <see cref="Indicators.SmallBase"/>.</summary>
    public int SmallBase(DateOnly day) => (int)Of(Setting.SmallBase, day).Value;
}
