using System.Text;
using Styrkedja.Unit.Documents.Properties;

namespace Styrkedja.Integration;

/// <summary>What <c>check</c> shows a person, and its exit codes.</summary>
public sealed class CheckCommandTests
{
    // An activity with one date cannot be decided: a finding of the mildest severity, on a line that is known.
    internal const string Doubtful = """
        # Verksamhetsplan 2024 för Lindviks fritidsnämnd

        KF:s inriktningsmål: 1. Ett Lindvik att trivas i

        KF:s mål för verksamhetsområdet: 1.1 Badplatserna är öppna

        | Aktivitet | Startdatum | Slutdatum |
        |---|---|---|
        | Laga bryggan | 2024-03-01 |  |
        """;

    internal const int DoubtfulLine = 9;

    // Errors are planted in it.
    private static readonly string Faulty = Command.Sample("lindvik-sodra-vb-2024.txt");

    // No error is.
    private static readonly string Sound = Command.Sample("lindvik-skola-plan-2025.txt");

    [Fact]
    public void A_file_without_errors_gives_0()
    {
        var answer = Command.Run("check", Sound);
        Assert.Empty(answer.Error);
        Assert.Equal(0, answer.ExitCode);
        Assert.Matches("\n0 fel, [0-9]+ varning(ar)?, [0-9]+ upplysning(ar)?\n$", answer.Out);
    }

