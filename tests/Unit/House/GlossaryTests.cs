using System.Reflection;
using System.Text.RegularExpressions;

namespace Styrkedja.Unit.House;

/// <summary>docs/glossary.md names what the code names, and nothing else.</summary>
public sealed partial class GlossaryTests
{
    private static readonly Type[] Terms =
    [
        .. Assembly
            .Load("Styrkedja.Core")
            .GetExportedTypes()
            .Where(type => !type.IsNested && type.Namespace != "Styrkedja.Core.Swedish"),
    ];

    private static readonly (string Name, bool Later)[] Entries =
    [
        .. MarkdownTable
            .Rows(RepositoryRoot.Path("docs", "glossary.md"))
            .SelectMany(row => CodeName().Matches(row[1]))
            .Select(match => (match.Groups["name"].Value, match.Groups["later"].Success)),
    ];

    [Fact]
    public void Every_public_type_of_Core_is_in_the_glossary()
    {
        var named = Entries.Select(entry => entry.Name).ToHashSet();
        var missing = Terms.Select(type => type.Name).Where(name => !named.Contains(name)).Order();
        Nothing(missing, "Add to docs/glossary.md");
    }

    [Fact]
    public void Every_name_in_the_glossary_exists_in_Core() =>
        Nothing(
            Entries.Where(entry => !entry.Later && !Exists(entry.Name)).Select(entry => entry.Name),
            "In docs/glossary.md but not in Core (mark it (later), or mend the name)"
        );

    [Fact]
    public void What_the_glossary_marks_later_does_not_exist_yet() =>
        Nothing(
            Entries.Where(entry => entry.Later && Exists(entry.Name)).Select(entry => entry.Name),
            "In Core now: take the mark (later) away in docs/glossary.md"
        );

    [Fact]
    public void No_name_stands_twice_in_the_glossary() =>
        Nothing(
            Entries.GroupBy(entry => entry.Name).Where(group => group.Count() > 1).Select(group => group.Key),
            "Twice in docs/glossary.md"
        );

    /// <summary>A type (<c>Goal</c>), or a member of one (<c>GoalLevel.Area</c>).</summary>
    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        return Terms.Any(type =>
            type.Name == parts[0] && parts.Skip(1).All(member => type.GetMember(member).Length > 0)
        );
    }

    private static void Nothing(IEnumerable<string> names, string complaint)
    {
        var list = string.Join(", ", names);
        Assert.True(list.Length == 0, $"{complaint}: {list}");
    }

    [GeneratedRegex(@"`(?<name>[A-Z][A-Za-z.]*)`(?<later> \(later\))?")]
    private static partial Regex CodeName();
}
