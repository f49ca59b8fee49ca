using System.Text.RegularExpressions;

namespace Styrkedja.Unit.House;

/// <summary>The text of our programs, and what it declares that can grow.</summary>
internal static partial class OurSources
{
    /// <summary>Each file of src by its path.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } =
        Directory
            .EnumerateFiles(RepositoryRoot.Path("src"), "*.cs*", SearchOption.AllDirectories)
            .Where(path =>
                path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal)
            )
            .Select(path => Path.GetRelativePath(RepositoryRoot.Path(), path))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .ToDictionary(path => path, path => File.ReadAllText(RepositoryRoot.Path(path)), StringComparer.Ordinal);

    /// <summary>The members of each enum by its name; several where several have that name.</summary>
    public static ILookup<string, HashSet<string>> Enums { get; } =
        Texts
            .Values.SelectMany(text => EnumIn().Matches(text))
            .ToLookup(
                declared => declared.Groups["name"].Value,
                declared =>
                    MemberIn()
                        .Matches(NoMemberIn().Replace(declared.Groups["members"].Value, ""))
                        .Select(member => member.Value)
                        .ToHashSet(StringComparer.Ordinal)
            );

    /// <summary>Records that are a kind of an abstract one: of a block, of a target.</summary>
    public static IReadOnlySet<string> Kinds { get; } =
        Texts
            .Values.SelectMany(text => KindIn().Matches(text))
            .Select(declared => declared.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Which of those a pattern names: an enum's name, <c>Target</c>, or a kind; null where it names none.</summary>
    public static string? NamedBy(string name)
    {
        var parts = name.Split('.');
        return parts.Length > 1 && Enums.Contains(parts[^2]) ? parts[^2]
            : parts.Length > 1 && parts[^2] == "Target" ? "Target"
            : parts.Length == 1 && Kinds.Contains(parts[0]) ? parts[0]
            : null;
    }

    [GeneratedRegex(@"\benum (?<name>\w+)( : \w+)?\s*\{(?<members>[^}]*)\}")]
    private static partial Regex EnumIn();

    // Comments, attributes and values.
    [GeneratedRegex(@"//[^\n]*|\[[^\]]*\]|=[^,]*")]
    private static partial Regex NoMemberIn();

    [GeneratedRegex(@"\w+")]
    private static partial Regex MemberIn();

    // A record that is a kind of a block, or of another abstract record of ours.
    [GeneratedRegex(@"record (?<name>\w+)(\([^)]*\))? : (Block|Target)\b")]
    private static partial Regex KindIn();
}
