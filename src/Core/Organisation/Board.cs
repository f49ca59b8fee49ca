namespace Styrkedja.Core.Organisation;

/// <summary>A board (nämnd, stadsdelsnämnd, bolagsstyrelse): it decides a plan of its own each year.</summary>
/// <param name="Name">Its name as printed.</param>
public sealed record Board(string Name)
{
    /// <summary>
    /// True where the name denotes the same board: capitals, spaces, hyphens and the genitive of the district
    /// ("Lindvikens områdesnämnd", "Lindviken områdesnämnd") make no difference. Every s is left out of the comparison.
    /// </summary>
    public bool IsCalled(string name) => Key(Name) == Key(name);

    /// <summary>What two spellings of one board's name have in common; never shown.</summary>
    public static string Key(string name) => Swedish.SwedishText.Fold(name).Replace("s", "", StringComparison.Ordinal);
}
