using Styrkedja.Core.Checks;

namespace Styrkedja.Unit.Core.Checks;

/// <summary>The examples of docs/checks.md are true: each is read as a file and checked.</summary>
public sealed class ExampleTests
{
    /// <summary>The names of all checks.</summary>
    public static TheoryData<string> Checks { get; } = [.. CheckCatalogue.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Checks))]
    public void The_example_that_fails_gives_a_finding_in_its_lines(string check)
    {
        var example = new Example(check, Example.Fails);
        var findings = example.Find();
        Assert.NotEmpty(findings);
        var lines = example.Text.Split('\n').Length;
        Assert.All(findings, f => Assert.InRange(f.Lines.First, 1, f.Lines.Last));
        Assert.All(findings, f => Assert.InRange(f.Lines.Last, f.Lines.First, lines));
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public void The_example_that_holds_gives_none(string check) =>
        Assert.Empty(new Example(check, Example.Holds).Find());

    [Fact]
    public void Every_check_has_two_examples_and_every_example_a_check()
    {
        var names = CheckCatalogue.All.Select(c => c.Name);
        Assert.Equal(
            names
                .SelectMany(n => (Example[])[new Example(n, Example.Fails), new Example(n, Example.Holds)])
                .Select(e => e.File)
                .Order(StringComparer.Ordinal),
            Example.Files
        );
    }

    [Fact]
    public void The_severities_of_a_check_are_those_that_it_gives() =>
        Assert.All(
            CheckCatalogue.All,
            check =>
                Assert.All(
                    new Example(check.Name, Example.Fails).Find(),
                    f => Assert.Contains(f.Severity, check.Severities)
                )
        );

    [Theory]
    [MemberData(nameof(Checks))]
    public void Every_check_has_a_test_of_its_own(string check) => Assert.NotEmpty(ChecksPage.TestsOf(check));
}
