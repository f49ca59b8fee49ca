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

    [Fact]
    public void Each_setting_has_its_own_value_its_own_slug_and_what_is_usual_within_its_bounds()
    {
        var settings = new DatedSettings([Of(null, 10), new(Setting.SmallBase, new(2025, 1, 1), Quantity.Of(10))]);
        Assert.Equal(5, settings.SmallBase(new(2024, 12, 31)));
        Assert.Equal(10, settings.SmallBase(new(2025, 1, 1)));
        Assert.Equal(0.10m, settings.StatusTolerance(new(2025, 1, 1)));
        Assert.Equal(Enum.GetValues<Setting>(), SettingKind.All.Select(kind => kind.Setting));
        Assert.Equal(SettingKind.All.Count, SettingKind.All.Select(kind => kind.Slug).Distinct().Count());
        Assert.All(SettingKind.All, kind => Assert.InRange(kind.Usual.Value, kind.Least.Value, kind.Most.Value));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("7 svar", 7)]
    [InlineData("3", 3)]
    [InlineData("2", null)]
    [InlineData("101", null)]
    [InlineData("7,5", null)]
    [InlineData("7,0", null)]
    public void A_number_of_answers_is_whole_and_three_at_least(string typed, int? read)
    {
        var (value, problems) = new SettingForm(typed, "", "Skäl").Read(SettingKind.Of(Setting.SmallBase));
        Assert.Equal(read, (int?)value?.Value.Value);
        Assert.Equal(read is null ? ["Ange ett helt tal från 3 till 100 svar."] : [], problems.Select(p => p.Problem));
    }

    private static DatedSetting Of(string? from, int percent) =>
        new(
            Setting.StatusTolerance,
            from is null ? null : DateOnly.ParseExact(from, "yyyy-MM-dd", null),
            Quantity.Of(percent)
        );
}
