using System.Text;

namespace Styrkedja.Integration;

/// <summary><c>check</c> on documents whose tables hold what no table should: no noise, no nonsense.</summary>
public sealed class BadTableTests
{
    private const string Plan = "# Verksamhetsplan 2024 för Lindviks fritidsnämnd\n\n";
    private const string Report = "# Verksamhetsberättelse 2024 för Lindviks fritidsnämnd\n\n";

    [Theory]
    [InlineData("Förskola | se text | oklart", "Parker | 3,0 | n/a", "Summa | tre | -")]
    [InlineData("Förskola | 1,0 | 2,0")]
    [InlineData("Summa | 1,0 | 2,0")]
    [InlineData("Summa | 0,0 | 0,0", "Netto | 0,0 | 0,0", "Totalt | 0,0 | 0,0")]
    [InlineData("Parker | 1 000 000 000 000 000 | 2 000 000 000 000 000", "Summa | 5 | 6 000 000 000 000 001")]
    public void Text_one_row_zeros_and_enormous_numbers_are_no_errors(params string[] rows) =>
        Assert.Equal((0, ""), Check(Plan + Table("Mnkr | Budget 2023 | Budget 2024", rows)));

    [Fact]
    public void A_table_of_a_thousand_columns_is_checked()
    {
        string Row(string label, string value) => $"{label} | {string.Join(" | ", Enumerable.Repeat(value, 1_000))}";
        var rows = new[] { Row("Parker", "1,0"), Row("Bad", "2,0"), Row("Summa", "3,0") };
        Assert.Equal((0, ""), Check(Plan + Table(Row("Mnkr", "Budget 2024"), rows)));
    }

    [Fact]
    public void A_total_right_under_another_is_not_held_against_its_rows()
    {
        var table = Table("Mnkr | Budget 2024", "Parker | 1,0", "Bad | 2,0", "Summa | 3,0", "Summa | 7,0");
        Assert.Equal((0, ""), Check(Plan + table));
    }

    [Fact]
    public void A_wrong_total_is_the_only_finding()
    {
        var (code, errors) = Check(Plan + Table("Mnkr | Budget 2024", "Parker | 1,0", "Bad | 2,0", "Summa | 7,0"));
        Assert.Equal(1, code);
        Assert.Contains("\nFel (1)\n", errors, StringComparison.Ordinal);
        Assert.Contains("delarna (rad 7–8) ger summan 3,0, men 7,0 står tryckt.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_divided_by_zero() =>
        Assert.Equal(
            (0, ""),
            Check(
                Report
                    + Table(
                        "Mnkr | Bokslut 2023 | Bokslut 2024 | Förändring i %",
                        "Parker | 0,0 | 11,0 | 0,0",
                        "Bad | 0,0 | 0,0 | 100,0",
                        "Lek | 0,0 | 3,0 | "
                    )
            )
        );

    [Fact]
    public void A_document_without_money_has_no_sums() =>
        Assert.Equal(
            (0, ""),
            Check(
                CheckCommandTests.Doubtful
                    + "\n\nText emellan.\n\n"
                    + Table("Ort | Beskrivning", "Udden | vacker", "Summa | allt")
            )
        );

    private static string Table(string header, params string[] rows)
    {
        var text = new StringBuilder($"## Redovisning av ekonomi\n\n| {header} |\n|");
        text.Insert(text.Length, "---|", header.Split('|').Length).Append('\n');
        foreach (var row in rows)
        {
            text.Append("| ").Append(row).Append(" |\n");
        }
        return text.ToString();
    }

    // The exit code, and what is printed when it is not 0; nothing may stand on standard error.
    private static (int Code, string Errors) Check(string text)
    {
        using var folder = new TemporaryFolder();
        var answer = Command.Run("check", folder.Write("plan.txt", Encoding.UTF8.GetBytes(text)), "--severity", "fel");
        Assert.Empty(answer.Error);
        Assert.InRange(answer.ExitCode, 0, 1);
        return (answer.ExitCode, answer.ExitCode == 0 ? "" : answer.Out);
    }
}
