using System.Text.RegularExpressions;

namespace Styrkedja.Unit.House;

/// <summary>A test that sleeps is slow when all is well and fails when the machine is busy: it waits for what it needs.</summary>
public sealed partial class SleepTests
{
    // The one place that lets time pass: between two looks, with an end.
    private const string Allowed = "tests/Integration/Serving/Wait.cs";

    [Fact]
    public void No_test_sleeps() =>
        Assert.Equal(
            [Allowed],
            Directory
                .EnumerateFiles(RepositoryRoot.Path("tests"), "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(RepositoryRoot.Path(), file))
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
                .Where(file => Sleep().IsMatch(File.ReadAllText(RepositoryRoot.Path(file))))
        );

    [GeneratedRegex(@"\bThread\s*\.\s*(Sleep|SpinWait)\b|\bTask\s*\.\s*Delay\b|\bWaitForTimeoutAsync\b")]
    private static partial Regex Sleep();
}
