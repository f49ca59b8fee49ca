using Styrkedja.Core.Settings;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Indicators;

/// <summary>Which value of a setting holds on a day.</summary>
public sealed class DatedSettingsTests
{
    [Fact]
    public void The_latest_that_has_begun_holds_else_what_is_usual()
    {
        var settings = new DatedSettings([Of(null, 10), Of("2024-01-01", 15), Of("2025-01-01", 25)]);
        Assert.Equal(0.10m, settings.StatusTolerance(new(2023, 12, 31)));
        Assert.Equal(0.15m, settings.StatusTolerance(new(2024, 1, 1)));
        Assert.Equal(0.15m, settings.StatusTolerance(new(2024, 12, 31)));
        Assert.Equal(0.25m, settings.StatusTolerance(new(2030, 1, 1)));
        Assert.Equal(0.20m, new DatedSettings([Of("2024-01-01", 15)]).StatusTolerance(new(2023, 8, 31)));
        Assert.Equal(0.20m, new DatedSettings([]).StatusTolerance(new(2024, 8, 31)));
    }

    [Fact]
    public void Whatever_is_typed_is_a_value_within_bounds_or_a_problem()
    {
        var kind = SettingKind.Of(Setting.StatusTolerance);
        Property.Holds(
            Property.Texts,
            text =>
            {
                var (read, problems) = new SettingForm(text, text, text).Read(kind);
                return read is null ? problems.Count > 0 : read.Value.Value >= 0 && read.Value.Value <= 100;
            }
        );
        // What is right is read, with its unit or without.
        foreach (var typed in (string[])["12,5", "12,5 %", " 12,5% "])
        {
            var (read, _) = new SettingForm(typed, "2025-01-01", "Skäl").Read(kind);
            Assert.Equal(new DatedSetting(Setting.StatusTolerance, new(2025, 1, 1), new(12_500_000, 1)), read);
        }
    }

    private static DatedSetting Of(string? from, int percent) =>
        new(
            Setting.StatusTolerance,
            from is null ? null : DateOnly.ParseExact(from, "yyyy-MM-dd", null),
            Quantity.Of(percent)
        );
}
