using Styrkedja.Core.Checks;

namespace Styrkedja.Unit.Documents.Planting;

/// <summary>A fault in the text of a file, and the same words without it where there are such.</summary>
/// <param name="Wrong">What plants the fault.</param>
/// <param name="Right">What says the same rightly; null where the file as it stands does.</param>
internal sealed record TextFault(TextChange Wrong, TextChange? Right = null);

/// <summary>A kind of fault that is put into the text of a file, which is then read: as a user would give it.</summary>
/// <param name="Check">The name of the check that is to find it.</param>
/// <param name="Severity">How gravely.</param>
/// <param name="Put">The fault; null where there is no place for one.</param>
internal sealed record TextPlant(string Check, Severity Severity, Func<PlantedSource, Random, TextFault?> Put)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<TextPlant> All { get; } =
    [.. AccountPlants.All, .. FigurePlants.All, .. SentencePlants.All, .. CountPlants.All, .. UnreadPlants.All];

    /// <summary>One of several.</summary>
    public static T Any<T>(IReadOnlyList<T> of, Random random) => of[random.Next(of.Count)];
}
