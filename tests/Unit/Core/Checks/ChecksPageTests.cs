using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Core.Checks;

/// <summary>docs/checks.md is what the catalogue and the examples say today.</summary>
public sealed class ChecksPageTests
{
    [Fact]
    public void The_page_is_up_to_date()
    {
        var path = RepositoryRoot.Path("docs", "checks.md");
        var page = ChecksPage.Write();
        if (Environment.GetEnvironmentVariable("STYRKEDJA_WRITE") == "1")
        {
            File.WriteAllText(path, page);
        }
        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == page,
            "docs/checks.md is not what the catalogue and the examples give. Write it anew with "
                + "STYRKEDJA_WRITE=1 tests/Unit/bin/Release/net10.0/Styrkedja.Unit -class '*ChecksPageTests', and look at the change."
        );
    }
}
