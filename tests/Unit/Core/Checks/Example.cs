using Styrkedja.Core.Checks;
using Styrkedja.Unit.Documents;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Core.Checks;

/// <summary>One of the two invented documents of a check, in the folder Examples: one fails, the other holds.</summary>
/// <param name="Check">The name of the check.</param>
/// <param name="Outcome"><c>fails</c> or <c>holds</c>.</param>
internal sealed record Example(string Check, string Outcome)
{
    /// <summary>The outcomes.</summary>
    public const string Fails = "fails";

    /// <inheritdoc cref="Fails"/>
    public const string Holds = "holds";

    private static readonly string Folder = RepositoryRoot.Path("tests", "Unit", "Core", "Checks", "Examples");

    /// <summary>Every file of the folder, without its path.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [.. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>Its file, without the path.</summary>
    public string File => $"{Check}.{Outcome}.txt";

    /// <summary>Its text.</summary>
    public string Text => System.IO.File.ReadAllText(Path.Combine(Folder, File));

    /// <summary>What its check finds in it when it is read as any file is.</summary>
    public List<Finding> Find() =>
        Record.Find(Check, RealDocuments.Interpret(System.IO.File.ReadAllBytes(Path.Combine(Folder, File))));
}
