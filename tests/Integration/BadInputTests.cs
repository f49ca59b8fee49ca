using System.Globalization;
using System.Text.RegularExpressions;

namespace Styrkedja.Integration;

/// <summary>What cannot be read is refused in one sentence that says what to do, soon and in little memory.</summary>
public sealed partial class BadInputTests(ITestOutputHelper output)
{
    private const double MostMegabytes = 300;

    // Those that take more than two seconds, most of it to make the file.
    private static readonly Regex SlowNames = Slow();

    public static TheoryData<string> QuickFiles() => [.. BadFile.All.Keys.Where(n => !SlowNames.IsMatch(n))];

    public static TheoryData<string> SlowFiles() => [.. BadFile.All.Keys.Where(n => SlowNames.IsMatch(n))];

    [Theory]
    [MemberData(nameof(QuickFiles))]
    public void A_bad_file_is_refused_in_one_sentence(string name) => AssertRefused(name);

    [Theory]
    [MemberData(nameof(SlowFiles))]
    [Trait("Speed", "Slow")]
    public void A_large_bad_file_is_refused_in_one_sentence(string name) => AssertRefused(name);

    [Fact]
    public void A_file_that_is_missing_is_refused() => AssertSays("Filen finns inte", "finns-inte.txt");

    [Fact]
    public void A_folder_is_refused() => AssertSays("Det är en mapp", Path.GetTempPath());

    private void AssertRefused(string name)
    {
        using var folder = new TemporaryFolder();
        var bad = BadFile.All[name];
        AssertSays(bad.IsRefusedBy, folder.Write($"{name.Replace(' ', '-')}.{bad.Ending}", bad.Make()));
    }

    private void AssertSays(string words, string path) =>
        AssertSays(sentence => sentence.Contains(words, StringComparison.Ordinal), path);

    private void AssertSays(Func<string, bool> isRight, string path)
    {
        var answer = Command.Run("read", path, "--json");
        var measured = string.Create(
            CultureInfo.InvariantCulture,
            $"{answer.Seconds:F2} s, {answer.Megabytes:F0} MB: {string.Join('\n', answer.Error)}"
        );
        output.WriteLine(measured);
        Assert.Equal("", answer.Out);
        Assert.Equal(2, answer.ExitCode);
        var line = Assert.Single(answer.Error);
        Assert.StartsWith(path + ": ", line, StringComparison.Ordinal);
        var sentence = line[(path.Length + 2)..];
        Assert.Matches("^[A-ZÅÄÖ].*\\.$", sentence);
        Assert.True(isRight(sentence), sentence);
        Assert.Matches(Advice(), sentence);
        Assert.DoesNotMatch(English(), sentence);
        Assert.True(answer.Megabytes < MostMegabytes, measured);
    }

    [GeneratedRegex("^20 MB|,000|bomb|60 MB|72 MB|larger")]
    private static partial Regex Slow();

    // What to do: a verb that asks for something.
    [GeneratedRegex(
        "(kontrollera|spara|dela|ta bort|öppna|packa upp|låt|hämta|ange|installera|använd) ",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Advice();

    [GeneratedRegex("\\b(the|is|not|file|error|exception|of|and)\\b|Exception", RegexOptions.IgnoreCase)]
    private static partial Regex English();
}
