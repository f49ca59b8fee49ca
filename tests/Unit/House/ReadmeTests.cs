using System.Text.RegularExpressions;

namespace Styrkedja.Unit.House;

/// <summary>The examples of the read-me run as they stand.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void Every_file_that_an_example_reads_is_there()
    {
        var named = File.ReadAllLines(RepositoryRoot.Path("README.md"))
            .Where(line => line.StartsWith("$ ", StringComparison.Ordinal))
            .SelectMany(line => Read().Matches(line))
            .Select(match => match.Groups["file"].Value)
            .Distinct()
            .ToList();
        Assert.True(named.Count >= 5, "Too few examples name a file.");
        Assert.All(
            named,
            file =>
            {
                var folder = Path.GetDirectoryName(RepositoryRoot.Path(file))!;
                Assert.True(
                    Directory.Exists(folder) && Directory.GetFiles(folder, Path.GetFileName(file)).Length > 0,
                    $"There is no {file}."
                );
            }
        );
    }

    // What stands after > is written.
    [GeneratedRegex(@"(?<!> )(?<= )(?<file>[\w*./-]+\.(?:txt|docx|pdf|md))\b")]
    private static partial Regex Read();
}
