using System.Text.RegularExpressions;

namespace Styrkedja.Unit.House;

/// <summary>The stages of reading go one way, as CONTRIBUTING draws them: none names one that comes after it.</summary>
public sealed partial class StageTests
{
    private static readonly string[] Stages = ["FieldWords", "Model", "Reading", "Interpreting", "Writing"];

    [Fact]
    public void No_stage_names_a_later_one() =>
        Assert.Empty(
            from stage in Stages
            from path in Directory.EnumerateFiles(RepositoryRoot.Path("src", "Documents", stage), "*.cs")
            from later in Named(stage, File.ReadAllText(path))
            select $"{Path.GetFileName(path)} of {stage} names {later}"
        );

    [Theory]
    [InlineData("using Styrkedja.Documents.Interpreting;", "Interpreting")]
    [InlineData("var x = Interpreting.Bodies.All;", "Interpreting")]
    [InlineData("using Styrkedja.Documents.Model;", null)]
    [InlineData("/// <summary>Interpreting sees blocks.</summary>", null)]
    public void One_that_does_is_found(string source, string? later) =>
        Assert.Equal(later, Named("Reading", source).FirstOrDefault());

    private static IEnumerable<string> Named(string stage, string source) =>
        NameIn()
            .Matches(source)
            .Select(match => match.Groups["stage"].Value)
            .Where(name => Array.IndexOf(Stages, name) > Array.IndexOf(Stages, stage));

    [GeneratedRegex(@"\bStyrkedja\.Documents\.(?<stage>\w+)|(?<![.\w/])(?<stage>[A-Z]\w+)\.[A-Z]")]
    private static partial Regex NameIn();
}
