namespace Styrkedja.Unit.Core.Checks.Tables;

public sealed class RedistributionZeroTests
{
    private const string Name = "redistribution-zero";
    private const string Header = "Mnkr | RAM KF 2024 kostnader | Omfördelning adm | Budget 2024 kostnader";

    [Theory]
    [InlineData("-3,0", "0,0", 0)]
    [InlineData("-2,0", "1,0", 1)]
    public void What_moves_between_areas_is_zero_in_all(string moved, string total, int findings)
    {
        var found = Printed.InPlan(
            Name,
            Header,
            "Förskola | 30,0 | 1,0 | 31,0",
            "Äldreomsorg | 40,0 | 2,0 | 42,0",
            "Summa verksamhet | 70,0 | 3,0 | 73,0",
            $"Administration | 5,0 | {moved} | 2,0",
            $"Summa | 75,0 | {total} | 75,0"
        );
        Assert.Equal(findings, found.Count);
        Assert.All(found, f => Assert.Equal(("0,0", total, 11), (f.Expected, f.Found, f.Lines.First)));
    }

    [Theory]
    [InlineData("-3,0", 0)]
    [InlineData("-2,8", 1)]
    public void Without_a_total_the_rows_are_added(string moved, int findings) =>
        Assert.Equal(
            findings,
            Printed
                .InPlan(
                    Name,
                    Header,
                    "Förskola | 30,0 | 1,0 | 31,0",
                    "Äldreomsorg | 40,0 | 2,0 | 42,0",
                    $"Administration | 5,0 | {moved} | 2,0"
                )
                .Count
        );

    [Fact]
    public void One_area_may_take_over_what_others_give() =>
        Assert.Empty(
            Record.Find(
                Name,
                Printed.Plan(
                    Printed.Table(
                        "Förskola",
                        Header,
                        "Kommunal drift | 30,0 | 1,0 | 31,0",
                        "Fristående | 40,0 | 2,0 | 42,0",
                        "Summa | 70,0 | 3,0 | 73,0"
                    )
                )
            )
        );
}
