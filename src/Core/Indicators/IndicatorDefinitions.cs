using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Indicators;

/// <summary>
/// The definitions that are shipped with the program, found by name. Names are compared folded (see
/// <see cref="SwedishText.Fold"/>): case, blanks, hyphens and line breaks make no difference, any other letter does (R36).
/// </summary>
public sealed class IndicatorDefinitions
{
    private readonly Dictionary<string, IndicatorDefinition> _byName = new(StringComparer.Ordinal);

    /// <summary>Makes the catalogue.</summary>
    /// <param name="all">The definitions.</param>
    /// <exception cref="ArgumentException">Two have the same name, or one has none.</exception>
    public IndicatorDefinitions(IReadOnlyList<IndicatorDefinition> all)
    {
        All = all;
        foreach (var definition in all)
        {
            foreach (var name in definition.Names)
            {
                var folded = SwedishText.Fold(name);
                if (folded.Length == 0 || !_byName.TryAdd(folded, definition))
                {
                    throw new ArgumentException($"The name ”{name}” is empty or stands twice.", nameof(all));
                }
            }
        }
    }

    /// <summary>The definitions in the order of the file.</summary>
    public IReadOnlyList<IndicatorDefinition> All { get; }

    /// <summary>The definition that has exactly this name; null where none has.</summary>
    public IndicatorDefinition? Find(string name) => _byName.GetValueOrDefault(SwedishText.Fold(name));
}