    [Theory]
    [InlineData("upplysning")]
    [InlineData("error")]
    public void One_file_with_errors_gives_1_whatever_is_shown(string severity)
    {
        var answer = Command.Run("check", Sound, Faulty, "--severity", severity);
        Assert.Empty(answer.Error);
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("\nFel (", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_gives_2_and_hides_none_of_the_others()
    {
        var answer = Command.Run("check", Faulty, "finns-inte.txt", Sound);
        Assert.Equal(2, answer.ExitCode);
        Assert.Equal("finns-inte.txt: Filen finns inte. Kontrollera namnet och mappen.", Assert.Single(answer.Error));
        Assert.Equal(Command.Run("check", Faulty, Sound).Out, answer.Out);
    }

    [Fact]
    public void A_finding_shows_check_place_message_line_and_remedy()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("plan.txt", Encoding.UTF8.GetBytes(Doubtful));
        var answer = Command.Run("check", file).Out;
        Assert.StartsWith(
            $"Verksamhetsplan 2024 för Lindviks fritidsnämnd\n{file}\n\n",
            answer,
            StringComparison.Ordinal
        );
        Assert.Contains(
            """

              Rad som kan tolkas på flera sätt (ambiguous-row), rad 9
                Aktiviteten ”Laga bryggan” (rad 9) kan tolkas på mer än ett sätt: bara ett datum är tryckt.
                > | Laga bryggan | 2024-03-01 |  |
                Åtgärd: Jämför med källan och rätta tolkningen vid granskningen.


            """,
            answer,
            StringComparison.Ordinal
        );
        Assert.Contains("\nUpplysningar (", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("varning")]
    [InlineData("warning")]
    [InlineData("fel")]
    public void Milder_findings_are_hidden_but_counted(string severity)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("plan.txt", Encoding.UTF8.GetBytes(Doubtful));
        var answer = Command.Run("check", file, "--severity", severity);
        Assert.DoesNotContain("ambiguous-row", answer.Out, StringComparison.Ordinal);
        Assert.EndsWith(Command.Run("check", file).Out.Split('\n')[^2] + "\n", answer.Out, StringComparison.Ordinal);
        Assert.Matches(", [1-9][0-9]* upplysning(ar)?\n$", answer.Out);
    }

    [Fact]
    public void A_long_line_is_cut_and_tabs_are_shown()
    {
        using var folder = new TemporaryFolder();
        var name = string.Join(' ', Enumerable.Repeat("Laga bryggan", 40));
        var text =
            $"Verksamhetsplan 2024\n\nKF:s inriktningsmål: 1. Trivsel\n\nAktivitet\tStartdatum\tSlutdatum\n{name}\t2024-03-01\t\n"
            + "Måla bryggan\t2024-04-01\t\n";
        var file = folder.Write("plan.txt", Encoding.UTF8.GetBytes(text));
        var lines = Command.Run("check", file).Out.Split('\n');
        Assert.Contains("    > Måla bryggan | 2024-04-01", lines);
        var cut = Assert.Single(lines, l => l.StartsWith("    > Laga", StringComparison.Ordinal));
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.InRange(cut.Length, 150, "    > ".Length + 160);
    }

    [Fact]
    public void A_line_of_a_text_far_longer_than_any_plan_is_shown_too()
    {
        using var folder = new TemporaryFolder();
        const string Filling = "Här står ännu en mening.\n\n";
        var goal = Doubtful.IndexOf("| Aktivitet", StringComparison.Ordinal);
        var text = Doubtful.Insert(goal, string.Concat(Enumerable.Repeat(Filling, 2_100_000 / Filling.Length)));
        var answer = Command.Run("check", folder.Write("plan.txt", Encoding.UTF8.GetBytes(text)));
        Assert.Contains("\n    > Laga bryggan | 2024-03-01\n", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_Word_table_is_shown_with_its_cells()
    {
        using var folder = new TemporaryFolder();
        var file = Convert(folder, "plan.docx");
        Assert.Contains(
            "\n    > Laga bryggan | 2024-03-01\n",
            Command.Run("check", file).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void A_line_of_a_PDF_is_shown_as_on_the_page()
    {
        using var folder = new TemporaryFolder();
        var html = Convert(folder, "plan.html", "-s");
        Tool.PrintPdf(html, folder.File("plan.pdf"));
        var answer = Command.Run("check", folder.File("plan.pdf"));
        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("\n    > Laga bryggan | 2024-03-01\n", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_with_blanks_and_Swedish_letters_are_read()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("plan för å ä ö.txt", Encoding.UTF8.GetBytes(Doubtful));
        Assert.Contains($"\n{file}\n", Command.Run("check", file).Out, StringComparison.Ordinal);
        // The command that the summary names can be copied.
        Assert.EndsWith($": kör ./styrkedja check '{file}'\n", Command.Run("read", file).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ange minst en fil att läsa. Se ./styrkedja check --help.")]
    [InlineData("Okänt val: --xml. Se ./styrkedja check --help.", "x.txt", "--xml")]
    [InlineData(
        "Okänd grad: svår. Välj fel, varning eller upplysning. Se ./styrkedja check --help.",
        "x.txt",
        "--severity",
        "svår"
    )]
    [InlineData("Kommandoraden går inte att tolka. Se ./styrkedja --help.", "x.txt", "--severity")]
    [InlineData("Välj --json eller --sarif, inte båda. Se ./styrkedja check --help.", "x.txt", "--json", "--sarif")]
    public void Words_that_are_wrong_are_told(string sentence, params string[] words)
    {
        var answer = Command.Run(["check", .. words]);
        Assert.Equal((2, ""), (answer.ExitCode, answer.Out));
        Assert.Equal(sentence, Assert.Single(answer.Error));
    }

    [Fact]
    public void A_reader_that_goes_away_is_no_failure()
    {
        var answer = Command.RunPiped($"check '{Faulty}' '{Faulty}' '{Faulty}' --json", "head -c 1");
        Assert.Empty(answer.Error);
        Assert.Equal("{", answer.Out);
        Assert.Equal(Command.Run("check", Faulty).ExitCode, answer.ExitCode);
    }

    private static string Convert(TemporaryFolder folder, string name, params string[] more)
    {
        var text = folder.Write("plan.txt", Encoding.UTF8.GetBytes(Doubtful));
        Tool.Pandoc(text, folder.File(name), more);
        return folder.File(name);
    }
}
