using Styrkedja.Core.Periods;
using Styrkedja.Core.Swedish;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Core.Periods;

public sealed class YearsTests
{
    [Theory]
    [InlineData("1900", true)]
    [InlineData(" 2199 ", true)]
    [InlineData("1899", false)]
    [InlineData("2200", false)]
    [InlineData("+2024", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_year_is_read_where_it_is_in_the_range(string? text, bool isRead) =>
        Assert.Equal(isRead, Years.TryRead(text, out _));

    [Fact]
    public void Periods_and_days_keep_to_the_same_range()
    {
        Assert.True(Period.TryRead("2199VB", out _));
        Assert.False(Period.TryRead("2200VB", out _));
        Assert.True(SwedishDate.TryReadTyped("1900-01-01", out _));
        Assert.False(SwedishDate.TryReadTyped("1899-12-31", out _));
    }

    [Fact]
    public void The_range_has_one_home()
    {
        // Help is written out: a constant sentence cannot hold a number.
        string[] homes = ["src/Core/Periods/Years.cs", "src/Cli/StoreHelp.cs"];
        var named = Directory
            .EnumerateFiles(RepositoryRoot.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .Where(path =>
                File.ReadLines(path).Any(line => line.Split("//")[0].Contains("2199", StringComparison.Ordinal))
            )
            .Select(path => Path.GetRelativePath(RepositoryRoot.Path(), path))
            .Where(path => path != "src/Documents/Reading/PrintedText.cs"); // U+2199
        Assert.Equal(homes.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        Assert.Contains(
            $"{Years.First}–{Years.Last}",
            File.ReadAllText(RepositoryRoot.Path(homes[1])),
            StringComparison.Ordinal
        );
    }
}
