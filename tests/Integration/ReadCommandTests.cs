using System.Diagnostics;
using System.Text.RegularExpressions;
using Styrkedja.Documents.Reading;
using Styrkedja.Unit.House;

namespace Styrkedja.Integration;

/// <summary>The command line as a user meets it.</summary>
public sealed partial class ReadCommandTests
{
    private static readonly string Plan = Command.Sample("lindvik-skola-plan-2024.txt");
    private static readonly string Report = Command.Sample("lindvik-sodra-vb-2024.txt");

    [Fact]
    public void The_summary_of_a_plan_holds_its_counts()
    {
        var answer = Command.Run("read", Plan);
        Assert.Empty(answer.Error);
        Assert.Equal(0, answer.ExitCode);
        Assert.Contains(
            "Verksamhetsplan, 2024, Lindviks förskole- och skolnämnd\n",
            answer.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("8 beslutspunkter\n", answer.Out, StringComparison.Ordinal);
        Assert.Contains(
            "3 inriktningsmål, 5 mål för verksamhetsområdet, 6 nämndmål\n",
            answer.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("22 indikatorer (18 kommunfullmäktiges, 4 nämndens)\n", answer.Out, StringComparison.Ordinal);
        Assert.Contains("13 aktiviteter (3 kommunfullmäktiges, 10 nämndens)\n", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_of_a_Word_file_is_that_of_its_text() =>
        Assert.Equal(
            Counts(Command.Run("read", Plan).Out),
            Counts(Command.Run("read", Path.ChangeExtension(Plan, "docx")).Out)
        );

    [Fact]
    public void It_answers_the_same_compiled_ahead_of_time_and_on_the_runtime()
    {
        string[] samples =
        [
            .. Directory
                .EnumerateFiles(Path.GetDirectoryName(Plan)!, "lindvik-*")
                .Where(file => Path.GetExtension(file) is ".txt" or ".docx"),
        ];
        string[][] ways =
        [
            .. samples.Select(file => (string[])["read", "--json", file]),
            ["check", "--sarif", .. samples],
            ["check", .. samples],
        ];
        foreach (var way in ways)
        {
            var (ahead, runtime) = (Command.Run(way), Command.RunOnRuntime(way));
            Assert.Equal(runtime.Out, ahead.Out);
            Assert.Equal(runtime.Error, ahead.Error);
            Assert.Equal(runtime.ExitCode, ahead.ExitCode);
        }
        Assert.True(samples.Length > 5);
        // No library of the runtime lies in a file that is compiled ahead.
        Assert.True(new FileInfo(RepositoryRoot.Path(".build", "cli", "Styrkedja.Reader")).Length > 5_000_000);
    }

    [Fact]
    public void Files_that_the_memory_holds_only_one_at_a_time_are_all_read()
    {
        using var folder = new TemporaryFolder();
        var plan = File.ReadAllText(Plan);
        const string More =
            "Nämnden arbetar vidare med den här frågan under hela året och följer upp den noga hela tiden.";
        var lines = Enumerable.Range(0, 190_000).Select(i => $"{i} {More}");
        string[] heavy = [folder.File("ett.txt"), folder.File("två.txt")];
        foreach (var file in heavy)
        {
            File.WriteAllText(file, plan + "\n" + string.Join('\n', lines));
        }
        var (one, all) = (Command.Run("check", Plan, heavy[0]), Command.Run(["check", .. heavy, Plan]));
        Assert.Contains(heavy[0] + "\n", one.Out, StringComparison.Ordinal);
        Assert.Equal(one.ExitCode, all.ExitCode);
        Assert.DoesNotContain(all.Error, line => line.EndsWith(Refusals.TooHeavy.Message, StringComparison.Ordinal));
        string[] named = [.. all.Out.Split('\n').Where(line => line.EndsWith(".txt", StringComparison.Ordinal))];
        Assert.Equal(heavy.Append(Plan), named);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_pipe_is_read_among_files(bool isFirst)
    {
        using var folder = new TemporaryFolder();
        var pipe = folder.File("pipe.txt");
        using (var made = Process.Start("mkfifo", [pipe]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        // Whoever opens it waits for the other.
        var text = File.ReadAllBytes(Report);
        var writing = Task.Run(() => File.WriteAllBytes(pipe, text), TestContext.Current.CancellationToken);
        string[] files = isFirst ? [pipe, Plan] : [Plan, pipe];
        var answer = Command.Run(["read", .. files]);
        Assert.Equal(0, answer.ExitCode);
        await writing;
        Assert.Equal(
            Command
                .Run(["read", .. files.Select(file => file == pipe ? Report : file)])
                .Out.Replace(Report, pipe, StringComparison.Ordinal),
            answer.Out
        );
    }

    [Fact]
    public void Several_files_are_shown_one_after_the_other()
    {
        var answer = Command.Run("read", Plan, Report);
        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(Command.Run("read", Plan).Out + Command.Run("read", Report).Out, answer.Out);
    }

    [Fact]
    public void A_bad_file_among_others_hides_none_of_them()
    {
        var answer = Command.Run("read", Plan, "finns-inte.txt", Report);
        Assert.Equal(2, answer.ExitCode);
        Assert.StartsWith("finns-inte.txt: ", Assert.Single(answer.Error), StringComparison.Ordinal);
        Assert.Equal(Command.Run("read", Plan, Report).Out, answer.Out);
    }

    [Theory]
    [InlineData("utan argument")]
    [InlineData("inga filer", "read")]
    [InlineData("inga filer, --json", "read", "--json")]
    [InlineData("okänt kommando", "läs")]
    [InlineData("okänd flagga", "read", "--xml")]
    [InlineData("felstavad flagga", "read", "samples/x.txt", "--jsom")]
    [InlineData("flagga utan kommando", "--json")]
    [InlineData("svarsfil", "@/etc/passwd")]
    [InlineData("versionen med mera", "--version", "read")]
    public void Words_that_are_wrong_are_told_in_Swedish(string what, params string[] words)
    {
        var answer = Command.Run(words);
        Assert.Equal(2, answer.ExitCode);
        if (words.Length > 0)
        {
            Assert.Equal("", answer.Out);
            Assert.EndsWith("--help.", Assert.Single(answer.Error), StringComparison.Ordinal);
        }
        AssertSwedish(what, answer);
    }

    [Fact]
    public void Json_takes_one_file()
    {
        var answer = Command.Run("read", "--json", Plan, Report);
        Assert.Equal(2, answer.ExitCode);
        Assert.Equal("", answer.Out);
        Assert.Contains("en enda fil", Assert.Single(answer.Error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    [InlineData("read", "--help")]
    [InlineData("read", "-h")]
    public void Help_is_Swedish_and_has_examples(params string[] words)
    {
        var answer = Command.Run(words);
        Assert.Equal(0, answer.ExitCode);
        Assert.Empty(answer.Error);
        Assert.Contains("Exempel:", answer.Out, StringComparison.Ordinal);
        Assert.Contains("./styrkedja read", answer.Out, StringComparison.Ordinal);
        AssertSwedish(string.Join(' ', words), answer);
    }

    [Fact]
    public void The_version_is_a_number()
    {
        var answer = Command.Run("--version");
        Assert.Equal(0, answer.ExitCode);
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+\n$", answer.Out);
    }

    [Fact]
    public void A_file_whose_name_begins_with_a_dash_is_read_after_two_dashes()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("-plan och-mera.txt", File.ReadAllBytes(Plan));
        Assert.Equal(0, Command.Run("read", path).ExitCode);
        Assert.Equal(2, Command.Run("read", "--", "--json").ExitCode);
    }

    private static string Counts(string summary) =>
        string.Join(
            '\n',
            summary.Split('\n').Skip(1).TakeWhile(l => !l.StartsWith("Målkedjan", StringComparison.Ordinal))
        );

    private static void AssertSwedish(string what, Answer answer)
    {
        var said = answer.Out + string.Join('\n', answer.Error);
        Assert.False(English().IsMatch(said), $"{what}: {said}");
    }

    [GeneratedRegex(
        "(?i)\\b(usage|options|arguments?|commands?|required|unrecognized|description|show|the|is|not|unknown)\\b"
    )]
    private static partial Regex English();
}
